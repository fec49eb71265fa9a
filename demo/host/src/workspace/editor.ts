import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import {
  Compartment,
  EditorState,
  StateEffect,
  StateField,
  Text,
  Transaction,
  type Extension,
} from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { App } from '../app/app';
import type { TFile } from '../vault/files';
import type { HoverParent } from '../widgets/hover';

export interface EditorPosition {
  line: number;
  ch: number;
}
export interface MarkdownFileInfo extends HoverParent {
  app: App;
  file: TFile | null;
  editor?: Editor;
}

const noInfo = (): MarkdownFileInfo => {
  throw new Error('This editor belongs to no note.');
};

const setLivePreview = StateEffect.define<boolean>();

/** For editor extensions: whose note this is, and whether it is in live preview, which looks like the source here. */
export const editorInfoField = StateField.define<MarkdownFileInfo>({
  create: noInfo,
  update: (info) => info,
});
export const editorLivePreviewField = StateField.define<boolean>({
  create: () => true,
  update: (on, { effects }) => effects.find((effect) => effect.is(setLivePreview))?.value ?? on,
});

/** A part of Obsidian's editor over CodeMirror 6, which is `cm` there too. */
export class Editor {
  readonly cm: EditorView;
  readonly #plugins = new Compartment();

  constructor(parent: HTMLElement, info: MarkdownFileInfo, extensions: Extension, changed: () => void) {
    const fields = [editorInfoField.init(() => info), editorLivePreviewField];
    const state = EditorState.create({
      extensions: [
        fields,
        history(),
        markdown(),
        syntaxHighlighting(defaultHighlightStyle, { fallback: true }),
        EditorView.lineWrapping,
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed();
        }),
        this.#plugins.of(extensions),
      ],
    });
    this.cm = new EditorView({ state, parent });
  }

  _reconfigure(extensions: Extension): void {
    this.cm.dispatch({ effects: this.#plugins.reconfigure(extensions) });
  }

  _setLivePreview(on: boolean): void {
    this.cm.dispatch({ effects: setLivePreview.of(on) });
  }

  getValue(): string {
    return this.cm.state.doc.toString();
  }

  setValue(content: string): void {
    this.cm.dispatch({ changes: { from: 0, to: this.cm.state.doc.length, insert: content } });
  }

  /** Another text altogether: nothing before it can be undone. */
  _reset(content: string): void {
    const { doc } = this.cm.state;
    if (doc.eq(Text.of(content.split(/\r\n?|\n/)))) return;
    this.cm.dispatch({
      changes: { from: 0, to: doc.length, insert: content },
      annotations: Transaction.addToHistory.of(false),
    });
  }

  getLine(line: number): string {
    return this.cm.state.doc.line(line + 1).text;
  }

  lineCount(): number {
    return this.cm.state.doc.lines;
  }

  lastLine(): number {
    return this.lineCount() - 1;
  }

  getSelection(): string {
    const { from, to } = this.cm.state.selection.main;
    return this.cm.state.sliceDoc(from, to);
  }

  replaceSelection(replacement: string): void {
    this.cm.dispatch(this.cm.state.replaceSelection(replacement));
  }

  getCursor(): EditorPosition {
    return this.offsetToPos(this.cm.state.selection.main.head);
  }

  setCursor(position: EditorPosition | number, ch = 0): void {
    const at = typeof position === 'number' ? { line: position, ch } : position;
    this.cm.dispatch({ selection: { anchor: this.posToOffset(at) } });
  }

  posToOffset({ line, ch }: EditorPosition): number {
    const { doc } = this.cm.state;
    const at = doc.line(Math.clamp(line + 1, 1, doc.lines));
    return Math.min(at.from + ch, at.to);
  }

  offsetToPos(offset: number): EditorPosition {
    const line = this.cm.state.doc.lineAt(offset);
    return { line: line.number - 1, ch: offset - line.from };
  }

  scrollIntoView({ from, to }: { from: EditorPosition; to: EditorPosition }, center = false): void {
    const range = [this.posToOffset(from), this.posToOffset(to)] as const;
    const effect = EditorView.scrollIntoView(Math.min(...range), { y: center ? 'center' : 'nearest' });
    this.cm.dispatch({ effects: effect });
  }

  focus(): void {
    this.cm.focus();
  }

  hasFocus(): boolean {
    return this.cm.hasFocus;
  }
}
