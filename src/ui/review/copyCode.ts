import { Notice, setIcon } from 'obsidian';
import type { Text } from '../text/text';

const COPIED_MS = 1_500;

/** A button at each block of code that copies it. */
export function addCopyButtons(el: HTMLElement, text: Text): void {
  for (const pre of Array.from(el.querySelectorAll<HTMLElement>('pre'))) {
    const code = pre.querySelector('code');
    if (!code) continue;
    const frame = createDiv({ cls: 'viva-code' });
    pre.replaceWith(frame);
    frame.append(pre);
    const button = frame.createEl('button', {
      cls: ['clickable-icon', 'viva-copy'],
      attr: { 'aria-label': text('review.copy') },
    });
    setIcon(button, 'copy');
    button.addEventListener('click', () => void copy(button, code.getText(), text));
  }
}

async function copy(button: HTMLElement, code: string, text: Text): Promise<void> {
  try {
    await button.win.navigator.clipboard.writeText(code);
  } catch {
    new Notice(text('review.not-copied'));
    return;
  }
  setIcon(button, 'check');
  button.setAttr('aria-label', text('review.copied'));
  button.win.setTimeout(() => {
    setIcon(button, 'copy');
    button.setAttr('aria-label', text('review.copy'));
  }, COPIED_MS);
}
