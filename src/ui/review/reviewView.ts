import { ItemView, Notice, Scope, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { Settings } from '../../journal/settings';
import type { Card } from '../../library/library';
import type { Grade } from '../../memory/engine';
import { plainText } from '../../note/plainText';
import type { Scope as CardScope } from '../../session/scope';
import type { Sitting } from '../../session/sitting';
import { TodayScreen } from '../plan/todayScreen';
import { askSame } from '../relink/askSame';
import { clockText } from '../text/duration';
import type { Viva } from '../viva';
import { partText, scrollTo } from './answerParts';
import { Announcer } from './announcer';
import { CardPanel } from './cardPanel';
import { doDeed } from './deeds';
import { showEndScreen, showWaitingScreen } from './endScreen';
import { HelpModal } from './helpModal';
import { focusKept } from './focusKept';
import { gradeOfAction, isGrade, keyAction, keysBelongTo, readKeys, type Deed } from './keys';
import { isHere } from './isHere';
import { languagesSet, languageText, nextLanguages, type Languages } from './languages';
import { showFooter } from './reviewFooter';
import { showHeader } from './reviewHeader';
import { lostText } from './lostText';
import { readState, writeState } from './reviewState';
import type { SittingKeeper } from './sittingKeeper';
import type { Sittings } from './sittings';
import { showStartScreen, type StartActions, type StartFolds } from './startScreen';
import { coveredBelow, listenToTouch } from './touch';

export const REVIEW_VIEW = 'viva-review';

/** How often the clock is looked at while nothing is asked. */
const LOOK_MS = 15_000;

/** What the view can do to the rest of the plugin. */
export interface ReviewHost extends StartActions {
  readonly quiz: () => void;
  readonly sittings: Sittings;
}

/** One sitting in a tab: question, answer, grade, and what comes after. */
export class ReviewView extends ItemView {
  readonly #headerEl: HTMLElement;
  readonly #bodyEl: HTMLElement;
  readonly #footerEl: HTMLElement;
  readonly #announcer: Announcer;
  readonly #startFolds: StartFolds = { all: false };
  #place: CardScope = { kind: 'vault' };
  readonly #today: TodayScreen;
  private keeper: SittingKeeper | null = null;
  private panel: CardPanel | null = null;
  /** Where a question that could be an earlier card is asked about. */
  private sameEl: HTMLElement | null = null;
  /** The card on the screen goes because the person said which one it is. */
  #relinked = false;
  #languages: Languages | null = null;
  #askedAt = 0;
  /** Which asking of a card is on the screen: the same card may be asked twice in a row. */
  #asked = -1;
  #changed = false;
  #revealing = false;
  /** The settings that the buttons go by. */
  #drawnWith: Settings | null = null;
  #told: Sitting['lost'] = null;
  #left: ReturnType<typeof readState>['left'] = null;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly viva: Viva,
    private readonly host: ReviewHost,
  ) {
    super(leaf);
    this.#today = new TodayScreen(viva, () => this.#show());
    this.icon = 'graduation-cap';
    this.navigation = false;
    this.contentEl.addClass('viva-review');
    this.#headerEl = this.contentEl.createDiv({ cls: 'viva-header' });
    this.#bodyEl = this.contentEl.createDiv({ cls: 'viva-body', attr: { tabindex: '-1' } });
    this.#footerEl = this.contentEl.createDiv({ cls: 'viva-footer' });
    this.#announcer = new Announcer(this.contentEl);
    this.scope = new Scope(this.app.scope);
    this.scope.register(null, null, (event) => this.#onKey(event));
  }

  getViewType(): string {
    return REVIEW_VIEW;
  }

  getDisplayText(): string {
    return this.viva.text('view.review');
  }

  /** The app keeps it with its layout, so that a sitting goes on after a restart. */
  override getState(): Record<string, unknown> {
    return { ...super.getState(), ...writeState(this.#place, this.keeper?.left ?? this.#left) };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const { place, left } = readState(state);
    this.#left = left;
    this.reviewOnly(place);
    await super.setState(state, result);
  }

  override async onOpen(): Promise<void> {
    this.register(this.viva.onChange(() => this.#refreshSoon()));
    this.registerInterval(
      window.setInterval(() => {
        if (this.keeper && !this.keeper.sitting.current) this.#refresh();
      }, LOOK_MS),
    );
    this.registerInterval(window.setInterval(() => this.#showTime(), 1_000));
    listenToTouch(this, this.#bodyEl, {
      tap: () => {
        if (this.panel && !this.panel.whole) this.#run('reveal');
      },
      swipes: () => this.viva.settings().swipe && (this.panel?.revealed ?? false),
      swipe: (to) => this.#grade(to === 'left' ? 1 : 3),
    });
    if (this.viva.ready) void this.viva.lookAgain();
    this.#refresh();
    this.onResize();
  }

  override onResize(): void {
    this.contentEl.setCssProps({ '--viva-covered': `${coveredBelow(this.contentEl)}px` });
  }

  override async onClose(): Promise<void> {
    if (this.viva.ready) {
      await this.viva.save();
      await this.viva.store.pack();
    }
  }

  /** Begins a sitting over these cards in place of the one that is open, unless that is over the same. */
  reviewOnly(place: CardScope): void {
    if (JSON.stringify(place) !== JSON.stringify(this.#place)) {
      this.#place = place;
      this.keeper = null;
      this.#asked = -1;
    }
    this.#refresh();
  }

  /** Goes on with the sitting that is open; where it is over, or was over cards picked by hand, with the whole vault. */
  goOn(): void {
    const { current, waiting } = this.keeper?.sitting ?? {};
    const isOver = this.keeper !== null && !current && !waiting;
    if (isOver || this.#place.kind === 'cards') this.reviewOnly({ kind: 'vault' });
  }

  /** Undoes the last thing that was done; says so where there is none. */
  undo(): void {
    if (!this.keeper) return;
    const done = this.keeper.undo();
    this.#announcer.takeBack();
    if (done) this.#announcer.say(this.viva.text('review.undone'));
    else new Notice(this.viva.text('review.nothing-to-undo'));
    this.#show();
  }

  /** Many changes in one go are shown once. */
  #refreshSoon(): void {
    if (this.#changed) return;
    this.#changed = true;
    window.setTimeout(() => {
      this.#changed = false;
      this.#refresh();
    }, 0);
  }

  #refresh(): void {
    if (this.viva.ready && this.viva.started()) {
      this.keeper ??= this.host.sittings.of(this.#place);
      if (this.#left) this.keeper.takeUp(this.#left);
      this.#left = null;
      this.keeper.refresh();
      this.#tellLost(this.keeper);
    }
    this.#show();
  }

  /** Why the card on the screen went by itself, once. */
  #tellLost({ sitting: { lost } }: SittingKeeper): void {
    if (!lost || lost === this.#told) return;
    this.#told = lost;
    if (this.#relinked) {
      this.#relinked = false;
      return;
    }
    new Notice(lostText(this.viva, lost));
  }

  /** Shows where the sitting is; leaves the card on the screen alone while it is the same. */
  #show(): void {
    const { viva, keeper } = this;
    this.#bodyEl.toggleAttribute('data-ignore-swipe', viva.settings().swipe);
    const news = keeper ? this.#today.toShow() : null;
    if (!viva.ready) {
      this.#showScreen((el) => el.createDiv({ cls: 'viva-muted', text: viva.text('loading.journal') }));
    } else if (!keeper) {
      this.#showScreen((el) => showStartScreen(viva, el, this.host, this.#startFolds));
    } else if (news) {
      if (!news.drawn) this.#showScreen((el) => news.draw(el));
    } else if (keeper.sitting.current) {
      this.#showCard(keeper, keeper.sitting.current.card);
    } else if (keeper.sitting.waiting) {
      const { waiting } = keeper.sitting;
      this.#showScreen((el) => showWaitingScreen(viva, el, waiting));
      this.#showHeaderOf(keeper);
    } else {
      this.#showScreen((el) => {
        showEndScreen(viva, el, keeper.sitting, {
          quiz: this.host.quiz,
          undo: () => this.undo(),
          more: (cards) => {
            keeper.ask(cards);
            this.#show();
          },
          rest: this.#place.kind === 'vault' ? 0 : this.host.sittings.leftInVault(),
          whole: () => this.reviewOnly({ kind: 'vault' }),
        });
      });
      void viva.save();
    }
  }

  #showScreen(fill: (el: HTMLElement) => void): void {
    this.#dropPanel();
    const focus = focusKept(this.#bodyEl);
    if (isHere(this)) this.#bodyEl.focus({ preventScroll: true });
    this.#headerEl.empty();
    this.#footerEl.empty();
    const scroll = this.#bodyEl.scrollTop;
    this.#bodyEl.empty();
    fill(this.#bodyEl.createDiv({ cls: 'viva-page' }));
    this.#bodyEl.scrollTop = scroll;
    focus();
  }

  #showCard(keeper: SittingKeeper, card: Card): void {
    const { panel, sameEl } = this;
    // Not by its id: a question without a card has another one after its note was renamed.
    if (panel && this.#asked === keeper.asked) {
      this.#showHeaderOf(keeper);
      if (sameEl) this.#ask(sameEl, card);
      void this.#update(keeper, panel, card);
      return;
    }
    const focused = isHere(this);
    this.#dropPanel();
    this.#bodyEl.empty();
    this.#askedAt = this.viva.now().at;
    const page = this.#bodyEl.createDiv({ cls: 'viva-page' });
    this.sameEl = page.createDiv({ cls: 'viva-same' });
    this.#ask(this.sameEl, card);
    const redraw = (): void => this.#showFooterOf(keeper);
    const next = new CardPanel(this.viva, page, card, this.#currentLanguages(), keeper.shown, redraw, () =>
      this.#run('reveal'),
    );
    this.panel = this.addChild(next);
    this.#asked = keeper.asked;
    void next.showQuestion();
    this.#showHeaderOf(keeper);
    this.#showFooterOf(keeper);
    this.#bodyEl.scrollTop = 0;
    if (focused) next.focus();
    this.#announcer.say(plainText(card.found.question.prompt));
    if (keeper.shown.parts > 0) void this.#reveal('same');
    this.app.workspace.requestSaveLayout();
  }

  /** The same card, as it reads now. */
  async #update(keeper: SittingKeeper, panel: CardPanel, card: Card): Promise<void> {
    if (panel.card === card) {
      if (keeper.shown.parts > 0 && !panel.revealed) await this.#reveal('same');
      else if (this.viva.settings() !== this.#drawnWith) this.#showFooterOf(keeper);
      return;
    }
    await panel.update(card);
    if (this.panel === panel) this.#showFooterOf(keeper);
  }

  #ask(el: HTMLElement, card: Card): void {
    askSame(this.viva, el, card, () => (this.#relinked = true));
  }

  #showHeaderOf(keeper: SittingKeeper): void {
    const hidePlace = this.viva.settings().hidePlace && !(this.panel?.revealed ?? false);
    showHeader(this.viva, this.#headerEl, keeper, {
      scope: this.#place,
      hidePlace,
      setScope: (place) => this.reviewOnly(place),
    });
    this.#showTime();
  }

  #showFooterOf(keeper: SittingKeeper): void {
    if (!this.panel) return;
    this.#drawnWith = this.viva.settings();
    showFooter(this.viva, this.#footerEl, {
      panel: this.panel,
      shown: keeper.shown,
      run: (deed) => this.#run(deed),
      grade: (grade) => this.#grade(grade),
    });
  }

  #showTime(): void {
    const spent = Math.max(0, this.viva.now().at - this.#askedAt);
    this.#headerEl.querySelector('.viva-timer')?.setText(clockText(spent));
  }

  async #reveal(much: 'all' | 'next' | 'same'): Promise<void> {
    const { panel, keeper } = this;
    if (!panel || !keeper || this.#revealing) return;
    const focused = isHere(this);
    const again = panel.revealed;
    this.#revealing = true;
    try {
      await panel.reveal(much === 'next' && !this.viva.settings().byPart ? 'all' : much);
    } finally {
      this.#revealing = false;
    }
    if (this.panel !== panel) return;
    this.#showHeaderOf(keeper);
    this.#showFooterOf(keeper);
    if (focused) panel.focus();
    if (much === 'next' && again && panel.newest) scrollTo(this.#bodyEl, panel.newest);
    this.#announcer.say(partText(this.viva.text, keeper.shown.parts, panel.parts));
    this.app.workspace.requestSaveLayout();
  }

  #grade(grade: Grade): void {
    const { keeper, panel } = this;
    if (!keeper || !panel?.revealed) return;
    const { missed } = panel;
    const { typed } = keeper.shown;
    const became = keeper.grade(grade, {
      duration: this.viva.now().at - this.#askedAt,
      ...(missed === null ? {} : { missed }),
      ...(typed ? { typed: typed.length } : {}),
    });
    if (became !== 'graded') new Notice(this.viva.text(`review.became-${became}`));
    this.#show();
  }

  async #switchLanguage(): Promise<void> {
    if (!this.panel?.hasLanguages) return;
    this.#languages = nextLanguages(this.#currentLanguages());
    this.#announcer.say(languageText(this.viva.text, this.#languages));
    await this.panel.setLanguages(this.#languages);
  }

  #currentLanguages(): Languages {
    return this.#languages ?? languagesSet(this.viva.settings());
  }

  #onKey(event: KeyboardEvent): false | undefined {
    const { keys, gradeButtons } = this.viva.settings();
    const action = keyAction(event, readKeys(keys));
    const target = event.targetNode?.instanceOf(Element) ? event.targetNode : null;
    if (!action || !this.keeper || keysBelongTo(target, event)) return undefined;
    if (!this.panel && action !== 'undo' && action !== 'help') return undefined;
    const grade = gradeOfAction(action, gradeButtons === 'two');
    if (grade !== null) this.#grade(grade);
    else if (!isGrade(action)) this.#run(action);
    return false;
  }

  #run(deed: Deed): void {
    const { viva, keeper, panel } = this;
    if (deed === 'undo') this.undo();
    else if (deed === 'help') new HelpModal(viva).open();
    else if (keeper && panel) {
      doDeed(deed, {
        viva,
        keeper,
        panel,
        bodyEl: this.#bodyEl,
        show: () => this.#show(),
        showFooter: () => this.#showFooterOf(keeper),
        announcer: this.#announcer,
        reveal: (much) => void this.#reveal(much),
        switchLanguage: () => void this.#switchLanguage(),
      });
    }
  }

  #dropPanel(): void {
    if (this.panel) this.removeChild(this.panel);
    this.panel = null;
  }
}
