import { describe, expect, it } from 'vitest';
import { changedShare } from '../../src/card/changedAnswer';
import { keptNew, laterChoice, relinkables, relinked } from '../../src/library/relink';
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
    const [item] = relinkables(desk.library, desk.journal);
    desk.record(...relinked(item!.record, item!.likely!));
    await desk.library.settled();
    expect(short(desk)).toEqual([]);
    expect(desk.library.cardsIn('Note.md').map((card) => card.record?.reviews.length)).toEqual([1, 1]);

    const [card] = desk.library.cardsIn('Note.md');
    expect(
      changedShare(card!.record!.anchor!, card!.found.prints),
      'another answer was reviewed',
    ).toBeGreaterThan(0.5);

    const [join] = desk.journal.undoable(1);
    desk.record({ kind: 'undo', of: { writer: join!.writer, sequence: join!.sequence } });
    await desk.library.settled();
    expect(desk.library.cardsIn('Note.md').map((card) => card.record?.reviews.length)).toEqual([0, 1]);
    expect(short(desk)).toEqual([
      {
        question: 'What is a saga in a distributed system?',
        why: 'missing',
        candidates: [],
        likely: null,
        later: false,
      },
    ]);
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

    const twins = relinkables(desk.library, desk.journal);
    expect(twins.map(({ why, likely }) => [why, likely?.found.question.prompt])).toEqual([
      ['twin', 'How does a worker poll for its tasks?'],
      ['twin', 'What is a saga in a distributed system?'],
    ]);
    const held = desk.places();
    desk.record(...twins.flatMap(({ record, likely }) => relinked(record, likely!)));
    await desk.library.settled();
    expect(short(desk)).toEqual([]);
    expect(desk.library.cards().map((card) => card.record?.reviews.length)).toEqual([2, 2]);

    for (const { kind, writer, sequence } of desk.journal.undoable(2)) {
      expect(kind).toBe('join');
      desk.record({ kind: 'undo', of: { writer, sequence } });
    }
    await desk.library.settled();
    expect(desk.places()).toEqual(held);
    expect(relinkables(desk.library, desk.journal).map(({ why }) => why)).toEqual(['twin', 'twin']);
  });
});
