import type { en } from './en';
import { app } from './ru/app';
import { history } from './ru/history';
import { inNote } from './ru/inNote';
import { interview } from './ru/interview';
import { notices } from './ru/notices';
import { outside } from './ru/outside';
import { plan } from './ru/plan';
import { problems } from './ru/problems';
import { quiz } from './ru/quiz';
import { relink } from './ru/relink';
import { review } from './ru/review';
import { scope } from './ru/scope';
import { settings } from './ru/settings';
import { start } from './ru/start';
import { where } from './ru/where';
import type { Sentence } from './sentence';

/** All that Viva says, in Russian. */
export const ru: Readonly<Record<keyof typeof en, Sentence>> = {
  ...app,
  ...start,
  ...review,
  ...quiz,
  ...interview,
  ...outside,
  ...plan,
  ...problems,
  ...relink,
  ...scope,
  ...settings,
  ...where,
  ...inNote,
  ...notices,
  ...history,
};
