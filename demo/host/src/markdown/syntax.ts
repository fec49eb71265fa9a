import MarkdownIt, { type StateInline, type Token } from 'markdown-it';

/** Markdown as Obsidian reads it by default: single line breaks count, HTML is let through (and cleaned later). */
export const markdown = new MarkdownIt({ html: true, breaks: true, linkify: true });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
const { escapeHtml } = markdown.utils;

const WIKI = /(!?)\[\[([^[\]\n|]+)(?:\|([^[\]\n]*))?\]\]/y;
const MATH = /\$\$([\s\S]+?)\$\$|\$(?!\s)([^$\n]+?)(?<!\s)\$(?!\d)/y;
const TAG = /(?<=^|\s)#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*/uy;
const MARK = /==(?=\S)([\s\S]*?\S)==/y;

markdown.inline.ruler.before('link', 'wiki', (state, silent) =>
  take(state, silent, WIKI, ([, bang, target = '', alias]) => {
    const link = escapeHtml(target.trim());
    if (bang === '!') {
      const embed = `<span class="internal-embed" data-src="${link}" data-alt="${escapeHtml(alias ?? target.trim())}">`;
      state.push('html_inline', '', 0).content = `${embed}</span>`;
    } else {
      const shown = alias ?? target.trim().replace(/^#/, '').replace(/#/g, ' > ');
      state.push('html_inline', '', 0).content =
        `<a class="internal-link" data-href="${link}">${escapeHtml(shown)}</a>`;
    }
  }),
);
markdown.inline.ruler.before('escape', 'math', (state, silent) =>
  take(state, silent, MATH, ([, block, inline = '']) => {
    const kind = block === undefined ? 'inline' : 'block';
    state.push('html_inline', '', 0).content =
      `<span class="math math-${kind}">${escapeHtml(block ?? inline)}</span>`;
  }),
);
markdown.inline.ruler.before('link', 'tag', (state, silent) =>
  take(state, silent, TAG, ([tag]) => {
    state.push('html_inline', '', 0).content =
      `<a class="tag" href="${escapeHtml(tag)}">${escapeHtml(tag)}</a>`;
  }),
);
markdown.inline.ruler.before('emphasis', 'mark', (state, silent) =>
  take(state, silent, MARK, ([, inner = '']) => {
    state.push('mark_open', 'mark', 1);
    const { pos, posMax } = state;
    state.pos = pos + 2;
    state.posMax = state.pos + inner.length;
    state.md.inline.tokenize(state);
    Object.assign(state, { pos, posMax });
    state.push('mark_close', 'mark', -1);
  }),
);

// Where a top-level block stands in the source: `data-lines="first last"`, taken off again before anyone sees it.
markdown.core.ruler.push('lines', ({ tokens }) => {
  for (const token of tokens) {
    if (token.level === 0 && token.nesting >= 0 && token.map) {
      token.attrSet('data-lines', `${token.map[0]} ${token.map[1] - 1}`);
    }
  }
});
// A block's name at its end is not text.
markdown.core.ruler.push('block-id', ({ tokens }) => {
  for (const { children } of tokens) {
    const last = children?.at(-1);
    if (last?.type === 'text') last.content = last.content.replace(/(^|\s)\^[a-zA-Z0-9-]+$/, '');
  }
});

markdown.renderer.rules.fence = (tokens, at) => {
  const token = tokens[at];
  return token ? codeBlock(token, token.info.trim().split(/\s+/)[0] ?? '') : '';
};
markdown.renderer.rules.code_block = (tokens, at) => {
  const token = tokens[at];
  return token ? codeBlock(token, '') : '';
};
markdown.renderer.rules.html_block = (tokens, at) => {
  const token = tokens[at];
  const lines = token?.attrGet('data-lines') ?? null;
  const content = token?.content ?? '';
  return lines === null ? content : content.replace(/^\s*<[a-z][a-z0-9-]*/i, `$& data-lines="${lines}"`);
};

function codeBlock(token: Token, language: string): string {
  const cls = language ? ` class="language-${escapeHtml(language)}"` : '';
  const lines = token.attrGet('data-lines');
  const place = lines === null ? '' : ` data-lines="${lines}"`;
  return `<pre${cls}${place}><code${cls}>${escapeHtml(token.content)}</code></pre>\n`;
}

function take(
  state: StateInline,
  silent: boolean,
  pattern: RegExp,
  push: (match: RegExpExecArray) => void,
): boolean {
  pattern.lastIndex = state.pos;
  const match = pattern.exec(state.src);
  if (!match) return false;
  if (!silent) push(match);
  state.pos += match[0].length;
  return true;
}
