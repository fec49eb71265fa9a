import { readFrontmatter } from '../../src/note/frontmatter/frontmatter';
import matter from 'gray-matter';

/** What the bundle hands out, as text: the frontmatter of `note`, or the error's message. */
export function read(note: string, language = 'yaml'): string {
  try {
    return JSON.stringify(matter(note, { language }).data);
  } catch (error) {
    return error instanceof Error ? error.message : 'no error';
  }
}

/** What the plugin makes of the frontmatter of a note, as JSON. */
export const readAsPlugin = (block: string): string => JSON.stringify(readFrontmatter(block));
