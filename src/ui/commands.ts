import type { Plugin } from 'obsidian';
import { addCommandWhere } from './addCommand';
import { PauseModal } from './plan/pauseModal';
import { planReady } from './plan/readyModal';
import { ProblemsModal } from './problems/problemsModal';
import { RelinkModal } from './relink/relinkModal';
import type { TextKey } from './text/text';
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
  const add = (id: string, icon: string, name: TextKey, what: () => (() => void) | null): void =>
    addCommandWhere({ plugin, viva }, { id, icon, name }, what);
  add('undo', 'undo-2', 'command.undo', () => host.undo());
  add('ready', 'calendar-check', 'command.ready', () => () => planReady(viva));
  add('pause', 'palmtree', 'command.pause', () => () => new PauseModal(viva).open());
  add('problems', 'triangle-alert', 'command.problems', () => () => new ProblemsModal(viva).open());
  add('relink', 'link', 'command.relink', () => () => new RelinkModal(viva).open());
}
