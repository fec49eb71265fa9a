import { describe, expect, it } from 'vitest';
import { Desk } from './desk';

const interview = `# Interview

## Category 1: Basics

### Q1: What is orchestration?

See [[Temporal#History|history]] and [[Kafka]].

### Q2: What is choreography?

No link, [[#Q1]] aside.

## Category 2: [[Temporal]]

### Q3: What is a [[Worker]]?

It polls [[Kafka]].

## Related

- [[Overview]]
`;

async function desk(): Promise<Desk> {
  const made = new Desk({
    'Interview.md': interview,
    'tools/Temporal.md': 'Text.',
    'Overview.md': 'See [[Interview]].',
    'Index.md': '[[Interview]] and [[Kafka]]',
  });
  await made.library.build();
  return made;
}

describe('topics', () => {
  it('are what questions, their categories and their note link to, by number of cards', async () => {
    const { library } = await desk();
    expect(library.topics.all()).toEqual([
      { key: 'Overview.md', path: 'Overview.md', name: 'Overview', cards: 3 },
      { key: 'Kafka', path: null, name: 'Kafka', cards: 2 },
      { key: 'tools/Temporal.md', path: 'tools/Temporal.md', name: 'Temporal', cards: 2 },
      { key: 'Worker', path: null, name: 'Worker', cards: 1 },
    ]);
  });

  it('know their cards in library order', async () => {
    const { library } = await desk();
    const [first, , third] = library.cards();
    expect(library.topics.cardsAbout('tools/Temporal.md')).toEqual([first!.id, third!.id]);
    expect(library.topics.cardsAbout('Worker')).toEqual([third!.id]);
    expect(library.topics.cardsAbout('nowhere')).toEqual([]);
  });

  it('have the cards of what their note links to, as many links away as asked', async () => {
    const made = new Desk({
      'Q.md':
        '### Q1: [[A]]?\n\nx\n\n### Q2: [[B]]?\n\nx\n\n### Q3: [[C]]?\n\nx\n\n### Q4: [[A]] and [[C]]?\n\nx\n',
      'A.md': 'See [[B]] and [[A]].',
      'B.md': 'See [[C]] and [[A]].',
      'C.md': 'Nothing.',
    });
    await made.library.build();
    const about = (depth?: number): readonly (string | null | undefined)[] =>
      made.library.topics.cardsAbout('A.md', depth).map((id) => made.library.card(id)?.found.question.label);
    expect(about()).toEqual(['Q1', 'Q4']);
    expect(about(1)).toEqual(['Q1', 'Q4', 'Q2']);
    expect(about(2)).toEqual(['Q1', 'Q4', 'Q2', 'Q3']);
    expect(about(3)).toEqual(about(2));
  });

  it('that the whole note links to as well are about the nearer cards alone', async () => {
    const made = await desk();
    await made.change('Interview.md', interview.replace('- [[Overview]]', '- [[Overview]]\n- [[Temporal]]'));
    const { library } = made;
    const [first, second, third] = library.cards();
    expect(library.topics.cardsAbout('tools/Temporal.md')).toEqual([first!.id, third!.id]);
    expect(library.topics.cardsAbout('Overview.md')).toEqual([first!.id, second!.id, third!.id]);
    expect(library.topics.all().map(({ name, cards }) => [name, cards])).toContainEqual(['Temporal', 2]);
    expect(library.topics.relatedTo(second!.id).map(({ name }) => name)).toContain('Temporal');
  });

  it('lead back from a card, nearest first', async () => {
    const { library } = await desk();
    const [first, second, third] = library.cards();
    const short = (id: string): unknown =>
      library.topics.relatedTo(id).map(({ kind, name, subpath }) => [kind, name, subpath]);
    expect(short(first!.id)).toEqual([
      ['question', 'Temporal', 'History'],
      ['question', 'Kafka', null],
      ['note', 'Overview', null],
      ['backlink', 'Index', null],
    ]);
    expect(short(second!.id)).toEqual([
      ['note', 'Overview', null],
      ['backlink', 'Index', null],
    ]);
    expect(short(third!.id)).toEqual([
      ['question', 'Worker', null],
      ['question', 'Kafka', null],
      ['category', 'Temporal', null],
      ['note', 'Overview', null],
      ['backlink', 'Index', null],
    ]);
    expect(library.topics.relatedTo('no card')).toEqual([]);
  });

  it('lead on to what the linked notes link to, what most of them link to first', async () => {
    const made = await desk();
    await made.change('tools/Temporal.md', 'See [[Event]], [[Replay]], [[Overview]] and [[Interview]].');
    await made.change('Kafka.md', 'See [[Replay]].');
    await made.change('Event.md', 'Text.');
    await made.change('Replay.md', 'Text.');
    made.library.linksResolved();
    await made.library.settled();
    const { topics } = made.library;
    const [first, second] = made.library.cards();
    expect(topics.neighboursOf(first!.id)).toEqual([
      { key: 'Replay.md', path: 'Replay.md', name: 'Replay', subpath: null, kind: 'neighbour' },
      { key: 'Event.md', path: 'Event.md', name: 'Event', subpath: null, kind: 'neighbour' },
    ]);
    expect(topics.neighboursOf(second!.id)).toEqual([]);
    expect(topics.neighboursOf('no card')).toEqual([]);
  });

  it('are the same for a Markdown link as for a wiki-link, there or not yet', async () => {
    const made = new Desk({
      'talks/Interview.md': [
        '## Category 1: [Temporal](../tools/Temporal.md)',
        '### Q1: What is [a worker](My%20worker.md#Polling)?',
        'See ![](Kafka.md), [the web](https://example.org), [me](mailto:me@example.org), ![](pic.png).',
        '### Q2: What is [[My worker]]?',
        'See [[talks/Kafka]] and [Kafka](./Kafka.md), [Raft](<../Raft.md>), [[Raft]] and [up](#q1).',
        '## Related',
        '[Index](/Index.md)',
      ].join('\n\n'),
      'tools/Temporal.md': 'Text.',
      'talks/Kafka.md': 'Text.',
      'Index.md': 'Text.',
    });
    await made.library.build();
    const { topics } = made.library;
    expect(topics.all().map(({ key, path, name, cards }) => [key, path !== null, name, cards])).toEqual([
      ['Index.md', true, 'Index', 2],
      ['My worker', false, 'My worker', 2],
      ['talks/Kafka.md', true, 'Kafka', 2],
      ['tools/Temporal.md', true, 'Temporal', 2],
      ['Raft', false, 'Raft', 1],
    ]);
    const [first] = made.library.cards();
    expect(topics.relatedTo(first!.id).map(({ kind, name, subpath }) => [kind, name, subpath])).toEqual([
      ['question', 'My worker', 'Polling'],
      ['question', 'Kafka', null],
      ['category', 'Temporal', null],
      ['note', 'Index', null],
    ]);
  });

  it('are notes: not pictures, papers and boards, there or not yet', async () => {
    const made = new Desk({
      'Q.md':
        '### Q1: What is ![[Plan.png]] of [[Paper.pdf]]?\n\n[Board](Board.canvas), [[Gone.pdf#page=2]], [x](Gone%20too.JPG) and [[Node.js]].\n',
      'Paper.pdf': '',
      'Board.canvas': '',
    });
    await made.library.build();
    expect(made.library.topics.all().map(({ key }) => key)).toEqual(['Node.js']);
  });

  it('become notes when they are created, and topics without a note when it goes', async () => {
    const { library, vault } = await desk();
    vault.write('Kafka.md', 'Text.');
    vault.texts.delete('Overview.md');
    library.noteChanged('Kafka.md');
    library.noteDeleted('Overview.md');
    library.linksResolved();
    await library.settled();
    expect(library.topics.all().map(({ key }) => key)).toEqual([
      'Overview',
      'Kafka.md',
      'tools/Temporal.md',
      'Worker',
    ]);
  });

  it('follow a note that is renamed, changed or deleted', async () => {
    const made = await desk();
    await made.rename('Interview.md', 'Talk.md');
    expect(made.library.topics.all()[0]).toMatchObject({ name: 'Overview', cards: 3 });
    await made.change('Talk.md', '### Q1: What is a [[Worker]]?\n\nIt polls.\n');
    expect(made.library.topics.all()).toEqual([{ key: 'Worker', path: null, name: 'Worker', cards: 1 }]);
    await made.delete('Talk.md');
    expect(made.library.topics.all()).toEqual([]);
  });

  it('leave out the questions of notes that are left out', async () => {
    const made = await desk();
    made.leftOut = { ...made.leftOut, notes: ['Interview.md'] };
    made.library.leftOutChanged();
    await made.library.settled();
    expect(made.library.topics.all()).toEqual([]);
  });
});
