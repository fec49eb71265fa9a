import { ItemView, Notice, Scope, type WorkspaceLeaf } from 'obsidian';
import type { Card } from '../../library/library';
import type { Grade } from '../../memory/engine';

import type { Scope as CardScope } from '../../session/scope';
import type { Sitting } from '../../session/sitting';
import { openAtLine } from '../openAtLine';
import type { Viva } from '../viva';
import { askSame } from '../relink/askSame';
import { CardPanel } from './cardPanel';
import { showEndScreen, showWaitingScreen } from './endScreen';
import { showFooter, type FooterActions } from './reviewFooter';
import { showHeader } from './reviewHeader';
import { gradeOfAction, keyAction, keysBelongTo, type KeyAction } from './keys';
import { nextLanguages, type Languages } from './languages';
import { SittingKeeper } from './sittingKeeper';
import { showStartScreen, type StartActions, type StartFolds } from './startScreen';

export const REVIEW_VIEW = 'viva-review';

/** How often the clock is looked at while nothing is asked. */
const LOOK_MS = 15_000;

/** What the view can do to the rest of the plugin. */
export interface ReviewHost extends StartActions {
  readonly quiz: () => void;
}

/** One sitting in a tab: question, answer, grade, and what comes after. */
export class ReviewView extends ItemView {
  private readonly headerEl: HTMLElement;
  private readonly bodyEl: HTMLElement;
  private readonly footerEl: HTMLElement;
  private readonly startFolds: StartFolds = { all: false };
  private keeper: SittingKeeper | null = null;
  private wanted: CardScope = { kind: 'vault' };
  private panel: CardPanel | null = null;
  /** Where a question that could be an earlier card is asked about. */
  private sameEl: HTMLElement | null = null;
  /** The card on the screen goes because the person said which one it is. */
  private relinked = false;
  private languages: Languages | null = null;
  private askedAt = 0;
  /** Which asking of a card is on the screen: the same card may be asked twice in a row. */
  private asked = -1;
  private changed = false;
  private revealing = false;
  private told: Sitting['lost'] = null;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly viva: Viva,
    private readonly host: ReviewHost,
  ) {
    super(leaf);
    this.icon = 'graduation-cap';
    this.navigation = false;
    this.contentEl.addClass('viva-review');
    this.headerEl = this.contentEl.createDiv({ cls: 'viva-header' });
    this.bodyEl = this.contentEl.createDiv({ cls: 'viva-body' });
    this.footerEl = this.contentEl.createDiv({ cls: 'viva-footer' });
    this.scope = new Scope(this.app.scope);
    this.scope.register(null, null, (event) => this.onKey(event));
  }

  getViewType(): string {
    return REVIEW_VIEW;
  }

  getDisplayText(): string {
    return this.viva.text('view.review');
  }

  override async onOpen(): Promise<void> {
    this.register(this.viva.onChange(() => this.refreshSoon()));
    this.registerInterval(
      window.setInterval(() => {
        if (this.keeper && !this.keeper.sitting.current) this.refresh();
      }, LOOK_MS),
    );
    if (this.viva.ready) void this.viva.store.lookAgain();
    this.refresh();
  }

  override async onClose(): Promise<void> {
    if (this.viva.ready) {
      await this.viva.save();
      await this.viva.store.pack();
    }
  }

  /** Begins a sitting over these cards in place of the one that is open, unless that is over the same. */
  reviewOnly(scope: CardScope): void {
    const same = JSON.stringify(scope) === JSON.stringify(this.wanted);
    if (same && (scope.kind === 'vault' || this.keeper?.sitting.current)) return;
    this.wanted = scope;
    this.keeper = null;
    this.dropPanel();
    this.refresh();
  }

  /** Undoes the last grade; says so where there is none. */
  undo(): void {
    if (this.keeper && !this.keeper.undo()) new Notice(this.viva.text('review.nothing-to-undo'));
    this.show();
  }

  /** Many changes in one go are shown once. */
  private refreshSoon(): void {
    if (this.changed) return;
    this.changed = true;
    window.setTimeout(() => {
      this.changed = false;
      this.refresh();
    }, 0);
  }

  private refresh(): void {
    if (this.viva.ready && this.viva.started()) {
      this.keeper ??= new SittingKeeper(this.viva, this.wanted);
      this.keeper.refresh();
      this.tellLost(this.keeper);
    }
    this.show();
  }

  /** The card on the screen went by itself: say why, once. */
  private tellLost({ sitting: { lost } }: SittingKeeper): void {
    if (!lost || lost === this.told) return;
    this.told = lost;
    if (this.relinked) {
      this.relinked = false;
      return;
    }
    const { text } = this.viva;
    const { path } = lost.card.found;
    if (lost.why === 'elsewhere') new Notice(text('review.elsewhere'));
    else if (this.app.vault.getAbstractFileByPath(path)) new Notice(text('review.gone'));
    else new Notice(text('review.note-gone', { name: path }));
  }

  /** Shows where the sitting is; leaves the card on the screen alone while it is the same. */
  private show(): void {
    const { viva, keeper } = this;
    if (!viva.ready) {
      this.showScreen((el) => el.createDiv({ cls: 'viva-muted', text: viva.text('loading.journal') }));
    } else if (!keeper) {
      this.showScreen((el) => showStartScreen(viva, el, this.host, this.startFolds));
    } else if (keeper.sitting.current) {
      this.showCard(keeper, keeper.sitting.current.card);
    } else if (keeper.sitting.waiting) {
      const { waiting } = keeper.sitting;
      this.showScreen((el) => showWaitingScreen(viva, el, waiting));
      showHeader(viva, this.headerEl, keeper.sitting);
    } else {
      this.showScreen((el) =>
        showEndScreen(viva, el, keeper.sitting, { quiz: () => this.host.quiz(), undo: () => this.undo() }),
      );
      void viva.save();
    }
  }

  private showScreen(fill: (el: HTMLElement) => void): void {
    this.dropPanel();
    this.headerEl.empty();
    this.footerEl.empty();
    const scroll = this.bodyEl.scrollTop;
    this.bodyEl.empty();
    fill(this.bodyEl.createDiv({ cls: 'viva-page' }));
    this.bodyEl.scrollTop = scroll;
  }

  private showCard(keeper: SittingKeeper, card: Card): void {
    showHeader(this.viva, this.headerEl, keeper.sitting);
    const { panel, sameEl } = this;
    const asked = keeper.asked;
    // Not by its id: a question without a card has another one after its note was renamed.
    const same = panel !== null && this.asked === asked;
    if (same && sameEl) this.ask(sameEl, card);
    if (same && sameText(panel.card, card)) {
      if (panel.card !== card) this.showFooterOf(keeper, panel);
      return;
    }
    const revealed = same && panel.revealed;
    this.dropPanel();
    this.bodyEl.empty();
    if (!same) this.askedAt = this.viva.now().at;
    const page = this.bodyEl.createDiv({ cls: 'viva-page' });
    this.sameEl = page.createDiv({ cls: 'viva-same' });
    this.ask(this.sameEl, card);
    const next = this.addChild(new CardPanel(this.viva, page, card, this.currentLanguages()));
    this.panel = next;
    this.asked = asked;
    void next.showQuestion();
    this.showFooterOf(keeper, next);
    if (!same) this.bodyEl.scrollTop = 0;
    if (revealed) void this.reveal();
  }

  private ask(el: HTMLElement, card: Card): void {
    askSame(this.viva, el, card, () => (this.relinked = true));
  }

  private showFooterOf(keeper: SittingKeeper, panel: CardPanel): void {
    showFooter(this.viva, this.footerEl, panel, keeper.sitting, this.actions(keeper));
  }

  private actions(keeper: SittingKeeper): FooterActions {
    return {
      reveal: () => void this.reveal(),
      grade: (grade) => this.grade(grade),
      undo: () => this.undo(),
      bury: () => {
        keeper.bury();
        this.show();
        new Notice(this.viva.text('review.buried'));
      },
      suspend: () => {
        keeper.suspend();
        this.show();
        new Notice(this.viva.text('review.suspended'));
      },
      language: () => void this.switchLanguage(),
      open: () => this.open(),
    };
  }

  private async reveal(): Promise<void> {
    const { panel, keeper } = this;
    if (!panel || !keeper || this.revealing) return;
    this.revealing = true;
    try {
      await panel.reveal();
    } finally {
      this.revealing = false;
    }
    if (this.panel === panel) this.showFooterOf(keeper, panel);
  }

  private grade(grade: Grade): void {
    if (!this.keeper || !this.panel?.revealed) return;
    this.keeper.grade(grade, this.viva.now().at - this.askedAt);
    this.show();
  }

  private async switchLanguage(): Promise<void> {
    if (!this.panel?.hasLanguages) return;
    this.languages = nextLanguages(this.currentLanguages());
    await this.panel.setLanguages(this.languages);
  }

  private currentLanguages(): Languages {
    if (this.languages) return this.languages;
    const { language, answerLanguage } = this.viva.settings();
    return { question: language, answer: answerLanguage === 'same' ? language : answerLanguage };
  }

  private open(): void {
    const found = this.keeper?.sitting.current?.card.found;
    if (found) openAtLine(this.viva, found.path, found.question.line);
  }

  private onKey(event: KeyboardEvent): false | undefined {
    const action = keyAction(event);
    const target = event.targetNode?.instanceOf(Element) ? event.targetNode : null;
    if (!action || keysBelongTo(target, action)) return undefined;
    return this.act(action) ? false : undefined;
  }

  /** Says whether there was something to do. */
  private act(action: KeyAction): boolean {
    const { keeper, panel } = this;
    if (!keeper) return false;
    if (action === 'undo') {
      this.undo();
      return true;
    }
    if (!panel) return false;
    const actions = this.actions(keeper);
    const grade = gradeOfAction(action);
    if (grade !== null) this.grade(grade);
    switch (action) {
      case 'reveal':
        if (!panel.revealed) actions.reveal();
        else this.bodyEl.scrollBy({ top: this.bodyEl.clientHeight * 0.8 });
        return true;
      case 'again':
      case 'hard':
      case 'good':
      case 'easy':
        return true;
      case 'bury':
      case 'suspend':
      case 'language':
      case 'open':
        actions[action]();
        return true;
      case 'related':
        this.bodyEl.querySelector<HTMLElement>('.viva-related a')?.focus();
        return true;
    }
  }

  private dropPanel(): void {
    if (this.panel) this.removeChild(this.panel);
    this.panel = null;
  }
}

/** The same words in the same place of the same note: nothing to render anew. */
function sameText(one: Card, other: Card): boolean {
  const [a, b] = [one.found, other.found];
  return (
    a.path === b.path &&
    a.prints.question === b.prints.question &&
    a.prints.translation === b.prints.translation &&
    a.prints.answer === b.prints.answer
  );
}
