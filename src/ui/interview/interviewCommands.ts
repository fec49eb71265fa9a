import type { Plugin } from 'obsidian';
import type { Interview } from '../../session/interviewRun';
import type { Viva } from '../viva';
import { InterviewModal } from './interviewModal';
import { InterviewSetupModal } from './interviewSetup';
import { keptInterview } from './keptInterview';

/** *Mock interview…*, and the way back into one that was left. */
export function addInterviewCommands(plugin: Plugin, viva: Viva): void {
  const open = (interview: Interview): void => new InterviewModal(viva, interview, open).open();
  const add = (
    id: string,
    name: 'command.interview' | 'command.interview-resume',
    what: () => (() => void) | null,
  ) =>
    plugin.addCommand({
      id,
      name: viva.text(name),
      icon: 'messages-square',
      checkCallback: (checking) => {
        const run = viva.ready ? what() : null;
        if (run !== null && !checking) run();
        return run !== null;
      },
    });
  add('interview', 'command.interview', () =>
    viva.library.cards().length === 0 ? null : () => new InterviewSetupModal(viva, open).open(),
  );
  add('interview-resume', 'command.interview-resume', () => {
    const kept = keptInterview(viva.app);
    return kept && (() => open(kept));
  });
}
