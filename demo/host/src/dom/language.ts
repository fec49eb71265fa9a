export const arrayHelpers = {
  first<T>(this: readonly T[]): T | undefined {
    return this[0];
  },
  last<T>(this: readonly T[]): T | undefined {
    return this.at(-1);
  },
  contains<T>(this: readonly T[], target: T): boolean {
    return this.includes(target);
  },
  remove<T>(this: T[], target: T): void {
    for (let at = this.indexOf(target); at >= 0; at = this.indexOf(target)) this.splice(at, 1);
  },
  unique<T>(this: readonly T[]): T[] {
    return [...new Set(this)];
  },
};

export const stringHelpers = {
  contains(this: string, target: string): boolean {
    return this.includes(target);
  },
  format(this: string, ...args: string[]): string {
    return this.replace(/\{(\d+)\}/g, (whole, index: string) => args[Number(index)] ?? whole);
  },
};

export const mathHelpers = {
  clamp: (value: number, min: number, max: number): number => Math.min(Math.max(value, min), max),
  square: (value: number): number => value * value,
};
