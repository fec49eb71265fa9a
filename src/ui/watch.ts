import { TFile, type Plugin, type TAbstractFile } from 'obsidian';
import type { Viva } from './viva';

/**
 * Tells the library and the store what happens around them. To be called when the layout is ready: before that the
 * vault reports every file as created.
 */
export function watch(plugin: Plugin, viva: Viva): void {
  const { vault, metadataCache, workspace } = plugin.app;
  const { library, store } = viva;

  plugin.registerEvent(vault.on('create', (file) => ifNote(file, (path) => library.noteChanged(path))));
  plugin.registerEvent(vault.on('modify', (file) => ifNote(file, (path) => library.noteChanged(path))));
  plugin.registerEvent(vault.on('delete', (file) => library.noteDeleted(file.path)));
  plugin.registerEvent(vault.on('rename', (file, from) => library.noteRenamed(from, file.path)));
  plugin.registerEvent(metadataCache.on('changed', (file) => library.noteChanged(file.path)));
  plugin.registerEvent(metadataCache.on('resolved', () => library.linksResolved()));

  plugin.registerEvent(workspace.on('quit', (tasks) => tasks.addPromise(viva.save())));
  plugin.registerDomEvent(window, 'focus', () => void store.lookAgain());
  plugin.registerDomEvent(document, 'visibilitychange', () => {
    if (document.visibilityState === 'hidden') void viva.save();
    else void store.lookAgain();
  });
}

function ifNote(file: TAbstractFile, call: (path: string) => void): void {
  if (file instanceof TFile && file.extension === 'md') call(file.path);
}
