import type { Anchor, CardId, Fingerprints } from './anchor';
import { copyKey } from './copies';
import type { FoundQuestion } from './found';
import { printOfNothing } from './hash';
import { Pairing } from './pairing';
import { sameQuestionInNote, sameQuestionInVault, unmarkedInNote } from './samePass';
import { similarQuestions, type Unsure } from './similarPass';

export interface Matching {
  readonly kept: readonly { readonly id: CardId; readonly found: FoundQuestion }[];
  /** No card yet. */
  readonly added: readonly FoundQuestion[];
  /** No question now. */
  readonly missing: readonly Anchor[];
  /** The likeliest first; they are among `added` too. */
  readonly unsure: readonly Unsure[];
  /** Left over, and its question already has another card `id`: offer to join. */
  readonly twins: readonly { readonly anchor: Anchor; readonly id: CardId }[];
}

/**
 * Which card each question is. `known` holds one anchor per card, `found` each question once. Deterministic and
 * independent of the order of both; passes go from the surest evidence to the weakest, each one-to-one.
 */
export function match(known: readonly Anchor[], found: readonly FoundQuestion[]): Matching {
  const pairing = new Pairing(known, found);
  sameQuestionInNote(pairing);
  sameQuestionInVault(pairing);
  unmarkedInNote(pairing);
  const unsure = similarQuestions(pairing);
  const { twins, missing } = leftOver(pairing, new Set(unsure.map(({ anchor }) => anchor)));
  return {
    kept: [...pairing.pairs].map(([question, anchor]) => ({ id: anchor.id, found: question })),
    added: [...pairing.found],
    missing,
    unsure,
    twins,
  };
}

/**
 * A card without a question is a twin where its question, or that of its copy, is another card's already; of several
 * the one with the same answer.
 */
function leftOver(pairing: Pairing, unsure: ReadonlySet<Anchor>): Pick<Matching, 'twins' | 'missing'> {
  const owners = new Map<string, CardId>();
  for (const [{ prints }, anchor] of pairing.pairs) {
    for (const key of [prints.question, copied(anchor.prints), copied(prints)]) {
      const owner = owners.get(key);
      if (owner === undefined || anchor.id < owner) owners.set(key, anchor.id);
    }
  }
  const twins: { anchor: Anchor; id: CardId }[] = [];
  const missing: Anchor[] = [];
  for (const anchor of pairing.anchors) {
    if (unsure.has(anchor)) continue;
    const id = owners.get(copied(anchor.prints)) ?? owners.get(anchor.prints.question);
    if (id === undefined || anchor.prints.question === printOfNothing) missing.push(anchor);
    else twins.push({ anchor, id });
  }
  return { twins, missing };
}

function copied(prints: Fingerprints): string {
  return copyKey({ path: '', prints });
}

/** The first pass alone: which of these cards have their question in the note as it was. */
export function matchSame(known: readonly Anchor[], found: readonly FoundQuestion[]): Matching['kept'] {
  const pairing = new Pairing(known, found);
  sameQuestionInNote(pairing);
  return [...pairing.pairs].map(([question, anchor]) => ({ id: anchor.id, found: question }));
}
