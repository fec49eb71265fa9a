import { describe, expect, it } from 'vitest';
import { match } from '../../src/card/match';
import { Resemblance } from '../../src/card/resemblance';
import { anchorsOf, foundIn } from './handmade';
import { Dice } from './mutation/dice';
import { atOnce, doubleEdits, movedAndReworded, replacedBySibling, singleEdits } from './mutation/kinds';
import { look } from './mutation/scene';
import { anchorsIn } from './mutation/trial';
import { Writer } from './mutation/writer';

const edits = [
  ...Object.values(singleEdits),
  ...Object.values(doubleEdits).map(atOnce),
  movedAndReworded,
  replacedBySibling,
];

describe('Resemblance', () => {
  it('says no to nothing that a match would think of', () => {
    for (let seed = 0; seed < 20; seed++) {
      for (const edit of edits) {
        const dice = new Dice(seed);
        const writer = new Writer(dice);
        const scene = seed % 2 === 0 ? writer.ordinary(2) : writer.hard(2);
        const known = anchorsIn(scene);
        const found = [...look(edit(scene, { dice, writer }).scene).keys()];
        const { kept, unsure } = match(known, found);
        for (const anchor of known) {
          const resemblance = new Resemblance();
          resemblance.add(anchor);
          const thought = [
            ...kept.filter(({ id }) => id === anchor.id).map((pair) => pair.found),
            ...(unsure.find((one) => one.anchor === anchor)?.candidates ?? []),
          ];
          expect(thought.filter((question) => !resemblance.has(question))).toEqual([]);
        }
      }
    }
  });

  it('says no to what is altogether different, and to all that was removed', () => {
    const [anchor] = anchorsOf(
      foundIn('a.md', [{ prompt: 'What is a queue?', answer: 'First in, first out.' }]),
    );
    const [other] = foundIn('b.md', [{ prompt: 'Who wrote Faust?', answer: 'Goethe, over sixty years.' }]);
    const [same] = foundIn('b.md', [{ prompt: 'What is a queue?', answer: 'Another.' }]);
    const resemblance = new Resemblance();
    resemblance.add(anchor!);
    expect([resemblance.has(same!), resemblance.has(other!)]).toEqual([true, false]);
    resemblance.remove(anchor!);
    expect(resemblance.has(same!)).toBe(false);
  });
});
