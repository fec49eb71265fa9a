import type { Anchor } from '../../src/card/anchor';
import { anchorOf, type FoundQuestion } from '../../src/card/found';
import { likenessOf } from '../../src/card/likeness';
import { match } from '../../src/card/match';
import { profileOfAnchor, profileOfFound } from '../../src/card/profile';
import { Rarity } from '../../src/card/words';
import { Dice } from '../card/mutation/dice';
import { reword } from '../card/mutation/edits';
import { look, type Scene } from '../card/mutation/scene';
import { Writer } from '../card/mutation/writer';
import type { Bench, Figures } from './bench';
import { userTime } from './userTime';

/** How many, unless the first argument says otherwise. */
const usual = 10_000;
/** All pairs of the whole take minutes, so they are compared on this share of each side: its square of the pairs. */
const share = 1 / 20;

let slice = usual * share;

let known: readonly Anchor[] = [];
let found: readonly FoundQuestion[] = [];

/** Every question reworded, in a note of another name: no exact pass finds anything. */
function reworded(scene: Scene, writer: Writer, dice: Dice): Scene {
  return scene.map(({ path, questions }) => ({
    path: `moved/${path}`,
    questions: questions.map((question) => ({
      ...question,
      prompt: reword(question.prompt, { dice, writer }),
      answer: `${question.answer ?? ''} ${writer.sentence()}`,
    })),
  }));
}

function allPairs(anchors: readonly Anchor[], questions: readonly FoundQuestion[]): number {
  const left = anchors.map(profileOfAnchor);
  const right = questions.map(profileOfFound);
  const rarity = new Rarity();
  for (const { words } of [...left, ...right]) rarity.add(words);
  let best = 0;
  for (const one of left) {
    for (const other of right) best = Math.max(best, likenessOf(one, other, rarity).question);
  }
  return best;
}

/** What matching an eighth of them costs, and each doubling of that: user time, the least of some rounds. */
function growth(): Figures {
  const figures: Record<string, string> = {};
  let before = 0;
  for (const part of [1 / 8, 1 / 4, 1 / 2, 1]) {
    const count = Math.ceil(known.length * part);
    const now = userTime(() => match(known.slice(0, count), found.slice(0, count)));
    const ratio = before === 0 ? '' : `, ${(now / before).toFixed(2)} ×`;
    figures[`time for ${count.toLocaleString('en')}`] = `${now.toFixed(0)} ms${ratio}`;
    before = now;
  }
  return figures;
}

export default {
  title:
    'As many cards without their question as new questions: 10,000, or as many as the first argument says',
  reference: 'all pairs of a twentieth',
  setup([argument]) {
    const cards = Number(argument ?? usual);
    slice = Math.ceil(cards * share);
    const dice = new Dice(1);
    const writer = new Writer(dice);
    const scene = writer.ordinary(cards / 7);
    const before = [...look(scene)].slice(0, cards);
    known = before.flatMap(([question, truth]) => (truth === null ? [] : [anchorOf(truth, question)]));
    found = [...look(reworded(scene, writer, dice)).keys()].slice(0, cards);
  },
  cases: {
    'all pairs of a twentieth': () => allPairs(known.slice(0, slice), found.slice(0, slice)),
    'match of a twentieth': () => match(known.slice(0, slice), found.slice(0, slice)).kept.length,
    'match of all': () => match(known, found).kept.length,
  },
  figures: () => {
    const { kept, unsure, missing } = match(known, found);
    const truly = kept.filter(
      ({ id, found: question }) =>
        known.find((anchor) => anchor.id === id)?.label === question.question.label,
    );
    return {
      cards: known.length,
      questions: found.length,
      kept: kept.length,
      'kept with the same label': truly.length,
      unsure: unsure.length,
      missing: missing.length,
      ...growth(),
    };
  },
} satisfies Bench;
