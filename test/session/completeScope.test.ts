import { describe, expect, it } from 'vitest';
import { completeScope } from '../../src/session/completeScope';

const values = (key: string): readonly string[] =>
  key === 'topic' ? ['Temporal', 'Airflow', 'Contemporary music'] : key === 'depth' ? ['1', '2', '3'] : [];
const completed = (text: string): readonly string[] => completeScope(text, values, 5);

describe('a scope that is being typed', () => {
  it('goes on with the values that begin so, then those that hold it, quoted where they must be', () => {
    expect(completed('due topic:tem')).toEqual(['due topic:Temporal', 'due topic:"Contemporary music"']);
    expect(completed('due -topic:"cont')).toEqual(['due -topic:"Contemporary music"']);
    expect(completed('topic:')).toHaveLength(3);
    expect(completed('topic:Temporal depth:')).toHaveLength(3);
  });

  it('goes on with what can stand before a colon, and with the words that stand alone', () => {
    expect(completed('due t')).toEqual(['due tag:', 'due topic:']);
    expect(completed('-w')).toEqual(['-weak:', '-weak']);
  });

  it('does not go on where the word is whole, or none is begun', () => {
    for (const text of ['', 'topic:Temporal', 'topic:"Temporal"', 'due ', 'foo:b', '"qu']) {
      expect(completed(text)).toEqual([]);
    }
  });
});
