/**
 * The least that anything which looks for headings must do: lines, fences, `#`. Near the limit of what JavaScript can
 * do with a text, and so the measure for `parseNote`.
 */
export function headingsOnly(text: string): readonly { readonly line: number; readonly level: number }[] {
  const headings: { line: number; level: number }[] = [];
  let fence = 0;
  let line = 0;
  for (let at = 0; at < text.length; line++) {
    let end = text.indexOf('\n', at);
    if (end === -1) end = text.length;
    const code = text.charCodeAt(at);
    if (code === 96 || code === 126) fence = afterFence(text, at, code, fence);
    else if (code === 35 && fence === 0) {
      let level = 1;
      while (text.charCodeAt(at + level) === 35) level++;
      if (level <= 6 && text.charCodeAt(at + level) === 32) headings.push({ line, level });
    }
    at = end + 1;
  }
  return headings;
}

function afterFence(text: string, at: number, code: number, fence: number): number {
  if (text.charCodeAt(at + 1) !== code || text.charCodeAt(at + 2) !== code) return fence;
  if (fence === 0) return code;
  return fence === code ? 0 : fence;
}
