import { Notice } from 'obsidian';
import { plainText } from '../../note/plainText';
import type { InterviewReport, Tally } from '../../session/interviewReport';
import type { Interview } from '../../session/interviewRun';
import { clockText } from '../text/duration';
import type { Viva } from '../viva';

/** Writes the report into a new note of the folder ('' is the top of the vault), never over one that is there. */
export async function saveInterviewNote(
  viva: Viva,
  folder: string,
  interview: Interview,
  report: InterviewReport,
): Promise<void> {
  const { app, text } = viva;
  try {
    const path = freePath(viva, folder, interview.setup.begun);
    await app.vault.create(path, interviewNote(viva, interview, report));
    new Notice(text('interview.saved', { path }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    new Notice(text('interview.save-failed', { reason }));
  }
}

function freePath({ app, text }: Viva, folder: string, begun: number): string {
  const day = new Date(begun).toLocaleDateString('sv');
  const stem = `${folder === '' ? '' : `${folder}/`}${text('interview.note', { day })}`;
  for (let n = 1; ; n++) {
    const path = n === 1 ? `${stem}.md` : `${stem} ${n}.md`;
    if (app.vault.getAbstractFileByPath(path) === null) return path;
  }
}

/** The report as Markdown, its links by whole paths so that they lead to the very notes. */
function interviewNote(
  { text, library }: Viva,
  { setup }: Interview,
  { asked, known, ms, categories, topics, missed, reread }: InterviewReport,
): string {
  const table = (title: string, tallies: readonly Tally[]): readonly string[] =>
    tallies.length === 0
      ? []
      : [
          `## ${title}`,
          '',
          `| ${title} | ${text('interview.known')} | ${text('interview.time')} |`,
          '| --- | --- | --- |',
          ...tallies.map(
            (tally) =>
              `| ${cell(tally.name === '' ? text('interview.no-category') : tally.name)} | ${tally.known} / ${tally.asked} | ${clockText(tally.ms)} |`,
          ),
          '',
        ];
  const missedLines = missed.flatMap(({ card, remark, missed: points }) => {
    const found = library.card(card)?.found;
    if (!found) return [];
    const question = cell(found.question.prompt);
    const note = wikiLink(found.path, nameOf(found.path));
    return [
      `- ${question} (${note})${remark === '' ? '' : ` – ${cell(remark)}`}`,
      ...points.map((words) => `  - ${cell(words)}`),
    ];
  });
  const rereadLines = reread.map(({ path, name }) => `- ${wikiLink(path, name)}`);
  return [
    '---',
    `date: ${new Date(setup.begun).toISOString()}`,
    `scope: ${JSON.stringify(setup.scope)}`,
    `seed: ${JSON.stringify(setup.seed)}`,
    `asked: ${asked}`,
    `known: ${known}`,
    `seconds: ${Math.round(ms / 1000)}`,
    // Its own words are no questions.
    'viva: false',
    '---',
    '',
    text('interview.result', { known, asked, time: clockText(ms) }),
    '',
    ...table(text('interview.categories'), categories),
    ...table(text('interview.topics'), topics),
    ...(missedLines.length > 0 ? [`## ${text('interview.missed')}`, '', ...missedLines, ''] : []),
    ...(rereadLines.length > 0 ? [`## ${text('end.reread')}`, '', ...rereadLines, ''] : []),
  ].join('\n');
}

function wikiLink(path: string, name: string): string {
  return `[[${path.replace(/\.md$/, '')}|${name}]]`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}

/** In one line, without what would end a cell of a table. */
function cell(markdown: string): string {
  return plainText(markdown).replace(/\s+/g, ' ').replace(/\|/g, '\\|');
}
