import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataFile, writeDataFile } from '../../src/journal/dataFile';

const first = ['log.one~1.1-3', '1:abc#$%'] as const;
const second = ['log.two~1.1-1', '1:def<>='] as const;
const file = writeDataFile({ chunks: [first, second], others: new Map() });
const nothing = { chunks: [], others: new Map() };

describe('data.json', () => {
  it('is JSON with a key a line', () => {
    expect(file).toBe('{\n"format":1,\n"log.one~1.1-3":"1:abc#$%",\n"log.two~1.1-1":"1:def<>="\n}\n');
    expect(readDataFile(file)).toEqual({ state: 'read', chunks: [first, second], others: new Map() });
  });

  it('is read however another program lays it out, with a byte order mark too', () => {
    const other = `\uFEFF${JSON.stringify(JSON.parse(file), null, 4)}`;
    expect(readDataFile(other)).toMatchObject({ state: 'read', chunks: [first, second] });
  });

  it('that is an empty object holds nothing yet', () => {
    expect(readDataFile('{}')).toEqual({ state: 'read', ...nothing });
  });

  it.each([
    ['empty', ''],
    ['of NULs', '\0'.repeat(4096)],
    ['a captive portal', '<html><body>Log in to "Café Wi-Fi"</body></html>'],
    ['an array', '[1,2]'],
    ['a number', '7'],
    ['null', 'null'],
    ['a string', '"log.one~1.1-3"'],
    ['of another program', '{"mySetting":"default"}'],
    ['of no known format', '{"format":"one"}'],
  ])('that is %s is damaged', (_, text) => {
    expect(readDataFile(text)).toEqual({ state: 'damaged', ...nothing });
  });

  it('that was cut off still gives each whole chunk', () => {
    for (let length = 0; length < file.length - 3; length++) {
      const read = readDataFile(file.slice(0, length));
      expect(read.state).toBe('damaged');
      expect([[], [first], [first, second]]).toContainEqual(read.chunks);
    }
    expect(readDataFile(file.slice(0, file.length - 4)).chunks).toEqual([first]);
  });

  it('with conflict markers of git gives both sides', () => {
    const third = ['log.one~2.1-1', '1:ghi'] as const;
    const text = [
      '{',
      '"format":1,',
      '<<<<<<< HEAD',
      `"${first[0]}":"${first[1]}",`,
      `"${third[0]}":"${third[1]}"`,
      '=======',
      `"${first[0]}":"1:another",`,
      `"${second[0]}":"${second[1]}"`,
      '>>>>>>> origin/main',
      '}',
    ].join('\n');
    expect(readDataFile(text)).toEqual({
      state: 'damaged',
      chunks: [first, third, [first[0], '1:another'], second],
      others: new Map(),
    });
  });

  it('of a later format is told apart', () => {
    expect(readDataFile('{"format":2,"log.a.1-1":"1:x","more":{}}')).toEqual({
      state: 'newer',
      chunks: [['log.a.1-1', '1:x']],
      others: new Map([['more', {}]]),
    });
  });

  it('keeps keys that it does not know, even those that are dangerous', () => {
    const text = '{"format":1,"__proto__":{"polluted":true},"constructor":1,"log.a.1-1":[1]}';
    const read = readDataFile(text);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect([...read.others.keys()]).toEqual(['__proto__', 'constructor', 'log.a.1-1']);
    expect(readDataFile(writeDataFile(read))).toEqual(read);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(['read', 'damaged', 'newer']).toContain(readDataFile(text).state);
      }),
    );
  });

  it('is searched in time linear in its length, however it is broken', () => {
    const broken = '"log.'.repeat(400_000) + '"log.a":"'.repeat(100_000);
    const start = performance.now();
    readDataFile(broken);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
