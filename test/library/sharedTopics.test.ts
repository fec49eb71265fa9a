import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sharedVault } from '../note/sharedVault';
import { Desk } from './desk';

const vault = sharedVault();
if (vault === null) console.log('The shared vault is not here: its topics are not counted.');

function textsOf(folder: string): Readonly<Record<string, string>> {
  const notes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  return Object.fromEntries(notes.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Labels of the questions that link to a note themselves or stand under a heading that does, told by lines alone: a line of code may begin with one `#`. */
function labelsAbout(text: string, name: string): readonly string[] {
  const labels = new Set<string>();
  let category = '';
  let label: string | null = null;
  for (const line of text.split(/\r?\n/)) {
    const question = /^### (Q\d+)/.exec(line);
    if (/^## /.test(line)) [category, label] = [line, null];
    else if (question) label = question[1] ?? null;
    else if (/^### /.test(line)) label = null;
    if (label !== null && [line, category].some((part) => part.includes(`[[${name}`))) labels.add(label);
  }
  return [...labels];
}

it.skipIf(vault === null)(
  'topics of a real vault have the questions that a search by lines finds',
  async () => {
    const texts = textsOf(vault ?? '');
    const desk = new Desk(texts);
    await desk.library.build();
    const { topics } = desk.library;
    const all = Object.values(texts).join('\n');
    const about = (name: string): unknown => {
      const topic = topics.all().find((each) => each.name === name);
      const cards = topic === undefined ? [] : topics.cardsAbout(topic.key);
      return cards.map((id) => desk.library.card(id)?.found.question.label);
    };
    for (const name of ['Temporal', 'Airflow', 'Conductor', 'Idempotency']) {
      const expected = labelsAbout(all, name);
      expect(expected.length, name).toBeGreaterThan(0);
      expect(expected.length, name).toBeLessThan(desk.library.cards().length);
      expect(about(name), name).toEqual(expected);
    }
    const note = topics.all().find(({ name }) => name === 'PV-Orchestration');
    expect(note?.cards).toBe(desk.library.cards().length);

    for (const name of ['Polyvision', 'Redpanda']) {
      const expected = labelsAbout(all, name);
      expect(expected.length, name).toBeGreaterThan(0);
      expect(topics.all()).toContainEqual({ key: name, path: null, name, cards: expected.length });
      desk.vault.write(`Concepts/${name}.md`, 'A note at last.');
      desk.library.noteChanged(`Concepts/${name}.md`);
      desk.library.linksResolved();
      await desk.library.settled();
      expect(topics.all().find((each) => each.name === name)?.path, name).toBe(`Concepts/${name}.md`);
      expect(about(name), name).toEqual(expected);
    }
  },
);
