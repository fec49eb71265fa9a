import type { Sentence } from '../sentence';

export const notices = {
  'notice.kept-aside': 'Viva could not read its data file. It is kept as {path}; what could be read is used.',
  'notice.newer-format':
    'Viva’s data was written by a newer version. Nothing is saved until you update Viva on this device.',
  'notice.shadow-missing':
    'This device keeps no second copy of your reviews (no local database). They are saved to the data file at each grade.',
  'notice.read-failed':
    'Viva’s data file cannot be read at the moment: {reason}. It is left as it is; your reviews are kept on this device.',
  'notice.save-failed':
    'Your reviews could not be saved to the data file: {reason}. They are kept on this device, and Viva tries again.',
  'notice.copy-absorbed': 'The copy {name}, left by a sync program, was read and its reviews were added.',
  'notice.chunk-damaged': 'A part of Viva’s data is damaged and was left out: {key}. All the rest is there.',
  'notice.size':
    'Viva’s data file has reached {megabytes} MB. Some sync services do not take files over 5 MB.',
  'notice.folder-failed':
    'The history folder cannot be used: {reason}. Your reviews are saved as before; check the folder in the settings.',
  'notice.load-failed': 'Viva could not start: {reason}. Reload Obsidian to try again; nothing was changed.',
} satisfies Readonly<Record<string, Sentence>>;
