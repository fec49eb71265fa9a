/** The seven kinds of HTML blocks, CommonMark 0.31 §4.6. */
export type HtmlKind = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const RAW = /^<(?:script|pre|style|textarea)(?:[\s>]|$)/i;
const DECLARATION = /^<![a-z]/i;
const BLOCK_TAGS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|head|header|hr|html|iframe|legend|li|link|' +
  'main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|' +
  'title|tr|track|ul';
const BLOCK = new RegExp(`^</?(?:${BLOCK_TAGS})(?:\\s|/?>|$)`, 'i');
const ATTRIBUTE = '\\s+[a-z_:][a-z0-9:._-]*(?:\\s*=\\s*(?:[^"\'=<>`\\s]+|\'[^\']*\'|"[^"]*"))?';
const WHOLE_TAG = new RegExp(
  `^(?:<[a-z][a-z0-9-]*(?:${ATTRIBUTE})*\\s*/?>|</[a-z][a-z0-9-]*\\s*>)\\s*$`,
  'i',
);
const RAW_END = /<\/(?:script|pre|style|textarea)>/i;
/** A tag that fills more than this is not looked at whole. */
const LONGEST_TAG = 2000;

/** Which kind of HTML block the line, from its `<` on, opens; null: none. Kind 7 cannot interrupt a paragraph. */
export function htmlKind(line: string, inParagraph: boolean): HtmlKind | null {
  if (line.startsWith('<!--')) return 2;
  if (line.startsWith('<?')) return 3;
  if (line.startsWith('<![CDATA[')) return 5;
  if (DECLARATION.test(line)) return 4;
  if (RAW.test(line)) return 1;
  if (BLOCK.test(line)) return 6;
  return !inParagraph && line.length <= LONGEST_TAG && WHOLE_TAG.test(line) ? 7 : null;
}

/** The block ends on this line. Kinds 6 and 7 end before the next blank line. */
export function endsHtml(kind: HtmlKind, line: string): boolean {
  switch (kind) {
    case 1:
      return RAW_END.test(line);
    case 2:
      return line.includes('-->');
    case 3:
      return line.includes('?>');
    case 4:
      return line.includes('>');
    case 5:
      return line.includes(']]>');
    case 6:
    case 7:
      return false;
  }
}
