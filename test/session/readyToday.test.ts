import { describe, expect, it } from 'vitest';
import { readyFor } from '../../src/session/readyToday';
import { TestWorld } from './testWorld';

const world = new TestWorld(
  Array.from({ length: 12 }, (_, index) => ({ path: index < 8 ? 'A.md' : 'B.md', label: `Q${index + 1}` })),
);
const scope = { kind: 'note', path: 'A.md' } as const;
const around = {
  library: world.library,
  rules: () => ({ engine: world.engine, schedule: world.schedule }),
  now: world.now,
};

describe('a date that is still to come', () => {
  it('has a plan for the cards of its scope, and for no others', () => {
    const ready = readyFor({ scope, date: world.now.day + 4, mostPerDay: null }, around)!;
    expect(ready.planned.cards.size).toBe(8);
    expect([...ready.planned.cards].every((id) => id.startsWith('A.md'))).toBe(true);
    expect(ready.plan.short).toBeNull();
    expect(ready.rememberedNow).toBe(0);
    expect(ready.plan.expected).toBeGreaterThan(0.8);
  });

  it('asks for no more a day than the person wants', () => {
    const ready = readyFor({ scope, date: world.now.day + 4, mostPerDay: 2 }, around)!;
    expect(ready.planned.today.size).toBe(2);
    expect(ready.plan.short).not.toBeNull();
  });

  it('is nothing once it is there, or without questions', () => {
    expect(readyFor({ scope, date: world.now.day, mostPerDay: null }, around)).toBeNull();
    const empty = { kind: 'note', path: 'C.md' } as const;
    expect(readyFor({ scope: empty, date: world.now.day + 4, mostPerDay: null }, around)).toBeNull();
  });
});
