import type { App } from './app/app';

/** What tests need and no plugin sees: `window.__host`. */
export class HostHooks {
  constructor(private readonly app: App) {}

  /** Resolves when every note is parsed. */
  indexed(): Promise<void> {
    return this.app.metadataCache._idle();
  }

  /** Whether plugins are told that their data.json changed outside; on some devices they are not. */
  tellOfExternalChanges(on: boolean): void {
    this.app.plugins._tellsOfData = on;
  }

  runCli(command: string, params?: Record<string, string>): Promise<string> {
    return this.app._sources.runCli(command, params);
  }

  openUrl(url: string): void {
    this.app._sources.openUrl(url);
  }

  cliCommands(): string[] {
    return [...this.app._sources.cli.keys()];
  }
}
