import type { Viva } from './viva';

/** Opens a note in a tab of its own, at a 0-based line. */
export function openAtLine({ app }: Pick<Viva, 'app'>, path: string, line: number): void {
  void app.workspace.openLinkText(path, '', 'tab', { eState: { line } });
}
