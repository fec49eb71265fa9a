import { pastInterviews, reportOf, type InterviewReport, type Tally } from '../../session/interviewReport';
import { beginInterview, type Interview } from '../../session/interviewRun';
import { plainText } from '../../note/plainText';
import { foldersOf, PathPicker } from '../history/historyPickers';
import { openAtLine } from '../openAtLine';
import { clockText, dateText } from '../text/duration';
import type { Text } from '../text/text';
import type { Viva } from '../viva';
import { saveInterviewNote } from './interviewNote';
import { muted } from '../muted';

export interface ReportActions {
  readonly close: () => void;
  /** Another interview, over what was missed. */
  readonly again: (interview: Interview) => void;
}

/** So many bars of earlier interviews beside the one that is over. */
const MOST_PAST = 6;

/** What came of an interview, and what to do about it. */
export function showReport(viva: Viva, el: HTMLElement, interview: Interview, actions: ReportActions): void {
  const { text } = viva;
  const report = reportOf(interview, viva.library);
  const body = el.createDiv({ cls: 'viva-quiz-body viva-report' });
  body.createEl('p', {
    cls: 'viva-quiz-result',
    text: text('interview.result', { known: report.known, asked: report.asked, time: clockText(report.ms) }),
  });
  if (interview.pauses > 0) {
    muted(body, text('interview.pauses', { n: interview.pauses, time: clockText(report.paused) }));
  }
  showPast(viva, body);
  showTallies(text, body, text('interview.categories'), report.categories);
  showTallies(text, body, text('interview.topics'), report.topics);
  showMissed(viva, body, report, actions);
  showReread(viva, body, report, actions);
  const row = el.createDiv({ cls: 'viva-footer' }).createDiv({ cls: 'viva-footer-row' });
  const button = (name: string, act: () => void): HTMLButtonElement => {
    const made = row.createEl('button', { text: name });
    made.addEventListener('click', act);
    return made;
  };
  if (report.missed.length > 0) {
    button(text('interview.again'), () => actions.again(missedOnes(viva, interview, report)));
  }
  button(text('interview.save'), () =>
    new PathPicker(viva, foldersOf(viva), text('interview.pick-folder'), (folder) => {
      void saveInterviewNote(viva, folder, interview, report);
    }).open(),
  );
  const close = button(text('quiz.close'), actions.close);
  close.addClass('mod-cta');
  close.focus();
}

function missedOnes(viva: Viva, { setup }: Interview, { missed }: InterviewReport): Interview {
  const ids = missed.map(({ card }) => card);
  return beginInterview({ ...setup, scope: `cards:${ids.join(',')}`, begun: viva.now().at }, ids);
}

/** This one and those before it, oldest first: how much was known. */
function showPast({ text, store }: Viva, el: HTMLElement): void {
  const past = pastInterviews(store.journal, MOST_PAST);
  if (past.length < 2) return;
  const chart = el.createDiv({
    cls: 'viva-bars',
    attr: { role: 'list', 'aria-label': text('interview.past') },
  });
  for (const { begun, asked, known } of past) {
    const percent = Math.round((100 * known) / asked);
    const day = dateText(text, begun);
    const bar = chart.createDiv({
      cls: 'viva-bar',
      attr: { role: 'listitem', 'aria-label': `${day}: ${percent} %` },
    });
    bar.createSpan({ text: `${percent} %` });
    const fill = bar.createDiv({ cls: 'viva-bar-fill' });
    fill.setCssProps({ '--viva-share': `${percent}%` });
    bar.createSpan({ cls: 'viva-muted', text: day });
  }
}

function showTallies(text: Text, el: HTMLElement, title: string, tallies: readonly Tally[]): void {
  if (tallies.length === 0) return;
  el.createEl('h4', { text: title });
  const table = el.createEl('table').createEl('tbody');
  for (const { name, asked, known, ms } of tallies) {
    const row = table.createEl('tr');
    row.createEl('td', { text: name === '' ? text('interview.no-category') : plainText(name) });
    row.createEl('td', { text: `${known} / ${asked}` });
    row.createEl('td', { text: clockText(ms) });
  }
}

function showMissed(viva: Viva, el: HTMLElement, { missed }: InterviewReport, actions: ReportActions): void {
  if (missed.length === 0) return;
  el.createEl('h4', { text: viva.text('interview.missed') });
  const list = el.createEl('ul');
  for (const answer of missed) {
    const found = viva.library.card(answer.card)?.found;
    if (!found) continue;
    const item = list.createEl('li');
    link(item, plainText(found.question.prompt), () => {
      actions.close();
      openAtLine(viva, found.path, found.question.line);
    });
    if (answer.remark !== '') item.createEl('em', { text: ` ${answer.remark}` });
    const points = item.createEl('ul');
    for (const words of answer.missed) points.createEl('li', { text: words });
  }
}

function showReread(viva: Viva, el: HTMLElement, { reread }: InterviewReport, actions: ReportActions): void {
  if (reread.length === 0) return;
  el.createEl('h4', { text: viva.text('end.reread') });
  const list = el.createEl('ul');
  for (const { path, name } of reread) {
    link(list.createEl('li'), name, () => {
      actions.close();
      void viva.app.workspace.openLinkText(path, '', 'tab');
    });
  }
}

function link(el: HTMLElement, text: string, act: () => void): void {
  const anchor = el.createEl('a', { text, href: '#' });
  anchor.addEventListener('click', (event) => {
    event.preventDefault();
    act();
  });
}
