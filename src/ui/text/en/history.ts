import type { Sentence } from '../sentence';

export const history = {
  'history.heading': 'History and devices',
  'setting.historyFolder': 'History folder',
  'setting.historyFolder-desc':
    'A folder of the vault that keeps your history too, as small files. Name it if plugin folders are not synced to your other devices. Empty: none.',
  'history.invalid-folder': 'Enter a folder inside the vault, like Viva history, or nothing.',
  'history.is-file': '“{path}” is a note or another file. Enter a folder.',
  'history.sync':
    'Obsidian Sync: switch on “Installed community plugins”, or name a history folder. iCloud and Syncthing: plugin folders come along unless hidden folders are ignored; a history folder always does. Git: commit data.json; if two versions meet, Viva reads both sides and keeps all reviews.',
  'command.export-history': 'Export history',
  'command.restore-history': 'Restore history',
  'command.devices': 'Devices',
  'history.pick-folder': 'Folder for the new file…',
  'history.pick-file': 'File with a history…',
  'history.exported': 'Your history is in {path}.',
  'history.export-failed': 'The history could not be exported: {reason}. Choose another folder.',
  'history.restore-failed': 'This file cannot be restored: {reason}.',
  'restore.no-history': 'This file holds no history of Viva. Choose one that was exported, or a data.json.',
  'restore.newer': 'This file is of a newer version of Viva. Update Viva, then restore it.',
  'history.unreadable': {
    one: '{n} part of it is damaged and is left out.',
    other: '{n} parts of it are damaged and are left out.',
  },
  'history.nothing-new': 'All that it holds is here already.',
  'history.adds-reviews': { one: 'It adds {n} review.', other: 'It adds {n} reviews.' },
  'history.adds-rest': 'New cards: {cards}. Settings: {settings}.',
  'history.between': 'From {from} to {to}.',
  'history.add': 'Add to my history',
  'history.cancel': 'Cancel',
  'history.restored': { one: 'Restored: {n} entry.', other: 'Restored: {n} entries.' },
  'history.no-devices': 'No reviews yet.',
  'history.device': 'Device {id}',
  'history.this-device': 'this one',
  'history.reviews': { one: '{n} review', other: '{n} reviews' },
  'history.last': 'last {when}',
} satisfies Readonly<Record<string, Sentence>>;
