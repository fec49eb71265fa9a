import { Dice } from './dice';
import type { HandmadeQuestion } from '../handmade';
import type { Scene, TrueNote, TrueQuestion } from './scene';

const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru'.split(
  ' ',
);
const verbs = 'store send read split merge lock retry route cache replay index queue scale sign trace'.split(
  ' ',
);
const small = 'the a of in and to for with when by on from that it as is are not'.split(' ');

/** Words of a made-up field; the first ones are common, the last ones rare. */
function vocabulary(dice: Dice, count: number): readonly string[] {
  const words = new Set<string>();
  while (words.size < count) {
    words.add(Array.from({ length: dice.between(2, 4) }, () => dice.pick(syllables)).join(''));
  }
  return [...words];
}

const words = vocabulary(new Dice(1), 700);

/** Writes notes of questions. */
export class Writer {
  readonly #dice: Dice;
  readonly #words: readonly string[];
  #cards = 0;

  constructor(dice: Dice) {
    this.#dice = dice;
    this.#words = words;
  }

  /** Notes as people write them: questions that differ, answers of some sentences. */
  ordinary(notes: number): Scene {
    return this.#scene(notes, () => this.#ordinaryQuestion());
  }

  /** One question of an ordinary note; of no card. */
  ordinaryQuestion(): TrueQuestion {
    return { ...this.#ordinaryQuestion(), truth: null };
  }

  /** Notes in which questions are short, or differ in one word, and answers follow a template. */
  hard(notes: number): Scene {
    return Array.from({ length: notes }, (_, index): TrueNote => {
      const template = this.#template();
      const names = Array.from({ length: this.#dice.between(4, 10) }, () => this.rare());
      return this.#note(`notes/hard ${index}.md`, names.length, (at) => template(names[at] ?? ''));
    });
  }

  /** A question that differs in one or two words and has an answer of its own. */
  sibling(question: TrueQuestion): TrueQuestion {
    if (question.sibling !== undefined) return { ...question, ...question.sibling(this.rare()), truth: null };
    const name = longestWord(question.prompt);
    const { translation: _, ...rest } = question;
    return {
      ...rest,
      prompt: question.prompt.replaceAll(name, this.rare()),
      answer: `${this.sentence()}\n${this.sentence()}\n${this.sentence()}`,
      truth: null,
    };
  }

  sentence(): string {
    const words = Array.from({ length: this.#dice.between(7, 14) }, (_, at) =>
      at % 2 === 1 && this.#dice.next() < 0.6 ? this.#dice.pick(small) : this.common(),
    );
    return `${words.join(' ')}.`;
  }

  /** A word that many questions share. */
  common(): string {
    return this.#words[Math.floor(this.#dice.next() ** 2 * this.#words.length)] ?? 'word';
  }

  rare(): string {
    return this.#dice.pick(this.#words) + this.#dice.pick(syllables);
  }

  #scene(notes: number, write: () => Omit<TrueQuestion, 'truth'>): Scene {
    return Array.from({ length: notes }, (_, index) =>
      this.#note(`notes/note ${index}.md`, this.#dice.between(4, 12), write),
    );
  }

  #note(path: string, count: number, write: (at: number) => Omit<TrueQuestion, 'truth'>): TrueNote {
    const categories = Array.from({ length: 3 }, (_, at) => `Category ${at + 1}: ${this.common()}`);
    const questions = Array.from({ length: count }, (_, at): TrueQuestion => ({
      label: `Q${at + 1}`,
      category: categories[Math.floor((at * categories.length) / count)] ?? '',
      ...write(at),
      truth: `card${this.#cards++}`,
    }));
    return { path, questions };
  }

  #ordinaryQuestion(): Omit<TrueQuestion, 'truth'> {
    const [a, b, c] = [this.common(), this.common(), this.rare()];
    const verb = this.#dice.pick(verbs);
    const prompt = this.#dice.pick([
      `What is ${a} ${c}?`,
      `How does ${c} ${verb} ${b} in a ${a}?`,
      `Why would you ${verb} ${a} instead of ${b} with ${c}?`,
      `What is the difference between ${a} ${b} and ${c}?`,
      `When should a ${a} ${verb} its ${c}, and what does it cost?`,
      `Explain how [[${a}]] and **${c}** ${verb} the ${b}.`,
      `Which ${a} can ${verb} ${c} without ${b}?`,
    ]);
    const answer = Array.from({ length: this.#dice.between(1, 6) }, () => this.sentence()).join('\n');
    const translated = this.#dice.next() < 0.3;
    return {
      prompt,
      answer: `${answer}\n- ${c} ${this.sentence()}`,
      ...(translated ? { translation: `Что такое ${this.rare()} ${this.common()} и ${c}?` } : {}),
    };
  }

  #template(): (name: string) => Omit<TrueQuestion, 'truth'> {
    const [a, b] = [this.common(), this.common()];
    const fixed = this.sentence();
    const prompt = this.#dice.pick([
      (name: string) => `What is ${a} in ${name}?`,
      (name: string) => `Why ${name}?`,
      (name: string) => `How does ${name} ${b} the ${a}?`,
      (name: string) => `${name}?`,
      (name: string) => `What is the default ${a} of ${name}?`,
    ]);
    const answer = this.#dice.pick([
      (name: string) => `${name} ${fixed} ${this.sentence()}`,
      (name: string) => `In ${name} ${fixed}\n${this.sentence()}\n${this.sentence()}`,
      () => `${this.common()} ${this.common()}.`,
    ]);
    const write = (name: string): HandmadeQuestion => ({ prompt: prompt(name), answer: answer(name) });
    return (name) => ({ ...write(name), sibling: write });
  }
}

function longestWord(text: string): string {
  const all = text.match(/[\p{L}]+/gu) ?? [];
  return all.reduce((best, word) => (word.length > best.length ? word : best), '');
}
