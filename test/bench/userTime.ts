const ROUNDS = 3;

/** Takes what is worked out, so that the work cannot be optimised away. */
const kept: unknown[] = [];

/** User time of one run, the least of some rounds: other programs of the machine count little. Milliseconds. */
export function userTime(run: () => unknown): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    kept[round] = run();
    least = Math.min(least, process.cpuUsage(before).user / 1000);
  }
  return least;
}
