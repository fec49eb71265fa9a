import { App } from './app/app';
import { showShell } from './app/shell';
import { installDom } from './dom/install';
import { HostHooks } from './hooks';
import { pluginModules } from './modules';
import { Store } from './vault/store';

/** Starts as the app does: plugins first, then the vault's files with a `create` each, then the layout. */
async function boot(): Promise<void> {
  window.__missing = [];
  installDom();
  const wish = new URLSearchParams(location.search);
  document.body.addClass(wish.get('theme') === 'dark' ? 'theme-dark' : 'theme-light');
  const store = new Store();
  const modules = pluginModules();
  const app = new App(store, await store.info());
  window.app = app;
  window.__host = new HostHooks(app);
  await app.vault._loadConfig();
  showShell(app);
  await app.plugins.loadAll(modules);
  await app.vault._load();
  app.workspace._ready();
  await app.metadataCache._idle();
  document.body.dataset.ready = 'true';
}

boot().catch((error: unknown) => {
  document.body.createEl('pre', { cls: 'boot-error', text: `The demo host cannot start.\n${String(error)}` });
  throw error;
});
