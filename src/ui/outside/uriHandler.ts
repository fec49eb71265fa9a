import { Notice, type Plugin } from 'obsidian';
import { inScope } from '../../session/inScope';
import type { Scope } from '../../session/scope';
import { readUri, uriAction, type ReadUri } from '../../session/uri';
import { openAtLine } from '../openAtLine';
import { openQuiz } from '../quiz/quizCommands';
import { problemText } from '../quiz/scopeName';
import type { Viva } from '../viva';
import { whenReady } from './whenReady';

/** Follows `obsidian://viva?do=…`; what it does not understand does nothing but say so. */
export function handleUris(plugin: Plugin, viva: Viva, review: (scope: Scope) => void): void {
  plugin.registerObsidianProtocolHandler(uriAction, (params) => {
    const read = readUri(params);
    if (read.ok) whenReady(plugin, viva, () => follow(viva, read, review));
    else new Notice(sorry(viva, read));
  });
}

function follow(viva: Viva, deed: ReadUri & { readonly ok: true }, review: (scope: Scope) => void): void {
  const { text, library } = viva;
  if (deed.do === 'card') {
    const found = library.card(deed.id)?.found;
    if (found) openAtLine(viva, found.path, found.question.line);
    else new Notice(text('outside.no-card'));
  } else if (inScope(library, deed.scope, { engine: viva.engine(), now: viva.now() }).length === 0) {
    new Notice(text('outside.no-question'));
  } else if (deed.do === 'quiz') openQuiz(viva, deed.scope);
  else review(deed.scope);
}

function sorry({ text }: Viva, read: ReadUri & { readonly ok: false }): string {
  return read.code === 'uri-scope'
    ? text('outside.uri-scope', { problem: problemText(text, read.problem) })
    : text(`link.${read.code}`, { value: read.value });
}
