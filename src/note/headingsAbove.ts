import { headingText, isAnswerHeading, isSectionHeading } from './headings';
import { own } from './own';
import type { Scan } from './scan/lines';
import type { Section } from './section';

/** A heading that questions stand under. */
export interface Above {
  readonly line: number;
  readonly level: number;
  /** As written. */
  readonly text: string;
}

/** For each question the headings above it, outermost first; questions and answer labels are none. */
export function headingsAbove(scan: Scan, sections: readonly Section[]): readonly (readonly Above[])[] {
  const questions = new Set(sections.map(({ find }) => find.line));
  const stack: Above[] = [];
  let next = 0;
  return sections.map(({ find }) => {
    for (
      let heading = scan.headings[next];
      heading && heading.line < find.line;
      heading = scan.headings[++next]
    ) {
      if (!isSectionHeading(scan, heading) || questions.has(heading.line) || isAnswerHeading(scan, heading))
        continue;
      popTo(stack, heading.level);
      stack.push({ line: heading.line, level: heading.level, text: own(headingText(scan, heading)) });
    }
    return stack.filter(({ level }) => level < find.level);
  });
}

function popTo(stack: Above[], level: number): void {
  while ((stack[stack.length - 1]?.level ?? 0) >= level) stack.pop();
}

/** The lines of those headings. */
export function categoryLines(above: readonly (readonly Above[])[]): ReadonlySet<number> {
  return new Set(above.flatMap((headings) => headings.map(({ line }) => line)));
}
