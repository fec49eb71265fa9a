import type { Unit } from './units';

export type Side = 'first' | 'second' | 'neutral';

/** A unit and the language that it is in. */
export interface SidedUnit {
  readonly unit: Unit;
  readonly side: Side;
  /** How many letters it has. */
  readonly letters: number;
}

interface Run {
  readonly side: Side;
  readonly kind: Unit['kind'];
  readonly units: readonly SidedUnit[];
}

/** A translation is neither a third nor thrice as long as what it translates. */
const ODD = 3;

/**
 * The units whose translation stands right beside them, in both languages: they can be hidden from a view in the other
 * one. A run of units of one language pairs with the run right behind it. Each with its translation, which of list items
 * is the one at the same place of its run, and of paragraphs may be another one of that run.
 */
export function pairedUnits(units: readonly SidedUnit[]): ReadonlyMap<Unit, Unit> {
  const paired = new Map<Unit, Unit>();
  const runs = toRuns(units);
  for (const index of bestPairs(runs)) {
    const both = pairOf(runs[index], runs[index + 1]);
    for (const [at, { unit }] of both.entries()) {
      paired.set(unit, both[(at + (both.length >> 1)) % both.length]?.unit ?? unit);
    }
  }
  return paired;
}

function toRuns(units: readonly SidedUnit[]): Run[] {
  const runs: { side: Side; kind: Unit['kind']; units: SidedUnit[] }[] = [];
  for (const sided of units) {
    const last = runs[runs.length - 1];
    if (last && last.side === sided.side && last.kind === sided.unit.kind) last.units.push(sided);
    else runs.push({ side: sided.side, kind: sided.unit.kind, units: [sided] });
  }
  return runs;
}

/**
 * The runs that pair with the next one: as many as can be; where one must stay alone, the order of the question (first
 * language first) decides.
 */
function bestPairs(runs: readonly Run[]): number[] {
  const worth = new Array<number>(runs.length + 2).fill(0);
  for (let index = runs.length - 2; index >= 0; index--) {
    worth[index] = Math.max(worth[index + 1] ?? 0, value(runs, index) + (worth[index + 2] ?? 0));
  }
  const pairs: number[] = [];
  for (let index = 0; index < runs.length - 1; index++) {
    const here = value(runs, index);
    if (here > 0 && worth[index] === here + (worth[index + 2] ?? 0)) {
      pairs.push(index);
      index++;
    }
  }
  return pairs;
}

function value(runs: readonly Run[], index: number): number {
  if (pairOf(runs[index], runs[index + 1]).length === 0) return 0;
  return runs[index]?.side === 'first' ? 3 : 2;
}

/** The units of two runs that translate each other; none: they do not. */
function pairOf(left: Run | undefined, right: Run | undefined): readonly SidedUnit[] {
  if (!left || !right || left.kind !== right.kind || left.side === right.side) return [];
  if (left.side === 'neutral' || right.side === 'neutral') return [];
  const sameCount = left.units.length === right.units.length;
  const both = [...left.units, ...right.units];
  if (sameCount && left.units.every((unit, i) => alike(unit.letters, right.units[i]?.letters ?? 0)))
    return both;
  if (left.kind === 'text' && alike(letters(left), letters(right))) return both;
  const border = [left.units[left.units.length - 1], right.units[0]].filter((unit) => unit !== undefined);
  const [one, other] = border;
  return left.kind === 'text' && one && other && alike(one.letters, other.letters) ? border : [];
}

function letters(run: Run): number {
  return run.units.reduce((sum, unit) => sum + unit.letters, 0);
}

function alike(one: number, other: number): boolean {
  return one > 0 && other > 0 && one <= other * ODD && other <= one * ODD;
}
