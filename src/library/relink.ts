import type { CardId } from '../card/anchor';
import { rememberReviewed } from '../card/changedAnswer';
import { copyKey } from '../card/copies';
import { anchorOf } from '../card/found';
import { likenessOf, type Likeness } from '../card/likeness';
import { profileOfAnchor, profileOfFound } from '../card/profile';
import { Rarity } from '../card/words';
import type { Happening } from '../journal/event';
import type { CardRecord, Journal } from '../journal/journal';
import type { Card, Library } from './library';

/** A question that a card without its question could be. */
export interface RelinkCandidate {
  readonly card: Card;
  /** What speaks for it; null: nothing is remembered of the card's question. */
  readonly likeness: Likeness | null;
}

/** A card with a history and without its question. */
export interface Relinkable {
  readonly record: CardRecord;
  /** `twin`: its one candidate is the card that its question has by now; `other`: the same, with another answer. */
  readonly why: 'unsure' | 'missing' | 'twin' | 'other';
  /** The likeliest first. */
  readonly candidates: readonly RelinkCandidate[];
  /** The one candidate, where there is one that needs no second look: it can be taken with others in one go. */
  readonly likely: Card | null;
  /** The person wants to keep it for later. */
  readonly later: boolean;
}

type Holding = Pick<Library, 'missing' | 'unsure' | 'twins' | 'card' | 'cardsIn'>;

/** The cards that wait for a person to say which question they are, by note and question. */
export function relinkables(library: Holding, journal: Pick<Journal, 'choice'>): readonly Relinkable[] {
  const item = (record: CardRecord, why: Relinkable['why'], cards: readonly Card[]): Relinkable => {
    const candidates = cards.map((card) => ({ card, likeness: likenessTo(record, card) }));
    const answer = candidates[0]?.likeness?.answer ?? 1;
    return {
      record,
      why: why === 'twin' && answer < SAME_ANSWER ? 'other' : why,
      candidates,
      likely: likelyOf(why, record, candidates),
      later: journal.choice(laterChoice(record.id)) === true,
    };
  };
  const items = [
    ...library.unsure().map(({ record, candidates }) =>
      item(
        record,
        'unsure',
        candidates.flatMap((found) => library.cardsIn(found.path).find((card) => card.found === found) ?? []),
      ),
    ),
    ...library.twins().map(({ record, id }) => item(record, 'twin', [library.card(id) ?? []].flat())),
    ...library.missing().map((record) => item(record, 'missing', [])),
  ];
  return items.filter(({ record }) => record.reviews.length > 0).sort(byPlace);
}

/** The choice to keep a card without its question for later. */
export function laterChoice(id: CardId): string {
  return `relink later ${id}`;
}

/** A card without its question, and the question that is its own. */
export interface Relinking {
  readonly record: CardRecord;
  readonly card: Card;
}

/** Both are still as they were when a person was asked: the card without its question, and the question. */
export function isStill({ record, card }: Relinking, library: Pick<Library, 'card'>): boolean {
  const now = library.card(card.id);
  return library.card(record.id) === null && now !== null && copyKey(now.found) === copyKey(card.found);
}

/** Those that can be confirmed in one go; a question that could be another card's as well is no likely one. */
export function likelyOnes(items: readonly Relinkable[]): readonly Relinking[] {
  const claims = new Map<Card, number>();
  for (const { candidates } of items) {
    for (const { card } of candidates) claims.set(card, (claims.get(card) ?? 0) + 1);
  }
  return offered(items, 'unsure').filter(({ card }) => claims.get(card) === 1);
}

/** All that can be joined in one go, be it several to one. */
export function allTwins(items: readonly Relinkable[]): readonly Relinking[] {
  return offered(items, 'twin');
}

function offered(items: readonly Relinkable[], of: Relinkable['why']): readonly Relinking[] {
  return items.flatMap(({ record, why, likely: card, later }) =>
    card === null || why !== of || later ? [] : [{ record, card }],
  );
}

/** What to append where the question of `card` is that of the record too: one card, standing where `card` does. */
export function relinked({ record, card }: Relinking): readonly Happening[] {
  const before = card.record?.reviews.length ? card.record.anchor : record.anchor;
  const id = card.record === null ? record.id : card.id;
  return [
    { kind: 'join', cards: [record.id, card.id] },
    { kind: 'anchor', anchor: rememberReviewed(anchorOf(id, card.found), before) },
  ];
}

/** What to append when the join is undone: a question that had no card has none again, and is asked about again. */
export function partedAgain({ record, card }: Relinking): readonly Happening[] {
  return card.record === null && record.anchor ? [{ kind: 'anchor', anchor: record.anchor }] : [];
}

/** What to append where a question is no card that was there before: it has one of its own from now on. */
export function keptNew(card: Card): readonly Happening[] {
  return [{ kind: 'anchor', anchor: anchorOf(card.id, card.found) }];
}

function byPlace(one: Relinkable, other: Relinkable): number {
  return placeOf(one) < placeOf(other) ? -1 : 1;
}

function placeOf({ record: { anchor, id } }: Relinkable): string {
  return `${anchor?.path}\n${anchor?.question}\n${id}`;
}

/** With less in common an answer is another one: where the question is another one, and where it is the same. */
const LIKE_ANSWER = 0.35;
const SAME_ANSWER = 0.6;

/** A twin's question is the same to the letter, of an unsure card the place must be; of both, the answer. */
function likelyOf(
  why: Relinkable['why'],
  { anchor }: CardRecord,
  candidates: readonly RelinkCandidate[],
): Card | null {
  const [only, another] = candidates;
  if (!only?.likeness || another !== undefined) return null;
  const { card, likeness } = only;
  const isTwin = why === 'twin';
  if (!isTwin && (!likeness.sameNote || likeness.place < 2)) return null;
  const agrees =
    likeness.answer === null
      ? (isTwin || likeness.apart === 0) && (anchor?.prints.answer ?? card.found.prints.answer) === null
      : likeness.answer >= (isTwin ? SAME_ANSWER : LIKE_ANSWER);
  return agrees ? card : null;
}

/** Of all words as if they weighed the same: the likeness is for a person to read. */
function likenessTo({ anchor }: CardRecord, card: Card): Likeness | null {
  if (anchor === null) return null;
  const [one, other] = [profileOfAnchor(anchor), profileOfFound(card.found)];
  const rarity = new Rarity();
  rarity.add([], [...one.acronyms, ...other.acronyms]);
  return likenessOf(one, other, rarity);
}
