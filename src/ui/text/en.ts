import { app } from './en/app';
import { history } from './en/history';
import { inNote } from './en/inNote';
import { interview } from './en/interview';
import { notices } from './en/notices';
import { outside } from './en/outside';
import { plan } from './en/plan';
import { problems } from './en/problems';
import { quiz } from './en/quiz';
import { relink } from './en/relink';
import { review } from './en/review';
import { scope } from './en/scope';
import { settings } from './en/settings';
import { start } from './en/start';
import { where } from './en/where';

export const en = {
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
