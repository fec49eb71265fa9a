import type { Anchor } from '../../src/card/anchor';
import { anchorOf, findQuestions, type FoundQuestion } from '../../src/card/found';
import { mintId } from '../../src/card/id';
import { likenessOf } from '../../src/card/likeness';
import { match } from '../../src/card/match';
import { profileOfAnchor, profileOfFound } from '../../src/card/profile';
import { Rarity } from '../../src/card/words';
import type { Question } from '../../src/note/question';
import type { Figures } from './bench';
import type { Change } from './gitHistory';

const counts = ['kept as it was', 'kept, moved', 'kept by likeness', 'missing', 'unsure', 'added'] as const;
type Count = (typeof counts)[number];

/**
 * A vault that follows a history: every question becomes a card when it is first seen, but for those that a person is
 * asked about. Nobody answers.
 */
export class Replay {
  readonly #questionsIn: (text: string) => readonly Question[];
  readonly #anchors = new Map<string, Anchor>();
  /** What stands in the notes now. */
  readonly #placed = new Map<string, FoundQuestion>();
  readonly #byPath = new Map<string, Set<string>>();
  readonly #lost = new Set<string>();
  readonly #counts = new Map<Count, number>(counts.map((count) => [count, 0]));
  readonly #story: string[] = [];
  /** What was asked of a card last: it is written down once, not at each commit after. */
  readonly #asked = new Map<string, string>();
  #commits = 0;

  constructor(questionsIn: (text: string) => readonly Question[]) {
    this.#questionsIn = questionsIn;
  }

  take(commit: string, changes: readonly Change[]): void {
    this.#commits++;
    const found = changes.flatMap(({ path, text }) =>
      text === null ? [] : findQuestions(path, text, { questions: this.#questionsIn(text) }),
    );
    const ids = new Set([
      ...this.#lost,
      ...changes.flatMap(({ path }) => [...(this.#byPath.get(path) ?? [])]),
    ]);
    const owners = this.#ownersOf(ids);
    const known = [...ids, ...owners.keys()].flatMap((id) => this.#anchors.get(id) ?? []);
    const { kept, unsure, missing, twins, added } = match(known, [...found, ...owners.values()]);
    for (const { id, found: question } of kept) if (!owners.has(id)) this.#keep(commit, id, question);
    for (const { anchor, candidates } of unsure) {
      if (!this.#asked.has(anchor.id)) this.#add('unsure', 1);
      this.#lose(anchor);
      const options = candidates.map(
        (candidate) =>
          `      ? ${candidate.path}: ${candidate.question.prompt}\n        ${signs(anchor, candidate)}`,
      );
      const story = `unsure\n      ${anchor.path}: ${anchor.question}\n${options.join('\n')}`;
      if (this.#asked.get(anchor.id) !== story) this.#story.push(`${commit.slice(0, 8)} ${story}`);
      this.#asked.set(anchor.id, story);
    }
    for (const anchor of [...missing, ...twins.map((twin) => twin.anchor)]) {
      if (!this.#lost.has(anchor.id)) {
        this.#add('missing', 1);
        this.#story.push(
          `${commit.slice(0, 8)} missing\n      ${anchor.path}: ${anchor.question}${nearest(anchor, added)}`,
        );
      }
      this.#lose(anchor);
    }
    const asked = new Set(unsure.flatMap(({ candidates }) => candidates));
    for (const question of added.filter((each) => !asked.has(each))) {
      const id = mintId(question, (other) => this.#anchors.has(other));
      this.#put(anchorOf(id, question), question);
      this.#add('added', 1);
    }
  }

  figures(): Figures {
    return { commits: this.#commits, cards: this.#anchors.size, ...Object.fromEntries(this.#counts) };
  }

  story(): string {
    return this.#story.join('\n\n');
  }

  /** Cards elsewhere whose question is that of one of these: they stand there for good. */
  #ownersOf(ids: ReadonlySet<string>): ReadonlyMap<string, FoundQuestion> {
    const asked = new Set([...ids].map((id) => this.#anchors.get(id)?.prints.question));
    return new Map(
      [...this.#placed].filter(([id, { prints }]) => !ids.has(id) && asked.has(prints.question)),
    );
  }

  #keep(commit: string, id: string, found: FoundQuestion): void {
    const before = this.#anchors.get(id);
    if (before === undefined) throw new Error(`no card ${id}`);
    if (before.prints.question !== found.prints.question) {
      this.#add('kept by likeness', 1);
      this.#story.push(
        `${commit.slice(0, 8)} kept\n      ${before.path}: ${before.question}\n    = ${found.path}: ${found.question.prompt}\n      ${signs(before, found)}`,
      );
    } else this.#add(before.path === found.path ? 'kept as it was' : 'kept, moved', 1);
    this.#lost.delete(id);
    this.#byPath.get(before.path)?.delete(id);
    this.#put(anchorOf(id, found), found);
  }

  #lose(anchor: Anchor): void {
    this.#lost.add(anchor.id);
    this.#placed.delete(anchor.id);
    this.#byPath.get(anchor.path)?.delete(anchor.id);
  }

  #put(anchor: Anchor, found: FoundQuestion): void {
    this.#placed.set(anchor.id, found);
    this.#anchors.set(anchor.id, anchor);
    const there = this.#byPath.get(anchor.path);
    if (there === undefined) this.#byPath.set(anchor.path, new Set([anchor.id]));
    else there.add(anchor.id);
  }

  #add(count: Count, more: number): void {
    this.#counts.set(count, (this.#counts.get(count) ?? 0) + more);
  }
}

/** Of what is new, the question that shares most words with it. */
function nearest(anchor: Anchor, added: readonly FoundQuestion[]): string {
  const words = (found: FoundQuestion): number =>
    likenessOf(profileOfAnchor(anchor), profileOfFound(found), new Rarity()).question;
  const [best] = [...added].sort((one, other) => words(other) - words(one));
  if (best === undefined) return '';
  return `\n      ≠ ${best.path}: ${best.question.prompt}\n        ${signs(anchor, best)}`;
}

/** What speaks for it, as the list of cards to relink shows it. */
function signs(anchor: Anchor, found: FoundQuestion): string {
  const { question, answer, place } = likenessOf(
    profileOfAnchor(anchor),
    profileOfFound(found),
    new Rarity(),
  );
  return `words ${question.toFixed(2)}, answer ${answer?.toFixed(2) ?? '-'}, place ${place}`;
}
