import { SuggestModal } from 'obsidian';
import { deepest, type Scope } from '../../session/scope';
import { nameOf } from '../../session/scopes';
import type { Viva } from '../viva';

interface Depth {
  readonly depth: number;
  readonly cards: number;
}

/**
 * Asks how far from a note the questions may be, about the note itself or about what it links to as well, and gives the
 * scope. Where more links bring no more questions there is nothing to ask.
 */
export function pickDepth(viva: Viva, key: string, onPick: (scope: Scope) => void): void {
  const depths = depthsOf(viva, key);
  if (depths.length > 1) new DepthPicker(viva, key, depths, onPick).open();
  else onPick(scopeOf(key, depths[0]?.depth ?? 0));
}

/** Each step that brings more questions. */
function depthsOf({ library }: Viva, key: string): readonly Depth[] {
  const depths: Depth[] = [];
  for (let depth = 0; depth <= deepest; depth++) {
    const cards = library.topics.cardsAbout(key, depth).length;
    if (cards > (depths.at(-1)?.cards ?? 0)) depths.push({ depth, cards });
  }
  return depths;
}

function scopeOf(key: string, depth: number): Scope {
  return depth === 0 ? { kind: 'topic', key } : { kind: 'topic', key, depth };
}

class DepthPicker extends SuggestModal<Depth> {
  readonly #name: string;

  constructor(
    private readonly viva: Viva,
    private readonly key: string,
    private readonly depths: readonly Depth[],
    private readonly onPick: (scope: Scope) => void,
  ) {
    super(viva.app);
    this.#name = nameOf({ kind: 'topic', key });
    this.setPlaceholder(viva.text('topic.pick', { name: this.#name }));
  }

  override getSuggestions(): Depth[] {
    return [...this.depths];
  }

  override renderSuggestion({ depth, cards }: Depth, el: HTMLElement): void {
    const { text } = this.viva;
    el.addClass('viva-scope');
    const name = depth === 0 ? text('topic.itself', { name: this.#name }) : text('topic.depth', { n: depth });
    el.createDiv({ cls: 'viva-scope-name', text: name });
    el.createDiv({ cls: 'viva-scope-count', text: text('count.questions', { n: cards }) });
  }

  override onChooseSuggestion({ depth }: Depth): void {
    this.onPick(scopeOf(this.key, depth));
  }
}
