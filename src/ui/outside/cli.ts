import { requireApiVersion, type Plugin } from 'obsidian';
import { plainText } from '../../note/plainText';
import type { Card } from '../../library/library';
import { inScope } from '../../session/inScope';
import { parseScope } from '../../session/parseScope';
import { summarise } from '../../stats/summary';
import { problemText } from '../quiz/scopeName';
import type { Viva } from '../viva';

type Params = Readonly<Record<string, string>>;

/** `viva`, `viva:due`, `viva:stats`, `viva:list`, `viva:problems`: text for a terminal. They change nothing. */
export function addCli(plugin: Plugin, viva: Viva): void {
  const { text } = viva;
  const scope = { scope: { value: '<scope>', description: text('cli.scope') } };
  const format = { format: { value: 'json|tsv|text', description: text('cli.format') } };
  const add = (
    name: string,
    description: string,
    flags: Parameters<Plugin['registerCliHandler']>[2],
    run: (params: Params) => string,
  ): void => {
    // Older apps have no command line.
    if (requireApiVersion('1.12.2')) {
      plugin.registerCliHandler(name, description, flags, (params) =>
        viva.ready ? run(params) : text('loading.journal'),
      );
    }
  };
  add('viva', text('cli.viva'), scope, (params) =>
    withCards(viva, params, (cards) => {
      const { all, dueNow, new: fresh } = summarise(cards, viva.now());
      return [
        text('count.questions', { n: all }),
        text('count.due', { n: dueNow }),
        text('count.new', { n: fresh }),
      ].join(' · ');
    }),
  );
  add('viva:due', text('cli.due'), { ...scope, ...format }, (params) =>
    list(viva, { ...params, scope: `due ${params['scope'] ?? ''}` }),
  );
  add('viva:list', text('cli.list'), { ...scope, ...format }, (params) => list(viva, params));
  add('viva:stats', text('cli.stats'), { ...scope, ...format }, (params) =>
    withCards(viva, params, (cards) => {
      const { next: _, ...counts } = summarise(cards, viva.now());
      return table(viva, params, [counts]);
    }),
  );
  add('viva:problems', text('cli.problems'), format, (params) =>
    table(
      viva,
      params,
      viva.library.problems().map(({ path, line, code, values }) => ({
        path,
        line: line + 1,
        problem: text(`problem.${code}`, values),
      })),
    ),
  );
}

function list(viva: Viva, params: Params): string {
  return withCards(viva, params, (cards) => table(viva, params, cards.map(row)));
}

function withCards(viva: Viva, params: Params, run: (cards: readonly Card[]) => string): string {
  const parsed = parseScope(params['scope'] ?? '');
  if (!parsed.ok) return problemText(viva.text, parsed.problem);
  return run(inScope(viva.library, parsed.scope, { engine: viva.engine(), now: viva.now() }));
}

type Row = Readonly<Record<string, string | number>>;

function row({ id, found }: Card): Row {
  const { label, prompt, line } = found.question;
  return { id, path: found.path, line: line + 1, label: label ?? '', question: plainText(prompt) };
}

function table({ text }: Viva, { format = 'text' }: Params, rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const cells = rows.map((one) => Object.values(one).map((value) => String(value).replace(/\s+/g, ' ')));
  switch (format) {
    case 'json':
      return JSON.stringify(rows, null, 2);
    case 'tsv':
      return [columns, ...cells].map((line) => line.join('\t')).join('\n');
    case 'text':
      return rows.length === 0
        ? text('cli.nothing')
        : rows
            .map((one) =>
              Object.entries(one)
                .map(([key, value]) => `${key}: ${value}`)
                .join('\n'),
            )
            .join('\n\n');
    default:
      return text('cli.bad-format', { value: format.slice(0, 40) });
  }
}
