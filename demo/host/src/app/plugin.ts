import type { Extension } from '@codemirror/state';
import { Component } from '../core/component';
import { debounce } from '../core/debounce';
import { Platform } from '../core/platform';
import type { PostProcessor } from '../markdown/renderer';
import type { SettingTab } from '../settings/tab';
import { setIcon } from '../widgets/icon';
import { setTooltip } from '../widgets/tooltip';
import type { ViewCreator } from '../workspace/workspace';
import type { App } from './app';
import type { Command } from './commands';
import type { CliFlag, CliHandler, HoverLinkSource, ProtocolHandler } from './sources';

export interface PluginManifest {
  id: string;
  name: string;
  version: string;
  minAppVersion: string;
  author: string;
  description: string;
  dir?: string;
  isDesktopOnly?: boolean;
}

export abstract class Plugin extends Component {
  settings?: unknown;
  onExternalSettingsChange?(): unknown;
  #lastDataTime = 0;
  readonly #lookAtData = debounce(() => void this.#noticeData(), 100, true);

  constructor(
    public app: App,
    public manifest: PluginManifest,
  ) {
    super();
  }

  onUserEnable(): void {
    // for subclasses
  }

  /** null when there is no file, and just as well when it is empty or no JSON: the app does not tell which. */
  async loadData(): Promise<unknown> {
    try {
      this.#lastDataTime = (await this.app.vault.adapter.stat(this.#dataPath()))?.mtime ?? 0;
      return JSON.parse(await this.app.vault.adapter.read(this.#dataPath()));
    } catch {
      return null; // on purpose: see the table of behaviours
    }
  }

  async saveData(data: unknown): Promise<void> {
    this.#lastDataTime = Date.now();
    await this.app.vault.adapter.write(this.#dataPath(), JSON.stringify(data, null, 2));
  }

  addCommand(command: Command): Command {
    const { id, name } = this.manifest;
    command.id = `${id}:${command.id}`;
    command.name = `${name}: ${command.name}`;
    if (command.mobileOnly && !Platform.isMobile) return command;
    this.app.commands.commands[command.id] = command;
    this.register(() => Reflect.deleteProperty(this.app.commands.commands, command.id));
    return command;
  }

  removeCommand(commandId: string): void {
    Reflect.deleteProperty(this.app.commands.commands, `${this.manifest.id}:${commandId}`);
  }

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = this.app.ribbonEl.createEl('button', 'clickable-icon side-dock-ribbon-action');
    setIcon(el, icon);
    setTooltip(el, title, { placement: 'right' });
    el.addEventListener('click', (event) => void callback(event));
    this.register(() => el.detach());
    return el;
  }

  /** On a phone it is an element that nobody sees. */
  addStatusBarItem(): HTMLElement {
    const el = createDiv(`status-bar-item plugin-${this.manifest.id}`);
    if (!Platform.isMobile) this.app.statusBarEl.append(el);
    this.register(() => el.detach());
    return el;
  }

  addSettingTab(tab: SettingTab): void {
    this.app.setting._add(this.manifest.id, this.manifest.name, tab);
    this.register(() => this.app.setting._remove(tab));
  }

  registerView(type: string, create: ViewCreator): void {
    const { workspace } = this.app;
    if (workspace._creators.has(type))
      throw new Error(`Attempting to register an existing view type "${type}"`);
    workspace._creators.set(type, create);
    this.register(() => {
      workspace.detachLeavesOfType(type);
      workspace._creators.delete(type);
    });
  }

  registerHoverLinkSource(id: string, info: HoverLinkSource): void {
    this.#keep(this.app._sources.hover, id, info);
  }

  registerObsidianProtocolHandler(action: string, handler: ProtocolHandler): void {
    this.#keep(this.app._sources.protocol, action, handler);
  }

  registerCliHandler(
    command: string,
    description: string,
    flags: Record<string, CliFlag> | null,
    handler: CliHandler,
  ): void {
    if (this.app._sources.cli.has(command)) throw new Error(`The command ${command} is registered already`);
    this.#keep(this.app._sources.cli, command, { description, flags, handler });
  }

  registerMarkdownPostProcessor(process: PostProcessor, sortOrder = 0): PostProcessor {
    process.sortOrder = sortOrder;
    this.#list(this.app._postProcessors, process);
    return process;
  }

  registerEditorExtension(extension: Extension): void {
    this.#list(this.app.workspace._editorExtensions, extension);
    this.app.workspace.updateOptions();
    this.register(() => this.app.workspace.updateOptions());
  }

  /** Called by the loader for each path that may have changed outside. */
  _onRaw(path: string): void {
    if (path === this.#dataPath()) this.#lookAtData();
  }

  async #noticeData(): Promise<void> {
    const stat = await this.app.vault.adapter.stat(this.#dataPath());
    if (!stat || stat.mtime <= this.#lastDataTime) return;
    this.#lastDataTime = stat.mtime;
    this.onExternalSettingsChange?.();
  }

  #dataPath(): string {
    return `${this.manifest.dir ?? ''}/data.json`;
  }

  #keep<T>(map: Map<string, T>, key: string, value: T): void {
    map.set(key, value);
    this.register(() => map.delete(key));
  }

  #list<T>(list: T[], value: T): void {
    list.push(value);
    this.register(() => list.splice(list.indexOf(value), 1));
  }
}
