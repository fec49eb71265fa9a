import { MarkdownView, type Plugin } from 'obsidian';
import { categoryAt } from '../../session/categoryAt';
import type { QuizOptions } from '../../session/quiz';
import { usualWeak, type Scope } from '../../session/scope';
import { nameOf } from '../../session/scopes';
import { addCommandWhere, type CommandId } from '../addCommand';
import { openAtLine } from '../openAtLine';
import { CardPicker } from '../relink/cardPicker';
import type { Viva } from '../viva';
import { pickDepth } from './depthPicker';
import { QuizModal } from './quizModal';
import { ScopePicker } from './scopePicker';

type How = Pick<QuizOptions, 'order' | 'most'>;

/** Asks for a scope, then quizzes over it. */
export function pickQuiz(viva: Viva): void {
  new ScopePicker(viva, (picked) => new QuizModal(viva, picked).open()).open();
}

export function openQuiz(viva: Viva, scope: Scope, how?: How): void {
  new QuizModal(viva, { scope, name: nameOf(scope) }, how).open();
}

/** The ways into a quiz, each offered where it makes sense. */
export function addQuizCommands(plugin: Plugin, viva: Viva): void {
  const { app } = viva;
  const add = (id: CommandId, icon: string, what: () => (() => void) | null): void =>
    addCommandWhere({ plugin, viva }, { id, icon }, what);
  const quiz = (id: CommandId, scope: () => Scope | null, how?: How): void =>
    add(id, 'circle-help', () => {
      const found = scope();
      return found && (() => openQuiz(viva, found, how));
    });
  const hasCards = (): boolean => viva.library.cards().length > 0;

  add('quiz', 'circle-help', () => () => pickQuiz(viva));
  quiz('quiz-note', () => noteScope(viva));
  quiz('quiz-category', () => categoryScope(viva));
  add('quiz-topic', 'circle-help', () => {
    const key = topicHere(viva);
    return key === null ? null : () => pickDepth(viva, key, (scope) => openQuiz(viva, scope));
  });
  quiz('quiz-weak', () => weakScope(viva), { order: 'weak', most: usualWeak });
  quiz('quiz-one', () => (hasCards() ? { kind: 'vault' } : null), {
    order: 'mixed',
    most: 1,
  });
  add('go-to-question', 'arrow-right-to-line', () =>
    hasCards()
      ? () =>
          new CardPicker(viva, viva.text('quiz.pick-question'), ({ found }) =>
            openAtLine({ app }, found.path, found.question.line),
          ).open()
      : null,
  );
}

function noteScope({ app, library }: Viva): Scope | null {
  const path = app.workspace.getActiveFile()?.path;
  return path !== undefined && library.cardsIn(path).length > 0 ? { kind: 'note', path } : null;
}

/** Where the cursor is, in a note that is being edited. */
function categoryScope({ app, library }: Viva): Scope | null {
  const view = app.workspace.getActiveViewOfType(MarkdownView);
  const path = view?.file?.path;
  if (!view || path === undefined || view.getMode() !== 'source') return null;
  const { editor } = view;
  const cards = library.cardsIn(path);
  if (cards.length === 0) return null;
  const category = categoryAt(cards, editor.getCursor().line, (line) => editor.getLine(line));
  return category === null ? null : { kind: 'category', path, category };
}

/** The open note, if questions are about it. */
function topicHere({ app, library }: Viva): string | null {
  const key = app.workspace.getActiveFile()?.path;
  return key !== undefined && library.topics.cardsAbout(key).length > 0 ? key : null;
}

function weakScope({ library }: Viva): Scope | null {
  const known = library.cards().some(({ memory }) => memory !== null);
  return known ? { kind: 'weak', most: usualWeak } : null;
}
