import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf, type FoundQuestion } from '../../src/card/found';
import { hashText } from '../../src/card/hash';
import { match, type Matching } from '../../src/card/match';
import { anchorsOf, foundIn, type HandmadeQuestion } from './handmade';

const queue = { label: 'Q1', prompt: 'What is a queue?', answer: 'First in, first out.' };
const stack = { label: 'Q2', prompt: 'What is a stack?', answer: 'Last in, first out.' };
const heap = { label: 'Q3', prompt: 'What is a heap?', answer: 'The smallest comes first.' };

/** Matching as plain words: card → place of its question, and the rest. */
function told(matching: Matching): unknown {
  return {
    kept: Object.fromEntries(matching.kept.map(({ id, found }) => [id, place(found)])),
    added: matching.added.map(place),
    missing: matching.missing.map(({ id }) => id),
    unsure: matching.unsure.map(({ anchor }) => anchor.id),
    twins: matching.twins.map(({ anchor, id }) => `${anchor.id} = ${id}`),
  };
}

const place = ({ path, question }: FoundQuestion): string => `${path}:${question.line}`;

describe('match', () => {
  it('keeps every card of a note that did not change', () => {
    const found = foundIn('a.md', [queue, stack, heap]);
    expect(told(match(anchorsOf(found), found))).toEqual({
      kept: { card0: 'a.md:0', card1: 'a.md:2', card2: 'a.md:4' },
      added: [],
      missing: [],
      unsure: [],
      twins: [],
    });
  });

  it('follows questions that are reordered, renumbered and rewritten in their answers', () => {
    const known = anchorsOf(foundIn('a.md', [queue, stack]));
    const now = foundIn('a.md', [heap, { ...stack, label: 'Q7' }, { ...queue, answer: 'Fair to all.' }]);
    expect(told(match(known, now))).toEqual({
      kept: { card1: 'a.md:2', card0: 'a.md:4' },
      added: ['a.md:0'],
      missing: [],
      unsure: [],
      twins: [],
    });
  });

  describe('of a question whose answer is wholly another one', () => {
    const port = { prompt: 'What is a port?', answer: 'A number that tells which program a message is for.' };
    const wine = { ...port, answer: 'Sweet, fortified, from Portugal.' };
    const reworded = { ...port, prompt: 'What is a port number used for?' };

    it('keeps the card where nothing else lays claim to it', () => {
      const known = anchorsOf(foundIn('a.md', [stack, port, heap]));
      for (const now of [foundIn('a.md', [wine, stack, heap]), foundIn('b.md', [wine, stack, heap])]) {
        expect(told(match(known, now))).toMatchObject({ unsure: [], missing: [], added: [] });
      }
    });

    it.each([
      ['below it', foundIn('a.md', [stack, reworded, wine])],
      ['above it', foundIn('a.md', [wine, stack, reworded])],
      ['the one in another note', [...foundIn('a.md', [stack, reworded]), ...foundIn('b.md', [wine])]],
    ])('asks where the old answer goes on under other words, %s', (_, now) => {
      const known = anchorsOf(foundIn('a.md', [stack, port]));
      const { kept, unsure } = match(known, now);
      const card = kept.find(({ id }) => id === 'card1');
      expect(card?.found.question.prompt ?? 'asked').not.toBe(wine.prompt);
      if (card === undefined) expect(unsure.map(({ anchor }) => anchor.id)).toEqual(['card1']);
    });

    it('asks where notes that are filled in alike changed their names', () => {
      const lecture = (idea: string, unclear: string): readonly HandmadeQuestion[] => [
        { prompt: 'What is the main idea?', answer: idea },
        { prompt: 'What is still unclear?', answer: unclear },
      ];
      const queues = lecture('Who comes first is served first.', 'How long a line may grow.');
      const stacks = lecture('The last book lies on top.', 'Why nobody takes from below.');
      const heaps = lecture('Smallest at once, order later.', 'Whether a tree would do better.');
      const known = anchorsOf([...foundIn('1.md', queues), ...foundIn('2.md', stacks)]);
      const now = [...foundIn('1.md', heaps), ...foundIn('2.md', queues), ...foundIn('3.md', stacks)];
      const matching = match(known, now);
      expect(told(matching)).toMatchObject({ kept: {}, unsure: ['card0', 'card1', 'card2', 'card3'] });
      expect(matching.unsure.map(({ candidates }) => candidates[0] && place(candidates[0]))).toEqual([
        '2.md:0',
        '2.md:2',
        '3.md:0',
        '3.md:2',
      ]);
    });

    it('keeps all cards at home, however many notes ask the same and were answered anew', () => {
      const diary = (of: string): readonly FoundQuestion[] =>
        Array.from({ length: 600 }, (_, day) => {
          const answer = [1, 2, 3].map((word) => hashText(`${of} ${day} ${word}`)).join(' ');
          return foundIn(`${day}.md`, [{ prompt: 'What did I learn?', answer }]);
        }).flat();
      const { kept } = match(anchorsOf(diary('before')), diary('after'));
      expect(kept.filter(({ id, found }) => `card${found.path}` === `${id}.md`)).toHaveLength(600);
    });

    it('asks where others of its note ask the same', () => {
      const [cat, ship, mill, zebra] = ['A cat.', 'A ship at sea.', 'The old mill.', 'Zebras.'].map(
        (answer) => ({
          prompt: 'Example?',
          answer,
        }),
      );
      const known = anchorsOf(foundIn('a.md', [cat!, ship!, mill!]));
      const matching = match(known, foundIn('a.md', [zebra!, ship!, mill!]));
      expect(told(matching)).toMatchObject({ kept: { card1: 'a.md:2', card2: 'a.md:4' } });
      expect(matching.kept).toHaveLength(2);
    });

    it('takes an answer that stands under several questions for nobody’s', () => {
      const later = { answer: 'To be written.' };
      const known = anchorsOf(foundIn('a.md', [{ ...port, ...later }]));
      const now = foundIn('a.md', [port, { ...stack, ...later }, { ...heap, ...later }]);
      expect(told(match(known, now))).toMatchObject({ kept: { card0: 'a.md:0' }, unsure: [] });
    });
  });

  it('takes an acronym that differs in a letter for another one', () => {
    const known = anchorsOf(foundIn('a.md', [{ prompt: 'What is the default port of HTTP?', answer: '80' }]));
    const now = foundIn('a.md', [{ prompt: 'What is the default port of HTTPS?', answer: '443' }]);
    expect(told(match(known, now))).toMatchObject({ kept: {}, unsure: ['card0'] });
  });

  describe('of questions that ask nothing', () => {
    const nothing = { label: 'Q1', prompt: '?', answer: 'A draft.' };

    it('keeps them where they stand, and follows them by their answer alone', () => {
      const known = anchorsOf(foundIn('a.md', [nothing, stack]));
      for (const now of [
        { ...nothing, answer: 'Another draft, in which not a word is what it was.' },
        { ...nothing, prompt: 'What is a queue?' },
      ]) {
        expect(told(match(known, foundIn('a.md', [now, stack])))).toMatchObject({
          kept: { card0: 'a.md:0', card1: 'a.md:2' },
        });
      }
    });

    it.each(['', '?', '…?'])('asks about none: %j', (prompt) => {
      const known = anchorsOf(foundIn('a.md', [{ ...nothing, prompt }, stack, { ...heap, prompt }]));
      const now = [
        ...foundIn('a.md', [stack]),
        ...foundIn('b.md', [{ label: 'Q1', prompt, answer: 'Of what holds the first letters.' }]),
      ];
      expect(told(match(known, now))).toEqual({
        kept: { card1: 'a.md:0' },
        added: ['b.md:0'],
        missing: ['card0', 'card2'],
        unsure: [],
        twins: [],
      });
    });
  });

  it('keeps cards in their notes where copies of a question are edited alike', () => {
    const [old, now] = ['How to print a queue?', 'How can one print all of a queue in turn?'].map(
      (prompt) => [stack, { ...queue, prompt }, heap],
    );
    const notes = ['a.md', 'b.md'];
    const known = anchorsOf(notes.flatMap((path) => foundIn(path, old!)));
    expect(
      told(
        match(
          known,
          notes.flatMap((path) => foundIn(path, now!)),
        ),
      ),
    ).toMatchObject({ kept: { card1: 'a.md:2', card4: 'b.md:2' }, unsure: [] });
  });

  it('keeps a card in its note where one of the same, lost long ago, would do as well', () => {
    const all = [queue, stack, heap];
    const lost = anchorsOf(foundIn('gone.md', all), 'lost');
    const here = anchorsOf(foundIn('a.md', all));
    const now = all.map(({ prompt, answer }) => ({ prompt: `${prompt} Say it in one sentence.`, answer }));
    expect(told(match([...lost, ...here], foundIn('a.md', now)))).toMatchObject({
      kept: { card0: 'a.md:0', card1: 'a.md:2', card2: 'a.md:4' },
      unsure: [],
      twins: ['lost0 = card0', 'lost1 = card1', 'lost2 = card2'],
    });
  });

  it('keeps a card at home where the same in another language is as much alike', () => {
    const code = (quote: string): string =>
      `let one = ${quote}a${quote}; let two = ${quote}b${quote}; one = ${quote}c${quote}; print(one, two);`;
    const before =
      'The first is replaced by another text. The second stays what it was all along, since it is a copy.';
    const after =
      'The first is replaced by another text. So it says c. The second stays as it was, and that is b.';
    const german = foundIn('b.md', [{ prompt: `Was? ${code("'")}`, answer: 'Erst c, dann b.' }]);
    const english = (quote: string, answer: string): readonly FoundQuestion[] =>
      foundIn('a.md', [stack, { prompt: `What is printed? ${code(quote)}`, answer }, heap]);
    const known = anchorsOf([...english('"', before), ...german]);
    expect(told(match(known, [...english("'", after), ...german]))).toMatchObject({
      kept: { card1: 'a.md:2' },
    });
  });

  it('takes an answer that others have too for no sign', () => {
    const later = { answer: 'To be written.' };
    const before = [queue, stack, heap].map((each) => ({ ...each, ...later }));
    const known = anchorsOf(foundIn('a.md', before));
    const now = foundIn('a.md', [...before.slice(1), { prompt: 'Who rows the tide home?', ...later }]);
    expect(told(match(known, now))).toMatchObject({ missing: ['card0'], unsure: [] });
    const apart = anchorsOf(foundIn('a.md', [queue, stack]));
    const moved = foundIn('b.md', [{ ...queue, prompt: 'Who rows the tide home?' }]);
    expect(told(match(apart, moved)), 'its own says much').toMatchObject({ unsure: ['card0'] });
  });

  it('follows a question into another note', () => {
    const known = anchorsOf(foundIn('a.md', [queue, stack]));
    const now = [...foundIn('a.md', [stack]), ...foundIn('b.md', [queue])];
    expect(told(match(known, now))).toEqual({
      kept: { card1: 'a.md:0', card0: 'b.md:0' },
      added: [],
      missing: [],
      unsure: [],
      twins: [],
    });
  });

  it('takes the words that questions begin with for no sign, in another note and with another answer', () => {
    const known = anchorsOf(
      foundIn('a.md', [{ prompt: 'What is a callout?', answer: 'A box with a title.' }]),
    );
    const now = foundIn('b.md', [
      { prompt: 'What is a goroutine?', answer: 'A function that runs beside the others.' },
    ]);
    expect(told(match(known, now))).toMatchObject({ missing: ['card0'], unsure: [] });
  });

  it('keeps the card of a question in its note, and makes a new one of its copy', () => {
    const known = anchorsOf(foundIn('b.md', [queue]));
    const now = [...foundIn('a.md', [queue]), ...foundIn('b.md', [queue])];
    expect(told(match(known, now))).toMatchObject({ kept: { card0: 'b.md:0' }, added: ['a.md:0'] });
  });

  it('tells equal questions of a note apart by their answers', () => {
    const other = { ...queue, answer: 'People who wait.' };
    const known = anchorsOf(foundIn('a.md', [queue, other]));
    expect(told(match(known, foundIn('a.md', [other, queue])))).toMatchObject({
      kept: { card1: 'a.md:0', card0: 'a.md:2' },
    });
    expect(told(match(known, foundIn('a.md', [other])))).toMatchObject({
      kept: { card1: 'a.md:0' },
      twins: ['card0 = card1'],
    });
  });

  describe('of copies in one note', () => {
    const twice = (one: typeof queue): (typeof queue)[] => [one, stack, { ...one, label: 'Q9' }];
    const cards = anchorsOf(foundIn('a.md', twice(queue)));
    const reworded = { ...queue, prompt: 'What is a queue, and who needs one?' };

    it('follows them in their order, into another note and to another wording', () => {
      expect(told(match(cards, foundIn('b.md', twice(queue))))).toMatchObject({
        kept: { card0: 'b.md:0', card1: 'b.md:2', card2: 'b.md:4' },
      });
      expect(told(match(cards, foundIn('a.md', twice(reworded))))).toMatchObject({
        kept: { card0: 'a.md:0', card1: 'a.md:2', card2: 'a.md:4' },
      });
    });

    it('gives the first its question where one is left, and offers to join the other', () => {
      for (const now of [queue, reworded]) {
        expect(told(match(cards, foundIn('b.md', [now, stack])))).toMatchObject({
          kept: { card0: 'b.md:0', card1: 'b.md:2' },
          twins: ['card2 = card0'],
        });
      }
    });

    it('makes a new card where there is one more', () => {
      expect(told(match(cards.slice(0, 2), foundIn('b.md', twice(reworded))))).toMatchObject({
        kept: { card0: 'b.md:0', card1: 'b.md:2' },
        added: ['b.md:4'],
        unsure: [],
      });
    });

    it('asks about each with its own where it is unsure, and guesses not between notes', () => {
      const other = { ...queue, prompt: 'What is a deque?', answer: 'It is open at both of its ends.' };
      const asked = match(cards, foundIn('a.md', twice(other)));
      expect(asked.unsure.map(({ candidates }) => candidates.map(place))).toEqual([['a.md:0'], ['a.md:4']]);
      const several = [cards[0]!, cards[2]!, ...anchorsOf(foundIn('c.md', [queue]), 'c')];
      expect(told(match(several, foundIn('b.md', [queue])))).toMatchObject({
        kept: {},
        unsure: ['c0', 'card0', 'card2'],
      });
    });
  });

  describe('of questions that differ in marks behind their end', () => {
    const marked = (one: typeof queue): typeof queue => ({ ...one, prompt: `${one.prompt} ⭐ *` });
    const rewritten = { answer: 'Not a word of what it was before stands here.' };

    it('keeps the card, whatever else is new', () => {
      for (const [before, now] of [
        [queue, marked(queue)],
        [marked(queue), queue],
      ] as const) {
        const known = anchorsOf(foundIn('a.md', [before, stack]));
        const notes = foundIn('a.md', [stack, heap, { ...now, ...rewritten, label: 'Q9' }]);
        expect(told(match(known, notes))).toMatchObject({ kept: { card0: 'a.md:4' }, unsure: [] });
      }
    });

    it('lets the very same question go before, and guesses neither among several nor in another note', () => {
      const known = anchorsOf(foundIn('a.md', [queue, marked(queue)]));
      const both = foundIn('a.md', [{ ...marked(queue), ...rewritten }, queue]);
      expect(told(match(known, both))).toMatchObject({ kept: { card0: 'a.md:2', card1: 'a.md:0' } });
      const three = { ...queue, prompt: 'What is a queue? ***', ...rewritten };
      expect(told(match(known, foundIn('a.md', [three])))).toMatchObject({ kept: {} });
      const elsewhere = foundIn('b.md', [{ ...marked(queue), ...rewritten }]);
      expect(told(match(known.slice(0, 1), elsewhere))).toMatchObject({ unsure: ['card0'] });
    });
  });

  it('reports what is gone, and what is another card already', () => {
    const known = [
      ...anchorsOf(foundIn('a.md', [queue, heap])),
      ...anchorsOf(foundIn('old.md', [queue]), 'old'),
    ];
    expect(told(match(known, foundIn('a.md', [queue])))).toEqual({
      kept: { card0: 'a.md:0' },
      added: [],
      missing: ['card1'],
      unsure: [],
      twins: ['old0 = card0'],
    });
  });

  it('offers to join the one of several that has the same answer', () => {
    const other = { ...queue, answer: 'People who wait.' };
    const here = anchorsOf(foundIn('a.md', [other, queue]));
    const old = anchorsOf(foundIn('old.md', [queue]), 'old');
    expect(told(match([...here, ...old], foundIn('a.md', [other, queue])))).toMatchObject({
      twins: ['old0 = card1'],
    });
  });

  it('offers to join rather than asks about what is only like it, where the very question stands elsewhere', () => {
    const copies = [...anchorsOf(foundIn('a.md', [queue]), 'a'), ...anchorsOf(foundIn('b.md', [queue]), 'b')];
    const like = { ...queue, prompt: 'What is a long queue?', answer: 'Where people wait for hours on end.' };
    const kept = foundIn('b.md', [queue]);
    const elsewhere = [...kept, ...foundIn('c.md', [like])];
    expect(told(match(copies, elsewhere))).toMatchObject({ unsure: [], twins: ['a0 = b0'] });
    const atHome = [...kept, ...foundIn('a.md', [like])];
    expect(told(match(copies, atHome))).toMatchObject({ unsure: ['a0'], twins: [] });
    const alone = foundIn('c.md', [like]);
    expect(told(match(copies.slice(0, 1), alone))).toMatchObject({ unsure: ['a0'] });
  });

  it('does not depend on the order of its input', () => {
    const prompts = fc.constantFrom('What is a queue?', 'What is a stack?', 'Why?', 'How?');
    const answers = fc.constantFrom('One.', 'Two.', 'Three.');
    const note = fc.tuple(
      fc.constantFrom('a.md', 'b.md', 'c.md'),
      fc.array(fc.record({ prompt: prompts, answer: answers }), { maxLength: 6 }),
    );
    const vault = fc
      .uniqueArray(note, { selector: ([path]) => path, maxLength: 3 })
      .map((notes) => notes.flatMap(([path, questions]) => foundIn(path, questions)));
    fc.assert(
      fc.property(vault, vault, fc.nat(), (before, after, salt) => {
        const shuffled = <Item>(items: readonly Item[]): Item[] =>
          items
            .map((item, index) => ({ item, key: hashText(`${index} ${salt}`) }))
            .sort((one, other) => (one.key < other.key ? -1 : 1))
            .map(({ item }) => item);
        const known = before.map((found, index) => anchorOf(`card${index}`, found));
        expect(match(shuffled(known), shuffled(after))).toEqual(match(known, after));
      }),
    );
  });
});
