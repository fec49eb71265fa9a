import { Platform, setTooltip } from 'obsidian';
import type { Current } from '../../session/pick';
import type { Sitting } from '../../session/sitting';
import { plainText } from '../../note/plainText';
import { openAtLine } from '../openAtLine';
import { showRelinkLink } from '../relink/relinkCount';
import type { TextKey } from '../text/text';
import type { Viva } from '../viva';

const KINDS = [
  { kind: 'learning', cls: 'viva-left-learning', label: 'review.left-learning' },
  { kind: 'review', cls: 'viva-left-review', label: 'review.left-review' },
  { kind: 'new', cls: 'viva-left-new', label: 'review.left-new' },
] as const satisfies readonly { kind: Current['why']; cls: string; label: TextKey }[];

/** Where the question stands, how much is left, how far the sitting is. */
export function showHeader(viva: Viva, el: HTMLElement, sitting: Sitting): void {
  el.empty();
  const { text } = viva;
  showBreadcrumb(viva, el.createDiv({ cls: 'viva-breadcrumb' }), sitting.current);

  const { learning, reviews, fresh } = sitting.left;
  const counts = { learning, review: reviews, new: fresh };
  const left = el.createDiv({
    cls: 'viva-left',
    attr: { role: 'status', 'aria-label': text('review.left', { learning, review: reviews, fresh }) },
  });
  for (const { kind, cls, label } of KINDS) {
    const count = left.createSpan({ cls: ['viva-left-count', cls], text: String(counts[kind]) });
    count.toggleClass('is-current', lane(sitting.current) === kind);
    setTooltip(count, text(label));
  }

  if (Platform.isPhone) showRelinkLink(viva, el);

  const done = sitting.marks.filter(({ kind }) => kind === 'review').length;
  const whole = done + learning + reviews + fresh;
  const bar = el.createDiv({
    cls: 'viva-progress',
    attr: {
      role: 'progressbar',
      'aria-valuemin': '0',
      'aria-valuemax': String(whole),
      'aria-valuenow': String(done),
      'aria-label': text('review.progress', { done, left: whole - done }),
    },
  });
  bar
    .createSpan({ cls: 'viva-progress-done' })
    .setCssStyles({ width: `${whole === 0 ? 100 : Math.round((100 * done) / whole)}%` });
}

function lane(current: Current | null): 'learning' | 'review' | 'new' | null {
  if (!current) return null;
  switch (current.why) {
    case 'learning':
    case 'ahead':
      return 'learning';
    case 'review':
    case 'new':
      return current.why;
    case 'undone':
      return current.card.memory === null ? 'new' : 'review';
  }
}

function showBreadcrumb(viva: Viva, el: HTMLElement, current: Current | null): void {
  if (!current) return;
  const { path, question } = current.card.found;
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const note = el.createEl('a', { text: name, attr: { href: '#', role: 'button' } });
  setTooltip(note, path);
  note.addEventListener('click', (event) => {
    event.preventDefault();
    openAtLine(viva, path, question.line);
  });
  const category = question.headings.at(-1);
  const title = category === undefined ? '' : plainText(category);
  if (title !== '' && title !== name) el.createSpan({ text: ` › ${title}` });
  if (question.label) el.createSpan({ text: ` › ${question.label}` });
}
