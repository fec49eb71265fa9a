import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScope } from '../../src/session/parseScope';
import type { Not, Scope, Term } from '../../src/session/scope';
import { printScope } from '../../src/session/scopeText';

/** Any text that is not empty; often with what has a meaning in a scope. */
const value = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
  fc.string({
    minLength: 1,
    maxLength: 8,
    unit: fc.constantFrom('"', '\\', ':', '-', '#', ' ', '/', 'a', '\n'),
  }),
  fc.constantFrom('due', 'weak', 'vault', 'topic:x', '-tag:y', 'Вопросы и ответы', '"', '\\'),
);

const term: fc.Arbitrary<Term> = fc.oneof(
  fc.constantFrom<Term>({ kind: 'vault' }, { kind: 'due' }, { kind: 'new' }, { kind: 'flagged' }),
  value.filter((path) => !path.endsWith('/')).map((path): Term => ({ kind: 'folder', path })),
  value.map((path): Term => ({ kind: 'note', path })),
  fc
    .tuple(value, value)
    .filter(([name]) => !name.includes('.md#'))
    .map(([name, category]): Term => ({ kind: 'category', path: `${name}.md`, category })),
  value.filter((tag) => !tag.startsWith('#')).map((tag): Term => ({ kind: 'tag', tag })),
  value.map((key): Term => ({ kind: 'topic', key })),
  fc
    .tuple(value, fc.integer({ min: 1, max: 3 }))
    .map(([key, depth]): Term => ({ kind: 'topic', key, depth })),
  value.map((words): Term => ({ kind: 'search', words })),
  fc.integer({ min: 1, max: 9999 }).map((most): Term => ({ kind: 'weak', most })),
  fc
    .array(fc.stringMatching(/^[\w-]{10}$/), { minLength: 1, maxLength: 3 })
    .map((ids): Term => ({ kind: 'cards', ids })),
);
const part: fc.Arbitrary<Term | Not> = fc.oneof(
  term,
  term.map((of): Not => ({ kind: 'not', of })),
);
const scope: fc.Arbitrary<Scope> = fc.oneof(
  part,
  fc.array(part, { minLength: 2, maxLength: 5 }).map((of): Scope => ({ kind: 'all', of })),
);

describe('a scope as text', () => {
  it('is the scope again when it is read', () => {
    fc.assert(
      fc.property(scope, (one) => {
        expect(parseScope(printScope(one))).toEqual({ ok: true, scope: one });
      }),
      { numRuns: 2000 },
    );
  });

  it('is read and printed and read to the same, whatever was typed, and never throws', () => {
    const word = fc.oneof(value, fc.constantFrom('topic:', 'depth:2', 'weak:3', '-', 'cards:a,b', '"open'));
    const typed = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
    );
    let read = 0;
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseScope(text);
        if (!parsed.ok) {
          expect(parsed.problem.at).toBeLessThanOrEqual(text.length);
          return;
        }
        read++;
        expect(parseScope(printScope(parsed.scope))).toEqual(parsed);
      }),
      { numRuns: 2000 },
    );
    expect(read).toBeGreaterThan(200);
  });

  it('combines terms that must and must not hold', () => {
    expect(parseScope('topic:Temporal depth:1 -tag:done weak:20')).toEqual({
      ok: true,
      scope: {
        kind: 'all',
        of: [
          { kind: 'topic', key: 'Temporal', depth: 1 },
          { kind: 'not', of: { kind: 'tag', tag: 'done' } },
          { kind: 'weak', most: 20 },
        ],
      },
    });
  });

  it('takes words, quoted or not, as what to look for', () => {
    expect(parseScope(' closure ')).toEqual({ ok: true, scope: { kind: 'search', words: 'closure' } });
    expect(parseScope('"due \\"now\\""')).toEqual({
      ok: true,
      scope: { kind: 'search', words: 'due "now"' },
    });
    expect(printScope({ kind: 'search', words: 'due' })).toBe('"due"');
  });

  it('reads what people write besides: nothing, the top folder, a tag with its sign', () => {
    expect(parseScope('')).toEqual({ ok: true, scope: { kind: 'vault' } });
    expect(parseScope('folder:/')).toEqual({ ok: true, scope: { kind: 'vault' } });
    expect(parseScope('folder:Work/')).toEqual({ ok: true, scope: { kind: 'folder', path: 'Work' } });
    expect(parseScope('tag:#done')).toEqual({ ok: true, scope: { kind: 'tag', tag: 'done' } });
    expect(parseScope('category:"C# notes/A.md#Category 2: C#"')).toEqual({
      ok: true,
      scope: { kind: 'category', path: 'C# notes/A.md', category: 'Category 2: C#' },
    });
  });

  it.each([
    ['due topc:Temporal', 'unknown-kind', 4, 'topc'],
    ['http://example.org', 'unknown-kind', 0, 'http'],
    [':x', 'unknown-kind', 0, ':x'],
    ['constructor:x', 'unknown-kind', 0, 'constructor'],
    ['due folder:', 'no-value', 4, 'folder:'],
    ['due -', 'no-value', 4, '-'],
    ['new "never closed', 'unclosed-quote', 4, '"never closed'],
    ['weak:many', 'bad-weak', 0, 'weak:many'],
    ['weak:0', 'bad-weak', 0, 'weak:0'],
    ['topic:A depth:4', 'bad-depth', 8, 'depth:4'],
    ['depth:1 topic:A', 'depth-alone', 0, 'depth:1'],
    ['topic:A due depth:1', 'depth-alone', 12, 'depth:1'],
    ['category:Airflow', 'bad-category', 0, 'category:Airflow'],
    ['cards:a,,b', 'bad-cards', 0, 'cards:a,,b'],
  ])('says of %j what it does not understand, and where', (text, code, at, shown) => {
    expect(parseScope(text)).toEqual({ ok: false, problem: { code, at, value: shown } });
  });

  it('refuses a text of a hundred kilobytes, and shows little of it', () => {
    const parsed = parseScope('x '.repeat(50_000));
    expect(parsed).toMatchObject({ ok: false, problem: { code: 'too-long' } });
    expect(parsed.ok ? '' : parsed.problem.value.length).toBeLessThan(50);
  });
});
