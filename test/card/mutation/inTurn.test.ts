import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../../src/card/anchor';
import { anchorOf, type FoundQuestion } from '../../../src/card/found';
import { match } from '../../../src/card/match';
import { Dice } from './dice';
import type { Edit } from './edits';
import { atOnce, doubleEdits, replaced, replacedBySibling, singleEdits } from './kinds';
import { look, type Scene } from './scene';
import { anchorsIn } from './trial';
import { Writer } from './writer';

const edits: Readonly<Record<string, Edit>> = {
  ...singleEdits,
  ...Object.fromEntries(Object.entries(doubleEdits).map(([name, changes]) => [name, atOnce(changes)])),
  replaced,
  replacedBySibling,
};

interface Judgement {
  /** The question of each card that has one. */
  readonly kept: ReadonlyMap<string, FoundQuestion>;
  readonly unsure: ReadonlyMap<string, readonly FoundQuestion[]>;
  /** What the library remembers from now on. */
  readonly anchors: readonly Anchor[];
}

function judgement(known: readonly Anchor[], scene: Scene): Judgement {
  const { kept, unsure } = match(known, [...look(scene).keys()]);
  const keptBy = new Map(kept.map(({ id, found }) => [id, found]));
  const anchors = known.map((anchor) => {
    const found = keptBy.get(anchor.id);
    return found === undefined ? anchor : anchorOf(anchor.id, found);
  });
  return {
    kept: keptBy,
    unsure: new Map(unsure.map(({ anchor, candidates }) => [anchor.id, candidates])),
    anchors,
  };
}

/** 2: has a question, 1: unsure, and its true question is among those that it could be, 0: neither. */
function standing(card: string, truth: FoundQuestion, { kept, unsure }: Judgement): number {
  return kept.has(card) ? 2 : Number(unsure.get(card)?.includes(truth) ?? false);
}

const story = fc.record({
  seed: fc.nat(1_000_000),
  hard: fc.boolean(),
  names: fc.array(fc.constantFrom(...Object.keys(edits)), { minLength: 2, maxLength: 3 }),
});

describe('edits that arrive one by one', () => {
  it('are never judged worse than the same edits all at once, and agree with them where both decide', () => {
    fc.assert(
      fc.property(story, ({ seed, hard, names }) => {
        const dice = new Dice(seed);
        const writer = new Writer(dice);
        const first = hard ? writer.hard(4) : writer.ordinary(4);
        const known = anchorsIn(first);
        let scene = first;
        let inTurn = judgement(known, first);
        for (const name of names) {
          scene = edits[name]!(scene, { dice, writer }).scene;
          inTurn = judgement(inTurn.anchors, scene);
        }
        const together = judgement(known, scene);
        for (const [found, id] of look(scene)) {
          if (id === null) continue;
          const [one, other] = [inTurn, together].map((each) => standing(id, found, each));
          expect(one, `${id} in turn`).toBeGreaterThanOrEqual(other ?? 0);
          const [here, there] = [inTurn.kept.get(id), together.kept.get(id)];
          if (here !== undefined && there !== undefined) expect(here, id).toBe(there);
        }
      }),
      { numRuns: 150 },
    );
  });
});
