import type { Journal } from '../journal/journal';
import type { Schedule } from '../memory/due';
import type { Engine } from '../memory/engine';
import type { LeftOut } from './leftOut';
import type { NoteReader } from './noteReader';
import type { Pace, Vault } from './ports';

/** What a library stands on. What is given as a function may change; another value is then another object. */
export interface LibraryParts {
  readonly vault: Vault;
  readonly pace: Pace;
  readonly reader: NoteReader;
  readonly journal: () => Journal;
  readonly engine: () => Engine;
  readonly schedule: () => Schedule;
  readonly leftOut: () => LeftOut;
}
