/** Who wants to hear of changes. */
export class Listeners {
  readonly #calls = new Set<() => void>();

  /** Gives what ends it. */
  add(call: () => void): () => void {
    const own = (): void => call();
    this.#calls.add(own);
    return () => {
      this.#calls.delete(own);
    };
  }

  tell(): void {
    for (const call of this.#calls) call();
  }
}
