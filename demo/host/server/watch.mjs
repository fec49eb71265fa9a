// Tells which paths of a folder may have changed. One watch a folder: on Linux with Node 20, a recursive watch goes
// deaf on a file that was replaced by a rename, and that is how careful programs save.
import fs from 'node:fs';
import { isTemporary } from './folder.mjs';

/** Calls `tell(path)` for each path that may have changed, appeared or gone, until `close()`. */
export function watchFolder(folder, tell) {
  const watches = new Map();

  function watch(at, announce) {
    if (watches.has(at)) return;
    let items;
    try {
      const watcher = fs.watch(folder.place(at), (_kind, name) => {
        if (name && !isTemporary(name)) changed(join(at, name));
      });
      watcher.on('error', () => forget(at)); // the folder itself went away
      watches.set(at, watcher);
      items = fs.readdirSync(folder.place(at), { withFileTypes: true });
    } catch (error) {
      if (isGone(error)) return forget(at);
      throw error;
    }
    for (const item of items) {
      if (announce && !isTemporary(item.name)) tell(join(at, item.name));
      if (item.isDirectory()) watch(join(at, item.name), announce);
    }
  }

  function changed(at) {
    tell(at);
    try {
      if (fs.lstatSync(folder.place(at)).isDirectory()) watch(at, true);
    } catch (error) {
      if (isGone(error)) forget(at);
    }
  }

  function forget(at) {
    for (const [known, watcher] of watches) {
      if (known !== at && !known.startsWith(`${at}/`)) continue;
      watcher.close();
      watches.delete(known);
    }
  }

  watch('', false);
  return { close: () => [...watches.values()].forEach((watcher) => watcher.close()) };
}

const join = (at, name) => (at ? `${at}/${name}` : name);
const isGone = (error) => error.code === 'ENOENT' || error.code === 'ENOTDIR';
