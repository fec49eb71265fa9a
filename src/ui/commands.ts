import type { Plugin } from 'obsidian';
import { addCommandWhere, type CommandId } from './addCommand';
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
  const add = (id: CommandId, icon: string, what: () => (() => void) | null): void =>
    addCommandWhere({ plugin, viva }, { id, icon }, what);
  add('undo', 'undo-2', () => host.undo());
  add('ready', 'calendar-check', () => () => planReady(viva));
  add('pause', 'palmtree', () => () => new PauseModal(viva).open());
  add('problems', 'triangle-alert', () => () => new ProblemsModal(viva).open());
  add('relink', 'link', () => () => new RelinkModal(viva).open());
}
