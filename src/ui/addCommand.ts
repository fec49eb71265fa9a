import type { Plugin } from 'obsidian';
import type { TextKey } from './text/text';
import type { Viva } from './viva';

/** There is a sentence `command.…` for each. */
export type CommandId = Named<TextKey>;
type Named<K extends string> = K extends `command.${infer Id}` ? Id : never;

/** A command that is not offered before the journal is read, nor where `what` finds nothing to do it with. */
export function addCommandWhere(
  { plugin, viva }: { readonly plugin: Plugin; readonly viva: Viva },
  { id, icon }: { readonly id: CommandId; readonly icon: string },
  what: () => (() => void) | null,
): void {
  plugin.addCommand({
    id,
    name: viva.text(`command.${id}`),
    icon,
    checkCallback: (checking) => {
      const run = viva.ready ? what() : null;
      if (run !== null && !checking) run();
      return run !== null;
    },
  });
}
