import { Component, setTooltip, type HoverParent, type HoverPopover } from 'obsidian';
import type { Card } from '../../library/library';
import type { RelatedNote } from '../../library/topics';
import type { TextKey } from '../text/text';
import type { Viva } from '../viva';
import { excerptAround, excerptOf, linkBetween } from './excerpt';
import { noteLink } from './noteLink';

const KIND: Readonly<Record<RelatedNote['kind'], TextKey>> = {
  question: 'related.question',
  category: 'related.category',
  note: 'related.note',
  backlink: 'related.backlink',
  neighbour: 'related.neighbour',
};

/** Notes come and go in bursts. */
const AFTER_MS = 100;

/** The notes that a question belongs to, nearest first, each with a few of its words; kept as the vault has them now. */
export class RelatedNotes extends Component implements HoverParent {
  hoverPopover: HoverPopover | null = null;
  #shown = '';
  #neighbours = false;
  #timer = 0;

  /** `card` as it is now: one that is new has another id once its words change. `title`: what stands above them. */
  constructor(
    private readonly viva: Viva,
    private readonly el: HTMLElement,
    private readonly card: () => Card,
    private readonly title: TextKey,
  ) {
    super();
  }

  override onload(): void {
    this.el.addClass('viva-related');
    this.show();
    this.register(
      this.viva.onChange(() => {
        window.clearTimeout(this.#timer);
        this.#timer = window.setTimeout(() => this.show(), AFTER_MS);
      }),
    );
    this.register(() => window.clearTimeout(this.#timer));
  }

  show(): void {
    const { text, library } = this.viva;
    const card = this.card();
    const { id } = card;
    if (library.card(id) === null) return;
    const related = library.topics.relatedTo(id);
    const further = library.topics.neighboursOf(id);
    const state = JSON.stringify([related, further, this.#neighbours]);
    if (state === this.#shown) return;
    this.#shown = state;
    this.el.empty();
    this.el.toggle(related.length > 0);
    this.el.createEl('h3', { cls: 'viva-related-title', text: text(this.title) });
    const list = this.el.createEl('ul', { cls: 'viva-related-list' });
    const headings = [card.found.question.prompt, ...this.#headings()];
    const shown = related.map((note) => ({ note, link: this.#linkHere(note, headings) }));
    const here = shown.filter(({ link }) => link?.toHeading === true);
    const others = shown.filter(({ note, link }) => note.kind === 'backlink' && link?.toHeading !== true);
    const linked = shown.filter(({ note }) => note.kind !== 'backlink');
    for (const { note, link } of [...linked, ...here, ...others]) this.#showNote(list, note, link);
    if (this.#neighbours) for (const note of further) this.#showNote(list, note, null);
    else if (further.length > 0) {
      const more = this.el.createEl('button', {
        cls: 'viva-related-more',
        text: text('related.more', { n: further.length }),
      });
      more.addEventListener('click', () => {
        this.#neighbours = true;
        this.show();
        this.el.querySelectorAll<HTMLElement>('a')[related.length]?.focus();
      });
    }
  }

  /** The question's own heading, as the app has it, and those above it. */
  #headings(): readonly string[] {
    const { path, question } = this.card().found;
    const cached = this.viva.app.metadataCache.getCache(path)?.headings ?? [];
    const own = cached.filter(({ position }) => position.start.line === question.line);
    return [...own.map(({ heading }) => heading), ...question.headings];
  }

  #linkHere({ kind, path }: RelatedNote, headings: readonly string[]): ReturnType<typeof linkBetween> {
    if (kind !== 'backlink' || path === null) return null;
    return linkBetween(this.viva.app, path, this.card().found.path, headings);
  }

  #showNote(list: HTMLElement, note: RelatedNote, here: ReturnType<typeof linkBetween>): void {
    const { app, text } = this.viva;
    const item = list.createEl('li', { cls: 'viva-related-item' });
    const target = note.path ?? note.key;
    const link = {
      link: note.subpath ? `${target}#${note.subpath}` : target,
      text: note.subpath ? `${note.name} › ${note.subpath}` : note.name,
      resolved: note.path !== null,
      sourcePath: this.card().found.path,
    };
    const name = noteLink(app, item, link, this);
    const kind = here?.toHeading ? 'related.here' : KIND[note.kind];
    item.createSpan({ cls: 'viva-related-kind', text: text(kind) });
    const words = item.createDiv({ cls: 'viva-related-excerpt' });
    if (note.path === null) {
      const create = text('related.create', { name: note.name });
      words.setText(`${text('related.unresolved')} ${create}.`);
      setTooltip(name, create);
    } else {
      const excerpt = here
        ? excerptAround(app, note.path, here.link)
        : excerptOf(app, note.path, note.subpath);
      excerpt.then(
        (said) => words.setText(said),
        () => words.setText(text('related.unreadable')),
      );
    }
  }
}
