import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relinked } from '../../src/library/relink';
import { Desk, noteOf } from './desk';
import { MemoryVault } from './memoryVault';
import { seen } from './seen';

const paths = ['a.md', 'b.md', 'f/c.md'] as const;
const words = ['queue', 'stack', 'heap', 'tree'] as const;
const answers = ['One.', 'Two.', 'It keeps what came first at its head and gives it back first.'] as const;

type Which = 0 | 1;

type Step =
  | { readonly do: 'write'; readonly on: Which; readonly path: string; readonly text: string }
  | { readonly do: 'delete'; readonly on: Which; readonly path: string }
  | { readonly do: 'rename'; readonly on: Which; readonly path: string; readonly to: string }
  | { readonly do: 'review'; readonly on: Which; readonly which: number }
  | { readonly do: 'restart'; readonly on: Which }
  /** A note, or the journal, comes from the other device. */
  | { readonly do: 'note'; readonly on: Which; readonly path: string }
  | { readonly do: 'journal'; readonly on: Which }
  /** Both hear all of each other's journal, while their notes may differ. */
  | { readonly do: 'sync'; readonly on: Which };

/** What the first says; what the other says to that, or had to say; silence. */
const mostRounds = 3;

const on = fc.constantFrom<Which[]>(0, 1);
const path = fc.constantFrom(...paths);
const asked = fc.oneof(fc.constant(words.slice(0, 1)), fc.constant(words.slice(0, 2)), fc.constant(words));
const text = asked
  .chain((some) =>
    fc.array(fc.tuple(fc.constantFrom(...some), fc.constantFrom(...answers)), { maxLength: 4 }),
  )
  .map((pairs) => noteOf(...pairs.map(([word, answer]) => [`What is a ${word}?`, answer] as const)));
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('write' as const), on, path, text }),
  fc.record({ do: fc.constant('delete' as const), on, path }),
  fc.record({ do: fc.constant('rename' as const), on, path, to: path }),
  fc.record({ do: fc.constant('review' as const), on, which: fc.nat(10) }),
  fc.record({ do: fc.constant('restart' as const), on }),
  fc.record({ do: fc.constant('note' as const), on, path }),
  fc.record({ do: fc.constant('journal' as const), on }),
  fc.record({ do: fc.constant('sync' as const), on }),
);

/** Two devices with a vault and a journal each. */
class Pair {
  desks: [Desk, Desk];
  #loads = 0;

  private constructor(texts: Readonly<Record<string, string>>) {
    this.desks = [this.#load(new MemoryVault(texts)), this.#load(new MemoryVault(texts))];
  }

  static async with(texts: Readonly<Record<string, string>>): Promise<Pair> {
    const pair = new Pair(texts);
    for (const { library } of pair.desks) await library.build();
    return pair;
  }

  async take(step: Step): Promise<void> {
    const desk = this.desks[step.on];
    const other = this.desks[1 - step.on] ?? desk;
    switch (step.do) {
      case 'write':
        return desk.change(step.path, step.text);
      case 'delete':
        return desk.delete(step.path);
      case 'rename':
        if (desk.vault.texts.has(step.path) && !desk.vault.texts.has(step.to))
          await desk.rename(step.path, step.to);
        return;
      case 'review': {
        const cards = desk.library.cards();
        const card = cards[step.which % Math.max(1, cards.length)];
        if (card !== undefined) desk.review(card);
        return desk.library.settled();
      }
      case 'restart':
        desk.append(...desk.library.changedAnchors());
        this.desks[step.on] = this.#load(desk.vault, desk);
        return this.desks[step.on].library.build();
      case 'note':
        return bring(desk, other, step.path);
      case 'journal':
        await hear(desk, other);
        return;
      case 'sync':
        await sync(this.desks);
    }
  }

  #load(vault: MemoryVault, before?: Desk): Desk {
    const journal = before === undefined ? {} : { journal: before.journal };
    return new Desk(vault, { ...journal, writer: `load ${++this.#loads}` });
  }
}

async function bring(to: Desk, from: Desk, path: string): Promise<void> {
  const text = from.vault.texts.get(path);
  if (text === to.vault.texts.get(path)) return;
  if (text === undefined) await to.delete(path);
  else await to.change(path, text);
}

/** False: there was nothing new. */
async function hear(to: Desk, from: Desk): Promise<boolean> {
  from.append(...from.library.changedAnchors());
  const before = to.journal.size;
  const news = to.journal.add(from.journal.events());
  to.library.journalChanged();
  await to.library.settled();
  return news.length > 0 || to.journal.size !== before;
}

/** Until neither has anything new for the other. */
async function sync([one, other]: readonly [Desk, Desk]): Promise<void> {
  for (let rounds = 0; rounds < mostRounds; rounds++) {
    const news = [await hear(other, one), await hear(one, other)];
    if (!news.includes(true)) return;
  }
  expect.fail('they write back and forth');
}

describe('two devices that edit and review the same notes offline', () => {
  it('show one of the two cards that each began where a note came before the journal, and offer to join', async () => {
    const pair = await Pair.with({ 'a.md': noteOf(['What is a queue?', 'One.']) });
    const [one, other] = pair.desks;
    one.review(one.library.cards()[0]!);
    await one.rename('a.md', 'b.md');
    for (const path of ['a.md', 'b.md']) await bring(other, one, path);
    other.review(other.library.cards()[0]!);
    const ids = [one, other].map(({ library }) => library.cards()[0]!.id).sort();
    expect(new Set(ids).size).toBe(2);
    await sync(pair.desks);
    for (const { library } of pair.desks) {
      expect(library.cards().map(({ id }) => id)).toEqual([ids[0]]);
      expect(library.twins()).toMatchObject([{ record: { id: ids[1] }, id: ids[0] }]);
      expect(library.unsure()).toEqual([]);
    }
    const card = one.library.cards()[0]!;
    one.record(...relinked({ record: one.journal.card(ids[1]!)!, card }));
    await one.library.settled();
    await sync(pair.desks);
    for (const { library } of pair.desks) {
      expect(library.cards()[0]?.record?.reviews).toHaveLength(2);
      expect(library.twins()).toEqual([]);
    }
  });

  it('end with the same cards, after few words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const pair = await Pair.with({ 'a.md': noteOf(['What is a queue?', 'One.']) });
        for (const one of steps) await pair.take(one);
        const [one, other] = pair.desks;
        for (const each of paths) await bring(other, one, each);
        await sync(pair.desks);
        const fresh = new Desk(one.vault, { journal: one.journal, writer: 'fresh' });
        await fresh.library.build();
        expect(seen(one)).toEqual(seen(fresh));
        expect(seen(other)).toEqual(seen(fresh));
      }),
      { numRuns: 1000 },
    );
  }, 120_000);
});
