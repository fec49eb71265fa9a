/** How long after the last letter a field counts as filled in (ms). */
const PAUSE_MS = 1_200;

/** What is being typed: each letter comes, and only the last of it is kept. */
export class Typing<K> {
  readonly #open = new Map<K, { readonly content: unknown; readonly timer: number }>();

  constructor(private readonly keep: (key: K, content: unknown) => void) {}

  /** undefined: nothing is being typed there. */
  contentOf(key: K): unknown {
    return this.#open.get(key)?.content;
  }

  type(key: K, content: unknown): void {
    window.clearTimeout(this.#open.get(key)?.timer);
    this.#open.set(key, { content, timer: window.setTimeout(() => this.#end(key), PAUSE_MS) });
  }

  /** The field was left, or the tab. */
  endAll(): void {
    for (const key of [...this.#open.keys()]) this.#end(key);
  }

  /** It was only a part of something that cannot be used. */
  forget(key: K): void {
    window.clearTimeout(this.#open.get(key)?.timer);
    this.#open.delete(key);
  }

  #end(key: K): void {
    const typed = this.#open.get(key);
    this.forget(key);
    if (typed) this.keep(key, typed.content);
  }
}
