/** Runs one piece of work after the other, in the order in which they were given. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  /** The work's own result; a failure of the work before is its own caller's. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work, work);
    this.#last = next.catch(() => undefined); // Whoever called `run` has the failure.
    return next;
  }

  async idle(): Promise<void> {
    await this.#last;
  }
}
