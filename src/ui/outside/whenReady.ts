import type { Plugin } from 'obsidian';
import type { Viva } from '../viva';

/** Now, or as soon as the journal is read and the vault was looked at: a link may have started the app. */
export function whenReady(plugin: Plugin, viva: Viva, run: () => void): void {
  const isReady = (): boolean => viva.ready && viva.library.index.whole;
  if (isReady()) {
    run();
    return;
  }
  const end = viva.onChange(() => {
    if (!isReady()) return;
    end();
    run();
  });
  plugin.register(end);
}
