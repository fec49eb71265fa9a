import { execFileSync } from 'node:child_process';

/** A Markdown file as a commit left it; null: it is gone. */
export interface Change {
  readonly path: string;
  readonly text: string | null;
}

/** The first-parent history of a git repository, as far as it touches Markdown files. */
export class GitHistory {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Hashes, the oldest first, each with its first parent (null: it has none); the last `most` of them. */
  commits(most: number): readonly { readonly hash: string; readonly parent: string | null }[] {
    const log = this.#git('log', '--first-parent', '--format=%H %P', '--', '*.md');
    const lines = log.split('\n').filter((line) => line !== '');
    return lines
      .slice(0, Math.min(lines.length, most))
      .reverse()
      .map((line) => {
        const [hash = '', parent = null] = line.trim().split(' ');
        return { hash, parent };
      });
  }

  /** What a commit did to Markdown files. Of a commit without parent: all of them. */
  changesOf({ hash, parent }: { readonly hash: string; readonly parent: string | null }): readonly Change[] {
    const between = parent === null ? ['--root', hash] : [parent, hash];
    const options = ['-r', '--no-renames', '--no-commit-id', '--name-status', '-z'];
    const fields = this.#git('diff-tree', ...options, ...between, '--', '*.md').split('\0');
    const changes: Change[] = [];
    for (let at = 0; at + 1 < fields.length; at += 2) {
      const path = fields[at + 1] ?? '';
      changes.push({ path, text: fields[at] === 'D' ? null : this.#text(hash, path) });
    }
    return changes;
  }

  #text(commit: string, path: string): string | null {
    try {
      return this.#git('show', `${commit}:${path}`);
    } catch {
      return null; // a snapshot may lack its largest files
    }
  }

  #git(...args: readonly string[]): string {
    return execFileSync('git', ['-C', this.#folder, '-c', 'core.quotepath=off', ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  }
}
