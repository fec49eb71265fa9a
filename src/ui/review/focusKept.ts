/**
 * Where the focus is on a button of this element, gives what puts it back once the element was filled anew: on the
 * button of the same name, else on the one that took its place.
 */
export function focusKept(el: HTMLElement): () => void {
  const buttons = el.findAll('button');
  const at = buttons.findIndex((button) => button === el.doc.activeElement);
  const name = buttons[at] && nameOf(buttons[at]);
  return () => {
    const now = at < 0 ? [] : el.findAll('button');
    const next = now.find((button) => nameOf(button) === name) ?? now[Math.min(at, now.length - 1)];
    next?.focus({ preventScroll: true });
  };
}

function nameOf(button: HTMLElement): string {
  return button.ariaLabel ?? button.getText();
}
