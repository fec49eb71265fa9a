import { describe, expect, it } from 'vitest';
import { changedShare } from '../../src/card/changedAnswer';
import {
  allTwins,
  keptNew,
  laterChoice,
  likelyOnes,
  partedAgain,
  relinkables,
  relinked,
  type Relinking,
} from '../../src/library/relink';
import { Desk, noteOf } from './desk';

const before = noteOf(
  ['What is a saga in a distributed system?', 'A row of local transactions.'],
  ['How does a worker poll for its tasks?', 'With a long poll on its queue.'],
);
const sibling = noteOf(
  ['What is a saga in a centralised system?', 'One large transaction of them all.'],
  ['How does a worker poll for its tasks?', 'With a long poll on its queue.'],
);

/** One card, of Q1, is unsure: a question much like its own stands in its place. */
async function unsureDesk(): Promise<Desk> {
  const desk = new Desk({ 'Note.md': before });
  await desk.library.build();
  for (const card of desk.library.cards()) desk.review(card);
  await desk.change('Note.md', sibling);
  return desk;
}

const items = (desk: Desk) => relinkables(desk.library, desk.journal);

/** Relinks these, and says how to take all of it back. */
async function relinkAll(desk: Desk, all: readonly Relinking[]): Promise<() => Promise<void>> {
  desk.record(...all.flatMap(relinked));
  await desk.library.settled();
  return async () => {
    for (const { kind, writer, sequence } of desk.journal.undoable(all.length)) {
      expect(kind).toBe('join');
      desk.record({ kind: 'undo', of: { writer, sequence } });
    }
    desk.record(...all.flatMap(partedAgain));
    await desk.library.settled();
  };
}

function short(desk: Desk): unknown {
  return relinkables(desk.library, desk.journal).map(({ record, why, candidates, likely, later }) => ({
    question: record.anchor?.question,
    why,
    candidates: candidates.map(({ card }) => card.found.question.prompt),
    likely: likely?.found.question.prompt ?? null,
    later,
  }));
}

describe('cards to relink', () => {
  it('are none where every card has its question', async () => {
    const desk = new Desk({ 'Note.md': before });
    await desk.library.build();
    for (const card of desk.library.cards()) desk.review(card);
    expect(short(desk)).toEqual([]);
  });

  it('show an unsure card with its candidate, and what speaks for it', async () => {
    const desk = await unsureDesk();
    expect(short(desk)).toEqual([
      {
        question: 'What is a saga in a distributed system?',
        why: 'unsure',
        candidates: ['What is a saga in a centralised system?'],
        likely: 'What is a saga in a centralised system?',
        later: false,
      },
    ]);
    const likeness = relinkables(desk.library, desk.journal)[0]?.candidates[0]?.likeness;
    expect(likeness?.sameNote).toBe(true);
    expect(likeness?.question).toBeGreaterThan(0.8);
    expect(likeness?.answer).toBeLessThan(0.6);
  });

  it('give their history to the question that a person names, and take it back when that is undone', async () => {
    const desk = await unsureDesk();
    const asked = short(desk);
    const undo = await relinkAll(desk, likelyOnes(items(desk)));
    expect(short(desk)).toEqual([]);
    expect(desk.library.cardsIn('Note.md').map((card) => card.record?.reviews.length)).toEqual([1, 1]);

    const [card] = desk.library.cardsIn('Note.md');
    expect(
      changedShare(card!.record!.anchor!, card!.found.prints),
      'another answer was reviewed',
    ).toBeGreaterThan(0.5);

    await undo();
    expect(desk.library.cardsIn('Note.md').map((card) => card.record?.reviews.length ?? 0)).toEqual([0, 1]);
    expect(short(desk), 'as if it had not happened').toEqual(asked);
  });

  it('are not asked about a question that a person calls new', async () => {
    const desk = await unsureDesk();
    const [item] = relinkables(desk.library, desk.journal);
    desk.record(...keptNew(item!.likely!));
    await desk.library.settled();
    expect(relinkables(desk.library, desk.journal).map(({ why, candidates }) => [why, candidates])).toEqual([
      ['missing', []],
    ]);
    expect(desk.library.cardsIn('Note.md').map(({ memory }) => memory === null)).toEqual([true, false]);
  });

  it('may be kept for later, and are gone once forgotten', async () => {
    const desk = await unsureDesk();
    const { record } = relinkables(desk.library, desk.journal)[0]!;
    desk.record({ kind: 'choice', about: laterChoice(record.id), value: true });
    expect(relinkables(desk.library, desk.journal).map(({ later }) => later)).toEqual([true]);
    desk.record({ kind: 'forget', card: record.id });
    await desk.library.settled();
    expect(short(desk)).toEqual([]);
  });

  it('join twins to one history, and part them again', async () => {
    const other = new Desk({ 'Old.md': before }, { writer: 'other' });
    await other.library.build();
    for (const card of other.library.cards()) other.review(card, 1);
    const desk = new Desk({ 'New.md': before });
    await desk.library.build();
    for (const card of desk.library.cards()) desk.review(card);
    desk.journal.add(other.journal.events());
    desk.library.journalChanged();
    await desk.library.settled();

    const asked = short(desk);
    expect(items(desk).map(({ why, likely }) => [why, likely?.found.question.prompt])).toEqual([
      ['twin', 'How does a worker poll for its tasks?'],
      ['twin', 'What is a saga in a distributed system?'],
    ]);
    expect(likelyOnes(items(desk))).toEqual([]);
    const held = desk.places();
    const undo = await relinkAll(desk, allTwins(items(desk)));
    expect(short(desk)).toEqual([]);
    expect(desk.library.cards().map((card) => card.record?.reviews.length)).toEqual([2, 2]);

    await undo();
    expect(desk.places()).toEqual(held);
    expect(short(desk)).toEqual(asked);
  });

  it('join all twins of one question at once, but those that are kept for later', async () => {
    const desk = new Desk({ 'New.md': before });
    await desk.library.build();
    for (const card of desk.library.cards()) desk.review(card);
    for (const path of ['Old.md', 'Older.md', 'Oldest.md']) {
      const other = new Desk({ [path]: before }, { writer: path });
      await other.library.build();
      other.review(other.library.cards()[0]!);
      desk.journal.add(other.journal.events());
    }
    desk.library.journalChanged();
    await desk.library.settled();
    const [, , last] = items(desk);
    desk.record({ kind: 'choice', about: laterChoice(last!.record.id), value: true });
    await relinkAll(desk, allTwins(items(desk)));
    expect(desk.library.cards().map((card) => card.record?.reviews.length)).toEqual([3, 1]);
    expect(items(desk).map(({ why, later }) => [why, later])).toEqual([['twin', true]]);
  });

  it('are no likely ones where two would take one question', async () => {
    const desk = await unsureDesk();
    const [item] = items(desk);
    expect(likelyOnes([item!]).map(({ card }) => card)).toEqual([item!.likely]);
    expect(likelyOnes([item!, item!])).toEqual([]);
    expect(likelyOnes([{ ...item!, later: true }])).toEqual([]);
  });
});
