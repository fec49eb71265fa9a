import { anchorOf, type FoundQuestion } from '../../../src/card/found';
import type { Anchor } from '../../../src/card/anchor';
import { match } from '../../../src/card/match';
import type { Edited } from './edits';
import { look, type Scene } from './scene';

/** What became of the touched cards, and how often any question was given a card that is not its own. */
export interface Tally {
  touched: number;
  kept: number;
  lost: number;
  unsure: number;
  wrong: number;
}

export const nothingYet = (): Tally => ({ touched: 0, kept: 0, lost: 0, unsure: 0, wrong: 0 });

/** Anchors of all cards of a scene as it stands. */
export function anchorsIn(scene: Scene): readonly Anchor[] {
  return [...look(scene)].flatMap(([found, truth]) => (truth === null ? [] : [anchorOf(truth, found)]));
}

/** Matches the edited scene, adds what came of it, and gives the anchors as the library would hold them now. */
export function judge(known: readonly Anchor[], { scene, touched }: Edited, tally: Tally): readonly Anchor[] {
  return judgeFound(known, look(scene), touched, tally);
}

/** The same for questions and the cards that they truly are; null: none. */
export function judgeFound(
  known: readonly Anchor[],
  truthOf: ReadonlyMap<FoundQuestion, string | null>,
  touched: readonly string[],
  tally: Tally,
): readonly Anchor[] {
  const matching = match(known, [...truthOf.keys()]);
  const rightly = new Set<string>();
  for (const { id, found } of matching.kept) {
    if (truthOf.get(found) === id) rightly.add(id);
    else tally.wrong++;
  }
  const unsure = new Set(matching.unsure.map(({ anchor }) => anchor.id));
  const left = new Set(
    [...matching.missing, ...matching.twins.map(({ anchor }) => anchor)].map(({ id }) => id),
  );
  for (const card of touched) {
    tally.touched++;
    if (rightly.has(card)) tally.kept++;
    else if (unsure.has(card)) tally.unsure++;
    else if (left.has(card)) tally.lost++;
  }
  const now = new Map(matching.kept.map(({ id, found }) => [id, anchorOf(id, found)]));
  return known.map((anchor) => now.get(anchor.id) ?? anchor);
}
