/** Beyond this a question is taken as it is: nobody writes so much markup, and time stays linear. */
const longest = 4000;

/** A code span, or a character behind a backslash. */
const verbatim = /(`+)([^`]+)\1(?!`)|\\([!-/:-@[-`{-~])/g;
const comment = /<!--[^>]*-->|%%[^%]*%%/g;
const tag = /<\/?[a-zA-Z][^<>]*>/g;
const wikiLink = /!?\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g;
const footnote = /\[\^[^[\]]*\]/g;
const markdownLink = /!?\[([^[\]]*)\]\([^()]*\)/g;
const stars = /(\*{1,3})([^\s*](?:[^*]*[^\s*])?)\1/g;
const underscores = /(^|[^\p{L}\p{N}_])(_{1,3})([^\s_](?:[^_]*[^\s_])?)\2(?![\p{L}\p{N}_])/gu;
const struckOrMarked = /(~~|==)([^\s~=](?:[^~=]*[^\s~=])?)\1/g;
const blockId = /(^|\s)\^[A-Za-z0-9-]+\s*$/;
const quoteOrDash = /[‘’‚′“”„«»″‐-―−]/;
const closingPunctuation = ' .:;,!?…';

/**
 * A question as it is compared: NFKC, lower case, no Markdown, wiki-links by what they lead to (the alias and the
 * folder dropped), plain quotes and dashes, single spaces, no closing punctuation. What stands in code ticks is
 * kept to the letter: `==` and `===` are two questions.
 */
export function normaliseQuestion(markdown: string): string {
  const folded = markdown.normalize('NFKC').toLowerCase();
  const bare = strip(folded, (target) => target.slice(target.lastIndexOf('/') + 1));
  const even = quoteOrDash.test(bare) ? withPlainSigns(bare) : bare;
  return withoutClosing(singleSpaced(even));
}

function singleSpaced(text: string): string {
  return (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

function withPlainSigns(text: string): string {
  return text
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‐-―−]/g, '-');
}

/** By hand: a pattern that is tied to the end tries every run of dots on the way. */
function withoutClosing(text: string): string {
  let end = text.length;
  while (end > 0 && closingPunctuation.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** What people mark a question with behind its end; the signs of a programming language are none. */
const mark = /[\s*•·★☆†‡]|\p{Extended_Pictographic}|\p{Join_Control}|\p{Variation_Selector}/u;

/**
 * Of a normalised question: without the marks that stand behind its end, such as the stars of *What is a closure? ***.
 * Where no sentence ends before them they belong to the question: `int *` is a pointer, `a.*` a pattern.
 */
export function withoutMarks(normalised: string): string {
  let end = normalised.length;
  while (end > 0) {
    const sign = signBefore(normalised, end);
    if (!mark.test(sign)) break;
    end -= sign.length;
  }
  if (end === normalised.length || normalised.charAt(end) === '*') return normalised;
  const bare = withoutClosing(normalised.slice(0, end));
  const isSentence = bare !== '' && bare.length < end && normalised.charAt(bare.length) !== ' ';
  return isSentence ? bare : normalised;
}

/** A code point that a surrogate pair writes is one sign. */
function signBefore(text: string, end: number): string {
  const pair = text.slice(Math.max(0, end - 2), end);
  return (pair.codePointAt(0) ?? 0) > 0xffff ? pair : text.charAt(end - 1);
}

/** A question as a person reads it: no Markdown, links by their alias, single spaces; whole or cut at `most` characters. */
export function readableQuestion(markdown: string, most: number): string {
  const bare = strip(markdown, (target, alias) => alias ?? target);
  const text = singleSpaced(bare);
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** What none of stands in is text without Markdown already. */
const markup = /[`\\<%[*_~=^]/;

/** Drops the Markdown outside of what is verbatim; `linkText` turns the target of a link and its alias into text. */
function strip(markdown: string, linkText: (target: string, alias: string | undefined) => string): string {
  if (!markup.test(markdown)) return markdown;
  const head = markdown.slice(0, longest).replace(blockId, '');
  let bare = '';
  let from = 0;
  for (const span of head.matchAll(verbatim)) {
    bare += stripProse(head.slice(from, span.index), linkText) + (span[2] ?? span[3] ?? '');
    from = span.index + span[0].length;
  }
  return bare + stripProse(head.slice(from), linkText) + markdown.slice(longest);
}

function stripProse(prose: string, linkText: (target: string, alias: string | undefined) => string): string {
  return prose
    .replace(comment, '')
    .replace(tag, '')
    .replace(wikiLink, (_, target: string, alias: string | undefined) => linkText(target, alias))
    .replace(footnote, '')
    .replace(markdownLink, '$1')
    .replace(stars, '$2')
    .replace(stars, '$2')
    .replace(underscores, '$1$3')
    .replace(struckOrMarked, '$2');
}
