import { describe, expect, it } from 'vitest';
import { Candidates } from '../../src/card/candidates';
import { profileOfAnchor, profileOfFound } from '../../src/card/profile';
import { Dice } from './mutation/dice';
import { editAnswer, reword } from './mutation/edits';
import { look } from './mutation/scene';
import { anchorsIn } from './mutation/trial';
import { Writer } from './mutation/writer';

/** Questions of a made-up vault, each reworded by a third and edited in its answer, in a note of another name. */
function reworded(notes: number) {
  const dice = new Dice(notes);
  const writer = new Writer(dice);
  const scene = writer.ordinary(notes);
  const hand = { dice, writer };
  const after = scene.map(({ path, questions }) => ({
    path: `moved/${path}`,
    questions: questions.map((one) => ({
      ...editAnswer(one, hand),
      prompt: reword(one.prompt, hand),
    })),
  }));
  return { anchors: anchorsIn(scene), after: look(after) };
}

describe('Candidates', () => {
  it('are the questions that an edited one could be, found among many', () => {
    const { anchors, after } = reworded(200);
    const candidates = new Candidates(anchors.map((anchor) => [anchor.id, profileOfAnchor(anchor)] as const));
    const missed = [...after].filter(
      ([found, truth]) => truth === null || !candidates.of(profileOfFound(found)).includes(truth),
    );
    expect(after.size).toBeGreaterThan(1000);
    expect(missed).toEqual([]);
  });

  it('are few, the most alike first, and none where nothing is shared', () => {
    const { anchors, after } = reworded(20);
    const [found] = after.keys();
    const profile = profileOfFound(found!);
    const candidates = new Candidates(anchors.map((anchor) => [anchor.id, profileOfAnchor(anchor)] as const));
    const of = candidates.of(profile);
    expect(of[0]).toBe(after.get(found!));
    expect(of.length).toBeLessThanOrEqual(12);
    expect(candidates.of(profile)).toEqual(of);
    expect(new Candidates<string>([]).of(profile)).toEqual([]);
  });
});
