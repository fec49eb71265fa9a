import type { App } from '../app/app';
import { Modal } from './modal';
import { prepareFuzzySearch, renderResults, sortSearchResults, type SearchResult } from './search';

export interface FuzzyMatch<T> {
  item: T;
  match: SearchResult;
}
type Chosen = MouseEvent | KeyboardEvent;

export abstract class SuggestModal<T> extends Modal {
  limit = 100;
  emptyStateText = 'No results found.';
  inputEl: HTMLInputElement;
  resultContainerEl: HTMLElement;
  #instructionsEl: HTMLElement;
  #shown: T[] = [];
  #selected = 0;

  constructor(app: App) {
    super(app);
    this.modalEl.className = 'prompt';
    this.modalEl.empty();
    const field = { type: 'text', spellcheck: 'false', autocapitalize: 'off', enterkeyhint: 'done' };
    this.inputEl = this.modalEl
      .createDiv('prompt-input-container')
      .createEl('input', { cls: 'prompt-input', attr: field });
    this.resultContainerEl = this.modalEl.createDiv('prompt-results');
    this.#instructionsEl = this.modalEl.createDiv('prompt-instructions');
    this.inputEl.addEventListener('input', () => void this.#update());
    this.#key('ArrowDown', () => this.#select(this.#selected + 1));
    this.#key('ArrowUp', () => this.#select(this.#selected - 1));
    this.#key('Home', () => this.#select(0));
    this.#key('End', () => this.#select(this.#shown.length - 1));
    this.#key('Enter', (event) => this.selectActiveSuggestion(event));
  }

  override open(): void {
    super.open();
    this.inputEl.value = '';
    this.inputEl.focus();
    void this.#update();
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
  }

  setInstructions(instructions: { command: string; purpose: string }[]): void {
    this.#instructionsEl.empty();
    for (const { command, purpose } of instructions) {
      const el = this.#instructionsEl.createDiv('prompt-instruction');
      el.createSpan({ cls: 'prompt-instruction-command', text: command });
      el.createSpan({ text: purpose });
    }
  }

  onNoSuggestion(): void {
    this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
  }

  selectSuggestion(value: T, event: Chosen): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }

  selectActiveSuggestion(event: Chosen): void {
    const [value] = this.#shown.slice(this.#selected);
    if (this.#shown.length > this.#selected && value !== undefined) this.selectSuggestion(value, event);
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(item: T, event: Chosen): void;

  #key(key: string, act: (event: KeyboardEvent) => void): void {
    this.scope.register([], key, (event) => {
      if (!event.isComposing) act(event);
      return false;
    });
  }

  async #update(): Promise<void> {
    const query = this.inputEl.value;
    const found = await this.getSuggestions(query);
    if (query !== this.inputEl.value) return; // typed on meanwhile
    this.#shown = found.slice(0, this.limit);
    this.resultContainerEl.empty();
    if (this.#shown.length === 0) this.onNoSuggestion();
    this.#shown.forEach((value, at) => {
      const el = this.resultContainerEl.createDiv('suggestion-item');
      this.renderSuggestion(value, el);
      el.addEventListener('click', (event) => this.selectSuggestion(value, event));
      el.addEventListener('mousemove', () => this.#mark(at));
    });
    this.#select(0);
  }

  #select(at: number): void {
    const count = this.#shown.length;
    if (count === 0) return;
    this.#mark((at + count) % count);
    this.resultContainerEl.children[this.#selected]?.scrollIntoView({ block: 'nearest' });
  }

  #mark(selected: number): void {
    this.#selected = selected;
    [...this.resultContainerEl.children].forEach((el, at) => el.toggleClass('is-selected', at === selected));
  }
}

export abstract class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
  getSuggestions(query: string): FuzzyMatch<T>[] {
    const search = prepareFuzzySearch(query);
    const found = this.getItems().flatMap((item): FuzzyMatch<T>[] => {
      const match = search(this.getItemText(item));
      return match ? [{ item, match }] : [];
    });
    if (query.trim() !== '') sortSearchResults(found);
    return found;
  }

  renderSuggestion({ item, match }: FuzzyMatch<T>, el: HTMLElement): void {
    renderResults(el, this.getItemText(item), match);
  }

  onChooseSuggestion({ item }: FuzzyMatch<T>, event: Chosen): void {
    this.onChooseItem(item, event);
  }

  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, event: Chosen): void;
}
