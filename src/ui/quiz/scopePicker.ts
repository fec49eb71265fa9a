import { prepareFuzzySearch, renderResults, SuggestModal, type SearchResult } from 'obsidian';
import { scopesOf, type ScopeCount } from '../../session/scopes';
import type { Viva } from '../viva';
import { scopeKind, scopeName } from './scopeName';

interface Choice {
  readonly count: ScopeCount;
  readonly name: string;
  readonly match: SearchResult | null;
}

/** What can be asked about, with how much there is of it; typed letters narrow it down. */
export class ScopePicker extends SuggestModal<Choice> {
  private readonly choices: readonly Choice[];

  constructor(
    private readonly viva: Viva,
    private readonly onPick: (count: ScopeCount) => void,
  ) {
    super(viva.app);
    const { text } = viva;
    this.choices = scopesOf(viva.library, viva.engine(), viva.now()).map((count) => ({
      count,
      name: scopeName(text, count),
      match: null,
    }));
    this.setPlaceholder(text('quiz.pick'));
    this.emptyStateText = text('quiz.empty');
    this.limit = 200;
    this.setInstructions([
      { command: '↑↓', purpose: text('quiz.navigate') },
      { command: '↵', purpose: text('quiz.choose') },
      { command: 'esc', purpose: text('quiz.dismiss') },
    ]);
  }

  override getSuggestions(query: string): Choice[] {
    if (query.trim() === '') return [...this.choices];
    const search = prepareFuzzySearch(query);
    return this.choices
      .flatMap((choice) => {
        const match = search(choice.name);
        return match ? [{ ...choice, match }] : [];
      })
      .sort((a, b) => b.match.score - a.match.score);
  }

  override renderSuggestion({ count, name, match }: Choice, el: HTMLElement): void {
    const { text } = this.viva;
    el.addClass('viva-scope');
    const nameEl = el.createDiv({ cls: 'viva-scope-name' });
    if (match) renderResults(nameEl, name, match);
    else nameEl.setText(name);
    nameEl.createSpan({ cls: 'viva-scope-kind', text: ` ${scopeKind(text, count.scope)}` });
    el.createDiv({ cls: 'viva-scope-count', text: this.countText(count) });
  }

  override onChooseSuggestion({ count }: Choice): void {
    this.onPick(count);
  }

  private countText({ questions, due, remembered }: ScopeCount): string {
    const { text } = this.viva;
    const parts = [text('count.questions', { n: questions })];
    if (due > 0 && this.viva.started()) parts.push(text('count.due', { n: due }));
    if (remembered !== null) parts.push(text('count.remembered', { percent: Math.round(100 * remembered) }));
    return parts.join(' · ');
  }
}
