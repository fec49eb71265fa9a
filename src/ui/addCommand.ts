import type { Command, Plugin } from 'obsidian';
import type { TextKey } from './text/text';
import type { Viva } from './viva';

/** A command that is not offered before the journal is read, nor where `what` finds nothing to do it with. */
export function addCommandWhere(
  { plugin, viva }: { readonly plugin: Plugin; readonly viva: Viva },
  { id, icon, name }: Pick<Command, 'id'> & { readonly icon: string; readonly name: TextKey },
  what: () => (() => void) | null,
): void {
  plugin.addCommand({
    id,
    name: viva.text(name),
    icon,
    checkCallback: (checking) => {
      const run = viva.ready ? what() : null;
      if (run !== null && !checking) run();
      return run !== null;
    },
  });
}
