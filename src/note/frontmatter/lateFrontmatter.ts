import { own } from '../own';
import { type Frontmatter, type FrontmatterRead, readFrontmatter } from './frontmatter';
import { isPlain } from './plain';

/** Frontmatter that is read when somebody asks for it: YAML takes longer than the rest of a short note. */
export interface LateFrontmatter {
  /** What it may say about how the note is read; null: nothing. */
  readonly said: Frontmatter | null;
  /** Why it cannot be read; null: it can. */
  readonly broken: Extract<FrontmatterRead, { ok: false }> | null;
  /** Always the same object. */
  read(): Frontmatter;
}

/** Frontmatter, its `---` lines included; '': there is none. What is plain is left for later. */
export function lateFrontmatter(block: string): LateFrontmatter {
  if (block !== '' && isPlain(block)) return { said: null, broken: null, read: later(own(block)) };
  const read: FrontmatterRead = block === '' ? { ok: true, data: {} } : readFrontmatter(block);
  const data = read.ok ? read.data : {};
  return { said: data, broken: read.ok ? null : read, read: () => data };
}

function later(block: string): () => Frontmatter {
  let data: Frontmatter | null = null;
  return () => {
    if (data) return data;
    const read = readFrontmatter(block);
    if (!read.ok) throw new Error(`plain frontmatter was not read: ${read.reason}`);
    data = read.data;
    return data;
  };
}
