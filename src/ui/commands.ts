import type { Plugin } from 'obsidian';
import { PauseModal } from './plan/pauseModal';
import { planReady } from './plan/readyModal';
import { ProblemsModal } from './problems/problemsModal';
import { RelinkModal } from './relink/relinkModal';
import type { Viva } from './viva';

/** What a command can set going. */
export interface CommandHost {
  review(): void;
  /** null: there is nothing to undo. */
  undo(): (() => void) | null;
}

/** Everything that can be done from the command palette; a command that makes no sense now is not offered. */
export function addCommands(plugin: Plugin, viva: Viva, host: CommandHost): void {
  const { text } = viva;
  plugin.addCommand({
    id: 'review',
    name: text('command.review'),
    icon: 'graduation-cap',
    callback: () => host.review(),
  });
  plugin.addCommand({
    id: 'undo',
    name: text('command.undo'),
    icon: 'undo-2',
    checkCallback: (checking) => {
      const undo = host.undo();
      if (undo && !checking) undo();
      return undo !== null;
    },
  });
  plugin.addCommand({
    id: 'ready',
    name: text('command.ready'),
    icon: 'calendar-check',
    checkCallback: (checking) => whenReady(viva, checking, () => planReady(viva)),
  });
  plugin.addCommand({
    id: 'pause',
    name: text('command.pause'),
    icon: 'palmtree',
    checkCallback: (checking) => whenReady(viva, checking, () => new PauseModal(viva).open()),
  });
  plugin.addCommand({
    id: 'problems',
    name: text('command.problems'),
    icon: 'triangle-alert',
    checkCallback: (checking) => whenReady(viva, checking, () => new ProblemsModal(viva).open()),
  });
  plugin.addCommand({
    id: 'relink',
    name: text('command.relink'),
    icon: 'link',
    checkCallback: (checking) => whenReady(viva, checking, () => new RelinkModal(viva).open()),
  });
}

function whenReady(viva: Viva, checking: boolean, run: () => void): boolean {
  if (viva.ready && !checking) run();
  return viva.ready;
}
