import { KIND, type Scan, TEXT } from '../scan/lines';
import type { Find, Outline, BlockShape } from './shape';

/** The shape of questions that a line of text alone shows; `sections`: the app's kinds of blocks that can hold one. */
export function lineShape(
  name: string,
  read: (scan: Scan, line: number) => Omit<Find, 'shape' | 'line'> | null,
  sections: (kind: string) => boolean,
): BlockShape {
  return {
    of: 'blocks',
    name,
    find(scan) {
      const finds: Find[] = [];
      for (let line = scan.body; line < scan.count; line++) {
        if (((scan.kinds[line] ?? 0) & KIND) !== TEXT) continue;
        const find = read(scan, line);
        if (find) finds.push({ shape: name, line, ...find });
      }
      return finds;
    },
    couldHold: (outline: Outline) => outline.sections.some(sections),
  };
}
