import type { CardId } from '../card/anchor';
import { nameOf } from './edges';
import type { Holdings } from './holdings';
import type { Vault } from './ports';
import type { RelatedNote, Topic, Topics } from './topics';

/** More of them lead nowhere. */
const mostNeighbours = 30;

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

  cardsAbout(key: string, depth = 0): readonly CardId[] {
    const ids = new Set<CardId>();
    const seen = new Set([key]);
    let nearest = [key];
    for (let far = 0; far <= depth; far++) {
      for (const id of nearest.flatMap((topic) => this.#cardsOf(topic))) ids.add(id);
      nearest = nearest.flatMap((topic) => this.#vault.linksFrom(topic)).filter((path) => !seen.has(path));
      for (const path of nearest) seen.add(path);
    }
    return [...ids];
  }

  relatedTo(id: CardId): readonly RelatedNote[] {
    const { graph, index, placement } = this.#holdings;
    const found = placement.foundOf(id);
    if (found === null) return [];
    const at = index.get(found.path)?.found.indexOf(found) ?? -1;
    const linked = graph.edgesOf(found.path, at);
    const seen = new Set([found.path, ...linked.map(({ key }) => key)]);
    const backlinks = this.#vault.backlinks(found.path).filter((path) => !seen.has(path));
    return [...linked, ...backlinks.map((path) => relatedAs('backlink', path))];
  }

  neighboursOf(id: CardId): readonly RelatedNote[] {
    const related = this.relatedTo(id);
    const near = new Set(related.map(({ key }) => key));
    const own = this.#holdings.placement.foundOf(id)?.path;
    const counts = new Map<string, number>();
    for (const { path, kind } of related) {
      if (path === null || kind === 'backlink') continue;
      for (const next of this.#vault.linksFrom(path)) {
        if (next !== own && !near.has(next) && /\.md$/i.test(next))
          counts.set(next, (counts.get(next) ?? 0) + 1);
      }
    }
    return [...counts]
      .sort(([path, count], [other, others]) => others - count || (path < other ? -1 : 1))
      .slice(0, mostNeighbours)
      .map(([path]) => relatedAs('neighbour', path));
  }

  #cardsOf(key: string): readonly CardId[] {
    const { graph, index, contents } = this.#holdings;
    return graph.questionsAbout(key).flatMap(({ path, index: at }) => {
      const found = index.get(path)?.found[at];
      return (found === undefined ? null : contents.viewOf(found)?.id) ?? [];
    });
  }
}

function relatedAs(kind: RelatedNote['kind'], path: string): RelatedNote {
  return { key: path, path, name: nameOf(path), subpath: null, kind };
}
