import type { Engine, Grade } from '../../src/memory/engine';
import { fractionOf } from '../../src/memory/fuzz';
import type { StudyTime } from '../../src/memory/studyDay';
import type { Card } from '../../src/library/library';

/** A person who remembers as FSRS says; each answer is drawn from the seed, the card and the number of the answer. */
export class Learner {
  private answers = 0;

  constructor(
    private readonly engine: Engine,
    private readonly seed: string,
  ) {}

  grade(card: Card, now: StudyTime): Grade {
    this.answers++;
    const recall = this.draw(card, 'recall');
    const ease = this.draw(card, 'ease');
    if (card.memory === null) return recall < 0.3 ? 1 : recall < 0.45 ? 2 : recall < 0.85 ? 3 : 4;
    if (recall >= this.engine.retrievability(card.memory, now)) return 1;
    return ease < 0.1 ? 2 : ease < 0.9 ? 3 : 4;
  }

  private draw(card: Card, what: string): number {
    return fractionOf(`${this.seed} ${card.id} ${this.answers} ${what}`);
  }
}
