import { MarkdownView, type Plugin, type WorkspaceLeaf } from 'obsidian';
import { addCommandWhere } from '../addCommand';
import type { Viva } from '../viva';
import { showCardMenu, type NoteActions } from './cardMenu';
import { editorMarks } from './editorMarks';
import { NoteMarks } from './noteMarks';
import { NOTE_VIEW, NotePanel } from './notePanel';
import { ReadingMarks } from './readingMarks';
import { endSelfTestsOfOtherNotes, toggleSelfTest } from './selfTest';
import { TopicsModal } from './topicsModal';

/** What stands in and beside notes: marks, self-test, the panel, and the commands for them. */
export function addToNotes(plugin: Plugin, viva: Viva, actions: NoteActions): void {
  const { workspace } = plugin.app;
  const { text } = viva;
  const marks = plugin.addChild(new NoteMarks(viva));
  const reading = plugin.addChild(new ReadingMarks(marks, actions));
  plugin.registerMarkdownPostProcessor(reading.process);
  plugin.registerEditorExtension(editorMarks(marks, actions));
  plugin.registerView(NOTE_VIEW, (leaf: WorkspaceLeaf) => new NotePanel(leaf, marks, actions));
  endSelfTestsOfOtherNotes(plugin);

  plugin.addCommand({
    id: 'questions-here',
    name: text('command.questions-here'),
    icon: 'messages-square',
    callback: () => void workspace.ensureSideLeaf(NOTE_VIEW, 'right', { reveal: true }),
  });
  addCommandWhere({ plugin, viva }, { id: 'topics', icon: 'list-tree' }, () =>
    viva.library.cards().length > 0 ? () => new TopicsModal(viva, actions).open() : null,
  );
  plugin.addCommand({
    id: 'self-test',
    name: text('command.self-test'),
    icon: 'eye-off',
    checkCallback: (checking) => {
      const view = workspace.getActiveViewOfType(MarkdownView);
      if (!view?.file || !marks.holdsCards(view.file.path)) return false;
      if (!checking) void toggleSelfTest(view);
      return true;
    },
  });
  plugin.addCommand({
    id: 'question-menu',
    name: text('command.question-menu'),
    icon: 'menu',
    editorCheckCallback: (checking, editor, { file }) => {
      if (!file || !marks.holdsCards(file.path)) return false;
      const { line } = editor.getCursor();
      const above = marks
        .cardsIn(file.path, editor.getValue())
        .filter(({ question }) => question.line <= line);
      const card = above.at(-1)?.card;
      if (card && !checking) showCardMenu(viva, actions, card, cursorPlace(plugin));
      return card !== undefined;
    },
  });
}

/** Where in the window the cursor is; where that cannot be told, the middle of the note. */
function cursorPlace({ app }: Plugin): { x: number; y: number } {
  const selection = activeDocument.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const cursor = range?.getBoundingClientRect();
  if (cursor && (cursor.left > 0 || cursor.top > 0)) return { x: cursor.left, y: cursor.bottom };
  const box = app.workspace.getActiveViewOfType(MarkdownView)?.contentEl.getBoundingClientRect();
  return box ? { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 } : { x: 0, y: 0 };
}
