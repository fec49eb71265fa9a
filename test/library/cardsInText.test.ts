import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Desk, noteOf } from './desk';

const text = noteOf(
  ['What is a lock?', 'One holder at a time.'],
  ['What is a queue?', 'First in, first out.'],
);

async function desk(): Promise<Desk> {
  const made = new Desk({ 'Note.md': text });
  await made.library.build();
  return made;
}

describe('the cards in a text that is being typed', () => {
  it('stand where their questions stand by now, reworded ones too; a new question is none of them', async () => {
    const { library } = await desk();
    const [lock, queue] = library.cards();
    const typed = `Intro.\n\n### Q0: What is a log?\n\nA list.\n\n${text.replace('What is a lock?', 'What is a lock good for?')}`;
    expect(
      library.cardsInText('Note.md', typed).map(({ card, question }) => [card.id, question.line]),
    ).toEqual([
      [lock!.id, 6],
      [queue!.id, 10],
    ]);
  });

  it('are none where the question was cut, and none in a note without questions', async () => {
    const { library } = await desk();
    const [, queue] = library.cards();
    const cut = text.slice(text.indexOf('### Q2'));
    expect(library.cardsInText('Note.md', cut).map(({ card }) => card.id)).toEqual([queue!.id]);
    expect(library.cardsInText('Other.md', text)).toEqual([]);
  });

  it('keep their line while any words are typed into the answers', async () => {
    const { library } = await desk();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('more', 'words', '`code`', '[[link]]')), async (words) => {
        const typed = text.replace('at a time.', `at a time. ${words.join(' ')}`);
        expect(library.cardsInText('Note.md', typed).map(({ question }) => question.line)).toEqual([0, 4]);
      }),
    );
  });
});
