import type { Journal } from '../journal/journal';
import type { LeftOut } from '../library/leftOut';
import type { Library } from '../library/library';
import { readingChoices, type GateChoice, type ReadingChoices } from '../library/readingChoices';

/** What is read and how, as the journal says at this moment; tells the library when that changed. */
export class Reading {
  #cached: { readonly revision: number; readonly choices: ReadingChoices } | null = null;
  #known: Known | null = null;

  constructor(
    private readonly journal: () => Journal,
    private readonly leftOut: () => LeftOut,
  ) {}

  choices(): ReadingChoices {
    const journal = this.journal();
    if (this.#cached?.revision !== journal.revision) {
      this.#cached = { revision: journal.revision, choices: readingChoices(journal) };
    }
    return this.#cached.choices;
  }

  /** To be called after each change of the journal. Notes are read again only where it matters. */
  tell(library: Library): void {
    const now = this.#state();
    const before = this.#known;
    this.#known = now;
    if (before === null) return;
    if (before.everywhere !== now.everywhere) library.settingsChanged();
    else for (const path of differing(before.notes, now.notes)) library.noteChanged(path);
    if (before.leftOut !== now.leftOut) library.leftOutChanged();
  }

  #state(): Known {
    const { shapes, gates, languages } = this.choices();
    const folders = [...gates].filter(([place]) => place.endsWith('/'));
    return {
      everywhere: JSON.stringify([[...shapes], languages, folders]),
      leftOut: JSON.stringify(this.leftOut()),
      notes: new Map([...gates].filter(([place]) => !place.endsWith('/'))),
    };
  }
}

interface Known {
  readonly everywhere: string;
  readonly leftOut: string;
  readonly notes: ReadonlyMap<string, GateChoice>;
}

function differing(
  one: ReadonlyMap<string, GateChoice>,
  other: ReadonlyMap<string, GateChoice>,
): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
}
