/** One kind of slash, none at the ends, ordinary spaces, NFC: how the vault names its files. */
export function normalizePath(path: string): string {
  const tidy = path
    .replace(/[\\/]+/g, '/')
    .replace(/^\/|\/$/g, '')
    .replace(/[\u00a0\u202f]/g, ' ');
  return tidy === '' ? '/' : tidy.normalize('NFC');
}

/** The folder of a path, without a slash; '' for what lies in the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Obsidian keeps files whose path has a part that begins with a dot out of the vault. */
export const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.'));
