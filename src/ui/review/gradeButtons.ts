import { intervalsOf, type Interval } from '../../memory/due';
import { grades, type Grade } from '../../memory/engine';
import { seedOf } from '../../memory/fuzz';
import { replay } from '../../memory/replay';
import type { Card } from '../../library/library';
import { shortDays, shortDuration } from '../text/duration';
import type { Text, TextKey } from '../text/text';
import type { Viva } from '../viva';
import { keyOfGrade, readKeys } from './keys';

export const GRADE_NAMES = ['again', 'hard', 'good', 'easy'] as const;

const LABEL_ID = 'viva-grades';

const LABELS: Readonly<Record<Grade, TextKey>> = {
  1: 'review.again',
  2: 'review.hard',
  3: 'review.good',
  4: 'review.easy',
};

/**
 * The grades that a person chooses from, each with when the question would come again; without intervals where nothing
 * is scheduled. `proposed`: the one that the key points suggest.
 */
export function showGradeButtons(
  viva: Viva,
  el: HTMLElement,
  intervals: Readonly<Record<Grade, Interval>> | null,
  onGrade: (grade: Grade) => void,
  proposed: Grade | null = null,
): void {
  const { text } = viva;
  const { gradeButtons, keys } = viva.settings();
  const two = gradeButtons === 'two';
  const map = readKeys(keys);
  const row = el.createDiv({
    cls: 'viva-footer-row',
    attr: { role: 'group', 'aria-labelledby': LABEL_ID },
  });
  // Not by `aria-label`: the app would show that over each button.
  row.createSpan({ cls: 'viva-unseen', text: text('review.grades'), attr: { id: LABEL_ID } });
  for (const grade of two ? ([1, 3] as const) : grades) {
    const button = row.createEl('button', {
      cls: ['viva-grade', `viva-grade-${GRADE_NAMES[grade - 1] ?? ''}`],
    });
    const label = button.createSpan({ text: text(LABELS[grade]) });
    const key = keyOfGrade(map, grade, two);
    if (key !== '') label.createSpan({ cls: 'viva-key', text: key, attr: { 'aria-hidden': 'true' } });
    if (intervals)
      button.createSpan({ cls: 'viva-grade-interval', text: intervalText(text, intervals[grade]) });
    if (grade === proposed) {
      button.addClass('is-proposed');
      button.createSpan({ cls: 'viva-proposed', text: text('points.proposed') });
    }
    button.addEventListener('click', () => onGrade(grade));
  }
}

/** When the card would come again, for each grade given now. */
export function intervalsNow(viva: Viva, card: Card): Record<Grade, Interval> {
  const { engine, schedule } = viva.rules(card.found, Infinity);
  const reviews = card.record?.reviews ?? [];
  // With other rules than those that held until now, every review counts anew.
  const memory = replay(engine, card.id, reviews);
  const preview = engine.preview(memory, viva.now(), seedOf(card.id, reviews.length + 1));
  return intervalsOf(preview, engine, schedule);
}

function intervalText(text: Text, interval: Interval): string {
  return interval.unit === 'minute'
    ? shortDuration(text, interval.minutes * 60_000)
    : shortDays(text, interval.days);
}

export function gradeLabel(text: Text, grade: Grade): string {
  return text(LABELS[grade]);
}
