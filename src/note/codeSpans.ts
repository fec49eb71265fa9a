const BACKTICK = 96;

/** Where the code spans of a piece of inline Markdown stand: offsets, start inclusive, end exclusive, ascending. */
export function codeSpans(text: string): readonly (readonly [start: number, end: number])[] {
  const runs = backtickRuns(text);
  const closers = closersOf(runs);
  const spans: [number, number][] = [];
  for (let index = 0; index < runs.length; index++) {
    const open = runs[index];
    const close = runs[closers[index] ?? -1];
    if (!open || !close) continue;
    spans.push([open.start, close.end]);
    index = closers[index] ?? index;
  }
  return spans;
}

interface Run {
  readonly start: number;
  readonly end: number;
}

function backtickRuns(text: string): Run[] {
  const runs: Run[] = [];
  for (let at = text.indexOf('`'); at !== -1; at = text.indexOf('`', at)) {
    const start = at;
    while (text.charCodeAt(at) === BACKTICK) at++;
    runs.push({ start, end: at });
  }
  return runs;
}

/** For each run the index of the next run of its length, -1: there is none. */
function closersOf(runs: readonly Run[]): number[] {
  const next = new Map<number, number>();
  const closers = new Array<number>(runs.length).fill(-1);
  for (let index = runs.length - 1; index >= 0; index--) {
    const run = runs[index];
    if (!run) continue;
    const length = run.end - run.start;
    closers[index] = next.get(length) ?? -1;
    next.set(length, index);
  }
  return closers;
}
