import { dayMs } from '../../memory/studyDay';

/** A field for a study day, as the browser draws dates. */
export function addDateInput(
  el: HTMLElement,
  { day, least, label }: { readonly day: number; readonly least: number; readonly label: string },
): { readonly el: HTMLInputElement; day(): number | null } {
  const input = el.createEl('input', {
    type: 'date',
    value: isoOf(day),
    attr: { min: isoOf(least), 'aria-label': label },
  });
  return {
    el: input,
    /** null: there is none, or it is before the least. */
    day: () => {
      const at = Date.parse(input.value);
      const chosen = Math.floor(at / dayMs);
      return Number.isNaN(at) || chosen < least ? null : chosen;
    },
  };
}

function isoOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
