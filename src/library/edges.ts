import type { FoundQuestion } from '../card/found';
import { ATTACHMENT, linksIn } from '../note/links';
import type { WikiLink } from '../note/question';
import type { NoteEntry } from './noteEntry';
import type { LinkKind } from './topics';

/** One question's link to a note, there or not yet. */
export interface Edge {
  readonly key: string;
  readonly path: string | null;
  readonly name: string;
  readonly subpath: string | null;
  readonly kind: LinkKind;
}

/** Gives the path of the note that a link leads to; null: no such note yet. */
export type Resolve = (linkPath: string, sourcePath: string) => string | null;

/** The links of each question of a note, nearest first, each note once: its own, its headings', the note's. */
export function edgesOf(entry: NoteEntry, resolve: Resolve): readonly (readonly Edge[])[] {
  const source = entry.file.path;
  const edge = (link: Link, kind: LinkKind): Edge | null => edgeTo(link, kind, source, resolve);
  const ofNote = entry.related.map((link) => edge(link, 'note'));
  return entry.found.map(({ question }) =>
    onceEach([
      ...question.links.map((link) => edge(link, 'question')),
      ...linksAbove(question.headings).map((link) => edge(link, 'category')),
      ...ofNote,
    ]),
  );
}

type Link = Pick<WikiLink, 'target' | 'subpath'>;

/** Links in headings, the innermost heading first. */
function linksAbove(headings: FoundQuestion['question']['headings']): readonly Link[] {
  return [...headings].reverse().flatMap((heading) => (heading.includes('[') ? linksIn(heading) : []));
}

/** null: a link within the note itself, or to what is no note, such as a picture or a paper. */
function edgeTo({ target, subpath }: Link, kind: LinkKind, source: string, resolve: Resolve): Edge | null {
  const path = resolve(target, source);
  if (path === source || (path === null ? ATTACHMENT.test(target) : !/\.md$/i.test(path))) return null;
  const key = path ?? placeToBe(target, source);
  return { key, path, name: nameOf(key), subpath, kind };
}

/** One name for a note that is not there yet, however the links to it are written. */
function placeToBe(target: string, source: string): string {
  const named = target.replace(/\.md$/i, '');
  if (!/^\.{1,2}\//.test(named)) return named.replace(/^\//, '');
  const parts = source.split('/').slice(0, -1);
  for (const step of named.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

/** The name of a note: the last part of its path, without the extension. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

function onceEach(edges: readonly (Edge | null)[]): readonly Edge[] {
  const byKey = new Map<string, Edge>();
  for (const edge of edges) if (edge !== null && !byKey.has(edge.key)) byKey.set(edge.key, edge);
  return [...byKey.values()];
}
