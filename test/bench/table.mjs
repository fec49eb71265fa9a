// @ts-check
/**
 * The cases of a `measure()`, slowest last.
 *
 * @param {import('./measure.mjs').Measured} measured
 * @param {number | null} bytes what each call works through; null: no MB/s column
 * @returns {string}
 */
export function timesTable(measured, bytes) {
  const entries = Object.entries(measured.cases).sort(([, a], [, b]) => a.median - b.median);
  const head = ['case', 'median', '10–90 %', 'ratio', ...(bytes === null ? [] : ['MB/s'])];
  const rows = entries.map(([name, one]) => [
    name === measured.reference ? `${name} (reference)` : name,
    duration(one.median),
    `${duration(one.low)} – ${duration(one.high)}`,
    `${one.ratio < 0.1 ? one.ratio.toPrecision(2) : one.ratio.toFixed(2)} ×`,
    ...(bytes === null ? [] : [(bytes / 1e6 / (one.median / 1000)).toFixed(1)]),
  ]);
  return `${table([head, ...rows])}\n${String(measured.rounds)} rounds, all cases in turns`;
}

/**
 * Named numbers, in the order given.
 *
 * @param {Readonly<Record<string, number | string>>} figures
 * @returns {string}
 */
export function figuresTable(figures) {
  return `\n${table(Object.entries(figures).map(([name, value]) => [name, figure(value)]))}`;
}

/** @param {number | string} value */
function figure(value) {
  if (typeof value !== 'number') return value;
  return Number.isInteger(value) ? value.toLocaleString('en-US') : value.toPrecision(4);
}

/**
 * The first column flush left, the others flush right.
 *
 * @param {readonly (readonly string[])[]} rows
 */
function table(rows) {
  const width = (/** @type {number} */ column) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const flush = (/** @type {string} */ cell, /** @type {number} */ column) =>
    column === 0 ? cell.padEnd(width(column)) : cell.padStart(width(column));
  return rows.map((row) => row.map(flush).join('  ')).join('\n');
}

/**
 * In the unit that reads best.
 *
 * @param {number} ms
 */
function duration(ms) {
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`;
  if (ms >= 1) return `${ms.toFixed(2)} ms`;
  if (ms >= 0.001) return `${(ms * 1000).toFixed(2)} µs`;
  return `${(ms * 1e6).toFixed(0)} ns`;
}
