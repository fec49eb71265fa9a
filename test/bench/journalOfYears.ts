import { encodeBytes, hashText } from '../../src/card/hash';
import type { Anchor } from '../../src/card/anchor';
import { encodeChunk } from '../../src/journal/chunk';
import type { JournalEvent } from '../../src/journal/event';
import type { Grade } from '../../src/memory/engine';

/** Numbers that look random and are the same at each run: 0 ≤ n < 1. A linear congruence of 32 bits. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const second = 1000;
const day = 86_400 * second;
const words =
  'what why when how does is are the a of in for between with without cache index lock queue stream replica shard ' +
  'token signal retry quorum lease pipeline worker schedule event snapshot journal balance consistency latency'.trim();

export interface Size {
  readonly cards: number;
  readonly reviews: number;
}

/**
 * A journal as a person would leave it over four years: a hundred reviews to each load of the plugin (each is a writer),
 * an answer every 4 to 64 seconds, most of them good; each card is anchored at its first review.
 */
export function journalOfYears({ cards, reviews }: Size): readonly JournalEvent[] {
  const random = numbersFrom(7);
  const ids = Array.from({ length: cards }, (_, i) => hashText(`card ${i}`));
  const anchored = new Set<string>();
  const events: JournalEvent[] = [];
  const perLoad = 100;
  const loads = Math.ceil(reviews / perLoad);
  const begin = Date.UTC(2022, 0, 1, 8);
  for (let load = 0; load < loads; load++) {
    const writer = `${hashText('device').slice(0, 8)}~${hashText(`load ${load}`)}`;
    const start = begin + Math.floor((load / loads) * 1500) * day;
    let at = start + Math.floor(random() * 36_000) * second;
    let sequence = 0;
    const add = (happening: Happened): void => {
      const stamp = Math.max(at, (events[events.length - 1]?.stamp ?? 0) + 1);
      events.push({ writer, sequence: ++sequence, stamp, at, day: Math.floor(at / day), ...happening });
    };
    for (let i = 0; i < perLoad && load * perLoad + i < reviews; i++) {
      const card = ids[Math.floor(random() * cards)] ?? '';
      const duration = Math.round(4 + 60 * random() ** 3) * second;
      at += duration + (random() < 0.4 ? second : 0) + (random() < 0.05 ? 30 * second : 0);
      add({ kind: 'review', card, grade: gradeOf(random()), duration });
      if (anchored.has(card)) continue;
      anchored.add(card);
      add({ kind: 'anchor', anchor: anchorOf(card, random) });
    }
  }
  return events;
}

type Happened =
  | { readonly kind: 'review'; readonly card: string; readonly grade: Grade; readonly duration: number }
  | { readonly kind: 'anchor'; readonly anchor: Anchor };

function gradeOf(number: number): Grade {
  if (number < 0.12) return 1;
  if (number < 0.2) return 2;
  return number < 0.9 ? 3 : 4;
}

function anchorOf(id: string, random: () => number): Anchor {
  const list = words.split(' ');
  const word = (): string => list[Math.floor(random() * list.length)] ?? '';
  const sentence = (length: number): string => Array.from({ length }, word).join(' ');
  const note = Math.floor(random() * 2000);
  return {
    id,
    path: `Interviews/Area ${note % 40}/Questions on ${list[note % list.length] ?? ''} ${note}.md`,
    label: `Q${1 + Math.floor(random() * 40)}`,
    ordinal: 0,
    question: `${sentence(8 + Math.floor(random() * 8))}?`,
    category: `Category ${1 + Math.floor(random() * 9)}: [[${list[note % list.length] ?? ''}]]`,
    prints: {
      question: hashText(`question ${id}`),
      translation: random() < 0.5 ? hashText(`translation ${id}`) : null,
      answer: hashText(`answer ${id}`),
      sketch: encodeBytes(Uint8Array.from({ length: 42 }, () => Math.floor(random() * 256))),
    },
  };
}

/** All events in one chunk, as a pack has them: one run for each writer. */
export function encodeAll(all: readonly JournalEvent[]): string {
  const byWriter = new Map<string, JournalEvent[]>();
  for (const event of all) {
    const there = byWriter.get(event.writer);
    if (there === undefined) byWriter.set(event.writer, [event]);
    else there.push(event);
  }
  const runs = Array.from(byWriter, ([writer, list]) => ({
    writer,
    first: 1,
    last: list[list.length - 1]?.sequence ?? 1,
    count: list.length,
  }));
  return encodeChunk([...byWriter.values()].flat(), runs);
}
