import { Modal, Setting } from 'obsidian';
import { settingTable } from '../../journal/settings';
import type { Json } from '../../journal/event';
import { placeKeys, type PlaceKey } from '../../session/arrangements';
import { ByPlace, placeText, type Place } from '../../session/place';
import type { SetHappening } from '../../session/ruleChange';
import { scopeTitle } from '../quiz/scopeName';
import { doAndUndo } from '../relink/doAndUndo';
import type { Viva } from '../viva';
import { adviceOf } from './controls';
import { Effect } from './effect';
import { muted } from '../muted';

/** The limits and the retention of a folder, a note or a category: an empty field means as outside of it. */
export class PlaceModal extends Modal {
  /** What is written in the fields. */
  readonly #written = new Map<PlaceKey, string>();

  constructor(
    private readonly viva: Viva,
    private readonly place: Place,
    private readonly done: () => void,
  ) {
    super(viva.app);
    this.setTitle(scopeTitle(viva.text, place));
  }

  override onOpen(): void {
    const { viva, contentEl } = this;
    const { text } = viva;
    muted(contentEl, text('places.empty-field'));
    const fields = contentEl.createDiv();
    const advice = contentEl.createDiv({ cls: 'viva-setting-advice', attr: { role: 'alert' } });
    const effect = new Effect(viva, contentEl.createDiv());
    const show = (): void => {
      advice.setText(this.#advice() ?? '');
      const sets = this.#sets();
      effect.show(sets?.some(({ key }) => key === 'retention') ? sets : []);
    };
    for (const key of placeKeys) this.#drawField(fields, key, show);
    new Setting(contentEl)
      .addButton((button) =>
        button.setButtonText(text('places.clear')).onClick(() => {
          for (const field of fields.findAll('input'))
            if (field.instanceOf(HTMLInputElement)) field.value = '';
          this.#written.clear();
          show();
        }),
      )
      .addButton((button) => button.setButtonText(text('review.cancel')).onClick(() => this.close()))
      .addButton((button) =>
        button
          .setButtonText(text('places.save'))
          .setCta()
          .onClick(() => {
            show();
            const sets = this.#sets();
            if (sets === null) return;
            const previewed = sets.some(({ key }) => key === 'retention');
            if (sets.length > 0)
              doAndUndo(viva, previewed ? effect.happenings() : sets, 'set', text('rules.changed'));
            this.close();
            this.done();
          }),
      );
    show();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  #drawField(el: HTMLElement, key: PlaceKey, show: () => void): void {
    const { viva } = this;
    const { own, outside } = valuesOf(viva, key, this.place);
    const percent = key === 'retention';
    const name = viva.text(`setting.${key}`) + (percent ? ', %' : '');
    const field = new Setting(el).setName(name).controlEl.createEl('input', {
      type: 'number',
      value: own === undefined ? '' : written(key, own),
      placeholder: written(key, outside),
      attr: {
        'aria-label': name,
        min: written(key, boundsOf(key).min),
        max: written(key, boundsOf(key).max),
      },
    });
    this.#written.set(key, field.value);
    const keep = (): void => {
      this.#written.set(key, field.validity.badInput ? '?' : field.value.trim());
      field.setAttr('aria-invalid', String(this.#chosen(key) === undefined));
    };
    field.addEventListener('input', keep);
    field.addEventListener('change', () => {
      keep();
      show();
    });
  }

  /** What is wrong with what is written; undefined: nothing. */
  #advice(): string | undefined {
    const { text } = this.viva;
    const key = placeKeys.find((one) => this.#chosen(one) === undefined);
    if (key === undefined) return undefined;
    const { min, max } = boundsOf(key);
    return key === 'retention'
      ? `${text(`setting.${key}`)}: ${text('settings.invalid-number', { min: 100 * min, max: 100 * max })}`
      : `${text(`setting.${key}`)}: ${adviceOf(text, settingTable[key].control)}`;
  }

  /** null: as outside; undefined: it cannot be. */
  #chosen(key: PlaceKey): number | null | undefined {
    const content = this.#written.get(key) ?? '';
    if (content === '') return null;
    const number = Number(content);
    return settingTable[key].parse(key === 'retention' ? Math.round(100 * number) / 10_000 : number);
  }

  /** What has to be set; null: something cannot be. */
  #sets(): readonly SetHappening[] | null {
    const sets: SetHappening[] = [];
    for (const key of placeKeys) {
      const value = this.#chosen(key);
      if (value === undefined) return null;
      const { own = null } = valuesOf(this.viva, key, this.place);
      if (value !== own) sets.push(setAt(this.place, key, value));
    }
    return sets;
  }
}

/** What to append to give a place a value of its own, or (null) to take it. */
function setAt(place: Place, key: PlaceKey, value: Json): SetHappening {
  return { kind: 'set', key, scope: placeText(place), value };
}

/** The place's own value; and the one that holds around it. */
function valuesOf(
  viva: Viva,
  key: PlaceKey,
  place: Place,
): { readonly own: number | undefined; readonly outside: number } {
  const values = viva.arrangements()[key];
  const name = placeText(place);
  const others = new ByPlace(values.vault, new Map([...values.own].filter(([other]) => other !== name)));
  return { own: values.own.get(name), outside: others.for(standpointOf(place)).value };
}

/** Where a question of the place stands. */
function standpointOf(place: Place): Parameters<ByPlace<number>['for']>[0] {
  const question = { headings: place.kind === 'category' ? [place.category] : [] };
  if (place.kind === 'vault') return { path: '', question };
  return { path: place.kind === 'folder' ? `${place.path}/ ` : place.path, question };
}

/** A value as a person writes it. */
function written(key: PlaceKey, value: number): string {
  return String(key === 'retention' ? Math.round(10_000 * value) / 100 : value);
}

function boundsOf(key: PlaceKey): { readonly min: number; readonly max: number } {
  const { control } = settingTable[key];
  return control.type === 'number' ? control : { min: 0, max: Infinity };
}

/** The values that a place has of its own, in words. */
export function ownText(viva: Viva, place: string): string {
  const arrangements = viva.arrangements();
  return placeKeys
    .flatMap((key) => {
      const own = arrangements[key].own.get(place);
      return own === undefined
        ? []
        : `${viva.text(`setting.${key}`)}: ${written(key, own)}${key === 'retention' ? ' %' : ''}`;
    })
    .join(' · ');
}
