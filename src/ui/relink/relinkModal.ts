import { Modal } from 'obsidian';
import type { Likeness } from '../../card/likeness';
import { choiceOf } from '../../journal/choices';
import type { Card } from '../../library/library';
import {
  allTwins,
  laterChoice,
  likelyOnes,
  relinkables,
  type Relinkable,
  type Relinking,
} from '../../library/relink';
import { plainText } from '../../note/plainText';
import { openAtLine } from '../openAtLine';
import type { Viva } from '../viva';
import { CardPicker } from './cardPicker';
import { doAndUndo } from './doAndUndo';
import { lastDue, lastQuestion } from './lastKnown';
import { relinkAll } from './relinkAll';
import { muted } from '../muted';

/** A folder that is gone may leave thousands; so many are shown at a time. */
const MOST = 50;

/** From so many on they can be dealt with in one go. */
const MANY = 2;

/** No one means two presses of a key, or two taps, in so short a time; of a mouse the app counts the clicks. */
const AGAIN_MS = 400;

/** Cards that are without their question: a person says which question each is now. */
export class RelinkModal extends Modal {
  #stopWatching: () => void = () => undefined;
  #planned = 0;
  #most = MOST;
  #held: Held = { place: 0 };
  #pressedAt = -Infinity;

  constructor(private readonly viva: Viva) {
    super(viva.app);
    this.modalEl.addClass('viva-relink');
    this.setTitle(viva.text('relink.title'));
    this.titleEl.tabIndex = -1;
  }

  override onOpen(): void {
    this.#stopWatching = this.viva.onChange(() => {
      window.clearTimeout(this.#planned);
      this.#planned = window.setTimeout(() => this.#show(), 50);
    });
    this.#show();
    this.titleEl.focus();
  }

  override onClose(): void {
    this.#stopWatching();
    window.clearTimeout(this.#planned);
    this.contentEl.empty();
    void this.viva.save();
  }

  /** Draws all anew; what has the focus, or had it before it was lost, keeps it or gives it to the next card. */
  #show(): void {
    const el = this.contentEl;
    const active = el.doc.activeElement;
    const hasFocus = el.contains(active);
    if (hasFocus) this.#held = heldIn(el, active);
    const { scrollTop } = el;
    this.#draw(el);
    el.scrollTop = scrollTop;
    if (hasFocus || active === el.doc.body) (atPlace(el, this.#held) ?? this.titleEl).focus();
  }

  /** What is kept for later stands together, and what is gone by its note. */
  #draw(el: HTMLElement): void {
    const { text, library, store } = this.viva;
    el.empty();
    const items = relinkables(library, store.journal);
    if (!library.index.whole) muted(el, text('relink.looking'));
    else if (items.length === 0) el.createEl('p', { text: text('relink.none') });
    if (items.length === 0) return;
    muted(el, text('relink.intro'));
    this.#showAll(el, items);
    const sorted = [...items].sort((one, other) => rank(one) - rank(other));
    let above = null;
    let list = el;
    for (const item of sorted.slice(0, this.#most)) {
      const { later, why, record } = item;
      const gone = why === 'missing' && joined([record.anchor?.path, text('relink.why-missing')]);
      const heading = joined([later && text('relink.kept'), gone]);
      if (heading !== above) {
        if (heading) el.createEl('h3', { text: heading });
        list = el.createEl('ul', { cls: 'viva-relink-list' });
        above = heading;
      }
      const attr = { 'data-card': record.id };
      this.#showItem(list.createEl('li', { cls: 'viva-relink-item', attr }), item);
    }
    const rest = sorted.length - this.#most;
    if (rest > 0) {
      this.#button(el, text('relink.more', { rest }), () => {
        const shown = this.#most;
        this.#most += MOST;
        this.#show();
        cardsOf(el)[shown]?.querySelector('button')?.focus();
      });
    }
  }

  /** The likely ones, the twins, and all that are gone, in one go each. */
  #showAll(el: HTMLElement, items: readonly Relinkable[]): void {
    const { text } = this.viva;
    const row = el.createDiv({ cls: 'viva-buttons' });
    const offer = (all: readonly Relinking[], name: 'relink.all' | 'relink.all-twins'): void => {
      if (all.length < MANY) return;
      this.#button(row, text(name, { n: all.length }), () => void relinkAll(this.viva, all)).addClass(
        'mod-cta',
      );
    };
    offer(likelyOnes(items), 'relink.all');
    offer(allTwins(items), 'relink.all-twins');
    const gone = items.filter(({ why, later }) => (why === 'missing' || why === 'other') && !later);
    if (gone.length >= MANY) {
      this.#button(row, text('relink.all-later', { n: gone.length }), () => this.#keepForLater(gone));
    }
  }

  #showItem(el: HTMLElement, item: Relinkable): void {
    const { viva } = this;
    const { text } = viva;
    const { record, why, candidates } = item;
    el.createDiv({ cls: 'viva-relink-question', text: lastQuestion(viva, record) });
    const isGone = why === 'missing';
    const due = text('relink.due', { day: lastDue(viva, record) });
    el.createDiv({ cls: 'viva-muted', text: joined([!isGone && record.anchor?.path, due]) });
    if (!isGone) el.createDiv({ text: text(`relink.why-${why}`) });
    for (const { card, likeness } of candidates) {
      this.#showCandidate(el.createDiv({ cls: 'viva-relink-candidate' }), item, card, likeness);
    }
    const row = el.createDiv({ cls: 'viva-buttons' });
    this.#button(row, text('relink.choose'), () => {
      const placeholder = text('relink.choose-placeholder', { question: lastQuestion(viva, record) });
      new CardPicker(viva, placeholder, (card) => void relinkAll(this.viva, [{ record, card }])).open();
    });
    this.#button(row, text(item.later ? 'relink.back' : 'relink.later'), () => {
      if (item.later) viva.record([choiceOf(laterChoice(record.id), null)]);
      else this.#keepForLater([item]);
    });
    this.#showForget(row, item);
  }

  #showCandidate(el: HTMLElement, item: Relinkable, card: Card, likeness: Likeness | null): void {
    const { text } = this.viva;
    const words = el.createDiv({ cls: 'viva-relink-words' });
    const link = words.createEl('a', {
      text: plainText(card.found.question.prompt),
      attr: { href: '#', role: 'button' },
    });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.close();
      openAtLine(this.viva, card.found.path, card.found.question.line);
    });
    words.createDiv({
      cls: 'viva-muted',
      text: joined([card.found.path, ...(likeness ? this.#signs(likeness) : [])]),
    });
    this.#button(
      el,
      text(item.why === 'unsure' ? 'relink.relink' : 'relink.join'),
      () => void relinkAll(this.viva, [{ record: item.record, card }]),
    );
  }

  #signs({ question, answer, sameTranslation, sameNote, place }: Likeness): readonly Part[] {
    const { text } = this.viva;
    return [
      text('relink.words', { percent: Math.round(100 * question) }),
      answer !== null && text('relink.answer', { percent: Math.round(100 * answer) }),
      sameTranslation && text('relink.translation'),
      sameNote && text('relink.note'),
      place >= 2 && text('relink.place'),
    ];
  }

  #keepForLater(items: readonly Relinkable[]): void {
    const kept = items.map(({ record }) => choiceOf(laterChoice(record.id), true));
    doAndUndo(this.viva, kept, 'choice', this.viva.text('relink.kept'));
  }

  /** Asks by the button itself: the second press is meant. */
  #showForget(row: HTMLElement, { record }: Relinkable): void {
    const { text } = this.viva;
    let asked = false;
    const forget = this.#button(row, text('relink.forget'), () => {
      if (asked) {
        doAndUndo(this.viva, [{ kind: 'forget', card: record.id }], 'forget', text('relink.forgotten'));
      }
      asked = true;
      forget.setText(text('relink.forget-sure'));
      forget.addClass('mod-warning');
    });
  }

  /** What follows a press too fast is the same press: of a double click, or of a key that is held. */
  #button(el: HTMLElement, text: string, call: () => void): HTMLButtonElement {
    const made = el.createEl('button', { text });
    made.addEventListener('click', ({ detail, pointerType, timeStamp }) => {
      const isAgain = detail > 1 || (pointerType !== 'mouse' && timeStamp - this.#pressedAt < AGAIN_MS);
      this.#pressedAt = timeStamp;
      if (!isAgain) call();
    });
    return made;
  }
}

/** First what can be decided at a glance, last what is kept for later. */
function rank({ later, candidates }: Relinkable): number {
  return 2 * Number(later) + Number(candidates.length === 0);
}

/** Text, where there is any to show. */
type Part = string | false | undefined;

function joined(parts: readonly Part[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** A button of the list: of which card, where that stands (-1: of none), and what it says. */
interface Held {
  readonly place: number;
  readonly card?: string | undefined;
  readonly says?: string | null | undefined;
}

function cardsOf(el: HTMLElement): readonly HTMLElement[] {
  return [...el.querySelectorAll<HTMLElement>('.viva-relink-item')];
}

function heldIn(el: HTMLElement, active: Element | null): Held {
  const cards = cardsOf(el);
  const place = cards.findIndex((card) => card.contains(active));
  return { place, card: cards[place]?.dataset['card'], says: active?.textContent };
}

/** The same button where it is still there; else the first of the card that is in its place now, or of the last one. */
function atPlace(el: HTMLElement, { place, card, says }: Held): HTMLElement | undefined {
  const cards = cardsOf(el);
  const next = cards[Math.max(place, 0)] ?? cards.at(-1);
  const buttons = [...(next?.querySelectorAll('button') ?? [])];
  const isSame = next?.dataset['card'] === card;
  return buttons.find(({ textContent }) => isSame && textContent === says) ?? buttons[0];
}
