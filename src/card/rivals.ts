import type { Likeness } from './likeness';

/** How alike one card, or one question, is to all that it was compared with: the greatest, with any one left out. */
export class Rivals {
  readonly #question = new TopTwo();
  readonly #answer = new TopTwo();
  readonly #questionHere = new TopTwo();
  readonly #answerHere = new TopTwo();
  #translations = 0;
  #same = 0;
  #sameHere = 0;

  add({ sameQuestion, question, answer, sameTranslation, sameNote }: Likeness): void {
    this.#question.add(question);
    this.#answer.add(answer ?? 0);
    if (sameNote) {
      this.#questionHere.add(question);
      this.#answerHere.add(answer ?? 0);
    }
    if (sameTranslation) this.#translations++;
    if (sameQuestion) this.#same++;
    if (sameQuestion && sameNote) this.#sameHere++;
  }

  /** Of questions, of answers, leaving out this one, which was added. */
  question(besides: Likeness): number {
    return this.#question.besides(besides.question);
  }

  answer(besides: Likeness): number {
    return this.#answer.besides(besides.answer ?? 0);
  }

  /** The same among those of its own note; this one is of that note too. */
  questionHere(besides: Likeness): number {
    return this.#questionHere.besides(besides.question);
  }

  answerHere(besides: Likeness): number {
    return this.#answerHere.besides(besides.answer ?? 0);
  }

  /** Another one asks the very same. */
  same(besides: Likeness): boolean {
    return this.#same > Number(besides.sameQuestion);
  }

  /** Another one of its note asks the very same. */
  sameHere(besides: Likeness): boolean {
    return this.#sameHere > Number(besides.sameQuestion && besides.sameNote);
  }

  /** Another one has the same translation. */
  translation(besides: Likeness): boolean {
    return this.#translations > Number(besides.sameTranslation);
  }
}

/** The two greatest of the numbers that were added; 0 stands for none. */
class TopTwo {
  #first = 0;
  #second = 0;

  add(value: number): void {
    if (value > this.#first) [this.#first, this.#second] = [value, this.#first];
    else if (value > this.#second) this.#second = value;
  }

  besides(value: number): number {
    return value >= this.#first ? this.#second : this.#first;
  }
}
