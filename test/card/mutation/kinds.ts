import {
  editAnswer,
  onNote,
  onQuestion,
  renumbered,
  reword,
  rewriteAnswer,
  truths,
  typo,
  type Change,
  type Edit,
  type Edited,
  type Hand,
} from './edits';
import { withQuestions, type Scene, type TrueQuestion } from './scene';

const typoOf: Change = (question, hand) => ({ ...question, prompt: typo(question.prompt, hand) });
const rewordOf: Change = (question, hand) => ({ ...question, prompt: reword(question.prompt, hand) });
const translationOf: Change = (question, hand) =>
  question.translation === undefined
    ? question
    : { ...question, translation: reword(question.translation, hand) };

/** A question goes to another note: the scenes that the library sees on the way. */
interface Move {
  readonly cut: Scene;
  readonly pasted: Scene;
  readonly moved: Edited;
}

function moveToAnotherNote(scene: Scene, { dice }: Hand): Move {
  const [from, to] = dice.shuffled(scene);
  if (from === undefined || to === undefined) throw new Error('needs two notes');
  const question = dice.pick(from.questions);
  const at = dice.below(to.questions.length + 1);
  const paste = (here: Scene, copy: TrueQuestion): Scene =>
    withQuestions(here, to.path, [...to.questions.slice(0, at), copy, ...to.questions.slice(at)]);
  const cut = withQuestions(
    scene,
    from.path,
    from.questions.filter((one) => one !== question),
  );
  const moved = { scene: paste(cut, question), touched: truths([question]) };
  return { cut, pasted: paste(scene, { ...question, truth: null }), moved };
}

const movedToAnotherNote: Edit = (scene, hand) => moveToAnotherNote(scene, hand).moved;

/** What the library sees one after the other; the cards of the last one's `touched` count. */
export type EditInSteps = (scene: Scene, hand: Hand) => readonly Edited[];

const unseen = (scene: Scene): Edited => ({ scene, touched: [] });

export const editsInSteps: Readonly<Record<string, EditInSteps>> = {
  'moved to another note, cut first': (scene, hand) => {
    const { cut, moved } = moveToAnotherNote(scene, hand);
    return [unseen(cut), moved];
  },
  'moved to another note, pasted first': (scene, hand) => {
    const { pasted, moved } = moveToAnotherNote(scene, hand);
    return [unseen(pasted), moved];
  },
  'deleted, and pasted back later': (scene, { dice }) => {
    const note = dice.pick(scene);
    const question = dice.pick(note.questions);
    const rest = note.questions.filter((one) => one !== question);
    const back = withQuestions(scene, note.path, [question, ...rest]);
    return [unseen(withQuestions(scene, note.path, rest)), { scene: back, touched: truths([question]) }];
  },
};

function renamed(scene: Scene, path: string, to: string): Scene {
  return scene.map((note) => (note.path === path ? { ...note, path: to } : note));
}

const noteRenamed: Edit = (scene, { dice }) => {
  const note = dice.pick(scene);
  return { scene: renamed(scene, note.path, 'elsewhere/renamed.md'), touched: truths(note.questions) };
};

const folderRenamed: Edit = (scene) => ({
  scene: scene.map((note) => ({ ...note, path: note.path.replace('notes/', 'folder/') })),
  touched: scene.flatMap(({ questions }) => truths(questions)),
});

const noteSplit: Edit = (scene, { dice }) => {
  const note = dice.pick(scene);
  const at = Math.floor(note.questions.length / 2);
  const first = withQuestions(scene, note.path, note.questions.slice(0, at));
  const rest = { path: 'notes/split.md', questions: renumbered(note.questions.slice(at)) };
  return { scene: [...first, rest], touched: truths(note.questions) };
};

const notesMerged: Edit = (scene, { dice }) => {
  const [one, other] = dice.shuffled(scene);
  if (one === undefined || other === undefined) throw new Error('needs two notes');
  const all = renumbered([...one.questions, ...other.questions]);
  return {
    scene: withQuestions(scene, one.path, all).filter(({ path }) => path !== other.path),
    touched: truths(all),
  };
};

const swappedAndEdited: Edit = (scene, hand) => {
  const note = hand.dice.pick(scene);
  const at = hand.dice.below(note.questions.length - 1);
  const edited = note.questions.slice(at, at + 2).map((question) => ({
    ...question,
    prompt: typo(question.prompt, hand),
  }));
  const questions = [...note.questions.slice(0, at), ...edited.reverse(), ...note.questions.slice(at + 2)];
  return { scene: withQuestions(scene, note.path, questions), touched: truths(edited) };
};

/** One thing about a question changes, or only its place. */
export const singleEdits: Readonly<Record<string, Edit>> = {
  'typo in the question': onQuestion(typoOf),
  'question reworded (a third)': onQuestion(rewordOf),
  'translation edited': onQuestion(translationOf),
  'label renumbered': onQuestion((question) => ({ ...question, label: 'Q99' })),
  'question inserted before': onNote(({ questions }, { dice, writer }) => {
    const at = dice.below(questions.length);
    return renumbered([...questions.slice(0, at), writer.ordinaryQuestion(), ...questions.slice(at)]);
  }),
  'questions reordered': onNote(({ questions }, { dice }) => renumbered(dice.shuffled(questions))),
  'moved to another category': onQuestion((question) => ({ ...question, category: 'Category 9: [[New]]' })),
  'moved to another note': movedToAnotherNote,
  'note renamed': noteRenamed,
  'folder renamed': folderRenamed,
  'note split in two': noteSplit,
  'two notes merged': notesMerged,
  'answer edited': onQuestion(editAnswer),
  'answer rewritten': onQuestion(rewriteAnswer),
  'emphasis and aliases changed': onQuestion((question) => ({
    ...question,
    prompt: question.prompt.replace(/(\p{L}{5,})/u, '**$1**').replace(/\[\[([^\]|]+)\]\]/u, '[[$1|it]]'),
    answer: question.answer?.replace(/(\p{L}{5,})/u, '_$1_') ?? '',
  })),
  CRLF: onNote(({ questions }) =>
    questions.map((question) => ({ ...question, answer: question.answer?.replaceAll('\n', '\r\n') ?? '' })),
  ),
  'duplicate added': onNote(({ questions }, { dice }) => {
    const question = dice.pick(questions);
    return [...questions, { ...question, truth: null }];
  }),
  'neighbours swapped and both edited': swappedAndEdited,
};

/** Two or three things about one question change. */
export const doubleEdits: Readonly<Record<string, readonly Change[]>> = {
  'question typo + answer edited': [typoOf, editAnswer],
  'question typo + answer rewritten': [typoOf, rewriteAnswer],
  'question typo + answer and translation edited': [typoOf, editAnswer, translationOf],
  'question reworded + answer edited': [rewordOf, editAnswer],
  'question reworded + answer and translation edited': [rewordOf, editAnswer, translationOf],
};

export function atOnce(changes: readonly Change[]): Edit {
  return onQuestion((question, hand) => changes.reduce((changed, change) => change(changed, hand), question));
}

/** Moved to another note and edited on the way. */
export const movedAndReworded: Edit = (scene, hand) => {
  const moved = movedToAnotherNote(scene, hand);
  const [card] = moved.touched;
  return {
    scene: moved.scene.map((note) => ({
      ...note,
      questions: note.questions.map((one) => (one.truth === card ? rewordOf(one, hand) : one)),
    })),
    touched: moved.touched,
  };
};

/** A question makes way for another one, under the same label. */
export const replaced: Edit = onQuestion(({ label, category }, { writer }) => ({
  ...writer.ordinaryQuestion(),
  ...(label === undefined ? {} : { label }),
  ...(category === undefined ? {} : { category }),
}));

/** A question makes way for one that differs in a word or two. */
export const replacedBySibling: Edit = onQuestion((question, { writer }) => writer.sibling(question));
