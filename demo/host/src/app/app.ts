import { Keymap, Scope } from '../core/keys';
import { MetadataCache } from '../metadata/cache';
import type { PostProcessor } from '../markdown/renderer';
import { SettingsWindow } from '../settings/window';
import type { Store, VaultInfo } from '../vault/store';
import { Vault } from '../vault/vault';
import { Workspace } from '../workspace/workspace';
import { Commands } from './commands';
import { FileManager } from './fileManager';
import { Plugins } from './plugins';
import { Sources } from './sources';

type Pressed = MouseEvent | KeyboardEvent | TouchEvent;

export class App {
  scope = new Scope();
  lastEvent: Pressed | null = null;
  vault: Vault;
  metadataCache: MetadataCache;
  workspace: Workspace;
  keymap: Keymap;
  fileManager = new FileManager(this);
  commands: Commands;
  plugins: Plugins;
  setting: SettingsWindow;
  readonly statusBarEl = createDiv('status-bar');
  readonly ribbonEl = createDiv('workspace-ribbon');
  readonly _postProcessors: PostProcessor[] = [];
  readonly _sources = new Sources();

  constructor(
    store: Store,
    private readonly info: VaultInfo,
  ) {
    this.vault = new Vault(store, info.name);
    this.metadataCache = new MetadataCache(this.vault);
    this.workspace = new Workspace(this);
    this.keymap = new Keymap(this.scope, () => this.workspace.activeLeaf?.view.scope ?? null);
    this.commands = new Commands(this.workspace);
    this.plugins = new Plugins(this, info.plugins);
    this.setting = new SettingsWindow(this);
  }

  isDarkMode(): boolean {
    return document.body.hasClass('theme-dark');
  }

  /** Kept on this device, apart for each vault. */
  loadLocalStorage(key: string): unknown {
    const value = localStorage.getItem(`${this.info.id}-${key}`);
    return value === null ? null : JSON.parse(value);
  }

  saveLocalStorage(key: string, data: unknown): void {
    if (data === null || data === undefined) localStorage.removeItem(`${this.info.id}-${key}`);
    else localStorage.setItem(`${this.info.id}-${key}`, JSON.stringify(data));
  }
}
