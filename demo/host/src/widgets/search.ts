export type SearchMatchPart = [number, number];
export interface SearchResult {
  score: number;
  matches: SearchMatchPart[];
}

/** All letters of the query in their order, gaps allowed; the fewer gaps and the earlier, the higher the score. */
export function prepareFuzzySearch(query: string): (text: string) => SearchResult | null {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  return (text) => {
    const low = text.toLowerCase();
    const matches: SearchMatchPart[] = [];
    let from = 0;
    for (const letter of wanted) {
      const at = low.indexOf(letter, from);
      if (at < 0) return null;
      from = at + letter.length;
      const last = matches.at(-1);
      if (last?.[1] === at) last[1] = from;
      else matches.push([at, from]);
    }
    return { score: -matches.length - (matches[0]?.[0] ?? 0) / 100 - low.length / 10_000, matches };
  };
}

/** Every word of the query, wherever it stands. */
export function prepareSimpleSearch(query: string): (text: string) => SearchResult | null {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return (text) => {
    const places = words.map((word): SearchMatchPart => {
      const at = text.toLowerCase().indexOf(word);
      return [at, at + word.length];
    });
    if (places.some(([at]) => at < 0)) return null;
    const matches = places.sort(([a], [b]) => a - b);
    return { score: -(matches[0]?.[0] ?? 0) / 100, matches };
  };
}

/** Writes the text with its matches marked; `offset` is added to each match's place. */
export function renderMatches(
  el: HTMLElement | DocumentFragment,
  text: string,
  matches: SearchMatchPart[] | null,
  offset = 0,
): void {
  let written = 0;
  for (const [start, end] of matches ?? []) {
    const from = Math.max(start + offset, written);
    const to = Math.min(end + offset, text.length);
    if (to <= from) continue;
    el.appendText(text.slice(written, from));
    el.createSpan({ cls: 'suggestion-highlight', text: text.slice(from, to) });
    written = to;
  }
  el.appendText(text.slice(written));
}

export const renderResults = (el: HTMLElement, text: string, result: SearchResult, offset?: number): void =>
  renderMatches(el, text, result.matches, offset);

/** Best first, in place. */
export function sortSearchResults(results: { match: SearchResult }[]): void {
  results.sort((a, b) => b.match.score - a.match.score);
}
