import { missing } from '../core/missing';
import type { App } from './app';
import { Plugin, type PluginManifest } from './plugin';

type Modules = Readonly<Record<string, unknown>>;
type PluginClass = new (app: App, manifest: PluginManifest) => Plugin;
type Factory = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void;

/** `app.plugins`: loads each plugin of the vault as it lies there. */
export class Plugins {
  readonly plugins: Record<string, Plugin> = {};
  readonly manifests: Record<string, PluginManifest> = {};
  readonly enabledPlugins = new Set<string>();
  /** Whether `onExternalSettingsChange` is told of anything: there are devices where it is not. */
  _tellsOfData = true;

  constructor(
    private readonly app: App,
    private readonly ids: readonly string[],
  ) {
    app.vault.on('raw', (path: string) => {
      if (this._tellsOfData) for (const plugin of Object.values(this.plugins)) plugin._onRaw(path);
    });
  }

  async loadAll(modules: Modules): Promise<void> {
    for (const id of this.ids) await this.load(id, modules);
  }

  async load(id: string, modules: Modules): Promise<void> {
    const { adapter, configDir } = this.app.vault;
    const dir = `${configDir}/plugins/${id}`;
    const manifest = readManifest(await adapter.read(`${dir}/manifest.json`), dir);
    const exports = run(`plugin:${id}`, await adapter.read(`${dir}/main.js`), modules);
    if (!isPluginClass(exports)) throw new Error(`${id}: main.js exports no class that extends Plugin.`);
    const plugin = new exports(this.app, manifest);
    this.plugins[id] = plugin;
    this.manifests[id] = manifest;
    this.enabledPlugins.add(id);
    if (await adapter.exists(`${dir}/styles.css`)) {
      const style = document.head.createEl('style', { text: await adapter.read(`${dir}/styles.css`) });
      plugin.register(() => style.detach());
    }
    plugin.load();
    await plugin._onloadResult;
  }

  unload(id: string): void {
    this.plugins[id]?.unload();
    Reflect.deleteProperty(this.plugins, id);
    this.enabledPlugins.delete(id);
  }
}

function readManifest(text: string, dir: string): PluginManifest {
  const value: unknown = JSON.parse(text);
  const read = (key: string): string => {
    const field: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    if (typeof field !== 'string') throw new Error(`${dir}/manifest.json has no ${key}.`);
    return field;
  };
  return {
    id: read('id'),
    name: read('name'),
    version: read('version'),
    minAppVersion: read('minAppVersion'),
    author: read('author'),
    description: read('description'),
    dir,
  };
}

/** Runs a CommonJS file and gives what it exports. An inline script runs at once, and needs no `eval`. */
function run(name: string, code: string, modules: Modules): unknown {
  const module: { exports: unknown } = { exports: {} };
  const script = createEl('script');
  const started: string[] = [];
  const factory = (load: Factory): void => {
    started.push(name);
    load((wanted) => modules[wanted] ?? missing(`require("${wanted}")`), module, module.exports);
  };
  Reflect.set(window, '__runPlugin', factory);
  script.textContent = `window.__runPlugin((require, module, exports) => {${code}\n});\n//# sourceURL=${name}`;
  document.head.append(script);
  script.remove();
  Reflect.deleteProperty(window, '__runPlugin');
  if (started.length === 0) throw new Error(`${name}: main.js is no valid JavaScript.`);
  const { exports } = module;
  return typeof exports === 'object' && exports !== null && 'default' in exports ? exports.default : exports;
}

function isPluginClass(value: unknown): value is PluginClass {
  return typeof value === 'function' && value.prototype instanceof Plugin;
}
