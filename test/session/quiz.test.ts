import { describe, expect, it } from 'vitest';
import { inScope } from '../../src/session/inScope';
import {
  gradeQuiz,
  quizCard,
  skipQuiz,
  startQuiz,
  undoQuiz,
  type Quiz,
  type QuizOptions,
} from '../../src/session/quiz';
import { resultOf } from '../../src/session/result';
import { TestWorld } from './testWorld';

function worldOf(...labels: readonly string[]): TestWorld {
  return new TestWorld(labels.map((label) => ({ path: 'A.md', label })));
}

function start(world: TestWorld, options: Partial<QuizOptions> = {}): Quiz {
  const cards = inScope(world.library, { kind: 'vault' }, world);
  return startQuiz(
    cards,
    { order: 'note', seed: 'seed', most: null, ...options },
    { engine: world.engine, now: world.now },
  );
}

const labelOf = (quiz: Quiz, world: TestWorld) => quizCard(quiz, world.library)?.found.question.label;

describe('a quiz', () => {
  it('asks each card once and logs practice, which leaves the schedule as it is', () => {
    const world = worldOf('Q1', 'Q2');
    world.append({ kind: 'review', card: 'A.md Q1', grade: 3 });
    const before = world.snapshot().map(({ memory, due }) => ({ memory, due }));
    let quiz = start(world);
    const asked: unknown[] = [];
    for (const grade of [1, 4] as const) {
      asked.push(labelOf(quiz, world));
      const step = gradeQuiz(quiz, grade, { library: world.library, now: world.now }, { duration: 500 });
      expect(step.happenings).toEqual([
        { kind: 'practice', card: `A.md ${String(asked.at(-1))}`, grade, duration: 500 },
      ]);
      world.append(...step.happenings);
      quiz = step.quiz;
    }
    expect(asked).toEqual(['Q1', 'Q2']);
    expect(quizCard(quiz, world.library)).toBeNull();
    expect(world.snapshot().map(({ memory, due }) => ({ memory, due }))).toEqual(before);
    expect(resultOf(quiz.marks, world.library)).toMatchObject({
      answers: 2,
      remembered: 0.5,
      duration: 1000,
    });
  });

  it('can be mixed by a seed, weakest first, and short', () => {
    const world = worldOf('Q1', 'Q2', 'Q3', 'Q4');
    world.append({ kind: 'review', card: 'A.md Q3', grade: 1 });
    world.waitDays(9).append({ kind: 'review', card: 'A.md Q2', grade: 4 });
    expect(start(world, { order: 'weak' }).ids).toEqual(['A.md Q3', 'A.md Q2', 'A.md Q1', 'A.md Q4']);
    const mixed = start(world, { order: 'mixed' });
    expect(start(world, { order: 'mixed' })).toEqual(mixed);
    expect([...mixed.ids].sort()).toEqual(start(world).ids);
    expect(start(world, { order: 'mixed', most: 2 }).ids).toEqual(mixed.ids.slice(0, 2));
  });

  it('leaves out suspended cards, and asks buried ones', () => {
    const world = worldOf('Q1', 'Q2');
    world.append(
      { kind: 'suspend', card: 'A.md Q1' },
      { kind: 'bury', card: 'A.md Q2', until: world.now.day + 1 },
    );
    expect(start(world).ids).toEqual(['A.md Q2']);
  });

  it('goes past cards that are gone from the vault', () => {
    const world = worldOf('Q1', 'Q2', 'Q3');
    const quiz = start(world);
    world.remove('A.md Q1');
    expect(labelOf(quiz, world)).toBe('Q2');
    const step = gradeQuiz(quiz, 4, { library: world.library, now: world.now });
    expect(step.happenings).toEqual([{ kind: 'practice', card: 'A.md Q2', grade: 4 }]);
    expect(labelOf(step.quiz, world)).toBe('Q3');
    world.remove('A.md Q3');
    expect(labelOf(step.quiz, world)).toBeUndefined();
    expect(() => gradeQuiz(step.quiz, 4, { library: world.library, now: world.now })).toThrow(RangeError);
  });

  it('reviews what is due where due cards count, and practises the rest', () => {
    const world = worldOf('Q1', 'Q2');
    world.append({ kind: 'review', card: 'A.md Q1', grade: 3 });
    world.waitDays(30);
    const asked = { library: world.library, now: world.now, dueCounts: true };
    const first = gradeQuiz(start(world), 3, asked);
    expect(first.happenings).toEqual([{ kind: 'review', card: 'A.md Q1', grade: 3 }]);
    world.append(...first.happenings);
    const back = undoQuiz(first.quiz, world.journal);
    expect(back?.happenings).toEqual([{ kind: 'undo', of: { writer: 'here', sequence: 2 } }]);
    const second = gradeQuiz(first.quiz, 3, asked);
    expect(second.happenings).toEqual([{ kind: 'practice', card: 'A.md Q2', grade: 3 }]);
  });

  it('skips without a grade, to the end and no further', () => {
    const world = worldOf('Q1', 'Q2');
    const second = skipQuiz(start(world), world.library);
    expect(labelOf(second, world)).toBe('Q2');
    const over = skipQuiz(skipQuiz(second, world.library), world.library);
    expect(over).toEqual({ ...second, position: 2 });
  });

  it('goes back to the last graded card and undoes its practice', () => {
    const world = worldOf('Q1', 'Q2', 'Q3');
    const first = gradeQuiz(start(world), 1, { library: world.library, now: world.now });
    const [event] = world.append(...first.happenings);
    const back = undoQuiz(skipQuiz(first.quiz, world.library), world.journal);
    expect(back?.happenings).toEqual([
      { kind: 'undo', of: { writer: event?.writer, sequence: event?.sequence } },
    ]);
    expect(back?.quiz).toEqual(start(world));
    expect(undoQuiz(start(world), world.journal)).toBeNull();
  });
});
