import {
  Setting,
  type SettingControl,
  type SettingDefinitionItem,
  type SettingDefinitionList,
  type SettingSliderControl,
  type TextAreaComponent,
  type TextComponent,
} from 'obsidian';

/** Where a control gets its content and leaves it. */
export interface Contents {
  /** What stands in the empty field by which settings are found. */
  readonly find: string;
  get(key: string): unknown;
  set(key: string, content: unknown): void;
}

/** Draws a table of settings for an app that is too old to draw it itself. Gives what ends that. */
export function drawDefinitions(
  el: HTMLElement,
  definitions: readonly SettingDefinitionItem[],
  contents: Contents,
): () => void {
  const ends: (() => void)[] = [];
  el.empty();
  new Setting(el)
    .setHeading()
    .addSearch((field) =>
      field.setPlaceholder(contents.find).onChange((query) => showOnly(el, query.trim().toLowerCase())),
    );
  for (const definition of definitions) drawItem(el, definition, { contents, ends });
  return () => ends.splice(0).forEach((end) => end());
}

interface Drawing {
  readonly contents: Contents;
  readonly ends: (() => void)[];
}

/** Hides the settings that do not say what is looked for, and the headings; the field itself stays. */
function showOnly(el: HTMLElement, query: string): void {
  for (const row of el.findAll('.setting-item').slice(1)) {
    const says = row.textContent.toLowerCase().includes(query);
    row.toggle(query === '' || (says && !row.hasClass('setting-item-heading')));
  }
}

function drawItem(el: HTMLElement, item: SettingDefinitionItem, drawing: Drawing, index = 0): Setting | null {
  if (isHidden(item.visible)) return null;
  if ('type' in item) {
    const heading = item.type === 'page' ? item.name : item.heading;
    const head = heading ? new Setting(el).setName(heading).setHeading() : null;
    const rows = (item.items ?? []).map((inner, at) => drawItem(el, inner, drawing, at));
    if (isList(item)) drawList(el, item, rows);
    return head;
  }
  const setting = new Setting(el).setName(item.name);
  if (item.desc) setting.setDesc(item.desc);
  if (item.control) drawControl(setting, item.control, drawing.contents);
  const { action } = item;
  if (action)
    setting.addExtraButton((button) =>
      button
        .setIcon('chevron-right')
        .setTooltip(item.name)
        .onClick(() => action(setting.settingEl, index)),
    );
  if (item.render) {
    // Groups are newer than the apps this is for; no row of ours looks at its own.
    const end: unknown = Reflect.apply(item.render, undefined, [setting]);
    if (typeof end === 'function') drawing.ends.push(() => void Reflect.apply(end, undefined, []));
  }
  return setting;
}

const isList = (item: SettingDefinitionItem): item is SettingDefinitionList =>
  'type' in item && item.type === 'list';

/** What takes a row away, and what adds one. */
function drawList(
  el: HTMLElement,
  { onDelete, addItem, emptyState }: SettingDefinitionList,
  rows: readonly (Setting | null)[],
): void {
  rows.forEach((row, index) => {
    if (onDelete) row?.addExtraButton((button) => button.setIcon('trash-2').onClick(() => onDelete(index)));
  });
  const foot = new Setting(el);
  if (rows.length === 0 && emptyState) foot.setDesc(emptyState);
  if (addItem)
    foot.addButton((button) =>
      button.setButtonText(addItem.name).onClick(() => {
        addItem.action(button.buttonEl);
      }),
    );
}

function isHidden(visible: boolean | (() => boolean) | undefined): boolean {
  return typeof visible === 'function' ? !visible() : visible === false;
}

export function drawControl(
  setting: Setting,
  control: SettingControl,
  contents: Pick<Contents, 'get' | 'set'>,
): void {
  const content = contents.get(control.key);
  const change = (value: unknown): void => contents.set(control.key, value);
  const fill = (field: TextComponent | TextAreaComponent, read: (value: string) => Reading): void => {
    drawField(setting, field.inputEl, read, change);
    field.setValue(textOf(content));
  };
  switch (control.type) {
    case 'toggle':
      setting.addToggle((toggle) => toggle.setValue(content === true).onChange(change));
      break;
    case 'dropdown':
      setting.addDropdown((dropdown) =>
        dropdown.addOptions(control.options).setValue(textOf(content)).onChange(change),
      );
      break;
    case 'slider':
      drawSlider(setting, control, content, change);
      break;
    case 'number':
      setting.addText((field) => {
        field.inputEl.type = 'number';
        fill(field, (value) => {
          const number = value.trim() === '' ? NaN : Number(value);
          return { content: number, advice: control.validate?.(number) };
        });
      });
      break;
    case 'text':
      setting.addText((field) =>
        fill(field, (value) => ({ content: value, advice: control.validate?.(value) })),
      );
      break;
    case 'textarea':
      setting.addTextArea((field) => {
        field.inputEl.rows = control.rows ?? 3;
        fill(field, (value) => ({ content: value, advice: control.validate?.(value) }));
      });
      break;
    case 'file':
    case 'folder':
    case 'color':
      throw new RangeError(`no setting of this table is a ${control.type}`);
  }
}

/** The value stands beside it: an old app shows none. */
function drawSlider(
  setting: Setting,
  control: SettingSliderControl,
  content: unknown,
  change: (value: number) => void,
): void {
  const start = typeof content === 'number' ? content : control.min;
  const format = control.displayFormat ?? String;
  const shown = setting.controlEl.createSpan({ text: format(start) });
  setting.addSlider((slider) =>
    slider
      .setLimits(control.min, control.max, control.step)
      .setValue(start)
      .onChange((value) => {
        shown.setText(format(value));
        change(value);
      }),
  );
}

interface Reading {
  readonly content: unknown;
  /** A text: the content cannot be used, and why. */
  readonly advice: unknown;
}

/** Takes what is typed once the field is left; what cannot be used stays in the field, with advice. */
function drawField(
  setting: Setting,
  field: HTMLInputElement | HTMLTextAreaElement,
  read: (value: string) => Reading,
  change: (content: unknown) => void,
): void {
  const advice = setting.infoEl.createDiv({ cls: 'viva-setting-advice', attr: { role: 'alert' } });
  field.addEventListener('change', () => {
    const { content, advice: said } = read(field.value);
    const message = typeof said === 'string' ? said : '';
    advice.setText(message);
    field.setAttr('aria-invalid', String(message !== ''));
    if (message === '') change(content);
  });
}

function textOf(content: unknown): string {
  return typeof content === 'string' || typeof content === 'number' ? String(content) : '';
}
