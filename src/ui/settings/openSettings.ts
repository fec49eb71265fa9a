import type { App } from 'obsidian';

/** Opens the settings at a plugin's tab. The app has no public way for that, so without it nothing happens. */
export function openSettings(app: App, id: string): void {
  if (!hasSettings(app)) return;
  app.setting.open();
  app.setting.openTabById(id);
}

interface WithSettings {
  readonly setting: { open(): void; openTabById(id: string): unknown };
}

function hasSettings(app: App): app is App & WithSettings {
  return 'setting' in app;
}
