import { prepareFuzzySearch, renderResults, SuggestModal, type SearchResult } from 'obsidian';
import { completeScope } from '../../session/completeScope';
import { parseScope } from '../../session/parseScope';
import type { Scope } from '../../session/scope';
import { countOf, nameOf, scopesOf, type ScopeCount } from '../../session/scopes';
import { printScope } from '../../session/scopeText';
import type { Viva } from '../viva';
import { recentScopes, rememberScope } from './recentScopes';
import { missingText, problemText, scopeKind, scopeName, scopePlace } from './scopeName';

type Choice =
  | {
      readonly kind: 'scope';
      readonly count: ScopeCount;
      readonly name: string;
      readonly match: SearchResult | null;
      readonly recent?: true;
    }
  /** Goes on with the text. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problem'; readonly text: string };

const MOST_COMPLETIONS = 20;

/**
 * What can be asked about, with how much there is of it; typed letters narrow it down, and a scope can be typed. `isWanted`
 * leaves out scopes that are of no use here.
 */
export class ScopePicker extends SuggestModal<Choice> {
  readonly #counts: readonly ScopeCount[];

  constructor(
    private readonly viva: Viva,
    private readonly onPick: (count: ScopeCount) => void,
    private readonly isWanted: (scope: Scope) => boolean = () => true,
  ) {
    super(viva.app);
    const { text } = viva;
    this.#counts = scopesOf(viva.library, viva.engine(), viva.now()).filter(({ scope }) => isWanted(scope));
    this.setPlaceholder(text('quiz.pick'));
    this.emptyStateText = text('quiz.empty');
    this.limit = 200;
    this.setInstructions([
      { command: '↑↓', purpose: text('quiz.navigate') },
      { command: '↵', purpose: text('quiz.choose') },
      { command: 'topic: tag: weak:10 -due', purpose: text('quiz.type') },
      { command: 'esc', purpose: text('quiz.dismiss') },
    ]);
  }

  override getSuggestions(query: string): Choice[] {
    const typed = query.trim();
    if (typed === '') return this.#recentFirst();
    const complete = completeScope(query, (key) => this.#valuesOf(key), MOST_COMPLETIONS).map(
      (text): Choice => ({ kind: 'text', text }),
    );
    if (/(?:^|\s)-?\p{L}+:|^-|"/u.test(typed)) {
      const written = this.#written(typed);
      // While a word is being typed, what it could become matters more than what is wrong with it.
      return written.kind === 'problem' && complete.length > 0 ? complete : [written, ...complete];
    }
    const written = this.#written(typed);
    return [
      ...this.#found(typed),
      ...(written.kind === 'scope' && written.count.questions > 0 ? [written] : []),
      ...complete,
    ];
  }

  override renderSuggestion(choice: Choice, el: HTMLElement): void {
    el.addClass('viva-scope');
    const nameEl = el.createDiv({ cls: 'viva-scope-name' });
    if (choice.kind !== 'scope') {
      nameEl.setText(choice.text);
      el.toggleClass('viva-scope-problem', choice.kind === 'problem');
      return;
    }
    const { count, name, match, recent } = choice;
    if (match) renderResults(nameEl, name, match);
    else nameEl.setText(name);
    const { scope } = count;
    const kinds = [
      scopeKind(this.viva.text, scope),
      scopePlace(scope),
      recent ? this.viva.text('quiz.recent') : '',
    ];
    const kind = kinds.filter((word) => word !== '').join(' · ');
    if (kind !== '') nameEl.createSpan({ cls: 'viva-scope-kind', text: ` ${kind}` });
    el.createDiv({ cls: 'viva-scope-count', text: this.#countText(count) });
  }

  override selectSuggestion(choice: Choice, event: MouseEvent | KeyboardEvent): void {
    if (choice.kind === 'scope' && choice.count.questions > 0) super.selectSuggestion(choice, event);
    if (choice.kind !== 'text') return;
    this.inputEl.value = choice.text;
    this.inputEl.dispatchEvent(new Event('input'));
  }

  override onChooseSuggestion(choice: Choice): void {
    if (choice.kind !== 'scope') return;
    rememberScope(this.viva.app, choice.count.scope);
    this.onPick(choice.count);
  }

  #recentFirst(): Choice[] {
    const recent = recentScopes(this.viva.app)
      .filter((scope) => this.isWanted(scope))
      .map((scope) => this.#countOf(scope))
      .filter(({ questions }) => questions > 0);
    const texts = new Set(recent.map(({ scope }) => printScope(scope)));
    const others = this.#counts.filter(({ scope }) => !texts.has(printScope(scope)));
    return [
      ...recent.map((count): Choice => ({ ...this.#choiceOf(count), recent: true })),
      ...others.map((count) => this.#choiceOf(count)),
    ];
  }

  /** By letters of their names, in any place. */
  #found(typed: string): readonly Choice[] {
    const search = prepareFuzzySearch(typed);
    return this.#counts
      .flatMap((count) => {
        const choice = this.#choiceOf(count);
        const match = search(choice.name);
        return match ? [{ ...choice, match }] : [];
      })
      .sort((a, b) => b.match.score - a.match.score);
  }

  /** What the text means as a scope. */
  #written(typed: string): Choice {
    const parsed = parseScope(typed);
    const { text } = this.viva;
    if (!parsed.ok) return { kind: 'problem', text: problemText(text, parsed.problem) };
    const { scope } = parsed;
    if (!this.isWanted(scope)) return { kind: 'problem', text: text('places.only') };
    const count = this.#countOf(scope);
    const missing = count.questions === 0 ? missingText(this.viva, scope) : null;
    return missing === null ? this.#choiceOf(count) : { kind: 'problem', text: missing };
  }

  #valuesOf(key: string): readonly string[] {
    if (key === 'depth') return ['1', '2', '3'];
    if (key === 'weak') return ['10', '20', '50'];
    return this.#counts.flatMap(({ scope, name }) => {
      if (scope.kind !== key) return [];
      if (scope.kind === 'topic') return name;
      if (scope.kind === 'category') return `${scope.path}#${scope.category}`;
      if (scope.kind === 'tag') return scope.tag;
      return scope.kind === 'folder' || scope.kind === 'note' ? scope.path : [];
    });
  }

  #countOf(scope: Scope): ScopeCount {
    const { viva } = this;
    return countOf(viva.library, scope, nameOf(scope), { engine: viva.engine(), now: viva.now() });
  }

  #choiceOf(count: ScopeCount): Choice & { readonly kind: 'scope' } {
    return { kind: 'scope', count, name: scopeName(this.viva.text, count), match: null };
  }

  #countText({ questions, due, remembered }: ScopeCount): string {
    const { text } = this.viva;
    const parts = [text('count.questions', { n: questions })];
    if (due > 0 && this.viva.started()) parts.push(text('count.due', { n: due }));
    if (remembered !== null) parts.push(text('count.remembered', { percent: Math.round(100 * remembered) }));
    return parts.join(' · ');
  }
}
