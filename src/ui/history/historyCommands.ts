import type { Plugin } from 'obsidian';
import { addCommandWhere, type CommandId } from '../addCommand';
import type { Viva } from '../viva';
import { DevicesModal } from './devicesModal';
import { exportInto } from './exportHistory';
import { foldersOf, jsonFilesOf, PathPicker } from './historyPickers';
import { RestoreModal } from './restoreModal';

/** *Export history*, *Restore history*, *Devices*: offered once the journal is read. */
export function addHistoryCommands(plugin: Plugin, viva: Viva): void {
  const { text } = viva;
  const add = (id: CommandId, icon: string, run: () => void): void =>
    addCommandWhere({ plugin, viva }, { id, icon }, () => run);
  add('export-history', 'download', () => {
    new PathPicker(viva, foldersOf(viva), text('history.pick-folder'), (folder) => {
      void exportInto(viva, folder);
    }).open();
  });
  add('restore-history', 'upload', () => {
    new PathPicker(viva, jsonFilesOf(viva), text('history.pick-file'), (path) =>
      new RestoreModal(viva, path).open(),
    ).open();
  });
  add('devices', 'monitor-smartphone', () => new DevicesModal(viva).open());
}
