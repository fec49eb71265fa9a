import type { CardId } from '../card/anchor';
import { nameOf } from './edges';
import type { Holdings } from './holdings';
import type { Vault } from './ports';
import type { RelatedNote, Topic, Topics } from './topics';

/** Topics over the holdings of a library. */
export class VaultTopics implements Topics {
  readonly #holdings: Holdings;
  readonly #vault: Vault;

  constructor(holdings: Holdings, vault: Vault) {
    this.#holdings = holdings;
    this.#vault = vault;
  }

  all(): readonly Topic[] {
    return [...this.#holdings.graph.all()]
      .map(({ key, path, name, questions }) => ({ key, path, name, cards: questions }))
      .sort((one, other) => other.cards - one.cards || (one.key < other.key ? -1 : 1));
  }

  cardsAbout(key: string): readonly CardId[] {
    const { graph, index, contents } = this.#holdings;
    return graph.questionsAbout(key).flatMap(({ path, index: at }) => {
      const found = index.get(path)?.found[at];
      return (found === undefined ? null : contents.viewOf(found)?.id) ?? [];
    });
  }

  relatedTo(id: CardId): readonly RelatedNote[] {
    const { graph, index, placement } = this.#holdings;
    const found = placement.foundOf(id);
    if (found === null) return [];
    const at = index.get(found.path)?.found.indexOf(found) ?? -1;
    const linked = graph.edgesOf(found.path, at);
    const seen = new Set([found.path, ...linked.map(({ key }) => key)]);
    const backlinks = this.#vault.backlinks(found.path).filter((path) => !seen.has(path));
    return [
      ...linked,
      ...backlinks.map((path) => ({
        key: path,
        path,
        name: nameOf(path),
        subpath: null,
        kind: 'backlink' as const,
      })),
    ];
  }
}
