import type { Json } from './event';

/** What a value must be like, as data: for the check of what is stored, and for the control that sets it. */
export type Control =
  | { readonly type: 'flag' }
  | { readonly type: 'number'; readonly min: number; readonly max: number; readonly whole: boolean }
  | { readonly type: 'choice'; readonly options: readonly string[] }
  | { readonly type: 'numbers'; readonly min: number; readonly max: number; readonly most: number }
  /** null: the published defaults. */
  | { readonly type: 'weights'; readonly count: number }
  | { readonly type: 'text' }
  | { readonly type: 'texts' };

export interface Setting<V extends Json> {
  readonly fallback: V;
  readonly control: Control;
  /** undefined: the stored value is not one of these. */
  readonly parse: (stored: Json) => V | undefined;
}

export function flag(fallback: boolean): Setting<boolean> {
  return {
    fallback,
    control: { type: 'flag' },
    parse: (stored) => (typeof stored === 'boolean' ? stored : undefined),
  };
}

export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

export function number(fallback: number, bounds: Bounds): Setting<number> {
  return {
    fallback,
    control: { type: 'number', ...bounds },
    parse: (stored) =>
      typeof stored === 'number' &&
      stored >= bounds.min &&
      stored <= bounds.max &&
      (!bounds.whole || Number.isInteger(stored))
        ? stored
        : undefined,
  };
}

export function choice<V extends string>(fallback: V, options: readonly V[]): Setting<V> {
  return {
    fallback,
    control: { type: 'choice', options },
    parse: (stored) => options.find((option) => option === stored),
  };
}

export interface ListBounds {
  readonly min: number;
  readonly max: number;
  /** How many there may be. */
  readonly most: number;
}

export function numbers(fallback: readonly number[], bounds: ListBounds): Setting<readonly number[]> {
  return {
    fallback,
    control: { type: 'numbers', ...bounds },
    parse: (stored) => {
      const list = listOf(stored, isNumber);
      const good = list?.every((value) => value >= bounds.min && value <= bounds.max) ?? false;
      return good && (list?.length ?? 0) <= bounds.most ? list : undefined;
    },
  };
}

/** Whether they are good weights, their engine says; here it counts that there are as many as it has. */
export function weights(count: number): Setting<readonly number[] | null> {
  return {
    fallback: null,
    control: { type: 'weights', count },
    parse: (stored) => {
      const list = listOf(stored, isNumber);
      return list?.length === count ? list : undefined;
    },
  };
}

export function text(fallback: string): Setting<string> {
  return {
    fallback,
    control: { type: 'text' },
    parse: (stored) => (typeof stored === 'string' ? stored : undefined),
  };
}

export function texts(): Setting<readonly string[]> {
  return {
    fallback: [],
    control: { type: 'texts' },
    parse: (stored) => listOf(stored, (value) => typeof value === 'string'),
  };
}

function isNumber(value: Json): value is number {
  return typeof value === 'number';
}

function listOf<V extends Json>(stored: Json, is: (value: Json) => value is V): readonly V[] | undefined {
  return isList(stored) && stored.every(is) ? stored : undefined;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
