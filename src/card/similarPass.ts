import type { Anchor } from './anchor';
import { Candidates } from './candidates';
import { copiesIn, copyKey } from './copies';
import { isSure, isThinkable, strengthOf, type Evidence } from './evidence';
import type { FoundQuestion } from './found';
import { printOfNothing } from './hash';
import { likenessOf, type Likeness } from './likeness';
import type { Pairing } from './pairing';
import { profileOfAnchor, profileOfFound, type Profile } from './profile';
import { Rivals } from './rivals';
import { Rarity } from './words';

/** A card that could be one of several questions, the likeliest first. */
export interface Unsure {
  readonly anchor: Anchor;
  readonly candidates: readonly FoundQuestion[];
}

/** A card and a question that may be one, with all that speaks for it. The first of copies stands for all of them. */
interface Pair {
  readonly anchor: Anchor;
  readonly found: FoundQuestion;
  readonly evidence: Evidence;
  readonly strength: number;
}

/** How many candidates a person is shown. */
const mostShown = 5;

/**
 * Pairs what is left by likeness: a card and a question that are each other's best, by a margin, and that the evidence
 * is sure of. Gives the cards that are left and could be some question. What is paired already in the notes concerned
 * takes part as a rival: a question that looks as much like another card's as like this one's is no evidence.
 */
export function similarQuestions(pairing: Pairing): readonly Unsure[] {
  const copies = { anchors: copiesIn(pairing.anchors), found: copiesIn(pairing.found) };
  const pairs = weighedPairs(pairing, copies);
  pairUp(pairing, pairs, copies);
  return unsureOf(pairing, pairs, copies);
}

interface Copies {
  readonly anchors: ReadonlyMap<string, readonly Anchor[]>;
  readonly found: ReadonlyMap<string, readonly FoundQuestion[]>;
}

function firstOfEach<Item>(copies: ReadonlyMap<string, readonly Item[]>): readonly Item[] {
  return [...copies.values()].flatMap((group) => group.slice(0, 1));
}

function weighedPairs(pairing: Pairing, copies: Copies): readonly Pair[] {
  const anchors = firstOfEach(copies.anchors);
  const found = firstOfEach(copies.found);
  if (anchors.length === 0 || found.length === 0) return [];
  const concerned = new Set([...anchors, ...found].map(({ path }) => path));
  const settled = [...pairing.pairs].filter(
    ([question, anchor]) => concerned.has(question.path) || concerned.has(anchor.path),
  );
  const open = new Set(found);
  const table = new Table(
    [...anchors, ...settled.map(([, anchor]) => anchor)],
    [...found, ...settled.map(([question]) => question)],
    open,
  );
  for (const anchor of anchors) table.compareAnchor(anchor);
  for (const question of found) table.compareFound(question);
  return anchors.flatMap((anchor) => table.pairsOf(anchor).filter((pair) => open.has(pair.found)));
}

/** Repeats until nothing changes: a pair that is made may leave another one without a rival. */
function pairUp(pairing: Pairing, pairs: readonly Pair[], copies: Copies): void {
  let open = [...pairs].sort((one, other) => claimOf(other) - claimOf(one));
  for (let before = -1; before !== open.length;) {
    before = open.length;
    const bestOfAnchor = new Map<Anchor, Pair>();
    const bestOfFound = new Map<FoundQuestion, Pair>();
    for (const pair of open) {
      if (!bestOfAnchor.has(pair.anchor)) bestOfAnchor.set(pair.anchor, pair);
      if (!bestOfFound.has(pair.found)) bestOfFound.set(pair.found, pair);
    }
    const made = open.filter(
      (pair) =>
        bestOfAnchor.get(pair.anchor) === pair &&
        bestOfFound.get(pair.found) === pair &&
        isSure(pair.evidence),
    );
    for (const { anchor, found } of made) {
      pairing.pairCopies(copies.anchors.get(copyKey(anchor)) ?? [], copies.found.get(copyKey(found)) ?? []);
    }
    const gone = new Set<Anchor | FoundQuestion>(made.flatMap(({ anchor, found }) => [anchor, found]));
    open = open.filter(({ anchor, found }) => !gone.has(anchor) && !gone.has(found));
  }
}

/** The very same question goes before all that is only like it, whatever that answers, and at home before all others. */
function claimOf({ evidence: { likeness }, strength }: Pair): number {
  if (!likeness.sameQuestion) return strength;
  return strength + (likeness.sameNote ? 0.9 : 0.45);
}

/** Of copies, each is asked about with its own copy. */
function unsureOf(pairing: Pairing, pairs: readonly Pair[], copies: Copies): readonly Unsure[] {
  const openFound = new Set(pairing.found);
  const openAnchors = new Set(pairing.anchors);
  const owned = new Set([...pairing.pairs.keys()].map(({ prints }) => prints.question));
  const byAnchor = new Map<Anchor, Pair[]>();
  for (const pair of pairs) {
    if (!openAnchors.has(pair.anchor) || !openFound.has(pair.found) || !canBeAsked(pair)) continue;
    if (owned.has(pair.anchor.prints.question) && !isNear(pair.evidence.likeness)) continue;
    byAnchor.set(pair.anchor, [...(byAnchor.get(pair.anchor) ?? []), pair]);
  }
  return [...byAnchor].flatMap(([first, thinkable]) => {
    const best = thinkable.sort((one, other) => other.strength - one.strength).slice(0, mostShown);
    return (copies.anchors.get(copyKey(first)) ?? []).map((anchor, at) => ({
      anchor,
      candidates: best.map(({ found }) => copies.found.get(copyKey(found))?.[at] ?? found),
    }));
  });
}

/** The very question of the card stands elsewhere, as another card: what is only like it has to be at home or to answer alike. */
function isNear({ sameNote, answer }: Likeness): boolean {
  return sameNote || (answer ?? 0) >= 0.35;
}

/** About a question that asks nothing no one can be asked. */
function canBeAsked({ anchor, found, evidence }: Pair): boolean {
  const asks = [anchor, found].every(({ prints }) => prints.question !== printOfNothing);
  return asks && isThinkable(evidence);
}

/** Likeness of cards and questions, as far as they were compared, and what rivals there are. */
class Table {
  readonly #anchors: ReadonlyMap<Anchor, Profile>;
  readonly #found: ReadonlyMap<FoundQuestion, Profile>;
  readonly #open: ReadonlySet<FoundQuestion>;
  readonly #copies: ReadonlySet<string>;
  readonly #rarity = new Rarity();
  readonly #anchorCandidates: Candidates<Anchor>;
  readonly #foundCandidates: Candidates<FoundQuestion>;
  readonly #rows = new Map<Anchor, Map<FoundQuestion, Likeness>>();
  readonly #ofAnchor = new Map<Anchor, Rivals>();
  readonly #ofFound = new Map<FoundQuestion, Rivals>();

  /** `open` are those of the questions that have no card yet. */
  constructor(anchors: readonly Anchor[], found: readonly FoundQuestion[], open: ReadonlySet<FoundQuestion>) {
    this.#open = open;
    this.#anchors = new Map(anchors.map((anchor) => [anchor, profileOfAnchor(anchor)]));
    this.#found = new Map(found.map((question) => [question, profileOfFound(question)]));
    this.#copies = new Set(anchors.map(copyKey));
    const seen = new Set<string>();
    for (const { prints, words, acronyms } of [...this.#anchors.values(), ...this.#found.values()]) {
      if (!seen.has(prints.question)) this.#rarity.add(words, acronyms);
      seen.add(prints.question);
    }
    this.#anchorCandidates = new Candidates(this.#anchors);
    this.#foundCandidates = new Candidates(this.#found);
  }

  compareAnchor(anchor: Anchor): void {
    for (const found of this.#foundCandidates.of(profileIn(this.#anchors, anchor)))
      this.#compare(anchor, found);
  }

  compareFound(found: FoundQuestion): void {
    for (const anchor of this.#anchorCandidates.of(profileIn(this.#found, found)))
      this.#compare(anchor, found);
  }

  pairsOf(anchor: Anchor): readonly Pair[] {
    const row = rivalsOf(this.#ofAnchor, anchor);
    return [...(this.#rows.get(anchor) ?? [])].map(([found, likeness]) => {
      const column = rivalsOf(this.#ofFound, found);
      const evidence = {
        likeness,
        rivalQuestion: Math.max(row.question(likeness), column.question(likeness)),
        rivalAnswer: Math.max(row.answer(likeness), column.answer(likeness)),
        rivalQuestionHere: Math.max(row.questionHere(likeness), column.questionHere(likeness)),
        rivalAnswerHere: Math.max(row.answerHere(likeness), column.answerHere(likeness)),
        otherAnswer: likeness.sameQuestion ? this.#answerElsewhere(anchor, found) : 0,
        sameHere: row.sameHere(likeness),
        rivalSame: likeness.sameNote
          ? column.sameHere(likeness)
          : row.same(likeness) || column.same(likeness),
        rivalTranslation: row.translation(likeness) || column.translation(likeness),
      };
      return { anchor, found, evidence, strength: strengthOf(likeness) };
    });
  }

  /** How much of the card's answer stands under another question that has no card yet; *to do* under two is no one's. */
  #answerElsewhere(anchor: Anchor, found: FoundQuestion): number {
    const answers = [...(this.#rows.get(anchor) ?? [])]
      .flatMap(([other, { answer }]) => (other === found || !this.#open.has(other) ? [] : [answer ?? 0]))
      .sort((one, other) => other - one);
    return answers[0] === answers[1] ? 0 : (answers[0] ?? 0);
  }

  #compare(anchor: Anchor, found: FoundQuestion): void {
    if (this.#hasCopyThere(anchor, found)) return;
    const row = this.#rows.get(anchor) ?? new Map<FoundQuestion, Likeness>();
    if (row.has(found)) return;
    const likeness = likenessOf(
      profileIn(this.#anchors, anchor),
      profileIn(this.#found, found),
      this.#rarity,
    );
    row.set(found, likeness);
    this.#rows.set(anchor, row);
    rivalsOf(this.#ofAnchor, anchor).add(likeness);
    rivalsOf(this.#ofFound, found).add(likeness);
  }

  /** The card of another note that has a copy in the note of the question is no rival of that. */
  #hasCopyThere({ path, prints }: Anchor, found: FoundQuestion): boolean {
    return path !== found.path && this.#copies.has(copyKey({ path: found.path, prints }));
  }
}

function rivalsOf<Item>(all: Map<Item, Rivals>, item: Item): Rivals {
  const rivals = all.get(item) ?? new Rivals();
  all.set(item, rivals);
  return rivals;
}

function profileIn<Item>(profiles: ReadonlyMap<Item, Profile>, item: Item): Profile {
  const profile = profiles.get(item);
  if (profile === undefined) throw new Error('compared with something that does not take part');
  return profile;
}
