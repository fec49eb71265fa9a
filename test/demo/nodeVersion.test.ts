import { describe, expect, it } from 'vitest';
import { nodeProblem } from '../../demo/nodeVersion.mjs';

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0'])('may be %s', (version) => {
    expect(nodeProblem(version, [20, 19])).toBeNull();
  });

  it.each(['0.12.0', '18.20.4', '20.18.3'])('may not be %s', (version) => {
    expect(nodeProblem(version, [20, 19])).toBe(
      `This needs Node 20.19 or newer, and here is ${version}: install a newer one from https://nodejs.org.`,
    );
  });
});
