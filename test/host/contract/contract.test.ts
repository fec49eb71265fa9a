import { beforeAll, describe, expect, it } from 'vitest';
import { compareWithObsidian, type Comparison } from './compare';
import { ABSENT_EXPORTS, ABSENT_MEMBERS, DIFFERING } from './exceptions';

describe('the host and obsidian.d.ts', () => {
  let found: Comparison;
  beforeAll(() => {
    found = compareWithObsidian(new Set(Object.keys(DIFFERING)));
  }, 120_000);

  it('agree on every type that the host has, but for the reviewed exceptions', () => {
    expect(found.mismatches).toEqual([]);
  });

  it('differ in what is absent exactly as reviewed', () => {
    expect([...found.absentExports].sort()).toEqual([...ABSENT_EXPORTS].sort());
    expect([...found.absentMembers].sort()).toEqual([...ABSENT_MEMBERS].sort());
  });

  it('have no names of the host besides', () => {
    expect(found.extraExports).toEqual([]);
  });

  it('leave no member that the host types as any', () => {
    expect(found.anyHoles).toEqual([]);
  });

  it('differ where an exception is taken away, so that the comparison is seen to bite', () => {
    const fewer = Object.keys(DIFFERING).filter((name) => name !== 'resolveSubpath');
    const { mismatches } = compareWithObsidian(new Set(fewer));
    expect(mismatches).toHaveLength(1);
    expect(mismatches[0]).toContain("Types of property 'next' are incompatible.");
  }, 120_000);
});
