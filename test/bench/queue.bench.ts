import type { CardRecord } from '../../src/journal/journal';
import type { Card, Library } from '../../src/library/library';
import { dueOf, type Schedule } from '../../src/memory/due';
import type { Memory } from '../../src/memory/engine';
import { createEngine } from '../../src/memory/engines';
import { fractionOf } from '../../src/memory/fuzz';
import { dayMs, studyTime } from '../../src/memory/studyDay';
import { budgetsOf } from '../../src/session/limits';
import { queueOf } from '../../src/session/queue';
import { gradeCard } from '../../src/session/act';
import { nextCard, startSitting, usualOrder, type Sitting, type World } from '../../src/session/sitting';
import type { Bench } from './bench';

const count = 100_000;
const now = studyTime(Date.parse('2026-06-01T12:00:00Z'), 0, 4);
const steps = { learningSteps: [1, 10], relearningSteps: [10] };
const engine = createEngine('fsrs-6', { weights: null, ...steps });
const schedule: Schedule = { retention: 0.9, maximumInterval: 36_500, fuzz: true, ...steps };
const limits = { newPerDay: 20, reviewsPerDay: 200 };
const noLimits = { newPerDay: 9999, reviewsPerDay: 9999 };

/** A tenth is new, of the others a tenth is due and a few are in learning, as after a year of use. */
function cardAt(index: number): Card {
  const draw = (what: string): number => fractionOf(`${what} ${index}`);
  const id = `card${index}`;
  const memory: Memory | null =
    index % 10 === 0
      ? null
      : {
          state: draw('state') < 0.002 ? 'learning' : 'review',
          step: 0,
          stability: 1 + draw('stability') * 300,
          difficulty: 5,
          reps: 5,
          lapses: Math.floor(draw('lapses') * 4),
          last: ago(draw('last') * 150),
          fuzz: draw('fuzz'),
        };
  const record: CardRecord = {
    id,
    reviews: [],
    suspended: draw('suspended') < 0.01,
    buriedUntil: null,
    flag: null,
    anchor: null,
  };
  return { id, found: foundAt(index), record, memory, due: memory && dueOf(memory, engine, schedule) };
}

function ago(days: number): Memory['last'] {
  return { day: now.day - Math.floor(days), at: now.at - days * dayMs };
}

function foundAt(index: number): Card['found'] {
  const path = `Folder ${index % 50}/Note ${index % 5000}.md`;
  return {
    path,
    ordinal: 0,
    question: {
      label: `Q${index}`,
      prompt: `Question ${index}`,
      translation: null,
      headings: ['Interview', `Category ${index % 7}`],
      line: index,
      answer: null,
      links: [],
      shape: 'A',
    },
    prints: { question: String(index), translation: null, answer: null, sketch: '' },
  };
}

let cards: Card[] = [];
const byId = new Map<string, Card>();
const numbers: number[] = [];
const topics: Library['topics'] = {
  all: () => [],
  cardsAbout: () => [],
  neighboursOf: () => [],
  relatedTo: (id) => {
    const key = `Topic ${Math.floor(fractionOf(id) * 200)}`;
    return [{ key, path: key, name: key, subpath: null, kind: 'question' }];
  },
};
const library: World['library'] = {
  cards: () => cards,
  card: (id) => byId.get(id) ?? null,
  cardsIn: (path) => cards.filter(({ found }) => found.path === path),
  tagsOf: () => [],
  topics,
};
const journal: World['journal'] = { reviewsOn: () => [], undoable: () => [], canonical: (id) => id };
const world: World = { library, journal, limits, engine, now };

function build(order = usualOrder, within = limits): unknown {
  return queueOf(cards, { now, budgets: budgetsOf([], within, library), order, topics, planned: [] });
}

const thousand = 1000;
let sitting: Sitting | null = null;

/** Grades a thousand cards one after another; each answer changes the card as the journal would. */
function answerThousand(): unknown {
  let step = sitting ?? startSitting({ kind: 'vault' }, { ...world, limits: noLimits });
  for (let answer = 0; answer < thousand; answer++) {
    const card = step.current?.card;
    if (card === undefined) throw new Error('the benchmark ran out of questions');
    const graded = gradeCard(step, 3, now, {});
    const memory = engine.next(card.memory, 3, now, card.id);
    byId.set(card.id, { ...card, memory, due: dueOf(memory, engine, schedule) });
    step = nextCard(graded.sitting, { ...world, limits: noLimits });
  }
  for (const card of cards) byId.set(card.id, card);
  return step;
}

export default {
  title: 'Building the queue of 100,000 cards, and going from a grade to the next question',
  reference: 'sort 100,000 numbers',
  setup() {
    cards = Array.from({ length: count }, (_, index) => cardAt(index));
    for (const card of cards) byId.set(card.id, card);
    for (let index = 0; index < count; index++) numbers.push(fractionOf(`number ${index}`));
    sitting = startSitting({ kind: 'vault' }, { ...world, limits: noLimits });
  },
  cases: {
    'sort 100,000 numbers': () => [...numbers].sort((a, b) => a - b),
    'build, usual limits': () => build(),
    'build, no limits': () => build(usualOrder, noLimits),
    'build, weakest first, topics in turn': () =>
      build({ reviews: { weakest: engine }, fresh: 'mixed' }, noLimits),
    '1,000 × grade to next question': answerThousand,
  },
  notes: () => ['Goals: building at most 3 × the sort; 1,000 grades under 1,000 ms.'],
} satisfies Bench;
