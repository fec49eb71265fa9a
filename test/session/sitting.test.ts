import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grade } from '../../src/memory/engine';
import { buryCard, flagCard, forgetCard, gradeCard, suspendCard, undoLast } from '../../src/session/act';
import { nextCard, refresh, startSitting, type Sitting, type Step } from '../../src/session/sitting';
import { TestWorld } from './testWorld';

function worldOf(count: number): TestWorld {
  return new TestWorld(
    Array.from({ length: count }, (_, index) => ({ path: 'A.md', label: `Q${index + 1}`, line: index * 10 })),
  );
}

/** A person at the screen: acts, appends, looks at what is next. */
class Person {
  sitting: Sitting;

  constructor(readonly world: TestWorld) {
    this.sitting = startSitting({ kind: 'vault' }, world.world);
  }

  get sees(): string | null {
    const { current } = this.sitting;
    return current && `${current.card.found.question.label ?? ''} ${current.why}`;
  }

  take(step: Step): this {
    this.world.append(...step.happenings);
    this.sitting = nextCard(step.sitting, this.world.world);
    return this;
  }

  grade(...grades: readonly Grade[]): this {
    for (const grade of grades) this.take(gradeCard(this.sitting, grade, this.world.now));
    return this;
  }

  undo(): this {
    const step = undoLast(this.sitting, this.world.journal);
    if (step === null) throw new Error('nothing to undo');
    return this.take(step);
  }

  refresh(): this {
    this.sitting = refresh(this.sitting, this.world.world);
    return this;
  }

  look(): this {
    this.sitting = nextCard(this.sitting, this.world.world);
    return this;
  }
}

describe('a sitting', () => {
  it('asks what is due first, then new questions in note order, and ends', () => {
    const world = worldOf(4);
    world.append({ kind: 'review', card: 'A.md Q3', grade: 4 });
    world.waitDays(30);
    const person = new Person(world);
    expect(person.sees).toBe('Q3 review');
    expect(person.sitting.left).toMatchObject({ learning: 0, reviews: 1, fresh: 3 });
    const seen = [1, 2, 3].map(() => person.grade(4).sees);
    expect(seen).toEqual(['Q1 new', 'Q2 new', 'Q4 new']);
    expect(person.grade(4).sees).toBeNull();
    expect(person.sitting.waiting).toBeNull();
    expect(person.sitting.left).toMatchObject({ learning: 0, reviews: 0, fresh: 0 });
  });

  it('gives the happening that a grade is, and nothing else', () => {
    const world = worldOf(1);
    const { sitting } = new Person(world);
    expect(gradeCard(sitting, 3, world.now, { duration: 1200 }).happenings).toEqual([
      { kind: 'review', card: 'A.md Q1', grade: 3, duration: 1200 },
    ]);
    expect(world.events).toEqual([]);
  });

  it('brings learning steps back when they are due, before anything else', () => {
    const person = new Person(worldOf(5)).grade(1);
    expect(person.sees).toBe('Q2 new');
    person.world.wait(1);
    expect(person.look().sees).toBe('Q2 new');
    expect(person.grade(4).sees).toBe('Q1 learning');
    expect(person.sitting.left).toMatchObject({ learning: 1, reviews: 0, fresh: 3 });
  });

  it('shows a learning card ahead of its time when nothing else is left', () => {
    const person = new Person(worldOf(1)).grade(3);
    expect(person.sees).toBe('Q1 ahead');
    expect(person.grade(3).sees).toBeNull();
    expect(person.sitting.waiting).toBeNull();
  });

  it('waits for learning cards that come back later than twenty minutes from now', () => {
    const world = worldOf(1);
    world.schedule = { ...world.schedule, learningSteps: [1, 25] };
    const person = new Person(world).grade(3);
    expect(person.sees).toBeNull();
    expect(person.sitting.waiting).toEqual({ cards: 1, at: world.at + 25 * 60_000 });
    world.wait(5);
    expect(person.look().sees).toBe('Q1 ahead');
    world.wait(20);
    expect(person.refresh().look().sees).toBe('Q1 ahead');
  });

  it('keeps to the limits of the day, counted from the journal', () => {
    const world = worldOf(10);
    world.limits = { newPerDay: 3, reviewsPerDay: 2 };
    for (const label of ['Q1', 'Q2', 'Q3', 'Q4']) {
      world.append({ kind: 'review', card: `A.md ${label}`, grade: 4 });
    }
    world.waitDays(40);
    world.append(
      { kind: 'review', card: 'A.md Q1', grade: 3 },
      { kind: 'review', card: 'A.md Q5', grade: 4 },
    );
    const person = new Person(world);
    expect(person.sitting.left).toEqual({
      learning: 0,
      reviews: 1,
      fresh: 2,
      held: { reviews: 2, fresh: 3 },
    });
    expect(person.grade(4, 4, 4).sees).toBeNull();
    person.sitting = startSitting({ kind: 'vault' }, world.world);
    expect(person.sees).toBeNull();
    world.waitDays(1);
    expect(person.refresh().sees).toBe('Q3 review');
  });

  it('buries until tomorrow and suspends until further notice', () => {
    const person = new Person(worldOf(3));
    person.take(buryCard(person.sitting, person.world.now));
    expect(person.sees).toBe('Q2 new');
    person.take(suspendCard(person.sitting, person.world.now));
    expect(person.sees).toBe('Q3 new');
    expect(person.grade(4).sees).toBeNull();
    person.world.waitDays(1);
    expect(person.refresh().sees).toBe('Q1 new');
    expect(person.grade(4).sees).toBeNull();
  });

  it('keeps a card on the screen that is flagged', () => {
    const person = new Person(worldOf(2));
    const step = flagCard(person.sitting, person.world.now, { on: true, reason: 'fix later' });
    expect(step.happenings).toEqual([{ kind: 'flag', card: 'A.md Q1', on: true, reason: 'fix later' }]);
    expect(person.take(step).sees).toBe('Q1 new');
    expect(person.sitting.current?.card.record?.flag).toEqual({ reason: 'fix later' });
    expect(person.undo().sees).toBe('Q1 new');
    expect(person.sitting.current?.card.record).toBeNull();
  });

  it('refuses to grade when there is no card on the screen', () => {
    const world = worldOf(0);
    const { sitting } = new Person(world);
    expect(sitting).toMatchObject({ current: null, waiting: null });
    for (const act of [buryCard, suspendCard, forgetCard]) {
      expect(() => act(sitting, world.now)).toThrow(RangeError);
    }
    expect(() => gradeCard(sitting, 3, world.now)).toThrow(RangeError);
  });
});

describe('undo', () => {
  it('brings the card back as it was, and then goes on where it was', () => {
    const person = new Person(worldOf(3)).grade(4);
    expect(person.sees).toBe('Q2 new');
    expect(person.undo().sees).toBe('Q1 undone');
    expect(person.sitting.current?.card.memory).toBeNull();
    expect(person.sitting.left).toMatchObject({ learning: 0, fresh: 3 });
    expect(person.grade(1).sees).toBe('Q2 new');
    expect(person.sitting.marks.map((mark) => mark.card)).toEqual(['A.md Q1']);
  });

  it('goes back as far as the sitting goes, across grade, bury, suspend and forget', () => {
    const person = new Person(worldOf(5)).grade(4);
    person.take(buryCard(person.sitting, person.world.now));
    person.take(suspendCard(person.sitting, person.world.now));
    person.take(forgetCard(person.sitting, person.world.now));
    expect(person.sees).toBe('Q4 new');
    const back = [1, 2, 3, 4].map(() => person.undo().sees);
    expect(back).toEqual(['Q4 undone', 'Q3 undone', 'Q2 undone', 'Q1 undone']);
    expect(person.world.library.cards().every(({ record }) => record === null)).toBe(true);
    const forth = [1, 2, 3, 4, 5].map(() => person.grade(4).sees);
    expect(forth).toEqual(['Q2 undone', 'Q3 undone', 'Q4 undone', 'Q5 new', null]);
  });

  it('undoes the newest thing of the last ten where nothing was done here, as after a restart', () => {
    const world = worldOf(2);
    new Person(world).grade(4);
    const person = new Person(world);
    expect(person.sees).toBe('Q2 new');
    expect(person.undo().sees).toBe('Q1 undone');
    expect(undoLast(person.sitting, world.journal)).toBeNull();
  });

  it('takes the answer of this sitting where another device answered the same card', () => {
    const person = new Person(worldOf(2)).grade(3);
    const [own] = person.world.events;
    person.world.waitDays(1);
    person.world.append({ kind: 'review', card: 'A.md Q1', grade: 1 });
    expect(undoLast(person.sitting, person.world.journal)?.happenings).toEqual([
      { kind: 'undo', of: { writer: own?.writer, sequence: own?.sequence } },
    ]);
  });

  it('takes back a grade and the suspension that it brought in one step', () => {
    const person = new Person(worldOf(2));
    const before = person.world.snapshot();
    const step = gradeCard(person.sitting, 1, person.world.now, {}, { suspend: true });
    expect(step.happenings).toEqual([
      { kind: 'review', card: 'A.md Q1', grade: 1 },
      { kind: 'suspend', card: 'A.md Q1' },
    ]);
    expect(person.take(step).sees).toBe('Q2 new');
    person.world.wait(5);
    expect(person.look().sitting.left.learning).toBe(0);
    expect(person.undo().sees).toBe('Q1 undone');
    expect(person.world.snapshot()).toEqual(before);
  });

  it('goes past what was undone elsewhere already', () => {
    const person = new Person(worldOf(3)).grade(4, 4);
    const last = person.world.events.at(-1)!;
    person.world.append({ kind: 'undo', of: { writer: last.writer, sequence: last.sequence } });
    expect(person.refresh().undo().sees).toBe('Q1 undone');
  });

  it('restores the state of before, whatever was done (any sequence of acts, all undone)', () => {
    const act = fc.constantFrom('1', '2', '3', '4', 'bury', 'suspend', 'forget', 'wait');
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const world = worldOf(6);
        world.append({ kind: 'review', card: 'A.md Q2', grade: 4 });
        world.waitDays(30);
        const before = world.snapshot();
        const person = new Person(world);
        let done = 0;
        for (const name of acts) {
          if (name === 'wait') {
            world.wait(7);
            person.look();
            continue;
          }
          if (person.sees === null) break;
          done++;
          if (name === 'bury') person.take(buryCard(person.sitting, world.now));
          else if (name === 'suspend') person.take(suspendCard(person.sitting, world.now));
          else if (name === 'forget') person.take(forgetCard(person.sitting, world.now));
          else person.grade(name === '1' ? 1 : name === '2' ? 2 : name === '3' ? 3 : 4);
        }
        expect(person.sitting.marks).toHaveLength(done);
        for (let back = 0; back < done; back++) person.undo();
        expect(person.sitting.marks).toEqual([]);
        expect(world.snapshot()).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a card on the screen', () => {
  it('is shown as its note reads now', () => {
    const world = worldOf(2);
    const person = new Person(world);
    world.put({ path: 'A.md', label: 'Q1', prompt: 'reworded', line: 40 });
    expect(person.refresh().sees).toBe('Q1 new');
    expect(person.sitting.current?.card.found.question.prompt).toBe('reworded');
    expect(person.sitting.lost).toBeNull();
  });

  it('is found again where a new question was reworded, and so has another id', () => {
    const world = worldOf(2);
    const person = new Person(world);
    world.remove('A.md Q1');
    world.put({ path: 'A.md', label: 'Q1', prompt: 'reworded', line: 3 }, 'another id');
    expect(person.refresh().sitting.current?.card.id).toBe('another id');
    expect(person.grade(3).sitting.marks).toMatchObject([{ card: 'another id' }]);
  });

  it('is found again where the note of a new question was renamed', () => {
    const world = worldOf(1);
    const person = new Person(world);
    world.remove('A.md Q1');
    world.put({ path: 'B.md', label: 'Q1' });
    expect(person.refresh().sitting.current?.card.id).toBe('B.md Q1');
    expect(person.sitting.lost).toBeNull();
  });

  it('gives way to the next one where it is gone, and that is said', () => {
    const world = worldOf(2);
    const person = new Person(world);
    const gone = person.sitting.current?.card;
    world.remove('A.md Q1');
    world.put({ path: 'A.md', label: 'Q2', line: 70 });
    expect(person.refresh().sees).toBe('Q2 new');
    expect(person.sitting.lost).toEqual({ card: gone, why: 'gone' });
    expect(person.grade(4).sitting.lost).toBeNull();
  });

  it('comes back as soon as it is found again, and so does what was done', () => {
    const world = worldOf(3);
    const person = new Person(world).grade(4);
    world.remove('A.md Q2');
    expect(person.refresh().sees).toBe('Q3 new');
    expect(person.refresh().sees).toBe('Q3 new');
    world.put({ path: 'B.md', label: 'Q2' });
    expect(person.refresh().sees).toBe('Q2 undone');
    expect(person.sitting).toMatchObject({ lost: null, left: { fresh: 2 }, marks: [{ card: 'A.md Q1' }] });
    expect(person.grade(4).sees).toBe('Q3 new');
    expect(person.grade(4).sees).toBeNull();
  });

  it('stays away where it was answered while it was gone, or another one was answered since', () => {
    const world = worldOf(3);
    const person = new Person(world);
    world.remove('A.md Q1');
    expect(person.refresh().sees).toBe('Q2 new');
    world.append({ kind: 'review', card: 'B.md Q1', grade: 4 });
    world.put({ path: 'B.md', label: 'Q1' });
    expect(person.refresh().sees).toBe('Q2 new');
    world.remove('A.md Q2');
    expect(person.refresh().sees).toBe('Q3 new');
    expect(person.grade(4).sees).toBeNull();
    world.put({ path: 'A.md', label: 'Q2' });
    world.put({ path: 'A.md', label: 'Q4' });
    expect(person.refresh().sees).toBe('Q2 new');
  });

  it('gives way where it was answered or suspended on another device', () => {
    for (const happening of [
      { kind: 'review', card: 'A.md Q1', grade: 4 },
      { kind: 'suspend', card: 'A.md Q1' },
    ] as const) {
      const world = worldOf(2);
      const person = new Person(world);
      world.append(happening);
      expect(person.refresh().sees).toBe('Q2 new');
      expect(person.sitting.lost?.why).toBe('elsewhere');
    }
  });

  it('is joined by questions that are found while the vault is still being read', () => {
    const world = worldOf(1);
    const person = new Person(world);
    world.put({ path: 'B.md', label: 'Q1' });
    expect(person.refresh().sees).toBe('Q1 new');
    expect(person.sitting.left.fresh).toBe(2);
    expect(person.grade(4).sitting.current?.card.id).toBe('B.md Q1');
  });
});
