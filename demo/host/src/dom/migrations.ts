type Listener = (win: Window) => unknown;

/** Who wants to know that an element has moved to another window. */
const listeners = new Map<HTMLElement, Set<Listener>>();

export const migrations = {
  add(el: HTMLElement, listener: Listener): () => void {
    const ofEl = listeners.get(el) ?? new Set();
    listeners.set(el, ofEl.add(listener));
    return () => ofEl.delete(listener);
  },
  /** To be called once an element has moved, with all that is in it. */
  tell(moved: HTMLElement): void {
    for (const [el, ofEl] of listeners) if (moved.contains(el)) for (const call of [...ofEl]) call(el.win);
  },
};
