import { Plugin, type WorkspaceLeaf } from 'obsidian';
import type { Scope } from './session/scope';
import { addCommands } from './ui/commands';
import { addHistoryCommands } from './ui/history/historyCommands';
import { addToNotes } from './ui/inNote/inNote';
import { addInterviewCommands } from './ui/interview/interviewCommands';
import { HOVER_SOURCE } from './ui/markdown/liveMarkdown';
import { PluginViva } from './ui/pluginViva';
import { createApi, type VivaApi } from './ui/outside/api';
import { addCli } from './ui/outside/cli';
import { handleUris } from './ui/outside/uriHandler';
import { addQuizCommands, openQuiz, pickQuiz } from './ui/quiz/quizCommands';
import { showRelinkCount } from './ui/relink/relinkCount';
import { REVIEW_VIEW, ReviewView } from './ui/review/reviewView';
import { Sittings } from './ui/review/sittings';
import { openSettings } from './ui/settings/openSettings';
import { VivaSettingTab } from './ui/settings/settingsTab';
import { showStatus } from './ui/statusBar';
import { undoNewest } from './ui/undoNewest';
import { watch } from './ui/watch';

/** Constructs, wires, registers. */
export default class VivaPlugin extends Plugin {
  /** For other plugins and scripts; null until it is loaded. */
  api: VivaApi | null = null;
  private viva: PluginViva | null = null;

  override onload(): void {
    const viva = (this.viva = new PluginViva(this));
    const review = (): void => void this.#openReview();
    const quiz = (): void => pickQuiz(viva);

    const sittings = new Sittings(viva);
    this.registerView(
      REVIEW_VIEW,
      (leaf: WorkspaceLeaf) =>
        new ReviewView(leaf, viva, {
          start: () => viva.start(),
          quiz,
          sittings,
          settings: () => openSettings(this.app, this.manifest.id),
        }),
    );
    this.registerHoverLinkSource(HOVER_SOURCE, { display: this.manifest.name, defaultMod: true });
    this.addRibbonIcon('graduation-cap', viva.text('ribbon.review'), review);
    this.addSettingTab(new VivaSettingTab(this, viva));
    showStatus(this, viva, review);
    showRelinkCount(this, viva);
    addHistoryCommands(this, viva);
    addCommands(this, viva, {
      review,
      undo: () => {
        const view = this.app.workspace.getActiveViewOfType(ReviewView);
        return view ? () => view.undo() : undoNewest(viva);
      },
    });
    addQuizCommands(this, viva);
    addInterviewCommands(this, viva);
    addToNotes(this, viva, {
      review: (scope) => void this.#openReview(scope),
      quiz: (scope) => openQuiz(viva, scope),
    });
    this.api = createApi(viva, (call) => viva.onRecord(call));
    addCli(this, viva);
    handleUris(this, viva, (scope) => void this.#openReview(scope));
    this.app.workspace.onLayoutReady(() => {
      watch(this, viva);
      void viva.begin();
    });
  }

  override onunload(): void {
    void this.viva?.end();
  }

  /** A hint and no more: what the file holds is compared. */
  override onExternalSettingsChange(): void {
    void this.viva?.store.lookAgain();
  }

  /** Without a scope: the review that is open goes on. */
  async #openReview(scope: Scope | null = null): Promise<void> {
    const { workspace } = this.app;
    const open = workspace.getLeavesOfType(REVIEW_VIEW)[0];
    const leaf = open ?? workspace.getLeaf('tab');
    if (!open) await leaf.setViewState({ type: REVIEW_VIEW, active: true });
    await workspace.revealLeaf(leaf);
    if (!(leaf.view instanceof ReviewView)) return;
    if (scope) leaf.view.reviewOnly(scope);
    else leaf.view.goOn();
  }
}
