import { longestInAnchor, type Anchor, type Fingerprints } from './anchor';
import { copiesIn } from './copies';
import type { FoundQuestion } from './found';
import { printOfNothing } from './hash';
import { normaliseQuestion, readableQuestion, withoutMarks } from './normalise';
import type { Pairing } from './pairing';

/** What two must share to be taken for one; null: cannot be told by this. */
interface Key {
  readonly ofAnchor: (anchor: Anchor) => string | null;
  readonly ofFound: (found: FoundQuestion) => string | null;
}

/**
 * Same note and same question. Equal questions of a note are told apart by answer, then by ordinal. Of several cards
 * that were last seen at the very same place (two devices began one question, each for itself) the smallest id stands
 * there, which is what they are called once they are joined.
 */
export function sameQuestionInNote(pairing: Pairing): void {
  pairSmallest(pairing, both(noteAndQuestion, both(answer, ordinal)));
  pairUnique(pairing, both(noteAndQuestion, answer));
  pairUnique(pairing, both(noteAndQuestion, ordinal));
  pairUnique(pairing, noteAndQuestion);
}

/** Same question, once among the cards that are left and once among the questions that are left. */
export function sameQuestionInVault(pairing: Pairing): void {
  pairCopies(pairing, both(asked, answer));
  pairUnique(pairing, asked);
}

/** Same note, and the same question but for marks behind its end: *What is a closure? ⭐* */
export function unmarkedInNote(pairing: Pairing): void {
  pairUnique(pairing, both(note, unmarked));
}

const unmarked: Key = {
  ofAnchor: ({ question: readable }) => withoutMarksIfWhole(readable),
  ofFound: ({ question: { prompt } }) => withoutMarksIfWhole(readableQuestion(prompt, longestInAnchor)),
};

/** Of a question as an anchor keeps it; null: it was given up, or cut before its end. */
function withoutMarksIfWhole(readable: string): string | null {
  const isCut = readable.length >= longestInAnchor;
  return isCut || readable === '' ? null : withoutMarks(normaliseQuestion(readable));
}

const question: Key = {
  ofAnchor: (anchor) => anchor.prints.question,
  ofFound: (found) => found.prints.question,
};

/** A question that asks nothing is another one in another note. */
const asked: Key = {
  ofAnchor: (anchor) => asks(anchor.prints),
  ofFound: (found) => asks(found.prints),
};

const answer: Key = {
  ofAnchor: (anchor) => anchor.prints.answer ?? '',
  ofFound: (found) => found.prints.answer ?? '',
};

const ordinal: Key = {
  ofAnchor: (anchor) => String(anchor.ordinal),
  ofFound: (found) => String(found.ordinal),
};

const note: Key = { ofAnchor: (anchor) => anchor.path, ofFound: (found) => found.path };

const noteAndQuestion = both(note, question);

function asks({ question: print }: Fingerprints): string | null {
  return print === printOfNothing ? null : print;
}

function both(one: Key, other: Key): Key {
  return {
    ofAnchor: (anchor) => joined(one.ofAnchor(anchor), other.ofAnchor(anchor)),
    ofFound: (found) => joined(one.ofFound(found), other.ofFound(found)),
  };
}

function joined(one: string | null, other: string | null): string | null {
  return one === null || other === null ? null : `${one}\n${other}`;
}

/** Pairs an anchor and a question that share a key which no other anchor and no other question has. */
function pairUnique(pairing: Pairing, key: Key): void {
  const anchors = onlyOnes(pairing.anchors, key.ofAnchor);
  const found = onlyOnes(pairing.found, key.ofFound);
  for (const [shared, anchor] of anchors) {
    const partner = found.get(shared);
    if (anchor !== null && partner !== undefined && partner !== null) pairing.pair(anchor, partner);
  }
}

/** The same for copies: all of one note are one. */
function pairCopies(pairing: Pairing, key: Key): void {
  const anchors = onlyOnes(copiesIn(pairing.anchors).values(), ofFirst(key.ofAnchor));
  const found = onlyOnes(copiesIn(pairing.found).values(), ofFirst(key.ofFound));
  for (const [shared, copies] of anchors) pairing.pairCopies(copies ?? [], found.get(shared) ?? []);
}

function ofFirst<Item>(keyOf: (item: Item) => string | null): (copies: readonly Item[]) => string | null {
  return ([first]) => (first === undefined ? null : keyOf(first));
}

/** Pairs a question with the smallest of the cards that share a key with it, which no other question has. */
function pairSmallest(pairing: Pairing, key: Key): void {
  const found = onlyOnes(pairing.found, key.ofFound);
  for (const anchor of [...pairing.anchors]) {
    const shared = key.ofAnchor(anchor);
    const partner = shared === null ? null : (found.get(shared) ?? null);
    if (shared === null || partner === null) continue;
    pairing.pair(anchor, partner);
    found.delete(shared);
  }
}

/** Item by key; null where several share it. */
function onlyOnes<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string | null,
): Map<string, Item | null> {
  const byKey = new Map<string, Item | null>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) byKey.set(key, byKey.has(key) ? null : item);
  }
  return byKey;
}
