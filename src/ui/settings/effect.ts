import { Setting } from 'obsidian';
import { ruleChange, type SetHappening } from '../../session/ruleChange';
import { changedCards, endsFor, loadOf, type Load } from '../../stats/changePreview';
import type { TextKey } from '../text/text';
import type { Viva } from '../viva';
import { muted } from '../muted';

const MOST_DAYS = 365;

const SPANS = [
  ['today', 'rules.today'],
  ['week', 'rules.week'],
  ['month', 'rules.month'],
] as const satisfies readonly (readonly [keyof Load, TextKey])[];

/** Asks how a change of the rules takes effect, and shows what it does to the coming load. */
export class Effect {
  private sets: readonly SetHappening[] = [];
  #atOnce = false;
  private days = 1;
  readonly #daysEl: HTMLElement;
  readonly #loadEl: HTMLElement;

  constructor(
    private readonly viva: Viva,
    private readonly el: HTMLElement,
  ) {
    const { text } = viva;
    new Setting(el).setName(text('rules.when')).addDropdown((when) =>
      when.addOptions({ next: text('rules.next'), once: text('rules.once') }).onChange((value) => {
        this.#atOnce = value === 'once';
        this.show(this.sets);
      }),
    );
    const days = new Setting(el).setName(text('rules.days')).setDesc(text('rules.days-desc'));
    this.#daysEl = days.settingEl;
    const field = days.controlEl.createEl('input', {
      type: 'number',
      value: '1',
      attr: { min: '1', max: String(MOST_DAYS), 'aria-label': text('rules.days') },
    });
    field.addEventListener('change', () => {
      this.days = Math.min(MOST_DAYS, Math.max(1, Math.round(Number(field.value)) || 1));
      field.value = String(this.days);
      this.show(this.sets);
    });
    this.#loadEl = el.createDiv({ cls: 'viva-load', attr: { role: 'status' } });
  }

  /** `sets`: what would be set; none of them: nothing is asked. */
  show(sets: readonly SetHappening[]): void {
    const { text } = this.viva;
    this.sets = sets;
    this.el.toggle(sets.length > 0);
    this.#daysEl.toggle(this.#atOnce);
    this.#loadEl.empty();
    if (sets.length === 0) return;
    const now = this.viva.now();
    const cards = this.viva.library.cards();
    const [before, after] = [
      loadOf(cards, now),
      loadOf(changedCards(cards, this.#changed(this.happenings())), now),
    ];
    const table = this.#loadEl.createEl('table');
    const head = table.createEl('tr');
    for (const key of ['rules.due', 'rules.before', 'rules.after'] as const)
      head.createEl('th', { text: text(key), attr: { scope: 'col' } });
    for (const [span, name] of SPANS) {
      const row = table.createEl('tr');
      row.createEl('th', { text: text(name), attr: { scope: 'row' } });
      for (const load of [before, after]) row.createEl('td', { text: String(load[span]) });
    }
    if (!this.#atOnce) muted(this.#loadEl, text('rules.next-desc'));
  }

  /** What to append. */
  happenings(): readonly SetHappening[] {
    const { sets, days } = this;
    if (!this.#atOnce) return ruleChange(sets, null);
    const { day } = this.viva.now();
    const rules = this.#changed(ruleChange(sets, []));
    return ruleChange(sets, days === 1 ? [] : endsFor(this.viva.library.cards(), rules, { day, days }));
  }

  #changed(happenings: readonly SetHappening[]): Parameters<typeof changedCards>[1] {
    const { viva } = this;
    return { before: viva.rules.bind(viva), after: viva.rulesWith(happenings) };
  }
}
