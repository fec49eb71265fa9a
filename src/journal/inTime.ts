import type { Failed, Runtime } from './ports';

/** Milliseconds. IndexedDB can hang for good (a blocked upgrade, a browser's mistake): then it counts as refused. */
const patience = 10_000;

/** What `work` gives, or a failure where it takes too long; what it gives after that is of no consequence. */
export function inTime<T>(runtime: Runtime, work: () => Promise<T>): Promise<T | Failed> {
  return new Promise((resolve, reject) => {
    const cancel = runtime.later(patience, () =>
      resolve({ ok: false, reason: `no answer within ${patience / 1000} seconds` }),
    );
    work().then(
      (value) => {
        cancel();
        resolve(value);
      },
      (error: unknown) => {
        cancel();
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}
