import { codeSpans } from './codeSpans';

/** What a template puts something in place of; `{{c1::…}}`, `\frac{{a}}{b}` and `<%= … %>` are something else. */
const PLACEHOLDER = /(?:^|[^\w\\^}])\{\{[\p{L}\p{Nd}_ .-]+(?::[^{}:][^{}]*)?\}\}|<%(?!=)[^<>]*%>/gu;

/** It has a placeholder of a template outside code: `{{title}}`, `{{date:YYYY}}`, `<% tp.file.title %>`. */
export function hasPlaceholder(markdown: string): boolean {
  if (!markdown.includes('{{') && !markdown.includes('<%')) return false;
  const spans = codeSpans(markdown);
  return [...markdown.matchAll(PLACEHOLDER)].some(({ 0: found, index }) => {
    const behind = index + found.length;
    return !spans.some(([start, end]) => start < behind && behind < end);
  });
}
