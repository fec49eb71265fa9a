import { headingText, isAnswerHeading, isSectionHeading } from './headings';
import { own } from './own';
import type { Scan } from './scan/lines';
import type { Section } from './section';

/** The headings above questions. */
export interface Above {
  /** For each question, outermost first, as written; questions and answer labels are none. */
  readonly texts: readonly (readonly string[])[];
  /** The lines that they stand on. */
  readonly lines: ReadonlySet<number>;
}

interface Open {
  readonly line: number;
  readonly level: number;
  readonly text: string;
}

/** The headings above each question. Neighbours under the same headings share one list. */
export function headingsAbove(scan: Scan, sections: readonly Section[]): Above {
  const stack: Open[] = [];
  const lines = new Set<number>();
  const texts: (readonly string[])[] = [];
  let next = 0;
  /** The line of the question before. */
  let behind = -1;
  /** The list of the question before; level 0: there is none that still holds. */
  let lastLevel = 0;
  let lastTexts: readonly string[] = [];
  for (const { find } of sections) {
    for (
      let heading = scan.headings[next];
      heading && heading.line < find.line;
      heading = scan.headings[++next]
    ) {
      const { line, level } = heading;
      if (line === behind || !isSectionHeading(scan, heading) || isAnswerHeading(scan, heading)) continue;
      popTo(stack, level);
      stack.push({ line, level, text: own(headingText(scan, heading)) });
      lastLevel = 0;
    }
    behind = find.line;
    if (lastLevel !== find.level) {
      const above = stack.filter(({ level }) => level < find.level);
      for (const { line } of above) lines.add(line);
      lastLevel = find.level;
      lastTexts = above.map(({ text }) => text);
    }
    texts.push(lastTexts);
  }
  return { texts, lines };
}

function popTo(stack: Open[], level: number): void {
  while ((stack[stack.length - 1]?.level ?? 0) >= level) stack.pop();
}
