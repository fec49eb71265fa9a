import { afterAll, describe, expect, it } from 'vitest';
import { demoScene } from './demoScenes';
import { Dice } from './dice';
import { onQuestionAt, type Change, type Edit, type Hand } from './edits';
import {
  atOnce,
  deletedAndPastedBack,
  doubleEdits,
  movedAndReworded,
  replaced,
  replacedBySibling,
  singleEdits,
} from './kinds';
import type { Scene } from './scene';
import { anchorsIn, judge, nothingYet, type Tally } from './trial';
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
  it.each(Object.entries({ ...singleEdits, 'deleted, and pasted back later': deletedAndPastedBack }))(
    '%s',
    (name, edit) => {
      const hardest = name.startsWith('question reworded') ? 0.83 : 0.9;
      expectAtLeast(told(kind, name, once(kind, edit)), kind === 'ordinary' ? 0.995 : hardest, 0);
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
      expect(tally.unsure / tally.touched).toBeGreaterThan(0.8);
    },
    patience,
  );
});
