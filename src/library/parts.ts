import type { Remembering } from './cardView';
import type { LeftOut } from './leftOut';
import type { NoteReader } from './noteReader';
import type { Pace, Vault } from './ports';

/** What a library stands on. What is given as a function may change; another value is then another object. */
export interface LibraryParts extends Remembering {
  readonly vault: Vault;
  readonly pace: Pace;
  readonly reader: NoteReader;
  readonly leftOut: () => LeftOut;
}
