/** A sample is at least this long, in ms: a quick case is called several times, so that the clock's grain does not show. */
const SAMPLE_MS = 10;
const FEWEST_ROUNDS = 3;

/**
 * Times in ms per call. `low` and `high` are the 10th and 90th percentile, `ratio` the median of the ratios to the
 * reference of the same round, `calls` the calls in each sample.
 *
 * @typedef {{ median: number, low: number, high: number, ratio: number, calls: number }} Summary
 * @typedef {{ reference: string | undefined, rounds: number, cases: Record<string, Summary> }} Measured
 */

/** What cases return ends here, so that the engine cannot leave their work out. */
let kept;

/**
 * Runs all cases in turns.
 *
 * @param {Record<string, () => unknown>} cases
 * @param {string | undefined} reference name of the case that the others are compared with
 * @param {{ rounds: number, seconds: number, now?: () => number }} limits `seconds` for all rounds together; at
 *   least three rounds are run; `now` is a clock in ms
 * @returns {Promise<Measured>}
 */
export async function measure(cases, reference, { rounds, seconds, now = () => performance.now() }) {
  const names = Object.keys(cases);
  const calls = {};
  for (const name of names) calls[name] = await callsPerSample(cases[name], now);
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  const end = now() + seconds * 1000;
  let round = 0;
  while (names.length > 0 && round < rounds && (round < FEWEST_ROUNDS || now() < end)) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length];
      samples[name].push((await time(cases[name], calls[name], now)) / calls[name]);
    }
    round++;
  }
  const against = samples[reference];
  const summary = (name) => ({
    median: quantile(samples[name], 0.5),
    low: quantile(samples[name], 0.1),
    high: quantile(samples[name], 0.9),
    ratio: quantile(
      samples[name].map((sample, i) => sample / against[i]),
      0.5,
    ),
    calls: calls[name],
  });
  return { reference, rounds: round, cases: Object.fromEntries(names.map((name) => [name, summary(name)])) };
}

/** Warms the case up and tells how many calls fill a sample. */
async function callsPerSample(run, now) {
  let count = 1;
  for (;;) {
    const ms = await time(run, count, now);
    if (ms >= SAMPLE_MS) return count;
    count = Math.max(count * 2, Math.ceil((count * SAMPLE_MS) / Math.max(ms, 0.05)));
  }
}

async function time(run, count, now) {
  const start = now();
  for (let i = 0; i < count; i++) {
    kept = run();
    if (typeof kept?.then === 'function') kept = await kept;
  }
  return now() - start;
}

/** Linear between the two nearest. */
function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
}
