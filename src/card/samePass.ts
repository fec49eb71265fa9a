import { longestInAnchor, type Anchor, type Fingerprints } from './anchor';
import { copiesIn } from './copies';
import type { FoundQuestion } from './found';
import { printOfNothing } from './hash';
import { normaliseQuestion, readableQuestion, withoutMarks } from './normalise';
import type { Pairing } from './pairing';
import { likenessOfBins, readSketch } from './sketch';

/** What two must share to be taken for one; null: cannot be told by this. */
interface Key {
  readonly ofAnchor: (anchor: Anchor) => string | null;
  readonly ofFound: (found: FoundQuestion) => string | null;
}

/**
 * Same note and same question. Equal questions of a note are told apart by answer, then by ordinal. Of several cards
 * that were last seen at the very same place (two devices began one question, each for itself) the smallest id stands
 * there, which is what they are called once they are joined. Where the answer is another one, the question alone does
 * not decide: its card may have gone on under other words, or in another note.
 */
export function sameQuestionInNote(pairing: Pairing): void {
  pairSmallest(pairing, both(noteAndQuestion, both(answer, ordinal)));
  pairUnique(pairing, both(noteAndQuestion, answer));
  pairUnique(pairing, both(noteAndQuestion, ordinal), isLikeAnswer);
  pairUnique(pairing, noteAndQuestion, isLikeAnswer);
}

/** Same question, once among the cards that are left and once among the questions that are left. */
export function sameQuestionInVault(pairing: Pairing): void {
  const here = new Set([...pairing.found].map(noteAndQuestion.ofFound));
  const gone: Key = {
    ofAnchor: (anchor) => (here.has(noteAndQuestion.ofAnchor(anchor)) ? null : asks(anchor.prints)),
    ofFound: (found) => asks(found.prints),
  };
  pairCopies(pairing, both(gone, answer));
  pairUnique(pairing, gone, isLikeAnswer);
}

/** Same note, and the same question but for marks behind its end: *What is a closure? ⭐* */
export function unmarkedInNote(pairing: Pairing): void {
  pairUnique(
    pairing,
    both(note, unmarked),
    (anchor, found) => anchor.prints.question !== found.prints.question,
  );
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

/** Not another answer; one that is not there yet, or no more, is no other one. */
function isLikeAnswer({ prints: one }: Anchor, { prints: other }: FoundQuestion): boolean {
  if (one.answer === null || other.answer === null || one.answer === other.answer) return true;
  if (asks(one) === null) return true;
  return (likenessOfBins(readSketch(one.sketch).answer, readSketch(other.sketch).answer) ?? 0) >= 0.35;
}

/** About a question that asks nothing there is nothing to be known in another note. */
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

/** Pairs an anchor and a question that share a key which no other anchor and no other question has, if they are `alike`. */
function pairUnique(
  pairing: Pairing,
  key: Key,
  alike: (anchor: Anchor, found: FoundQuestion) => boolean = () => true,
): void {
  const anchors = onlyOnes(pairing.anchors, key.ofAnchor);
  const found = onlyOnes(pairing.found, key.ofFound);
  for (const [shared, anchor] of anchors) {
    const partner = found.get(shared);
    if (anchor === null || partner === undefined || partner === null) continue;
    if (alike(anchor, partner)) pairing.pair(anchor, partner);
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
