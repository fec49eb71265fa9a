/** Calls those who asked to be called. One that throws does not keep the others from being called. */
export class Listeners<Args extends readonly unknown[]> {
  readonly #calls = new Set<(...args: Args) => void>();

  /** Gives what ends it. */
  add(call: (...args: Args) => void): () => void {
    const own = (...args: Args): void => call(...args);
    this.#calls.add(own);
    return () => this.#calls.delete(own);
  }

  /** Throws, after all were called, what the first of those that failed threw. */
  emit(...args: Args): void {
    const failures: unknown[] = [];
    for (const call of [...this.#calls]) {
      try {
        call(...args);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
