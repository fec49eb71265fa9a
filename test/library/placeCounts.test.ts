import { describe, expect, it } from 'vitest';
import { noPlaces, nothingLeftOut } from '../../src/library/leftOut';
import { Desk, noteOf } from './desk';

const queue = ['What is a queue?', 'First in, first out.'] as const;
const stack = ['What is a stack?', 'Last in, first out.'] as const;

async function desk(): Promise<Desk> {
  const made = new Desk({
    'a.md': noteOf(queue, stack),
    'work/go/b.md': `---\ntags: [Go/Channels, go]\n---\n${noteOf(queue)}`,
    'work/c.md': 'No question.',
  });
  await made.library.build();
  return made;
}

describe('the places of a vault', () => {
  it('are counted with what is below them, left out or not', async () => {
    const made = await desk();
    made.leftOut = { ...nothingLeftOut, folders: ['work'] };
    made.library.leftOutChanged();
    const one = { notes: 1, questions: 1 };
    expect(made.library.places()).toEqual([
      { kind: 'folder', name: 'work', ...one },
      { kind: 'folder', name: 'work/go', ...one },
      { kind: 'tag', name: 'go', ...one },
      { kind: 'tag', name: 'go/channels', ...one },
      { kind: 'note', name: 'a.md', notes: 1, questions: 2 },
      { kind: 'note', name: 'work/go/b.md', ...one },
    ]);
  });

  it('say what they would leave out', async () => {
    const { library } = await desk();
    const count = (leftOut: Partial<typeof nothingLeftOut>) =>
      library.countOut({ ...nothingLeftOut, ...leftOut });
    expect(count({})).toEqual({ notes: 0, questions: 0 });
    expect(count({ folders: ['work'], tags: ['go'] })).toEqual({ notes: 1, questions: 1 });
    expect(count({ only: { ...noPlaces, tags: ['#go'] } })).toEqual({ notes: 1, questions: 2 });
    expect(count({ filters: ['/^/'] })).toEqual({ notes: 2, questions: 3 });
  });
});
