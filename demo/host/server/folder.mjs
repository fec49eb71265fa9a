// One folder on disk, and nothing outside it.
import fs from 'node:fs';
import fsp from 'node:fs/promises';
import path from 'node:path';

/** A request that is refused on purpose, with the HTTP status that says so. */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** Left behind only by a crash in the middle of a write; never shown. */
export const isTemporary = (name) => name.endsWith('.demo-host-tmp');

export class Folder {
  constructor(root) {
    this.root = fs.realpathSync(root);
  }

  /** The place on disk of a path with `/`, resolved through symbolic links. Throws for what lies outside. */
  place(at) {
    if (at.includes('\0') || at.includes('\\')) throw new Refused(400, `Not a path: ${JSON.stringify(at)}`);
    const place = path.resolve(this.root, ...at.split('/').filter(Boolean));
    if (!this.#inside(place) || !this.#inside(realpathOfNearest(place))) {
      throw new Refused(403, `${at} lies outside the folder.`);
    }
    return place;
  }

  #inside(place) {
    return place === this.root || place.startsWith(this.root + path.sep);
  }

  /** What stands at a path: `{ path, kind, ctime, mtime, size }`, times in milliseconds; null for nothing. */
  async entry(at) {
    try {
      const stat = await fsp.stat(this.place(at));
      const kind = stat.isDirectory() ? 'folder' : 'file';
      return {
        path: at,
        kind,
        ctime: Math.round(stat.birthtimeMs),
        mtime: Math.round(stat.mtimeMs),
        size: kind === 'file' ? stat.size : 0,
      };
    } catch (error) {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw error;
    }
  }

  /** Files and folders, as entries, all below or those in it; a folder stands before what is in it. No links. */
  async list(at, deep) {
    const found = await fsp.readdir(this.place(at), { withFileTypes: true });
    const below = found
      .filter((item) => !isTemporary(item.name) && (item.isFile() || item.isDirectory()))
      .map(async (item) => {
        const itsPath = at ? `${at}/${item.name}` : item.name;
        const entry = await this.entry(itsPath);
        if (!entry) return [];
        return deep && entry.kind === 'folder' ? [entry, ...(await this.list(itsPath, deep))] : [entry];
      });
    return (await Promise.all(below)).flat();
  }

  /** The names in a folder; none when it does not exist. */
  async names(at) {
    const entry = await this.entry(at);
    return entry?.kind === 'folder' ? fsp.readdir(this.place(at)) : [];
  }

  read(at) {
    return fsp.readFile(this.place(at));
  }

  /** Replaces the file in one step, so that nobody ever reads half of it. The folder must exist, as in Obsidian. */
  async write(at, data) {
    const place = this.place(at);
    const half = `${place}.${process.pid}.${Math.random().toString(36).slice(2)}.demo-host-tmp`;
    try {
      await fsp.writeFile(half, data);
      await fsp.rename(half, place);
    } catch (error) {
      await fsp.rm(half, { force: true });
      throw error;
    }
    return this.entry(at);
  }

  async remove(at, recursive) {
    if (!at) throw new Refused(403, 'The vault itself stays.');
    const stat = await fsp.lstat(this.place(at));
    if (stat.isDirectory() && !recursive) await fsp.rmdir(this.place(at));
    else await fsp.rm(this.place(at), { recursive });
  }

  async makeFolder(at) {
    await fsp.mkdir(this.place(at), { recursive: true });
    return this.entry(at);
  }

  async rename(from, to) {
    if (!from || !to) throw new Refused(400, 'A rename needs two paths.');
    const [source, target] = [this.place(from), this.place(to)];
    const sameButCase = source.toLowerCase() === target.toLowerCase();
    if (!sameButCase && fs.existsSync(target)) {
      throw Object.assign(new Error('Destination file already exists!'), { code: 'EEXIST' });
    }
    await fsp.rename(source, target);
  }
}

function realpathOfNearest(place) {
  for (let at = place; ; at = path.dirname(at)) {
    try {
      return path.join(fs.realpathSync(at), path.relative(at, place));
    } catch (error) {
      if (error.code !== 'ENOENT' || at === path.dirname(at)) throw error;
    }
  }
}
