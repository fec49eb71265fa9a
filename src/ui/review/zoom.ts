import { Modal } from 'obsidian';
import type { Viva } from '../viva';

const DIAGRAMS = 'img, .mermaid';

/** A diagram or a picture of an answer is shown as large as the window by a click, a tap or a key. */
export function addZoom(viva: Viva, el: HTMLElement): void {
  const at = (event: UIEvent): HTMLElement | null => {
    const target = event.targetNode?.instanceOf(Element) ? event.targetNode : null;
    return target && !target.closest('a, button') ? target.closest<HTMLElement>(DIAGRAMS) : null;
  };
  el.addEventListener('click', (event) => {
    const diagram = at(event);
    if (diagram) new ZoomModal(viva, diagram).open();
  });
  for (const diagram of Array.from(el.querySelectorAll<HTMLElement>(DIAGRAMS))) {
    diagram.setAttrs({ tabindex: '0', role: 'button', 'aria-label': viva.text('review.zoom') });
    diagram.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') new ZoomModal(viva, diagram).open();
    });
  }
}

const STEPS = [1, 1.5, 2, 3, 4];

/** One diagram, which a click makes larger, and which scrolls. */
class ZoomModal extends Modal {
  #step = 0;

  constructor(
    viva: Viva,
    private readonly diagram: HTMLElement,
  ) {
    super(viva.app);
    this.modalEl.addClass('viva-zoom');
    this.setTitle(viva.text('review.zoom'));
  }

  override onOpen(): void {
    // A diagram that is drawn finds its own styles by its id, so what is shown is a copy of it as it stands.
    const copy = this.contentEl.createDiv({ cls: 'viva-zoom-picture' });
    copy.append(this.diagram.cloneNode(true));
    copy.addEventListener('click', () => {
      this.#step = (this.#step + 1) % STEPS.length;
      copy.setCssProps({ '--viva-zoom': String(STEPS[this.#step] ?? 1) });
    });
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
