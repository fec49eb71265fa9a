import { describe, expect, it } from 'vitest';
import { answerMarkdown } from '../../../src/note/languages';
import { parseNote } from '../../../src/note/parseNote';

/** Shape, line, prompt and answer of each question. */
function found(text: string): unknown {
  return parseNote(text, { shapes: ['inline-card', 'split-card'] }).questions.map((question) => [
    question.shape,
    question.line,
    question.prompt,
    answerMarkdown(text, question, 'both'),
  ]);
}

describe('inline-card', () => {
  it.each([
    ['Capital of France :: Paris', 'Capital of France', 'Paris'],
    ['Capital of France:: Paris', 'Capital of France', 'Paris'],
    ['Capital of France::Paris', 'Capital of France', 'Paris'],
    ['What is the capital of France?::Paris', 'What is the capital of France?', 'Paris'],
    ['What is the capital of France::Paris', 'What is the capital of France', 'Paris'],
    ['Столица Франции::Париж', 'Столица Франции', 'Париж'],
    ['замок::lock', 'замок', 'lock'],
    ['Hund :: dog', 'Hund', 'dog'],
    ['- Hund :: dog', 'Hund', 'dog'],
    ['Hund ::dog', 'Hund', 'dog'],
    ['замок :: lock', 'замок', 'lock'],
    ['- 12 times 12 :: 144', '12 times 12', '144'],
    ['What does `std::move` do? :: It casts.', 'What does `std::move` do?', 'It casts.'],
    ['What does std::move do :: It casts.', 'What does std::move do', 'It casts.'],
  ])('reads %j', (line, prompt, answer) => {
    expect(found(line)).toEqual([['inline-card', 0, prompt, answer]]);
  });

  it.each([
    'std::vector',
    'C++ std::vector is a list.',
    'Use std::vector for lists.',
    'What does std::move do?',
    'Call `a` and std::collections::HashMap::new() then.',
    'Take ActiveRecord::Base or Net::HTTP.',
    'Use Net::HTTP here.',
    'The class Foo::Bar, the field Foo::BAR.',
    'The address fe80::1 is local.',
    '2001:db8::8a2e:370:7334',
    'The prefix fe80:: is local, 2001:db8:: is not.',
    'The host ::1 is this one.',
    'key:: value',
    'Hund:: dog',
    'Hund::dog',
    'std ::1',
    'статус:: готово',
    '**due**:: 2026-01-01',
    'I give it a [rating:: 9] of ten.',
    'A task (due:: 2026-01-01)',
  ])('leaves %j alone', (line) => {
    expect(found(line)).toEqual([]);
  });

  it('is two questions where it has three colons', () => {
    expect(found('- lock ::: замок <!--SR:!2026-01-01,3,250-->')).toEqual([
      ['inline-card', 0, 'lock', 'замок'],
      ['inline-card-reversed', 0, 'замок', 'lock'],
    ]);
  });
});

describe('split-card', () => {
  it('is one question with one question mark', () => {
    expect(found('Words\n\nThe largest\nocean\n?\nThe Pacific.')).toEqual([
      ['split-card', 2, 'The largest\nocean', 'The Pacific.'],
    ]);
  });

  it('is two questions with two of them', () => {
    expect(found('The largest\nocean\n??\nThe [[Pacific]].\n\nWords')).toEqual([
      ['split-card', 0, 'The largest\nocean', 'The [[Pacific]].'],
      ['split-card-reversed', 3, 'The [[Pacific]].', 'The largest\nocean'],
    ]);
  });

  it('is none without an answer to turn round', () => {
    expect(found('The largest ocean\n??\n')).toEqual([['split-card', 0, 'The largest ocean', '']]);
  });
});
