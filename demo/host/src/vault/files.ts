import { folderOf, nameOf } from './path';
import type { Vault } from './vault';

export interface FileStats {
  ctime: number;
  mtime: number;
  size: number;
}

export abstract class TAbstractFile {
  name: string;
  parent: TFolder | null = null;

  constructor(
    public vault: Vault,
    public path: string,
  ) {
    this.name = nameOf(path);
  }

  /** Gives the file its new path; where it stands in the tree is the vault's work. */
  _moveTo(path: string): void {
    this.path = path;
    this.name = nameOf(path);
  }
}

export class TFile extends TAbstractFile {
  basename = '';
  extension = '';

  constructor(
    vault: Vault,
    path: string,
    public stat: FileStats,
  ) {
    super(vault, path);
    this._moveTo(path);
  }

  override _moveTo(path: string): void {
    super._moveTo(path);
    const dot = this.name.lastIndexOf('.');
    this.basename = dot > 0 ? this.name.slice(0, dot) : this.name;
    this.extension = dot > 0 ? this.name.slice(dot + 1).toLowerCase() : '';
  }
}

export class TFolder extends TAbstractFile {
  children: TAbstractFile[] = [];

  isRoot(): boolean {
    return this.path === '/';
  }
}

/** The key of the folder that a path lies in. */
export const parentKey = (path: string): string => folderOf(path) || '/';
