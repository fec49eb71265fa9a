import type { FoundQuestion } from '../../../src/card/found';
import { foundIn, type HandmadeQuestion } from '../handmade';

/** A question that knows which card it truly is; null: of none. */
export interface TrueQuestion extends HandmadeQuestion {
  readonly truth: string | null;
  /** Another question of the same template, where there is one. */
  readonly sibling?: (name: string) => HandmadeQuestion;
}

export interface TrueNote {
  readonly path: string;
  readonly questions: readonly TrueQuestion[];
}

export type Scene = readonly TrueNote[];

const looked = new WeakMap<TrueNote, readonly FoundQuestion[]>();

/** Every question of the scene as the library would find it, with the card that it truly is. */
export function look(scene: Scene): ReadonlyMap<FoundQuestion, string | null> {
  return new Map(
    scene.flatMap((note) =>
      foundOf(note).map((found, index) => [found, note.questions[index]?.truth ?? null] as const),
    ),
  );
}

function foundOf(note: TrueNote): readonly FoundQuestion[] {
  const known = looked.get(note);
  if (known !== undefined) return known;
  const found = foundIn(note.path, note.questions);
  looked.set(note, found);
  return found;
}

/** The same scene with another note in the place of one. */
export function withNote(scene: Scene, note: TrueNote): Scene {
  return scene.map((one) => (one.path === note.path ? note : one));
}

export function withQuestions(scene: Scene, path: string, questions: readonly TrueQuestion[]): Scene {
  return withNote(scene, { path, questions });
}
