import type { CardId } from '../../src/card/anchor';
import type { Happening, JournalEvent } from '../../src/journal/event';
import { createJournal, type GrowingJournal } from '../../src/journal/fold';
import { createLibrary } from '../../src/library/createLibrary';
import type { LeftOut } from '../../src/library/leftOut';
import { nothingLeftOut } from '../../src/library/leftOut';
import type { Card, Library } from '../../src/library/library';
import { createNoteReader } from '../../src/library/noteReader';
import type { Pace } from '../../src/library/ports';
import { createEngine } from '../../src/memory/engines';
import type { Schedule } from '../../src/memory/due';
import type { Engine, Grade } from '../../src/memory/engine';
import { MemoryVault, StepPace } from './memoryVault';

const dayMs = 86_400_000;

/** A library with everything it stands on, and a person who reviews. */
export class Desk {
  readonly vault: MemoryVault;
  readonly journal: GrowingJournal = createJournal();
  readonly library: Library;
  leftOut: LeftOut = nothingLeftOut;
  engine: Engine = createEngine('fsrs-6', { ...steps, weights: null });
  schedule: Schedule = { ...steps, retention: 0.9, maximumInterval: 36500, fuzz: false };
  #sequence = 0;

  constructor(
    vault: MemoryVault | Readonly<Record<string, string>>,
    options: { readonly journal?: GrowingJournal; readonly pace?: Pace; readonly writer?: string } = {},
  ) {
    this.vault = vault instanceof MemoryVault ? vault : new MemoryVault(vault);
    this.writer = options.writer ?? 'writer';
    this.journal = options.journal ?? this.journal;
    this.library = createLibrary({
      vault: this.vault,
      pace: options.pace ?? new StepPace(),
      reader: createNoteReader(() => ({})),
      journal: () => this.journal,
      rules: () => ({ engine: this.engine, schedule: this.schedule }),
      leftOut: () => this.leftOut,
    });
  }

  readonly writer: string;

  /** As the plugin does: what happened, and what has to be remembered of the cards. */
  record(...happenings: readonly Happening[]): void {
    this.append(...happenings, ...this.library.anchorsFor(happenings));
    this.library.journalChanged();
  }

  append(...happenings: readonly Happening[]): void {
    this.journal.add(happenings.map((happening) => this.#stamped(happening)));
  }

  review(card: Card, grade: Grade = 3): void {
    this.record({ kind: 'review', card: card.id, grade });
  }

  async change(path: string, text: string): Promise<void> {
    this.vault.write(path, text);
    this.library.noteChanged(path);
    await this.library.settled();
  }

  async delete(path: string): Promise<void> {
    this.vault.texts.delete(path);
    this.library.noteDeleted(path);
    await this.library.settled();
  }

  async rename(from: string, to: string): Promise<void> {
    this.vault.rename(from, to);
    this.library.noteRenamed(from, to);
    await this.library.settled();
  }

  /** "path: question" of each card, by id. */
  places(): Readonly<Record<CardId, string>> {
    return Object.fromEntries(this.library.cards().map((card) => [card.id, placeOf(card)]));
  }

  #stamped(happening: Happening): JournalEvent {
    const sequence = ++this.#sequence;
    const stamp = this.journal.greatestStamp + 1;
    return { ...happening, writer: this.writer, sequence, stamp, at: sequence * dayMs, day: sequence };
  }
}

const steps = { learningSteps: [], relearningSteps: [] };

export function placeOf({ found }: Card): string {
  return `${found.path}: ${found.question.prompt}`;
}

/** A note of questions with labels and answers. */
export function noteOf(...questions: readonly (readonly [prompt: string, answer: string])[]): string {
  return questions.map(([prompt, answer], index) => `### Q${index + 1}: ${prompt}\n\n${answer}\n`).join('\n');
}
