import type { App } from 'obsidian';
import { interviewOf, type Interview } from '../../session/interviewRun';

const KEY = 'viva-interview';

/** The interview that this device is in the middle of; null: none. */
export function keptInterview(app: App): Interview | null {
  return interviewOf(app.loadLocalStorage(KEY));
}

export function keepInterview(app: App, interview: Interview | null): void {
  app.saveLocalStorage(KEY, interview);
}
