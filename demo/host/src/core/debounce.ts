export interface Debouncer<T extends unknown[], V> {
  (...args: [...T]): this;
  cancel(): this;
  run(): V | undefined;
}

/** Calls `callback` once, `timeout` ms after the first call, or after the last one with `resetTimer`. */
export function debounce<T extends unknown[], V>(
  callback: (...args: [...T]) => V,
  timeout = 0,
  resetTimer = false,
): Debouncer<T, V> {
  let timer: number | null = null;
  let pending: [...T] | null = null;

  const fire = (): V | undefined => {
    const args = pending;
    stop();
    return args ? callback(...args) : undefined;
  };
  const stop = (): void => {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
    pending = null;
  };
  const debounced: Debouncer<T, V> = Object.assign(
    (...args: [...T]): Debouncer<T, V> => {
      if (timer !== null && resetTimer) stop();
      pending = args;
      timer ??= window.setTimeout(fire, timeout);
      return debounced;
    },
    {
      cancel: () => {
        stop();
        return debounced;
      },
      run: fire,
    },
  );
  return debounced;
}
