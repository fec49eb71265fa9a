/**
 * The offset behind the frontmatter's last line; 0: the note has none. It begins with a line `---` that is the first
 * of the note and ends with the next line `---`; white space may follow either. `---js` is no frontmatter.
 */
export function frontmatterEnd(text: string, first: number): number {
  if (!text.startsWith('---', first)) return 0;
  const open = dashesEnd(text, first);
  if (open === -1 || open >= text.length) return 0;
  let at = open;
  while (at < text.length) {
    if (text.startsWith('---', at)) {
      const end = dashesEnd(text, at);
      if (end !== -1) return end;
    }
    const lineFeed = text.indexOf('\n---', at);
    if (lineFeed === -1) return 0;
    at = lineFeed + 1;
  }
  return 0;
}

/** The offset behind a line that is `---` and white space; -1: it is something else. */
function dashesEnd(text: string, at: number): number {
  let end = at + 3;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 10) return end + 1;
    if (code !== 32 && code !== 9 && code !== 13) return -1;
  }
  return end;
}
