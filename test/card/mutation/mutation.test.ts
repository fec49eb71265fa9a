import { afterAll, describe, expect, it } from 'vitest';
import { anchorOf } from '../../../src/card/found';
import { demoScene } from './demoScenes';
import { Dice } from './dice';
import { onQuestionAt, truths, type Change, type Edit, type Hand } from './edits';
import {
  atOnce,
  doubleEdits,
  editsInSteps,
  movedAndReworded,
  replaced,
  replacedBySibling,
  singleEdits,
  type EditInSteps,
} from './kinds';
import { readNote } from './readNote';
import type { Scene } from './scene';
import { anchorsIn, judge, judgeFound, nothingYet, type Tally } from './trial';
import { Writer } from './writer';

const trials = 500;
const notes = 3;
const patience = 120_000;

type Kind = 'ordinary' | 'hard';
const kinds: readonly Kind[] = ['ordinary', 'hard'];

/** The same scenes for every kind of edit; every tenth ordinary one is the demo vault. */
const scenes: Readonly<Record<Kind, readonly Scene[]>> = {
  ordinary: Array.from({ length: trials }, (_, seed) =>
    seed % 10 === 0 ? demoScene() : new Writer(new Dice(seed)).ordinary(notes),
  ),
  hard: Array.from({ length: trials }, (_, seed) => new Writer(new Dice(seed)).hard(notes)),
};

function run(kind: Kind, trial: (scene: Scene, hand: Hand, tally: Tally) => void): Tally {
  const tally = nothingYet();
  for (const [seed, scene] of scenes[kind].entries()) {
    const dice = new Dice(seed * 7919);
    trial(scene, { dice, writer: new Writer(dice) }, tally);
  }
  return tally;
}

const once = (kind: Kind, edit: Edit): Tally =>
  run(kind, (scene, hand, tally) => {
    judge(anchorsIn(scene), edit(scene, hand), tally);
  });

/** Each step is seen by the library before the next. */
const inSteps = (kind: Kind, edit: EditInSteps): Tally =>
  run(kind, (scene, hand, tally) => {
    let known = anchorsIn(scene);
    for (const step of edit(scene, hand)) known = judge(known, step, tally);
  });

/** A note as it is read, with one question's heading at another level. */
const levelChanged = (kind: Kind): Tally =>
  run(kind, (scene, hand, tally) => {
    const note = hand.dice.pick(
      scene.filter(({ questions }) => questions.every(({ label }) => label !== undefined)),
    );
    const at = hand.dice.below(note.questions.length);
    const level = hand.dice.pick([1, 2, 4, 5, 6]);
    const before = readNote(note, () => 3);
    const after = readNote(note, (index) => (index === at ? level : 3));
    const known = [...before].flatMap(([found, truth]) => (truth === null ? [] : [anchorOf(truth, found)]));
    judgeFound(known, after, truths([note.questions[at]]), tally);
  });

/** The same changes to one question, each seen by the library before the next. */
const inTurn = (kind: Kind, changes: readonly Change[]): Tally =>
  run(kind, (first, hand, tally) => {
    const path = hand.dice.pick(first).path;
    const noteIn = (scene: Scene): Scene[number] => scene.find((note) => note.path === path)!;
    const at = hand.dice.below(noteIn(first).questions.length);
    let scene = first;
    let known = anchorsIn(scene);
    for (const [index, change] of changes.entries()) {
      const edited = onQuestionAt(noteIn(scene), at, change)(scene, hand);
      known = judge(known, edited, index === changes.length - 1 ? tally : nothingYet());
      scene = edited.scene;
    }
  });

const rows: string[] = [];
afterAll(() => {
  const head = `${'notes'.padEnd(9)} ${'edit'.padEnd(52)}    kept    unsure      lost  wrong`;
  console.log([`${trials} trials each`, head, ...rows].join('\n'));
});

function told(kind: Kind, name: string, tally: Tally): Tally {
  const share = (count: number): string => `${((100 * count) / tally.touched).toFixed(1).padStart(6)} %`;
  const shares = [tally.kept, tally.unsure, tally.lost].map(share).join('  ');
  rows.push(`${kind.padEnd(9)} ${name.padEnd(52)} ${shares}  ${String(tally.wrong).padStart(5)}`);
  return tally;
}

function expectAtLeast(tally: Tally, kept: number, mostLost: number): void {
  expect(tally.touched).toBeGreaterThanOrEqual(trials);
  expect(tally.kept + tally.unsure + tally.lost, 'nothing falls under the table').toBe(tally.touched);
  expect(tally.kept / tally.touched, 'kept').toBeGreaterThanOrEqual(kept);
  expect(tally.lost / tally.touched, 'lost').toBeLessThanOrEqual(mostLost);
  expect(tally.wrong, 'wrongly given').toBe(0);
}

describe.each(kinds)('a card in %s notes is kept when one thing changed:', (kind) => {
  it.each(Object.entries(singleEdits))(
    '%s',
    (name, edit) => {
      const hardest = name.startsWith('question reworded') ? 0.83 : 0.9;
      expectAtLeast(told(kind, name, once(kind, edit)), kind === 'ordinary' ? 0.995 : hardest, 0);
    },
    patience,
  );
});

describe.each(kinds)('a card in %s notes is kept when it is away for a while:', (kind) => {
  it.each(Object.entries(editsInSteps))(
    '%s',
    (name, edit) => {
      expectAtLeast(told(kind, name, inSteps(kind, edit)), kind === 'ordinary' ? 0.995 : 0.9, 0);
    },
    patience,
  );
});

describe.each(kinds)('a card in %s notes is kept when the note reads otherwise:', (kind) => {
  it(
    'heading level changed',
    () => {
      const tally = told(kind, 'heading level changed', levelChanged(kind));
      expectAtLeast(tally, kind === 'ordinary' ? 0.995 : 0.9, 0);
    },
    patience,
  );
});

describe.each(kinds)('a card in %s notes, when two or three things changed while nobody looked:', (kind) => {
  it.each(Object.entries(doubleEdits))(
    '%s',
    (name, changes) => {
      const tally = told(kind, name, once(kind, atOnce(changes)));
      if (kind === 'hard') expectAtLeast(tally, 0, 0.1);
      else expectAtLeast(tally, name.includes('typo') ? 0.92 : 0.65, 0.005);
    },
    patience,
  );

  it(
    'moved to another note and reworded',
    () => {
      const tally = told(kind, 'moved and reworded', once(kind, movedAndReworded));
      expectAtLeast(tally, kind === 'hard' ? 0 : 0.65, kind === 'hard' ? 0.1 : 0.005);
    },
    patience,
  );
});

describe.each(kinds)('a card in %s notes, when the same changed one after the other:', (kind) => {
  it.each(Object.entries(doubleEdits))(
    '%s',
    (name, changes) => {
      const tally = told(kind, `${name}, in turn`, inTurn(kind, changes));
      expectAtLeast(tally, kind === 'ordinary' ? 0.995 : 0.83, 0);
    },
    patience,
  );
});

describe.each(kinds)('a card in %s notes is not given to another question:', (kind) => {
  it(
    'one that took its place',
    () => {
      const tally = told(kind, 'replaced by another question', once(kind, replaced));
      expect([tally.kept, tally.wrong]).toEqual([0, 0]);
      expect(tally.lost / tally.touched).toBeGreaterThan(0.9);
    },
    patience,
  );

  it(
    'one that differs from it in a word or two',
    () => {
      const tally = told(kind, 'replaced by a sibling', once(kind, replacedBySibling));
      expect(tally.kept).toBe(0);
      expect(tally.wrong / tally.touched).toBeLessThanOrEqual(0.005);
      expect(tally.unsure / tally.touched).toBeGreaterThanOrEqual(0.99);
    },
    patience,
  );
});
