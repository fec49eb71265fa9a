import { MarkdownView, type App, type Plugin } from 'obsidian';

const ON = 'viva-self-test';
/** What is a part of an answer, as a whole. */
export const PART = 'viva-answer-part';
const SEEN = 'viva-seen';

/** Hides the answers of the note in a view until they are clicked; shows them all where they were hidden. */
export async function toggleSelfTest(view: MarkdownView): Promise<void> {
  const { containerEl } = view;
  if (containerEl.hasClass(ON)) {
    endSelfTest(view);
    return;
  }
  containerEl.dataset.vivaTested = view.file?.path ?? '';
  if (view.getMode() !== 'preview') {
    const state = view.leaf.getViewState();
    await view.leaf.setViewState({ ...state, state: { ...state.state, mode: 'preview' } });
  }
  containerEl.addClass(ON);
}

/** A view that goes on to another note shows its answers. */
export function endSelfTestsOfOtherNotes(plugin: Plugin): void {
  const { workspace } = plugin.app;
  plugin.registerEvent(
    workspace.on('file-open', () => {
      for (const view of markdownViews(plugin.app)) {
        if (view.containerEl.hasClass(ON) && view.containerEl.dataset.vivaTested !== view.file?.path)
          endSelfTest(view);
      }
    }),
  );
  plugin.register(() => markdownViews(plugin.app).forEach(endSelfTest));
}

/** Says of a section whose answer it is a part of; null: of none. */
export function answerOf(section: HTMLElement, card: string | null): void {
  section.toggleClass(PART, card !== null);
  if (card === null) delete section.dataset.vivaAnswer;
  else section.dataset.vivaAnswer = card;
}

/** The answer is hidden in the view that the element stands in. */
export function hidesAnswer(el: HTMLElement, card: string): boolean {
  return partsOf(el, card).some((part) => !part.hasClass(SEEN));
}

/**
 * The card whose answer is hidden in a section at the place of a click, or nearest to it. null: nothing is hidden there,
 * or what was clicked answers for itself.
 */
export function hiddenAt(section: HTMLElement, event: MouseEvent): string | null {
  if (!section.closest(`.${ON}`)) return null;
  if (section.hasClass(PART)) return section.hasClass(SEEN) ? null : (section.dataset.vivaAnswer ?? null);
  const target = event.targetNode;
  if (target?.instanceOf(Element) && target.closest('a, button, summary, .callout-title')) return null;
  let nearest: string | null = null;
  let least = Infinity;
  for (const part of Array.from(section.querySelectorAll<HTMLElement>(`.${PART}:not(.${SEEN})`))) {
    for (const { left, right, top, bottom } of Array.from(part.getClientRects())) {
      const aside = Math.max(left - event.clientX, event.clientX - right, 0);
      const away = Math.max(top - event.clientY, event.clientY - bottom, 0);
      if (aside + 10 * away >= least) continue;
      least = aside + 10 * away;
      nearest = part.dataset.vivaAnswer ?? null;
    }
  }
  return nearest;
}

export function revealAnswer(el: HTMLElement, card: string): void {
  for (const part of partsOf(el, card)) part.addClass(SEEN);
}

function partsOf(el: HTMLElement, card: string): readonly HTMLElement[] {
  const view = el.closest(`.${ON}`);
  const parts = Array.from(view?.querySelectorAll<HTMLElement>(`.${PART}`) ?? []);
  return parts.filter((part) => part.dataset.vivaAnswer === card);
}

function endSelfTest({ containerEl }: MarkdownView): void {
  containerEl.removeClass(ON);
  delete containerEl.dataset.vivaTested;
  for (const part of Array.from(containerEl.querySelectorAll(`.${SEEN}`))) part.removeClass(SEEN);
}

function markdownViews(app: App): readonly MarkdownView[] {
  return app.workspace
    .getLeavesOfType('markdown')
    .flatMap(({ view }) => (view instanceof MarkdownView ? [view] : []));
}
