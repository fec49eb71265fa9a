/** A handler of any event; what it gets is the event's own business. */
export type Callback = (...data: never[]) => unknown;

/** What `on` gives back, to be handed to `offref` or `registerEvent`. */
export class EventRef {
  constructor(
    readonly source: Events,
    readonly name: string,
    readonly callback: Callback,
    readonly ctx: unknown,
  ) {}
}

export class Events {
  readonly #refs = new Map<string, EventRef[]>();

  on(name: string, callback: Callback, ctx?: unknown): EventRef {
    const ref = new EventRef(this, name, callback, ctx);
    this.#refs.set(name, [...this.#of(name), ref]);
    return ref;
  }

  off(name: string, callback: Callback): void {
    this.#refs.set(
      name,
      this.#of(name).filter((ref) => ref.callback !== callback),
    );
  }

  offref(ref: EventRef): void {
    this.#refs.set(
      ref.name,
      this.#of(ref.name).filter((each) => each !== ref),
    );
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const ref of this.#of(name)) this.tryTrigger(ref, data);
  }

  /** One handler's error reaches the window and stops nobody else. */
  tryTrigger(ref: EventRef, args: unknown[]): void {
    try {
      Reflect.apply(ref.callback, ref.ctx, args);
    } catch (error) {
      reportError(error);
    }
  }

  #of(name: string): readonly EventRef[] {
    return this.#refs.get(name) ?? [];
  }
}
