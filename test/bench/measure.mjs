/** A sample is at least this long, in ms: a quick case is called several times, so that the clock's grain does not show. */
const SAMPLE_MS = 10;
const FEWEST_ROUNDS = 3;

/** What cases return ends here, so that the engine cannot leave their work out. */
let kept;

/**
 * Runs all cases in turns.
 *
 * @param {Record<string, () => unknown>} cases
 * @param {string | undefined} reference name of the case that the others are compared with
 * @param {{ rounds: number, seconds: number }} limits `seconds` for all rounds together; at least three rounds are run
 * @returns times in ms per call: `{ reference, rounds, cases: { [name]: { median, low, high, ratio, calls } } }`;
 *   `low` and `high` are the 10th and 90th percentile, `calls` the calls in each sample
 */
export async function measure(cases, reference, { rounds, seconds }) {
  const names = Object.keys(cases);
  const calls = {};
  for (const name of names) calls[name] = await callsPerSample(cases[name]);
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  const end = performance.now() + seconds * 1000;
  let round = 0;
  while (names.length > 0 && round < rounds && (round < FEWEST_ROUNDS || performance.now() < end)) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length];
      samples[name].push((await time(cases[name], calls[name])) / calls[name]);
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
async function callsPerSample(run) {
  let count = 1;
  for (;;) {
    const ms = await time(run, count);
    if (ms >= SAMPLE_MS) return count;
    count = Math.max(count * 2, Math.ceil((count * SAMPLE_MS) / Math.max(ms, 0.05)));
  }
}

async function time(run, count) {
  const start = performance.now();
  for (let i = 0; i < count; i++) {
    kept = run();
    if (typeof kept?.then === 'function') kept = await kept;
  }
  return performance.now() - start;
}

/** Linear between the two nearest. */
function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
}
