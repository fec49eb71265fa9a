import { describe, expect, it } from 'vitest';
import { acronymsOf, isSlip, Rarity, wordsOf } from '../../src/card/words';

describe('wordsOf', () => {
  it('keeps words of any script, and runs of signs', () => {
    expect(wordsOf('what is `==` in c++')).toEqual(['what', 'is', '`==`', 'in', 'c', '++']);
    expect(wordsOf('что такое dag-граф')).toEqual(['что', 'такое', 'dag', '-', 'граф']);
    expect(wordsOf('什么是队列')).toEqual(['什', '么', '是', '队', '列']);
    expect(wordsOf('')).toEqual([]);
  });
});

describe('isSlip', () => {
  it.each([
    ['queue', 'queu', true],
    ['queue', 'qeuue', true],
    ['orchestration', 'orchestartion', true],
    ['orchestration', 'orkestration', true],
    ['queue', 'quark', false],
    ['tcp', 'udp', false],
    ['minimum', 'maximum', false],
    ['ipv4', 'ipv6', false],
    ['orchestration', 'choreography', false],
    ['', '', false],
  ])('%s and %s', (one, other, is) => {
    expect([isSlip(one, other), isSlip(other, one)]).toEqual([is, is]);
  });
});

describe('acronymsOf', () => {
  it('finds words in capitals, in any script', () => {
    expect(acronymsOf('Is HTTP/2 or the API of the ОЗУ I know faster?')).toEqual(['http', 'api', 'озу']);
  });
});

describe('Rarity', () => {
  it('weighs a word the more, the fewer questions it stands in', () => {
    const rarity = new Rarity();
    for (const question of ['what is a queue', 'what is a stack', 'what is what'])
      rarity.add(wordsOf(question));
    const { ids, weights, alone, sum } = rarity.weigh(wordsOf('what heap what queue'));
    const [what = 0, heap = 0, again = 0, queue = 0] = weights;
    expect(ids[2]).toBe(ids[0]);
    expect([...alone]).toEqual([0, 1, 0, 1]);
    expect(heap).toBeGreaterThan(queue);
    expect(queue).toBeGreaterThan(what);
    expect(what).toBeGreaterThan(0);
    expect(sum).toBeCloseTo(what + heap + again + queue);
  });
});
