import type { Card } from '../../library/library';
import type { TopicMemory } from '../../stats/topicMemory';
import type { Viva } from '../viva';
import { percent } from './standingText';
import { muted } from '../muted';

/** How well what belongs together is remembered, in a line of words, and below it the weakest of several questions. */
export function showMemory(
  viva: Viva,
  el: HTMLElement,
  { memory, cards }: { readonly memory: TopicMemory; readonly cards: readonly Card[] },
  link: (el: HTMLElement, card: Card) => void,
): void {
  const { text } = viva;
  const said = [text('count.questions', { n: memory.cards })];
  if (memory.due > 0 && viva.started()) said.push(text('count.due', { n: memory.due }));
  if (memory.fresh > 0) said.push(text('count.new', { n: memory.fresh }));
  const [mean, lowest] = [percent(memory.mean ?? 0), percent(memory.lowest ?? 0)];
  if (memory.mean !== null) said.push(text('count.remembered', { percent: mean }));
  if (lowest !== mean) said.push(text('topic.lowest', { percent: lowest }));
  const trend = percent(memory.trend ?? 0);
  if (trend !== 0) said.push(text(trend > 0 ? 'topic.rising' : 'topic.falling', { points: Math.abs(trend) }));
  muted(el, said.join(' · '));
  const weakest = memory.cards > 1 ? cards.find(({ id }) => id === memory.weakest) : undefined;
  if (!weakest) return;
  link(muted(el, `${text('topic.weakest')} `), weakest);
}
