import type { Plugin } from 'obsidian';
import type { Interview } from '../../session/interviewRun';
import { addCommandWhere } from '../addCommand';
import type { Viva } from '../viva';
import { InterviewModal } from './interviewModal';
import { InterviewSetupModal } from './interviewSetup';
import { keptInterview } from './keptInterview';

/** *Mock interview…*, and the way back into one that was left. */
export function addInterviewCommands(plugin: Plugin, viva: Viva): void {
  const open = (interview: Interview): void => new InterviewModal(viva, interview, open).open();
  const add = (id: 'interview' | 'interview-resume', what: () => (() => void) | null): void =>
    addCommandWhere({ plugin, viva }, { id, icon: 'messages-square' }, what);
  add('interview', () =>
    viva.library.cards().length === 0 ? null : () => new InterviewSetupModal(viva, open).open(),
  );
  add('interview-resume', () => {
    const kept = keptInterview(viva.app);
    return kept && (() => open(kept));
  });
}
