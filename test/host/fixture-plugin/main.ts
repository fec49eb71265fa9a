// A small plugin that touches what the host promises; the browser tests drive it.
import {
  ItemView,
  MarkdownRenderer,
  Modal,
  Notice,
  Plugin,
  PluginSettingTab,
  Setting,
  SuggestModal,
  requireApiVersion,
  type App,
  type SettingDefinitionItem,
  type TAbstractFile,
  type WorkspaceLeaf,
} from 'obsidian';

const VIEW = 'fixture-view';

class FixtureView extends ItemView {
  override icon = 'flask-conical';

  constructor(
    leaf: WorkspaceLeaf,
    private readonly fixture: FixturePlugin,
  ) {
    super(leaf);
  }

  getViewType(): string {
    return VIEW;
  }

  getDisplayText(): string {
    return 'Fixture';
  }

  override async onOpen(): Promise<void> {
    const source = 'Notes/Links.md';
    const file = this.app.vault.getFileByPath(source);
    const text = file ? await this.app.vault.cachedRead(file) : 'No note.';
    await MarkdownRenderer.render(this.app, text, this.contentEl.createDiv('fixture-root'), source, this);
    this.fixture.note('view opened');
  }
}

class NamePicker extends SuggestModal<string> {
  constructor(
    app: App,
    private readonly chosen: (name: string) => void,
  ) {
    super(app);
    this.setPlaceholder('Pick a name');
  }

  getSuggestions(query: string): string[] {
    return ['Airflow', 'Temporal', 'Kafka'].filter((name) =>
      name.toLowerCase().includes(query.toLowerCase()),
    );
  }

  renderSuggestion(name: string, el: HTMLElement): void {
    el.setText(name);
  }

  onChooseSuggestion(name: string): void {
    this.chosen(name);
  }
}

class Confirm extends Modal {
  override onOpen(): void {
    this.setTitle('Sure?');
    new Setting(this.contentEl).addButton((button) =>
      button.setButtonText('Yes').onClick(() => {
        this.close();
      }),
    );
  }
}

class FixtureTab extends PluginSettingTab {
  constructor(
    app: App,
    private readonly fixture: FixturePlugin,
  ) {
    super(app, fixture);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return [
      {
        type: 'group',
        heading: 'Reviews',
        items: [
          {
            name: 'New cards a day',
            control: {
              type: 'number',
              key: 'perDay',
              min: 0,
              validate: (value) => (value > 100 ? 'At most 100.' : undefined),
            },
          },
          { name: 'Show hints', control: { type: 'toggle', key: 'hints' } },
          {
            name: 'Hint language',
            visible: () => this.fixture.values.hints === true,
            control: { type: 'dropdown', key: 'language', options: { en: 'English', ru: 'Russian' } },
          },
        ],
      },
      { type: 'page', name: 'More', items: [{ name: 'Run', action: () => this.fixture.note('action') }] },
    ];
  }

  override getControlValue(key: string): unknown {
    return this.fixture.values[key];
  }

  override setControlValue(key: string, value: unknown): void {
    this.fixture.values[key] = value;
  }

  override display(): void {
    this.containerEl.empty();
    new Setting(this.containerEl).setName('Drawn by display()');
  }
}

export default class FixturePlugin extends Plugin {
  readonly log: string[] = [];
  readonly values: Record<string, unknown> = { perDay: 20, hints: false, language: 'en' };

  note(what: string): void {
    this.log.push(what);
  }

  override async onload(): Promise<void> {
    const { vault, workspace, metadataCache } = this.app;
    this.note(`onload ${String(vault.getMarkdownFiles().length)}`);
    this.registerEvent(vault.on('create', (file: TAbstractFile) => this.note(`create ${file.path}`)));
    this.registerEvent(vault.on('modify', (file) => this.note(`modify ${file.path}`)));
    this.registerEvent(vault.on('delete', (file) => this.note(`delete ${file.path}`)));
    this.registerEvent(vault.on('rename', (file, old) => this.note(`rename ${old} ${file.path}`)));
    this.registerEvent(metadataCache.on('changed', (file) => this.note(`changed ${file.path}`)));
    this.registerEvent(metadataCache.on('resolved', () => this.note('resolved')));
    workspace.onLayoutReady(() => this.note(`ready ${String(vault.getMarkdownFiles().length)}`));

    this.registerView(VIEW, (leaf) => new FixtureView(leaf, this));
    this.addRibbonIcon('flask-conical', 'Fixture', () => new Notice('From the ribbon'));
    this.addStatusBarItem().setText('fixture: 3 due');
    this.addSettingTab(new FixtureTab(this.app, this));
    this.addCommand({
      id: 'open',
      name: 'Open the view',
      callback: () => void workspace.getLeaf('tab').setViewState({ type: VIEW, active: true }),
    });
    this.addCommand({
      id: 'pick',
      name: 'Pick',
      callback: () => new NamePicker(this.app, (name) => this.note(name)).open(),
    });
    this.addCommand({ id: 'confirm', name: 'Confirm', callback: () => new Confirm(this.app).open() });
    this.addCommand({ id: 'never', name: 'Never', checkCallback: () => false });
    if (requireApiVersion('1.12.2')) {
      this.registerCliHandler('fixture', 'Say hello', null, ({ name }) => `hello ${name ?? 'you'}`);
    }
    this.registerHoverLinkSource(VIEW, { display: 'Fixture', defaultMod: true });
    this.registerObsidianProtocolHandler('fixture', ({ action, card }) =>
      this.note(`${action} ${card ?? ''}`),
    );
    const data: unknown = await this.loadData();
    this.note(`data ${JSON.stringify(data)}`);
  }

  override onExternalSettingsChange(): void {
    this.note('external');
  }
}
