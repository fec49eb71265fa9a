import { normalizePath, type App } from 'obsidian';

/** What the app itself is told to leave aside. */
export interface Excluded {
  /** Where the templates are: the app's own, and those of the plugin Templater. */
  readonly folders: readonly string[];
  /** "Excluded files" in the app's settings: the beginning of a path, or a pattern between slashes. */
  readonly filters: readonly string[];
}

/**
 * Reads them from the app's own settings files, for which there is no other way. A file that is absent or unreadable
 * excludes nothing: then the settings of Viva are the place to leave things out.
 */
export async function readExcluded(app: App): Promise<Excluded> {
  const [general, templates, templater] = await Promise.all([
    readJson(app, 'app.json'),
    readJson(app, 'templates.json'),
    readJson(app, 'plugins/templater-obsidian/data.json'),
  ]);
  const filters = general['userIgnoreFilters'];
  const folders = [templates['folder'], templater['templates_folder']]
    .filter((folder) => typeof folder === 'string')
    .map((folder) => normalizePath(folder))
    .filter((folder) => folder !== '/' && folder !== '');
  return {
    folders: [...new Set(folders)],
    filters: Array.isArray(filters) ? filters.filter((filter) => typeof filter === 'string') : [],
  };
}

async function readJson(app: App, name: string): Promise<Readonly<Record<string, unknown>>> {
  const path = normalizePath(`${app.vault.configDir}/${name}`);
  try {
    if (!(await app.vault.adapter.exists(path))) return {};
    const value: unknown = JSON.parse(await app.vault.adapter.read(path));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
