// @ts-check
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

/**
 * What cases return ends here, so that the engine cannot leave their work out.
 *
 * @type {unknown}
 */
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
  /** @type {{ name: string, run: () => unknown, calls: number, samples: number[] }[]} */
  const all = [];
  for (const [name, run] of Object.entries(cases)) {
    all.push({ name, run, calls: await callsPerSample(run, now), samples: [] });
  }
  const end = now() + seconds * 1000;
  let round = 0;
  while (all.length > 0 && round < rounds && (round < FEWEST_ROUNDS || now() < end)) {
    const first = round % all.length;
    for (const one of [...all.slice(first), ...all.slice(0, first)]) {
      one.samples.push((await time(one.run, one.calls, now)) / one.calls);
    }
    round++;
  }
  const against = all.find(({ name }) => name === reference)?.samples ?? [];
  const summaries = all.map(({ name, samples, calls }) => [name, summary(samples, against, calls)]);
  return { reference, rounds: round, cases: Object.fromEntries(summaries) };
}

/**
 * @param {readonly number[]} samples
 * @param {readonly number[]} against the reference's, of the same rounds
 * @param {number} calls
 * @returns {Summary}
 */
function summary(samples, against, calls) {
  const ratios = samples.map((sample, i) => sample / (against[i] ?? NaN));
  return {
    median: quantile(samples, 0.5),
    low: quantile(samples, 0.1),
    high: quantile(samples, 0.9),
    ratio: quantile(ratios, 0.5),
    calls,
  };
}

/**
 * Warms the case up and tells how many calls fill a sample.
 *
 * @param {() => unknown} run
 * @param {() => number} now
 */
async function callsPerSample(run, now) {
  let count = 1;
  for (;;) {
    const ms = await time(run, count, now);
    if (ms >= SAMPLE_MS) return count;
    count = Math.max(count * 2, Math.ceil((count * SAMPLE_MS) / Math.max(ms, 0.05)));
  }
}

/**
 * @param {() => unknown} run
 * @param {number} count
 * @param {() => number} now
 */
async function time(run, count, now) {
  const start = now();
  for (let i = 0; i < count; i++) {
    kept = run();
    if (kept instanceof Promise) kept = await kept;
  }
  return now() - start;
}

/**
 * Linear between the two nearest.
 *
 * @param {readonly number[]} values
 * @param {number} part 0…1
 */
function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)] ?? NaN;
  const above = sorted[Math.ceil(at)] ?? NaN;
  return below + (above - below) * (at - Math.floor(at));
}
