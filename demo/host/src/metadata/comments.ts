const FENCE = String.raw`^[ \t>]*(\x60{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n[ \t>]*\1|$(?![\s\S]))`;
const CODE_OR_COMMENT = new RegExp(
  `${FENCE}|${String.raw`\x60[^\x60\n]*\x60|%%[\s\S]*?(?:%%|$(?![\s\S]))`}`,
  'gm',
);

/** Spaces instead of a text, with its line breaks. */
export const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The text with `%% comments %%` blanked, those in code left alone; every offset stays. */
export const withoutComments = (text: string): string =>
  text.replace(CODE_OR_COMMENT, (found) => (found.startsWith('%%') ? blank(found) : found));
