import { describe, expect, it, vi } from 'vitest';
import { changedShare } from '../../src/card/changedAnswer';
import { anchorOf } from '../../src/card/found';
import { createJournal } from '../../src/journal/fold';
import { nothingLeftOut } from '../../src/library/leftOut';
import { Desk, noteOf, placeOf } from './desk';
import { MemoryVault, StepPace } from './memoryVault';

const queue = ['What is a queue?', 'First in, first out.'] as const;
const stack = ['What is a stack?', 'Last in, first out.'] as const;
const heap = ['What is a heap?', 'The smallest comes first.'] as const;

async function built(...args: ConstructorParameters<typeof Desk>): Promise<Desk> {
  const desk = new Desk(...args);
  await desk.library.build();
  return desk;
}

/** The same vault and journal, seen by a library that starts anew. */
async function restarted(desk: Desk): Promise<Desk> {
  return built(desk.vault, { journal: desk.journal, writer: 'later' });
}

describe('a library that looks at a vault', () => {
  it('holds the questions in note order, notes by path', async () => {
    const desk = await built({
      'b.md': noteOf(queue, stack),
      'a/x.md': noteOf(heap),
      'c.md': 'No question.',
    });
    expect(desk.library.cards().map(placeOf)).toEqual([
      'a/x.md: What is a heap?',
      'b.md: What is a queue?',
      'b.md: What is a stack?',
    ]);
    expect(desk.library.index).toEqual({ done: 3, total: 3, whole: true });
    expect(desk.library.cardsIn('b.md')).toEqual(desk.library.cards().slice(1));
    expect(desk.library.cards().map(({ record, memory, due }) => [record, memory, due])).toEqual(
      Array(3).fill([null, null, null]),
    );
  });

  it('takes an empty vault, and one without questions', async () => {
    for (const vault of [{}, { 'a.md': '', 'b.md': 'text' }]) {
      const desk = await built(vault);
      expect(desk.library.index.whole).toBe(true);
      expect([desk.library.cards(), desk.library.folders(), desk.library.topics.all()]).toEqual([[], [], []]);
    }
  });

  it('does not read what the outline rules out, and reads what has none', async () => {
    const vault = new MemoryVault({ 'a.md': 'text', 'b.md': noteOf(queue), 'c.md': 'text' });
    vault.outlines.set('a.md', { headings: [], sections: ['code'], tags: [], frontmatter: null });
    vault.outlines.set('b.md', {
      headings: [{ text: 'Q1: What is a queue?', level: 3 }],
      sections: ['heading', 'paragraph'],
      tags: [],
      frontmatter: null,
    });
    const desk = await built(vault);
    expect(vault.reads).toEqual(['b.md', 'c.md']);
    expect(desk.library.cards()).toHaveLength(1);
  });

  it('reads nothing again that is as it was', async () => {
    const desk = await built({ 'a.md': noteOf(queue), 'b.md': noteOf(stack) });
    desk.vault.reads.length = 0;
    desk.vault.write('b.md', noteOf(stack, heap));
    desk.vault.texts.delete('a.md');
    await desk.library.build();
    expect(desk.vault.reads.filter((path) => path !== 'a.md')).toEqual(['b.md']);
    expect(desk.library.cards().map(placeOf)).toEqual(['b.md: What is a stack?', 'b.md: What is a heap?']);
  });

  it('works in slices and can be used before it is done', async () => {
    const texts = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`${n}.md`, noteOf(queue)]));
    const pace = new StepPace(1);
    const desk = new Desk(texts, { pace });
    const seen: number[] = [];
    desk.library.onChange(() => seen.push(desk.library.cards().length));
    await desk.library.build();
    expect(pace.rests).toBeGreaterThan(50);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen[0]).toBeLessThan(300);
    expect(seen.at(-1)).toBe(300);
  });

  it('tells of what is there while a note is slow to be read', async () => {
    const vault = new MemoryVault({ 'a.md': noteOf(queue), 'z.md': noteOf(stack) });
    const desk = new Desk(vault);
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => (release = resolve));
    const read = vault.read.bind(vault);
    vault.read = async (path) => {
      if (path === 'z.md') await slow;
      return read(path);
    };
    const told = new Promise<number>((resolve) => {
      desk.library.onChange(() => resolve(desk.library.cards().length));
    });
    const built = desk.library.build();
    expect(await told).toBe(1);
    release();
    await built;
    expect(desk.library.cards()).toHaveLength(2);
  });

  it('takes in every note of a burst', async () => {
    const desk = await built({});
    for (let n = 0; n < 50; n++) {
      desk.vault.write(`${n}.md`, noteOf([`What is ${n}?`, 'A number.']));
      desk.library.noteChanged(`${n}.md`);
    }
    await desk.library.settled();
    expect(desk.library.cards()).toHaveLength(50);
  });

  it('looks at nothing before it is told to, since the journal may not be loaded', async () => {
    const desk = new Desk({ 'a.md': noteOf(queue) });
    desk.library.noteChanged('a.md');
    desk.library.linksResolved();
    desk.library.journalChanged();
    await desk.library.settled();
    expect([desk.vault.reads, desk.library.cards()]).toEqual([[], []]);
    await desk.library.build();
    expect(desk.library.cards()).toHaveLength(1);
  });

  it('takes in what changes while it is just coming to its end', async () => {
    for (let moment = 0; moment < 40; moment++) {
      const desk = await built({ 'a.md': noteOf(queue) });
      desk.library.noteChanged('a.md');
      for (let turn = 0; turn < moment; turn++) await Promise.resolve();
      desk.vault.write('a.md', noteOf(stack));
      desk.library.noteChanged('a.md');
      await new Promise((done) => setTimeout(done, 0));
      expect(desk.library.cards().map(placeOf), `after ${moment} turns`).toEqual(['a.md: What is a stack?']);
    }
  });

  it('takes in what changes during its first look, whatever was being read', async () => {
    const vault = new MemoryVault({ 'a.md': noteOf(queue), 'b.md': noteOf(heap) });
    const read = vault.read.bind(vault);
    let goOn = (): void => undefined;
    const held = new Promise<void>((done) => (goOn = done));
    vi.spyOn(vault, 'read').mockImplementation(async (path) => {
      const text = await read(path);
      if (path === 'a.md') await held;
      return text;
    });
    const desk = new Desk(vault);
    const looked = desk.library.build();
    await new Promise((done) => setTimeout(done, 0));
    // Both are being read; the second as it was.
    expect(vault.reads).toEqual(['a.md', 'b.md']);
    vault.write('b.md', noteOf(stack));
    desk.library.noteChanged('b.md');
    goOn();
    await looked;
    expect(desk.library.cards().map(placeOf)).toEqual(['a.md: What is a queue?', 'b.md: What is a stack?']);
  });

  it('counts questions per folder, with examples', async () => {
    const desk = await built({
      'top.md': noteOf(queue),
      'a/one.md': noteOf(queue, stack),
      'a/two.md': noteOf(heap, ['What is a [[Tree|tree]]?', 'A graph.']),
      'a/deep/three.md': noteOf(stack),
      'b/none.md': 'text',
    });
    expect(desk.library.folders()).toEqual([
      { folder: '', notes: 1, questions: 1, examples: ['What is a queue?'] },
      {
        folder: 'a',
        notes: 2,
        questions: 4,
        examples: ['What is a queue?', 'What is a stack?', 'What is a heap?'],
      },
      { folder: 'a/deep', notes: 1, questions: 1, examples: ['What is a stack?'] },
    ]);
  });

  it('tells the problems with the note they stand in', async () => {
    const desk = await built({ 'a.md': '### Q1: What is a queue?\n' });
    expect(desk.library.problems()).toMatchObject([{ path: 'a.md', line: 0, code: 'no-answer' }]);
  });

  it('holds no text of a note', async () => {
    const text = noteOf(['What is a queue?', 'An answer that is nowhere kept.']);
    const desk = await built({ 'a.md': text });
    expect(JSON.stringify(desk.library.cards().map(({ found }) => found))).not.toContain('nowhere');
  });
});

describe('cards of a library', () => {
  it('remember their reviews by a replay', async () => {
    const desk = await built({ 'a.md': noteOf(queue) });
    const [card] = desk.library.cards();
    desk.review(card!);
    expect(card!.memory?.reps).toBe(1);
    expect(card!.due).toMatchObject({ by: 'day' });
    desk.review(card!);
    expect(card!.memory?.reps).toBe(2);
    desk.append({ kind: 'undo', of: { writer: 'writer', sequence: 3 } });
    expect(card!.memory?.reps).toBe(1);
  });

  it('keep their history over a restart, whatever happened to the note in between', async () => {
    const desk = await built({ 'a.md': noteOf(queue, stack), 'b.md': noteOf(heap) });
    for (const card of desk.library.cards()) desk.review(card);
    const before = desk.places();
    desk.vault.rename('b.md', 'c/d.md');
    desk.vault.write(
      'a.md',
      noteOf(stack, ['What is a tree?', 'A graph.'], ['What is a **queue**?', 'Fair.']),
    );
    const later = await restarted(desk);
    const [queueId, stackId, heapId] = Object.keys(before);
    expect(later.places()).toMatchObject({
      [stackId!]: 'a.md: What is a stack?',
      [queueId!]: 'a.md: What is a **queue**?',
      [heapId!]: 'c/d.md: What is a heap?',
    });
    expect(
      later.library
        .cards()
        .filter(({ record }) => record === null)
        .map(placeOf),
    ).toEqual(['a.md: What is a tree?']);
  });

  it('follow a rename, and the rename of a folder', async () => {
    const desk = await built({ 'f/a.md': noteOf(queue, stack), 'f/b.md': noteOf(heap) });
    for (const card of desk.library.cards()) desk.review(card);
    const ids = Object.keys(desk.places());
    for (const name of ['a', 'b']) {
      desk.vault.rename(`f/${name}.md`, `g/${name}.md`);
      desk.library.noteRenamed(`f/${name}.md`, `g/${name}.md`);
    }
    await desk.library.settled();
    expect(Object.keys(desk.places())).toEqual(ids);
    expect(desk.library.cards().map(({ found }) => found.path)).toEqual(['g/a.md', 'g/a.md', 'g/b.md']);
    expect(desk.library.missing()).toEqual([]);
  });

  it('follow a rename before the note was looked at', async () => {
    const first = await built({ 'a.md': noteOf(queue) });
    first.review(first.library.cards()[0]!);
    const desk = new Desk(first.vault, { journal: first.journal });
    const building = desk.library.build();
    desk.vault.rename('a.md', 'b.md');
    desk.library.noteRenamed('a.md', 'b.md');
    await building;
    await desk.library.settled();
    expect(desk.places()).toEqual({ [Object.keys(first.places())[0]!]: 'b.md: What is a queue?' });
  });

  it.each([
    ['cut first', ''],
    ['paste first', ''],
    ['cut first', ', with a restart in between'],
    ['paste first', ', with a restart in between'],
  ])('follow a question into another note, %s%s', async (order, restart) => {
    let desk = await built({ 'a.md': noteOf(queue, stack), 'b.md': noteOf(heap) });
    for (const card of desk.library.cards()) desk.review(card);
    const before = desk.places();
    const [id] = Object.keys(before);
    const cut = (): Promise<void> => desk.change('a.md', noteOf(stack));
    const paste = (): Promise<void> => desk.change('b.md', noteOf(heap, queue));
    const isCutFirst = order === 'cut first';
    await (isCutFirst ? cut() : paste());
    if (restart !== '') desk = await restarted(desk);
    expect(desk.library.missing().map((record) => record.id)).toEqual(isCutFirst ? [id] : []);
    expect(desk.library.cards().filter(({ record }) => record === null)).toHaveLength(isCutFirst ? 0 : 1);
    await (isCutFirst ? paste() : cut());
    expect(desk.places()).toEqual({ ...before, [id!]: 'b.md: What is a queue?' });
    expect(desk.library.missing()).toEqual([]);
  });

  it('come back with their history when a deletion is undone', async () => {
    const desk = await built({ 'a.md': noteOf(queue, stack), 'b.md': noteOf(heap) });
    for (const card of desk.library.cards()) desk.review(card);
    const before = desk.places();
    await desk.delete('a.md');
    expect(desk.library.missing()).toHaveLength(2);
    expect(desk.library.cards()).toHaveLength(1);
    await desk.change('a.md', noteOf(queue, stack));
    expect(desk.places()).toEqual(before);
    await desk.change('a.md', '');
    expect(desk.library.missing()).toHaveLength(2);
    await desk.change('a.md', noteOf(queue, stack));
    expect(desk.places()).toEqual(before);
    expect(desk.library.missing()).toEqual([]);
  });

  it('wait while their note cannot be read', async () => {
    const desk = await built({ 'a.md': noteOf(queue) });
    desk.review(desk.library.cards()[0]!);
    const before = desk.places();
    desk.vault.broken.add('a.md');
    await desk.change('a.md', '');
    expect(desk.places()).toEqual(before);
    expect(desk.library.unreadable()).toEqual([{ path: 'a.md', reason: 'not downloaded' }]);
    desk.vault.write('copy.md', noteOf(queue));
    const later = await restarted(desk);
    expect(later.library.missing()).toEqual([]);
    expect(later.library.cards().map(({ record }) => record)).toEqual([null]);
    later.vault.broken.clear();
    await later.change('a.md', noteOf(queue));
    expect(later.places()).toMatchObject(before);
    expect(later.library.unreadable()).toEqual([]);
  });

  it('are paused where notes are left out, and come back with their history', async () => {
    const desk = await built({
      'a.md': noteOf(queue),
      'out/b.md': noteOf(stack),
      'c.md': `---\ntags: [Later/soon]\n---\n${noteOf(heap)}`,
      'd.md': noteOf(['What is a set?', 'No order.']),
      'e.md': noteOf(['What is a bag?', 'Twice.']),
    });
    for (const card of desk.library.cards()) desk.review(card);
    const before = desk.places();
    expect([desk.library.tagsOf('c.md'), desk.library.tagsOf('nowhere.md')]).toEqual([['later/soon'], []]);
    const only = { folders: [], tags: [], notes: [] };
    desk.leftOut = { folders: ['out'], tags: ['#later'], notes: ['d.md'], filters: ['/^e\\./'], only };
    desk.library.leftOutChanged();
    await desk.library.settled();
    expect(Object.values(desk.places())).toEqual(['a.md: What is a queue?']);
    expect(['a.md', 'nowhere.md', 'c.md', 'd.md'].map((path) => desk.library.isOut(path))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(desk.library.folders()).toHaveLength(1);
    expect([desk.library.missing(), desk.library.twins()]).toEqual([[], []]);
    desk.leftOut = { ...nothingLeftOut, only: { ...only, folders: ['out'], notes: ['d.md'] } };
    desk.library.leftOutChanged();
    await desk.library.settled();
    expect(Object.values(desk.places())).toEqual(['d.md: What is a set?', 'out/b.md: What is a stack?']);
    desk.leftOut = nothingLeftOut;
    desk.library.leftOutChanged();
    await desk.library.settled();
    expect(desk.places()).toEqual(before);
  });

  it('stay paused after a restart, where the journal says so only once it is loaded', async () => {
    const desk = new Desk({ 'a.md': noteOf(queue), 'out/b.md': noteOf(stack) });
    desk.leftOut = { ...nothingLeftOut, folders: ['out'] };
    await desk.library.build();
    expect(Object.values(desk.places())).toEqual(['a.md: What is a queue?']);
  });

  it('are paused by viva: false in the note', async () => {
    const desk = await built({ 'a.md': noteOf(queue), 'b.md': noteOf(stack) });
    for (const card of desk.library.cards()) desk.review(card);
    const before = desk.places();
    await desk.change('a.md', `---\nviva: false\n---\n${noteOf(queue)}`);
    expect(Object.values(desk.places())).toEqual(['b.md: What is a stack?']);
    expect(desk.library.isOut('a.md')).toBe(true);
    expect(desk.library.missing()).toEqual([]);
    const later = await restarted(desk);
    expect(later.library.missing()).toEqual([]);
    await later.change('a.md', noteOf(queue));
    expect(later.places()).toEqual(before);
  });

  it('of new questions wait for the whole vault while a card is without its question', async () => {
    const first = await built({ 'z.md': noteOf(queue) });
    first.review(first.library.cards()[0]!);
    const [id] = Object.keys(first.places());
    first.vault.rename('z.md', 'a.md');
    const desk = new Desk(first.vault, { journal: first.journal });
    const seen = new Set<string>();
    desk.vault.write('b.md', noteOf(stack));
    desk.library.onChange(() => {
      for (const card of desk.library.cards()) seen.add(`${card.id} ${placeOf(card)}`);
    });
    await desk.library.build();
    expect([...seen].filter((card) => card.includes('queue'))).toEqual([`${id} a.md: What is a queue?`]);
    expect(desk.library.cards()).toHaveLength(2);
  });

  it('take in what another device wrote', async () => {
    const journal = createJournal();
    const vault = new MemoryVault({ 'a.md': noteOf(queue) });
    const one = await built(vault, { writer: 'one' });
    const other = await built(vault, { journal, writer: 'other' });
    one.review(one.library.cards()[0]!);
    other.journal.add(one.journal.events());
    other.library.journalChanged();
    await other.library.settled();
    expect(other.library.cards().map(({ record }) => record?.reviews.length)).toEqual([1]);
    expect(other.places()).toEqual(one.places());
  });

  it('are not looked through for each grade of a known one', async () => {
    const desk = await built({ 'a.md': noteOf(queue), 'b.md': noteOf(queue) });
    const [card, other] = desk.library.cards();
    desk.review(card!);
    await desk.library.settled();
    const lookThrough = vi.spyOn(desk.journal, 'cards');
    desk.review(card!, 1);
    await desk.library.settled();
    expect(lookThrough).not.toHaveBeenCalled();
    expect(desk.library.card(card!.id)?.record?.reviews.map(({ grade }) => grade)).toEqual([3, 1]);
    desk.review(other!);
    await desk.library.settled();
    expect(lookThrough).toHaveBeenCalled();
  });

  it('that two devices began under two paths are twins, and one when they are joined', async () => {
    const one = await built({ 'a.md': noteOf(queue) }, { writer: 'one' });
    const other = await built({ 'b.md': noteOf(queue) }, { writer: 'other' });
    one.review(one.library.cards()[0]!);
    other.review(other.library.cards()[0]!);
    one.journal.add(other.journal.events());
    one.library.journalChanged();
    await one.library.settled();
    const [twin] = one.library.twins();
    const [here] = one.library.cards();
    expect(twin).toMatchObject({ id: here!.id, record: { id: Object.keys(other.places())[0] } });
    expect(one.library.missing()).toEqual([]);
    one.append({ kind: 'join', cards: [twin!.id, twin!.record.id] });
    one.library.journalChanged();
    await one.library.settled();
    expect(one.library.cards().map(({ record }) => record?.reviews.length)).toEqual([2]);
    expect([one.library.twins(), one.library.missing()]).toEqual([[], []]);
  });

  const shards = [
    'What are history shards in a workflow engine?',
    'A shard is the unit in which histories are spread over the servers, and it never moves to another cluster.',
  ] as const;
  const reworded = [
    'What are the history shards of a workflow engine for?',
    `${shards[1]} Nor does it grow.`,
  ] as const;

  it.each(['while it was looking', 'while nobody looked'])(
    'follow a question that was reworded %s',
    async (when) => {
      const desk = await built({ 'a.md': noteOf(queue, shards), 'b.md': noteOf(heap) });
      for (const card of desk.library.cards()) desk.review(card);
      const before = Object.keys(desk.places());
      const text = noteOf(queue, reworded);
      if (when === 'while it was looking') await desk.change('a.md', text);
      else desk.vault.write('a.md', text);
      const later = when === 'while it was looking' ? desk : await restarted(desk);
      expect(Object.keys(later.places())).toEqual(before);
      expect(later.library.cards().map(placeOf)).toContain(`a.md: ${reworded[0]}`);
      expect([later.library.missing(), later.library.unsure()]).toEqual([[], []]);
    },
  );

  it('are not given to a question that takes up the words they had before they were reworded elsewhere', async () => {
    const port = ['What is a port?', 'A number that tells which program a message is for.'] as const;
    const purpose = ['What is a port number used for?', port[1]] as const;
    const wine = ['What is a port?', 'Sweet, fortified, and from Portugal.'] as const;
    const first = await built({ 'a.md': noteOf(queue, port), 'b.md': noteOf(heap) });
    for (const card of first.library.cards()) first.review(card);
    const [, id] = Object.keys(first.places());
    for (const at of ['a.md', 'b.md', 'at the start']) {
      first.vault.write('a.md', noteOf(queue, purpose));
      first.vault.write('b.md', noteOf(heap));
      const desk = await restarted(first);
      expect(desk.places()).toMatchObject({ [id!]: `a.md: ${purpose[0]}` });
      const text = at === 'b.md' ? noteOf(heap, wine) : noteOf(wine, queue, purpose);
      const path = at === 'b.md' ? at : 'a.md';
      if (at !== 'at the start') await desk.change(path, text);
      else desk.vault.write(path, text);
      const later = at === 'at the start' ? await restarted(desk) : desk;
      const wined = later.library
        .cards()
        .find(({ found }) => found.path === path && found.question.prompt === wine[0]);
      expect(wined?.record, at).toBeNull();
      expect(later.library.missing(), at).toEqual([]);
      const stands = id! in later.places();
      expect(
        later.library.unsure().map(({ record }) => record.id),
        at,
      ).toEqual(stands ? [] : [id]);
    }
  });

  it('are unsure rather than guessed, and known again when the anchor is written', async () => {
    const desk = await built({
      'a.md': noteOf(queue, ['What is the port of Temporal?', 'It is 7233 by default.']),
    });
    for (const card of desk.library.cards()) desk.review(card);
    const [, id] = Object.keys(desk.places());
    await desk.change(
      'a.md',
      noteOf(queue, ['What is the port of Airflow?', 'You will find it at 8080, mostly.']),
    );
    expect(desk.library.missing()).toEqual([]);
    const [unsure, ...more] = desk.library.unsure();
    expect(more).toEqual([]);
    expect([unsure?.record.id, unsure?.candidates.map(({ question }) => question.prompt)]).toEqual([
      id,
      ['What is the port of Airflow?'],
    ]);
    desk.append({ kind: 'anchor', anchor: anchorOf(id!, unsure!.candidates[0]!) });
    desk.library.journalChanged();
    await desk.library.settled();
    expect(desk.places()).toMatchObject({ [id!]: 'a.md: What is the port of Airflow?' });
    expect(desk.library.unsure()).toEqual([]);
  });

  it('of equal questions have ids of their own, even where an id went away with a card', async () => {
    const desk = await built({ 'a.md': noteOf(queue) });
    desk.review(desk.library.cards()[0]!);
    await desk.change('b.md', noteOf(queue));
    await desk.change('a.md', '');
    await desk.change('a.md', noteOf([queue[0], 'One.'], [queue[0], 'Two.']));
    const ids = desk.library.cards().map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  it('of equal questions have the same ids on a device that sees them later', async () => {
    const desk = await built({ 'a.md': noteOf(queue, [stack[0], 'See b.']) });
    for (const card of desk.library.cards()) desk.review(card);
    const three = noteOf([stack[0], queue[1]], [stack[0], 'Two.'], [stack[0], 'See b.']);
    await desk.change('a.md', three);
    desk.append(...desk.library.changedAnchors());
    const fresh = await built({ 'a.md': three }, { journal: desk.journal, writer: 'fresh' });
    expect(fresh.library.cards().map(({ id }) => id)).toEqual(desk.library.cards().map(({ id }) => id));
  });
});

describe('textOf', () => {
  it('finds the question in the note as it is now', async () => {
    const desk = await built({ 'a.md': noteOf(queue, stack) });
    const card = desk.library.cards()[1]!;
    desk.vault.write('a.md', `Some lines\n\nmore.\n\n${noteOf(queue, stack)}`);
    const now = await desk.library.textOf(card);
    expect(now).toMatchObject({ state: 'read', path: 'a.md', question: { prompt: 'What is a stack?' } });
    if (now.state !== 'read') return;
    const { first, last } = now.question.answer!;
    expect(now.text.split('\n').slice(first, last + 1)).toEqual(['Last in, first out.']);
  });

  it('says what is gone or cannot be read', async () => {
    const desk = await built({ 'a.md': noteOf(queue, stack), 'b.md': noteOf(heap), 'c.md': noteOf(queue) });
    const [first, , third, fourth] = desk.library.cards();
    desk.vault.write('a.md', noteOf(['Who is there?', 'Nobody.']));
    desk.vault.texts.delete('b.md');
    desk.vault.broken.add('c.md');
    expect(await Promise.all([first!, third!, fourth!].map((card) => desk.library.textOf(card)))).toEqual([
      { state: 'gone' },
      { state: 'gone' },
      { state: 'unreadable', reason: 'not downloaded' },
    ]);
  });

  it('follows a note that was renamed while its question was on the screen', async () => {
    const desk = await built({ 'a.md': noteOf(queue) });
    const card = desk.library.cards()[0]!;
    desk.review(card);
    await desk.rename('a.md', 'b.md');
    expect(await desk.library.textOf(card)).toMatchObject({ state: 'read', path: 'b.md' });
  });
});

describe('anchors of a library', () => {
  it('go along with a card’s event, once', async () => {
    const desk = await built({ 'a.md': noteOf(queue) });
    const { id } = desk.library.cards()[0]!;
    const review = { kind: 'review', card: id, grade: 3 } as const;
    const [anchor, ...more] = desk.library.anchorsFor([review, review]);
    expect(more).toEqual([]);
    expect(anchor).toMatchObject({
      kind: 'anchor',
      anchor: { id, path: 'a.md', question: 'What is a queue?' },
    });
    desk.record(review);
    expect(desk.library.anchorsFor([review])).toEqual([]);
    expect(desk.library.anchorsFor([{ kind: 'choice', about: 'x', value: true }])).toEqual([]);
  });

  it('are news only of cards with a history whose question changed here', async () => {
    const desk = await built({ 'a.md': noteOf(queue, stack), 'b.md': noteOf(heap) });
    const [first, , third] = desk.library.cards();
    desk.review(first!);
    desk.review(third!);
    expect(desk.library.changedAnchors()).toEqual([]);
    await desk.change('a.md', `New first line.\n\n${noteOf(queue, stack)}`);
    expect(desk.library.changedAnchors()).toEqual([]);
    await desk.change('a.md', noteOf([queue[0], 'Fair to all.'], stack));
    const news = desk.library.changedAnchors();
    expect(news).toMatchObject([{ kind: 'anchor', anchor: { id: first!.id } }]);
    expect(desk.library.changedAnchors()).toEqual([]);
    desk.append(...news);
    await desk.change('a.md', noteOf([queue[0], 'Fair to all.'], stack));
    expect(desk.library.changedAnchors()).toEqual([]);
  });

  it('remember how the answer was at the last review, whatever is written of the edits after it', async () => {
    const desk = await built({ 'a.md': noteOf(queue, stack) });
    const changed = (): (number | null)[] =>
      desk.library
        .cards()
        .map(({ record, found }) => (record?.anchor ? changedShare(record.anchor, found.prints) : null));
    for (const card of desk.library.cards()) desk.review(card);
    for (const answer of ['Fair to all who wait in it.', 'A line of people at the door of a shop.']) {
      await desk.change('a.md', noteOf([queue[0], answer], stack));
      const before = changed();
      expect(before, 'before the edit is written down').toEqual([expect.closeTo(1, 0), null]);
      desk.append(...desk.library.changedAnchors());
      expect(changed(), 'and after').toEqual(before);
      desk.record({ kind: 'practice', card: desk.library.cards()[0]!.id, grade: 3 });
      expect(changed(), 'a practice is no review').toEqual(before);
      expect(desk.library.changedAnchors()).toEqual([]);
    }
    desk.review(desk.library.cards()[0]!);
    expect(changed()).toEqual([null, null]);
    const [, anchor] = desk.journal.anchors();
    expect(anchor?.reviewed).toBeUndefined();
  });

  it('are not written by a device whose note comes later than the journal', async () => {
    const one = await built({ 'a.md': noteOf(queue) }, { writer: 'one' });
    one.review(one.library.cards()[0]!);
    await one.change('a.md', noteOf([queue[0], 'Fair to all.']));
    one.append(...one.library.changedAnchors());
    const journal = createJournal(one.journal.events());
    const other = await built({ 'a.md': noteOf(queue) }, { journal, writer: 'other' });
    expect(other.library.changedAnchors()).toEqual([]);
    await other.change('a.md', noteOf([queue[0], 'Fair to all.']));
    expect(other.library.changedAnchors()).toEqual([]);
  });
});
