import type { Edge } from './edges';

/** A topic and how many questions belong to it. */
export interface TopicCount {
  readonly key: string;
  readonly path: string | null;
  readonly name: string;
  readonly questions: number;
}

/** Which questions of which note belong to which topic. Put and removed note by note. */
export class TopicGraph {
  /** By note: the edges of each of its questions. */
  readonly #edges = new Map<string, readonly (readonly Edge[])[]>();
  /** The same without the note's own links to topics that a question of it is nearer to. */
  readonly #belonging = new Map<string, readonly (readonly Edge[])[]>();
  /** By topic: how many questions of which notes. */
  readonly #notes = new Map<string, Map<string, number>>();
  readonly #topics = new Map<string, TopicCount>();

  /** Takes the place of what the note had before. */
  put(path: string, edges: readonly (readonly Edge[])[]): void {
    this.remove(path);
    if (edges.every((ofQuestion) => ofQuestion.length === 0)) return;
    const belonging = nearest(edges);
    this.#edges.set(path, edges);
    this.#belonging.set(path, belonging);
    for (const edge of belonging.flat()) this.#count(edge, path, 1);
  }

  remove(path: string): void {
    for (const edge of (this.#belonging.get(path) ?? []).flat()) this.#count(edge, path, -1);
    this.#edges.delete(path);
    this.#belonging.delete(path);
  }

  /** All links of the question that is the `index`-th (0-based) of its note. */
  edgesOf(path: string, index: number): readonly Edge[] {
    return this.#edges.get(path)?.[index] ?? [];
  }

  all(): Iterable<TopicCount> {
    return this.#topics.values();
  }

  /** Questions about a topic: by note path, then place in the note. */
  questionsAbout(key: string): readonly { readonly path: string; readonly index: number }[] {
    return [...(this.#notes.get(key)?.keys() ?? [])]
      .sort(byCodeUnits)
      .flatMap((path) =>
        (this.#belonging.get(path) ?? []).flatMap((edges, index) =>
          edges.some((edge) => edge.key === key) ? [{ path, index }] : [],
        ),
      );
  }

  #count(edge: Edge, path: string, step: 1 | -1): void {
    const notes = this.#notes.get(edge.key) ?? new Map<string, number>();
    const inNote = (notes.get(path) ?? 0) + step;
    if (inNote > 0) notes.set(path, inNote);
    else notes.delete(path);
    const questions = (this.#topics.get(edge.key)?.questions ?? 0) + step;
    if (questions > 0) {
      const { key, name } = edge;
      this.#notes.set(key, notes);
      this.#topics.set(key, { key, path: edge.path, name, questions });
    } else {
      this.#notes.delete(edge.key);
      this.#topics.delete(edge.key);
    }
  }
}

/**
 * What a note links to as a whole concerns each of its questions, unless some of them name it themselves or stand under
 * it: then it is about those alone.
 */
function nearest(edges: readonly (readonly Edge[])[]): readonly (readonly Edge[])[] {
  const named = new Set(edges.flat().flatMap(({ key, kind }) => (kind === 'note' ? [] : [key])));
  return edges.map((ofQuestion) => ofQuestion.filter(({ key, kind }) => kind !== 'note' || !named.has(key)));
}

function byCodeUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
