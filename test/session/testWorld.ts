import type { CardId } from '../../src/card/anchor';
import type { Happening, JournalEvent } from '../../src/journal/event';
import type { CardRecord, Journal } from '../../src/journal/journal';
import type { Card, Library } from '../../src/library/library';
import type { RelatedNote, Topic } from '../../src/library/topics';
import { dueOf, type Schedule } from '../../src/memory/due';
import type { Engine } from '../../src/memory/engine';
import { createEngine } from '../../src/memory/engines';
import { replay } from '../../src/memory/replay';
import { dayMs, minuteMs, studyTime, type StudyTime } from '../../src/memory/studyDay';
import type { Limits } from '../../src/session/limits';

const steps = { learningSteps: [1, 10], relearningSteps: [10] };

export interface TestQuestion {
  readonly path: string;
  readonly label: string;
  readonly category?: string;
  readonly prompt?: string;
  readonly line?: number;
  /** Keys of the notes that the question links to. */
  readonly links?: readonly string[];
}

type CardNow = Pick<Card, 'record' | 'memory' | 'due'>;

/** A vault, a journal and a clock in memory, as small as a session needs them. */
export class TestWorld {
  readonly engine: Engine = createEngine('fsrs-6', { weights: null, ...steps });
  schedule: Schedule = { retention: 0.9, maximumInterval: 36_500, fuzz: false, ...steps };
  limits: Limits = { newPerDay: 20, reviewsPerDay: 200 };
  /** 2026-01-01T12:00Z */
  at = Date.parse('2026-01-01T12:00:00Z');
  events: JournalEvent[] = [];
  /** Of a note, by its path. */
  readonly tags = new Map<string, readonly string[]>();
  private questions = new Map<CardId, TestQuestion>();
  private cards = new Map<CardId, CardNow>();

  constructor(questions: readonly TestQuestion[]) {
    for (const question of questions) this.put(question);
  }

  get now(): StudyTime {
    return studyTime(this.at, 0, 4);
  }

  /** All cards as they are now, and will not be later. */
  snapshot(): readonly Card[] {
    return this.library.cards().map((card) => ({ ...card }));
  }

  wait(minutes: number): this {
    this.at += minutes * minuteMs;
    return this;
  }

  waitDays(days: number): this {
    this.at += days * dayMs;
    return this;
  }

  /** Adds a question, or changes it as a note is edited. Its id is "path label" unless it is told. */
  put(question: TestQuestion, id = `${question.path} ${question.label}`): void {
    this.questions.set(id, question);
    this.cards.delete(id);
  }

  remove(id: CardId): void {
    this.questions.delete(id);
    this.cards.delete(id);
  }

  append(...happenings: readonly Happening[]): readonly JournalEvent[] {
    const events = happenings.map((happening, index) => ({
      ...happening,
      writer: 'here',
      sequence: this.events.length + index + 1,
      stamp: this.events.length + index + 1,
      at: this.at,
      day: this.now.day,
    }));
    this.events.push(...events);
    this.cards.clear();
    return events;
  }

  /** What a sitting looks at, as it is now. */
  get world(): {
    readonly library: Library;
    readonly journal: Pick<Journal, 'reviewsOn' | 'undoable' | 'canonical'>;
    readonly limits: Limits;
    readonly engine: Engine;
    readonly now: StudyTime;
  } {
    return {
      library: this.library,
      journal: this.journal,
      limits: this.limits,
      engine: this.engine,
      now: this.now,
    };
  }

  readonly journal: Pick<Journal, 'reviewsOn' | 'undoable' | 'canonical'> = {
    canonical: (id) => id,
    undoable: (most) =>
      this.standing()
        .filter(({ kind }) => kind !== 'undo')
        .reverse()
        .slice(0, most),
    reviewsOn: (day) => {
      const seen = new Set<CardId>();
      return this.standing().flatMap((event) => {
        if (event.kind !== 'review') return [];
        const fresh = !seen.has(event.card);
        seen.add(event.card);
        return event.day === day ? [{ card: event.card, grade: event.grade, fresh }] : [];
      });
    },
  };

  readonly library: Library = {
    index: { done: 1, total: 1, whole: true },
    cards: () => [...this.questions.keys()].map((id) => this.card(id)!),
    card: (id) => this.card(id),
    cardsIn: (path) => this.library.cards().filter(({ found }) => found.path === path),
    cardsInText: () => [],
    tagsOf: (path) => this.tags.get(path) ?? [],
    isOut: () => false,
    textOf: () => Promise.resolve({ state: 'gone' }),
    missing: () => [],
    unsure: () => [],
    twins: () => [],
    problems: () => [],
    unreadable: () => [],
    folders: () => [],
    topics: {
      all: () => this.topics(),
      cardsAbout: (key) =>
        [...this.questions].filter(([, { links }]) => links?.includes(key)).map(([id]) => id),
      relatedTo: (id) => (this.questions.get(id)?.links ?? []).map(related),
      neighboursOf: () => [],
    },
    anchorsFor: () => [],
    changedAnchors: () => [],
    build: () => Promise.resolve(),
    noteChanged: () => undefined,
    noteRenamed: () => undefined,
    noteDeleted: () => undefined,
    linksResolved: () => undefined,
    journalChanged: () => undefined,
    places: () => [],
    countOut: () => ({ notes: 0, questions: 0 }),
    settingsChanged: () => undefined,
    leftOutChanged: () => undefined,
    settled: () => Promise.resolve(),
    onChange: () => () => undefined,
  };

  private topics(): readonly Topic[] {
    const keys = new Set([...this.questions.values()].flatMap(({ links }) => links ?? []));
    return [...keys].map((key) => ({
      key,
      path: key,
      name: nameOf(key),
      cards: this.library.topics.cardsAbout(key).length,
    }));
  }

  /** Events that were not undone. */
  private standing(): readonly JournalEvent[] {
    const undone = new Set(this.events.flatMap((event) => (event.kind === 'undo' ? event.of.sequence : [])));
    return this.events.filter(({ sequence }) => !undone.has(sequence));
  }

  private card(id: CardId): Card | null {
    const question = this.questions.get(id);
    if (question === undefined) return null;
    const found = foundOf(question);
    const now = (): CardNow => this.cardNow(id);
    // As the library's cards, it is always as the journal has it now.
    return {
      id,
      found,
      get record() {
        return now().record;
      },
      get memory() {
        return now().memory;
      },
      get due() {
        return now().due;
      },
    };
  }

  private cardNow(id: CardId): CardNow {
    const there = this.cards.get(id);
    if (there !== undefined) return there;
    const record = this.record(id);
    const memory = record && replay(this.engine, id, record.reviews);
    const card = { record, memory, due: memory && dueOf(memory, this.engine, this.schedule) };
    this.cards.set(id, card);
    return card;
  }

  private record(id: CardId): CardRecord | null {
    const events = this.standing().filter((event) => 'card' in event && event.card === id);
    if (events.length === 0) return null;
    const record = {
      id,
      reviews: [] as CardRecord['reviews'][number][],
      suspended: false,
      buriedUntil: null as number | null,
      flag: null as { readonly reason: string } | null,
      anchor: null,
    };
    for (const event of events) {
      if (event.kind === 'review') record.reviews.push({ ...event, ref: event });
      else if (event.kind === 'forget') record.reviews = [];
      else if (event.kind === 'suspend') record.suspended = true;
      else if (event.kind === 'resume') record.suspended = false;
      else if (event.kind === 'bury') record.buriedUntil = event.until;
      else if (event.kind === 'flag') record.flag = event.on ? { reason: event.reason ?? '' } : null;
    }
    return record;
  }
}

function foundOf({ path, label, category, prompt = label, line = 0 }: TestQuestion): Card['found'] {
  return {
    path,
    ordinal: 0,
    question: {
      label,
      prompt,
      translation: null,
      headings: category === undefined ? [] : ['Interview', category],
      line,
      answer: { first: line + 2, last: line + 4 },
      links: [],
      shape: 'A',
    },
    prints: { question: prompt, translation: null, answer: `answer of ${prompt}`, sketch: '' },
  };
}

/** A link that does not end in `.md` leads to no note there is. */
function related(key: string): RelatedNote {
  return { key, path: key.endsWith('.md') ? key : null, name: nameOf(key), subpath: null, kind: 'question' };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}
