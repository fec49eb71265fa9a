import { describe, expect, it } from 'vitest';
import type { Happening } from '../../src/journal/event';
import { createJournal } from '../../src/journal/fold';
import { createLibrary } from '../../src/library/createLibrary';
import { nothingLeftOut } from '../../src/library/leftOut';
import { createNoteReader } from '../../src/library/noteReader';
import type { Schedule } from '../../src/memory/due';
import { createEngine } from '../../src/memory/engines';
import type { Grade } from '../../src/memory/engine';
import { minuteMs, studyTime } from '../../src/memory/studyDay';
import { gradeCard, undoLast } from '../../src/session/act';
import { scopesOf } from '../../src/session/scopes';
import {
  nextCard,
  refresh,
  startSitting,
  type Sitting,
  type Step,
  type World,
} from '../../src/session/sitting';
import { noteOf } from '../library/desk';
import { MemoryVault, StepPace } from '../library/memoryVault';

const steps = { learningSteps: [1, 10], relearningSteps: [10] };
const engine = createEngine('fsrs-6', { weights: null, ...steps });
const schedule: Schedule = { retention: 0.9, maximumInterval: 36_500, fuzz: false, ...steps };

/** A person before the real library over the real journal, on notes in memory. */
class Reader {
  readonly vault: MemoryVault;
  readonly journal = createJournal();
  readonly library;
  at = Date.parse('2026-01-01T12:00:00Z');
  sitting: Sitting | null = null;
  private sequence = 0;

  constructor(notes: Readonly<Record<string, string>>) {
    this.vault = new MemoryVault(notes);
    this.library = createLibrary({
      vault: this.vault,
      pace: new StepPace(),
      reader: createNoteReader(() => ({})),
      journal: () => this.journal,
      rules: () => ({ engine, schedule }),
      leftOut: () => nothingLeftOut,
    });
  }

  get world(): World {
    const { library, journal } = this;
    return {
      library,
      journal,
      limits: { newPerDay: 20, reviewsPerDay: 200 },
      engine,
      now: studyTime(this.at, 60, 4),
    };
  }

  get sees(): string | null {
    const current = this.sitting?.current ?? null;
    return current && `${current.card.found.question.prompt} (${current.why})`;
  }

  async open(): Promise<this> {
    await this.library.build();
    this.sitting = startSitting({ kind: 'vault' }, this.world);
    return this;
  }

  grade(grade: Grade): this {
    return this.take(gradeCard(this.sitting!, grade, this.world.now));
  }

  undo(): this {
    return this.take(undoLast(this.sitting!, this.journal)!);
  }

  async settle(): Promise<this> {
    await this.library.settled();
    this.sitting = refresh(this.sitting!, this.world);
    return this;
  }

  private take({ sitting, happenings }: Step): this {
    this.append([...happenings, ...this.library.anchorsFor(happenings)]);
    this.sitting = nextCard(sitting, this.world);
    return this;
  }

  private append(happenings: readonly Happening[]): void {
    // The store's clock has run on a little.
    const at = this.at + 3;
    for (const happening of happenings) {
      const sequence = ++this.sequence;
      const stamp = Math.max(at, this.journal.greatestStamp + 1);
      this.journal.add([{ ...happening, writer: 'here', sequence, stamp, at, day: this.world.now.day }]);
    }
    this.library.journalChanged();
  }
}

const notes = {
  'Interview.md': noteOf(
    ['What is a workflow?', 'Code in [[Temporal]].'],
    ['What is an activity?', 'A step of it.'],
  ),
  'Other.md': noteOf(['What is a signal?', 'A message.']),
  'Temporal.md': '# Temporal\n',
};

describe('a sitting over the real library and journal', () => {
  it('goes from a grade to the next question, and back', async () => {
    const reader = await new Reader(notes).open();
    expect(reader.sees).toBe('What is a workflow? (new)');
    expect(reader.grade(1).sees).toBe('What is an activity? (new)');
    expect(reader.undo().sees).toBe('What is a workflow? (undone)');
    expect(reader.sitting?.current?.card.memory).toBeNull();
    expect(reader.grade(3).grade(4).grade(4).sees).toBe('What is a workflow? (ahead)');
    reader.at += 10 * minuteMs;
    expect((await reader.settle()).grade(3).sees).toBeNull();
    expect(reader.sitting?.waiting).toBeNull();
    expect(reader.library.cards().map(({ memory }) => memory?.state)).toEqual(['review', 'review', 'review']);
  });

  it('keeps a new question on the screen while its note is edited and renamed', async () => {
    const reader = await new Reader(notes).open();
    const edited = noteOf(
      ['What is an activity?', 'A step of it.'],
      ['What is a workflow?', 'Durable code.'],
    );
    reader.vault.write('Interview.md', edited);
    reader.library.noteChanged('Interview.md');
    expect((await reader.settle()).sees).toBe('What is a workflow? (new)');
    reader.vault.rename('Interview.md', 'Renamed.md');
    reader.library.noteRenamed('Interview.md', 'Renamed.md');
    expect((await reader.settle()).sees).toBe('What is a workflow? (new)');
    expect(reader.sitting?.current?.card.found.path).toBe('Renamed.md');
    expect(reader.grade(4).sitting?.marks).toHaveLength(1);
  });

  it('goes on where the note on the screen is deleted, and says so', async () => {
    const reader = await new Reader(notes).open();
    reader.vault.texts.delete('Interview.md');
    reader.library.noteDeleted('Interview.md');
    expect((await reader.settle()).sees).toBe('What is a signal? (new)');
    expect(reader.sitting?.lost?.why).toBe('gone');
    expect(reader.sitting?.left.fresh).toBe(1);
  });

  it('counts the scopes with what was answered', async () => {
    const reader = (await new Reader(notes).open()).grade(4);
    const scopes = scopesOf(reader.library, engine, reader.world.now);
    expect(scopes.map(({ scope, name, questions, fresh }) => [scope.kind, name, questions, fresh])).toEqual([
      ['vault', '', 3, 2],
      ['new', '', 2, 2],
      ['weak', '', 1, 0],
      ['note', 'Interview', 2, 1],
      ['note', 'Other', 1, 1],
      ['topic', 'Temporal', 1, 0],
    ]);
  });
});
