import { describe, expect, it } from 'vitest';
import { changedShare } from '../../src/card/changedAnswer';
import {
  allTwins,
  isStill,
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
const reworded = noteOf(
  ['How do sagas keep services in step?', 'A row of local transactions, each with a way back.'],
  ['How does a worker poll for its tasks?', 'With a long poll on its queue.'],
);

const sibling = noteOf(
  ['What is a saga in a centralised system?', 'One large transaction of them all.'],
  ['How does a worker poll for its tasks?', 'With a long poll on its queue.'],
);

/** One card, of Q1, is unsure: another question, much of whose answer is the same, stands in its place. */
function unsureDesk(): Promise<Desk> {
  return editedDesk(before, reworded);
}

/** Every card of the note was reviewed, and then the note was edited. */
async function editedDesk(note: string, edited: string): Promise<Desk> {
  const desk = new Desk({ 'Note.md': note });
  await desk.library.build();
  for (const card of desk.library.cards()) desk.review(card);
  await desk.change('Note.md', edited);
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
        candidates: ['How do sagas keep services in step?'],
        likely: 'How do sagas keep services in step?',
        later: false,
      },
    ]);
    const likeness = relinkables(desk.library, desk.journal)[0]?.candidates[0]?.likeness;
    expect(likeness?.sameNote).toBe(true);
    expect(likeness?.question).toBeLessThan(0.3);
    expect(likeness?.answer).toBeGreaterThan(0.5);
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
    ).toBeGreaterThan(0.2);

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

  it('are no more as they were once the note has changed, or one of them was relinked', async () => {
    const desk = await unsureDesk();
    const asked = likelyOnes(items(desk))[0]!;
    expect(isStill(asked, desk.library)).toBe(true);
    await desk.change('Note.md', sibling);
    expect(isStill(asked, desk.library)).toBe(false);
    await desk.change('Note.md', reworded);
    await relinkAll(desk, [asked]);
    expect(isStill(asked, desk.library)).toBe(false);
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

  it('are no twins of the same question with another answer, which can be joined one by one alone', async () => {
    const example = (answer: string) => ['Example?', answer] as const;
    const cat = example('A cat that sleeps on the stove.');
    const rest = [example('A ship under sail.'), example('A mill by the river.')] as const;
    const desk = await editedDesk(noteOf(cat, ...rest), noteOf(...rest));
    expect(items(desk)).toMatchObject([{ why: 'other', candidates: [{}], likely: null }]);
    expect(allTwins(items(desk))).toEqual([]);
    const joined = relinked({ record: items(desk)[0]!.record, card: items(desk)[0]!.candidates[0]!.card });
    expect(joined).toMatchObject([{ kind: 'join' }, { kind: 'anchor' }]);
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

  it.each([
    [
      'What is a closure?',
      'It holds the variables around it.',
      'What is a generator?',
      'It yields one by one.',
    ],
    ['What does 401 mean?', 'The client is not known.', 'What does 403 mean?', 'It may not do this.'],
    ['What is the capital of France?', 'Paris.', 'What is the capital of Austria?', 'Vienna.'],
    ['What does push do?', 'It adds at the end.', 'What does pop do?', 'It takes from the end.'],
    ['What does 401 mean?', '', 'What does 403 mean?', ''],
    ['What is the HTTP protocol?', '', 'What is the HTTPS protocol?', ''],
  ])('are asked about one by one where a sibling took the place: %s', async (prompt, answer, other, its) => {
    const rest = ['How does a worker poll for its tasks?', 'With a long poll on its queue.'] as const;
    const desk = await editedDesk(noteOf([prompt, answer], rest), noteOf([other, its], rest));
    expect(items(desk)).toMatchObject([{ why: 'unsure', candidates: [{}], likely: null }]);
  });

  it('are likely where nothing but a slip is new and neither had an answer', async () => {
    const about = (port: string, its: string): readonly [string, string] => [
      `Which of the ${its} that a worker holds open through the night is the one on the ${port} side of the wall?`,
      '',
    ];
    const [red, blue] = [about('red', 'connections'), about('blue', 'connections')];
    const desk = await editedDesk(noteOf(red, blue), noteOf(about('red', 'conections'), blue));
    expect(items(desk)).toMatchObject([{ why: 'unsure', likely: { found: { question: { label: 'Q1' } } } }]);
  });

  it('are no likely ones where another could take the question too', async () => {
    const desk = await unsureDesk();
    const [item] = items(desk);
    expect(likelyOnes([item!]).map(({ card }) => card)).toEqual([item!.likely]);
    expect(likelyOnes([item!, { ...item!, likely: null, later: true }])).toEqual([]);
    expect(likelyOnes([{ ...item!, later: true }])).toEqual([]);
  });
});
