import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Desk, noteOf } from './desk';
import { seen } from './seen';

const paths = ['a.md', 'b.md', 'f/c.md', 'f/d.md'] as const;
const words = [
  'queue',
  'stack',
  'heap',
  'tree',
  '[[a]]',
  '[[d]]',
  '[[Elsewhere]]',
  '[it](f/d.md#Part)',
  '[it](../Else%20where.md)',
] as const;

type Step =
  | { readonly do: 'write'; readonly path: string; readonly text: string }
  | { readonly do: 'delete'; readonly path: string }
  | { readonly do: 'rename'; readonly path: string; readonly to: string }
  | { readonly do: 'review'; readonly which: number }
  | { readonly do: 'undo' };

const path = fc.constantFrom(...paths);
const answers = ['One.', 'Two.', 'See [[b]].', 'See [c](./c.md) and ![](<Else where.md>).'] as const;
/** Of one or two words alone, so that a note often asks the same twice, or of all. */
const asked = fc.oneof(fc.constant(words.slice(0, 1)), fc.constant(words.slice(0, 2)), fc.constant(words));
const text = fc
  .tuple(
    asked.chain((some) =>
      fc.array(fc.tuple(fc.constantFrom(...some), fc.constantFrom(...answers)), { maxLength: 5 }),
    ),
    fc.constantFrom('', '## Related\n\n[[a]] [[Nothing]]\n', '## Related\n\n[a](../a.md) [n](Nothing)\n'),
  )
  .map(
    ([pairs, tail]) => noteOf(...pairs.map(([word, answer]) => [`What is ${word}?`, answer] as const)) + tail,
  );
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('write' as const), path, text }),
  fc.record({ do: fc.constant('delete' as const), path }),
  fc.record({ do: fc.constant('rename' as const), path, to: path }),
  fc.record({ do: fc.constant('review' as const), which: fc.nat(10) }),
  fc.record({ do: fc.constant('undo' as const) }),
);

async function take(desk: Desk, step: Step): Promise<void> {
  const { vault, library } = desk;
  switch (step.do) {
    case 'write':
      vault.write(step.path, step.text);
      {
        library.noteChanged(step.path);
        return;
      }
    case 'delete':
      vault.texts.delete(step.path);
      {
        library.noteDeleted(step.path);
        return;
      }
    case 'rename':
      if (!vault.texts.has(step.path) || vault.texts.has(step.to)) return;
      vault.rename(step.path, step.to);
      {
        library.noteRenamed(step.path, step.to);
        return;
      }
    case 'review': {
      await library.settled();
      const cards = library.cards();
      const card = cards[step.which % Math.max(1, cards.length)];
      if (card !== undefined) desk.review(card);
      return;
    }
    case 'undo': {
      const [newest] = desk.journal.undoable(1);
      if (newest === undefined) return;
      const { writer, sequence } = newest;
      desk.record({ kind: 'undo', of: { writer, sequence } });
    }
  }
}

describe('a library that followed any changes', () => {
  it('holds what one that is built from nothing holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, fc.boolean()), { maxLength: 12 }), async (steps) => {
        const desk = new Desk({ 'a.md': noteOf(['What is queue?', 'One.']) });
        await desk.library.build();
        for (const [one, waits] of steps) {
          await take(desk, one);
          if (waits) await desk.library.settled();
        }
        desk.library.linksResolved();
        await desk.library.settled();
        desk.append(...desk.library.changedAnchors());
        desk.library.journalChanged();
        await desk.library.settled();
        const fresh = new Desk(desk.vault, { journal: desk.journal, writer: 'fresh' });
        await fresh.library.build();
        expect(seen(desk)).toEqual(seen(fresh));
      }),
      { numRuns: 300 },
    );
  });

  it('gives every question one card and every card one question', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const desk = new Desk({ 'a.md': noteOf(['What is queue?', 'One.'], ['What is queue?', 'Two.']) });
        await desk.library.build();
        for (const one of steps) await take(desk, one);
        await desk.library.settled();
        const ids = desk.library.cards().map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.map((id) => desk.library.card(id)?.id)).toEqual(ids);
      }),
      { numRuns: 200 },
    );
  });
});
