import { app } from './en/app';
import { history } from './en/history';
import { inNote } from './en/inNote';
import { interview } from './en/interview';
import { notices } from './en/notices';
import { outside } from './en/outside';
import { problems } from './en/problems';
import { quiz } from './en/quiz';
import { relink } from './en/relink';
import { review } from './en/review';
import { scope } from './en/scope';
import { settings } from './en/settings';
import { start } from './en/start';

/** All that Viva says, in English. A sentence whose words change with a count has plural forms, chosen by `n`. */
export const en = {
  ...app,
  ...start,
  ...review,
  ...quiz,
  ...interview,
  ...outside,
  ...problems,
  ...relink,
  ...scope,
  ...settings,
  ...inNote,
  ...notices,
  ...history,
};
