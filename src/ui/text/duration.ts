import type { Text } from './text';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long until a card comes again, short enough for a button: `10 min`, `3 days`, `2.5 mths`. */
export function shortDuration(text: Text, ms: number): string {
  if (ms < HOUR) return unit(text, Math.max(1, Math.round(ms / MINUTE)), 'minute');
  return unit(text, Math.round(ms / HOUR), 'hour');
}

/** The same for whole days. */
export function shortDays(text: Text, days: number): string {
  if (days < 31) return unit(text, Math.max(1, Math.round(days)), 'day');
  if (days < 365) return unit(text, Math.round((days / 365.25) * 120) / 10, 'month');
  return unit(text, Math.round((days / 365.25) * 10) / 10, 'year');
}

function unit(text: Text, value: number, name: 'minute' | 'hour' | 'day' | 'month' | 'year'): string {
  return new Intl.NumberFormat(text.language, {
    style: 'unit',
    unit: name,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(value);
}

/** A study day as a date a person reads: `12 March`. */
export function dayText(text: Text, day: number): string {
  return new Intl.DateTimeFormat(text.language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    day * 24 * HOUR,
  );
}

/** A moment as the time of day: `14:05`. */
export function timeText(text: Text, at: number): string {
  return new Intl.DateTimeFormat(text.language, { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** A time that was measured, as a clock shows it: `1:05`, `1:02:03`. */
export function clockText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const rest = two(seconds % 60);
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`;
}

/** The date of a moment, short: `24 Nov`. */
export function dateText(text: Text, at: number): string {
  return new Intl.DateTimeFormat(text.language, { day: 'numeric', month: 'short' }).format(at);
}
