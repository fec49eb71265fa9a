import type { Runtime } from '../../journal/ports';
import type { Pace } from '../../library/ports';

/** Clock, timers and randomness of the window. */
export function runtimeOfWindow(): Runtime {
  return {
    now: () => Date.now(),
    id: randomId,
    later,
  };
}

function later(ms: number, call: () => void): () => void {
  const timer = window.setTimeout(call, ms);
  return () => window.clearTimeout(timer);
}

/** 96 random bits, URL-safe. */
export function randomId(): string {
  const bytes = window.crypto.getRandomValues(new Uint8Array(12));
  return window
    .btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** Rests by a message to itself, which lets input and painting go first and is not slowed down like a timer. */
export function paceOfWindow(): Pace {
  const waiting: (() => void)[] = [];
  const channel = new MessageChannel();
  channel.port1.onmessage = () => waiting.shift()?.();
  return {
    now: () => performance.now(),
    later,
    rest: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        channel.port2.postMessage(null);
      }),
  };
}
