import { MapMode, StateEffect, type EditorState, type Extension } from '@codemirror/state';
import {
  Decoration,
  ViewPlugin,
  WidgetType,
  type DecorationSet,
  type EditorView,
  type PluginValue,
  type ViewUpdate,
} from '@codemirror/view';
import { editorInfoField, editorLivePreviewField } from 'obsidian';
import type { Card } from '../../library/library';
import type { Viva } from '../viva';
import { showCardMenu, type NoteActions } from './cardMenu';
import { markButton, markState } from './markButton';
import type { NoteMarks } from './noteMarks';

/** While someone types, the marks go along with their lines; after this long the text is read anew. */
const AFTER_MS = 300;

/** Where a question's line begins in the text. */
interface Place {
  readonly card: Card;
  readonly at: number;
}

const drawn = StateEffect.define();

/** Marks at the ends of the lines that hold questions, in live preview. In a note without questions it does nothing. */
export function editorMarks(marks: NoteMarks, actions: NoteActions): Extension {
  return ViewPlugin.define((view) => new EditorMarks(view, marks, actions), {
    decorations: ({ decorations }) => decorations,
  });
}

class EditorMarks implements PluginValue {
  decorations: DecorationSet = Decoration.none;
  #places: readonly Place[] = [];
  #path: string | null = null;
  #state = '';
  #timer = 0;
  readonly #stop: () => void;

  constructor(
    private readonly view: EditorView,
    private readonly marks: NoteMarks,
    private readonly actions: NoteActions,
  ) {
    this.#stop = marks.onLook(() => this.#lookAgain());
    this.#look(view.state);
  }

  update(update: ViewUpdate): void {
    if (pathOf(update.state) !== this.#path) this.#look(update.state);
    else if (
      update.docChanged &&
      this.marks.shown &&
      this.#path !== null &&
      this.marks.holdsCards(this.#path)
    ) {
      this.#places = this.#places.flatMap(({ card, at }) => {
        const moved = update.changes.mapPos(at, 1, MapMode.TrackDel);
        return moved === null ? [] : [{ card, at: moved }];
      });
      this.#draw(update.state);
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#lookAgain(), AFTER_MS);
    }
  }

  destroy(): void {
    window.clearTimeout(this.#timer);
    this.#stop();
  }

  #lookAgain(): void {
    const before = this.#state;
    this.#look(this.view.state);
    if (this.#state !== before) this.view.dispatch({ effects: drawn.of(null) });
  }

  #look(state: EditorState): void {
    window.clearTimeout(this.#timer);
    const path = (this.#path = pathOf(state));
    const wanted = path !== null && this.marks.shown && this.marks.holdsCards(path);
    const cards = wanted ? this.marks.cardsIn(path, state.doc.toString()) : [];
    this.#places = cards.flatMap(({ card, question: { line } }) =>
      line < state.doc.lines ? [{ card, at: state.doc.line(line + 1).from }] : [],
    );
    this.#draw(state);
  }

  #draw({ doc }: EditorState): void {
    const { viva } = this.marks;
    const shown = this.#places.map(({ card, at }) => ({
      card,
      at: doc.lineAt(at).to,
      state: markState(viva, card),
    }));
    this.#state = shown.map(({ at, state }) => `${at} ${state}`).join('\n');
    this.decorations = Decoration.set(
      shown.map(({ card, at, state }) =>
        Decoration.widget({ widget: new Mark(viva, card, state, this.actions), side: 1 }).range(at),
      ),
      true,
    );
  }
}

class Mark extends WidgetType {
  constructor(
    private readonly viva: Viva,
    private readonly card: Card,
    private readonly state: string,
    private readonly actions: NoteActions,
  ) {
    super();
  }

  override eq(other: Mark): boolean {
    return other.state === this.state && other.card === this.card;
  }

  override toDOM(): HTMLElement {
    return markButton(this.viva, this.card, (event) =>
      showCardMenu(this.viva, this.actions, this.card, event),
    );
  }
}

/** null: the editor shows no note, or its bare source. */
function pathOf(state: EditorState): string | null {
  if (state.field(editorLivePreviewField, false) !== true) return null;
  return state.field(editorInfoField, false)?.file?.path ?? null;
}
