import { TFile, type Plugin, type TAbstractFile } from 'obsidian';
import { movedGates } from '../journal/choices';
import type { Viva } from './viva';
import { moveShapes } from './where/shapeSettings';
import { movePlaces } from './where/places';

/**
 * Tells the library and the store what happens around them. To be called when the layout is ready: before that the
 * vault reports every file as created.
 */
export function watch(plugin: Plugin, viva: Viva): void {
  const { vault, metadataCache, workspace } = plugin.app;
  const { library } = viva;

  plugin.registerEvent(vault.on('create', (file) => ifNote(file, (path) => library.noteChanged(path))));
  plugin.registerEvent(vault.on('modify', (file) => ifNote(file, (path) => library.noteChanged(path))));
  plugin.registerEvent(vault.on('delete', (file) => library.noteDeleted(file.path)));
  plugin.registerEvent(
    vault.on('rename', (file, from) => {
      movePlaces(viva, from, file.path);
      moveShapes(viva, from, file.path);
      const gates = movedGates(viva.store.journal, from, file.path);
      if (gates.length > 0) viva.record(gates);
      library.noteRenamed(from, file.path);
    }),
  );
  plugin.registerEvent(metadataCache.on('changed', (file) => library.noteChanged(file.path)));
  plugin.registerEvent(metadataCache.on('resolved', () => library.linksResolved()));

  plugin.registerEvent(workspace.on('quit', (tasks) => tasks.addPromise(viva.save())));
  plugin.registerDomEvent(window, 'focus', () => void viva.lookAgain());
  plugin.registerDomEvent(document, 'visibilitychange', () => {
    if (document.visibilityState === 'hidden') void viva.save();
    else void viva.lookAgain();
  });
}

function ifNote(file: TAbstractFile, call: (path: string) => void): void {
  if (file instanceof TFile && file.extension === 'md') call(file.path);
}
