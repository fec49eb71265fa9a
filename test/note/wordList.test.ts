import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLetter, WordList } from '../../src/note/wordList';
import { ANSWER_WORDS, ASKING_WORDS, QUESTION_WORDS } from '../../src/note/words';

const LISTS = [QUESTION_WORDS, ANSWER_WORDS, ASKING_WORDS, ['q', 'über', 'πώς', 'i']];
const LETTER = /^[\p{L}\p{M}]/u;

/** The longest word at the beginning, found the slow way. */
function slowly(words: readonly string[], text: string): number {
  const fits = words.filter(
    (word) => text.toLowerCase().startsWith(word) && !LETTER.test(text.charAt(word.length)),
  );
  return Math.max(0, ...fits.map((word) => word.length));
}

const casing = fc.constantFrom(
  (word: string) => word,
  (word: string) => word.toUpperCase(),
  (word: string) => word.charAt(0).toUpperCase() + word.slice(1),
  (word: string) => word.slice(0, -1),
);
const behind = fc.constantFrom('', ' ', ':', '1', 's', 'я', 'Я', '҂', 'é', ' / Ответ', '问');

describe('a list of words', () => {
  it.each(LISTS.map((words) => [words.length, words] as const))(
    'finds each of %i in any case',
    (_, words) => {
      const lists = new WordList(words);
      fc.assert(
        fc.property(fc.constantFrom(...words), casing, behind, fc.nat(3), (word, cased, tail, from) => {
          const text = cased(word) + tail;
          expect(lists.lengthAt('-'.repeat(from) + text, from)).toBe(slowly(words, text));
        }),
      );
    },
  );

  it('finds a word of one letter at the end of the text', () => {
    expect(new WordList(['q']).lengthAt('Q', 0)).toBe(1);
  });

  it('tells letters as Unicode does', () => {
    for (let code = 0; code < 0x3000; code++) {
      const character = String.fromCharCode(code);
      expect([code, isLetter(character, 0)]).toEqual([code, LETTER.test(character)]);
    }
  });
});
