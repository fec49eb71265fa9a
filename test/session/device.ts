import type { CardId } from '../../src/card/anchor';
import type { Happening, JournalEvent } from '../../src/journal/event';
import { createJournal, type GrowingJournal } from '../../src/journal/fold';
import { CardView } from '../../src/library/cardView';
import type { Card } from '../../src/library/library';
import type { Due, Schedule } from '../../src/memory/due';
import type { Engine, Memory } from '../../src/memory/engine';
import { studyTime, type StudyTime } from '../../src/memory/studyDay';
import type { Limits } from '../../src/session/limits';
import { ByPlace } from '../../src/session/place';
import { RuleBook } from '../../src/session/ruleBook';
import type { World } from '../../src/session/sitting';

interface Setting {
  readonly name: string;
  /** Minutes east of UTC. */
  readonly offset: number;
  readonly engine: Engine;
  readonly schedule: Schedule;
  readonly limits: Limits;
}

/** A device with a real journal of its own, and the cards and rules of the plugin. */
export class Device {
  readonly journal: GrowingJournal = createJournal();
  private readonly cards: readonly Card[];
  private readonly byId: ReadonlyMap<CardId, Card>;
  /** What happened here since the last sync. */
  private news: JournalEvent[] = [];
  private sequence = 0;

  constructor(
    private readonly setting: Setting,
    questions: readonly Card['found'][],
  ) {
    const data = { ...setting.schedule, engine: setting.engine.id, weights: null };
    const set = { data, retention: new ByPlace(data.retention) };
    const book = new RuleBook([{ since: 0, set, easing: null }]);
    const parts = {
      journal: () => this.journal,
      rules: (...[found, last]: Parameters<RuleBook['for']>) => book.for(found, last),
    };
    this.cards = questions.map((found, index) => new CardView(`card ${index}`, found, parts));
    this.byId = new Map(this.cards.map((card) => [card.id, card]));
  }

  get engine(): Engine {
    return this.setting.engine;
  }

  get schedule(): Schedule {
    return this.setting.schedule;
  }

  time(at: number): StudyTime {
    return studyTime(at, this.setting.offset, 4);
  }

  world(at: number): World {
    return {
      library: {
        cards: () => this.cards,
        card: (id) => this.byId.get(id) ?? null,
        cardsIn: (path) => this.cards.filter(({ found }) => found.path === path),
        tagsOf: () => [],
        topics: { all: () => [], cardsAbout: () => [], relatedTo: () => [], neighboursOf: () => [] },
      },
      journal: this.journal,
      limits: this.setting.limits,
      engine: this.setting.engine,
      now: this.time(at),
    };
  }

  append(happenings: readonly Happening[], at: number): void {
    for (const happening of happenings) {
      const stamp = Math.max(at, this.journal.greatestStamp + 1);
      const writer = this.setting.name;
      const sequence = ++this.sequence;
      const event = { ...happening, writer, sequence, stamp, at, day: this.time(at).day };
      this.journal.add([event]);
      this.news.push(event);
    }
  }

  syncWith(other: Device): void {
    other.journal.add(this.news);
    this.journal.add(other.news);
    this.news = [];
    other.news = [];
  }

  /** What is known of every card: the same on every device that has the same events. */
  state(): readonly { readonly memory: Memory | null; readonly due: Due | null }[] {
    return this.cards.map(({ memory, due }) => ({ memory, due }));
  }
}

/** Twenty questions to a note. */
export function questionsFor(count: number): readonly Card['found'][] {
  return Array.from({ length: count }, (_, index) => ({
    path: `Note ${String(Math.floor(index / 20)).padStart(3, '0')}.md`,
    ordinal: 0,
    question: {
      label: `Q${index}`,
      prompt: `Question ${index}`,
      translation: null,
      headings: [],
      line: index,
      answer: null,
      links: [],
      shape: 'A',
    },
    prints: { question: String(index), translation: null, answer: null, sketch: '' },
  }));
}
