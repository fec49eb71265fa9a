import type { Desk } from './desk';

/** Everything a person could see. */
export function seen({ library }: Desk): unknown {
  return {
    cards: library.cards().map(({ id, found, record }) => [id, found.path, found.question, record?.reviews]),
    missing: library
      .missing()
      .map(({ id }) => id)
      .sort(),
    unsure: library
      .unsure()
      .map(({ record, candidates }) => [record.id, candidates.map((found) => [found.path, found.question])])
      .sort(),
    twins: library
      .twins()
      .map(({ record, id }) => [record.id, id])
      .sort(),
    topics: library.topics.all(),
    about: library.topics.all().map(({ key }) => library.topics.cardsAbout(key)),
    related: library.cards().map(({ id }) => library.topics.relatedTo(id)),
    neighbours: library.cards().map(({ id }) => library.topics.neighboursOf(id)),
    folders: library.folders(),
    problems: library.problems(),
  };
}
