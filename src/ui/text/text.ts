import { en } from './en';
import { ru } from './ru';
import type { Sentence } from './sentence';

export type TextKey = keyof typeof en;

/** What fills the holes. Sentences with plural forms choose by `n`. */
export type TextValues = Readonly<Record<string, string | number>>;

/** All that Viva says, in one language. */
export interface Text {
  /** A BCP 47 tag, for dates and numbers. */
  readonly language: string;
  (key: TextKey, values?: TextValues): string;
}

/** Text in the language of the app: English where we have no other. */
export function createText(language: string): Text {
  const sentences: Readonly<Record<TextKey, Sentence>> = language.toLowerCase().startsWith('ru') ? ru : en;
  const tag = sentences === ru ? 'ru' : 'en';
  const plural = new Intl.PluralRules(tag);
  const number = new Intl.NumberFormat(tag);
  const say = (key: TextKey, values: TextValues = {}): string => {
    const sentence = sentences[key];
    const form =
      typeof sentence === 'string'
        ? sentence
        : (sentence[plural.select(Number(values.n ?? 0))] ?? sentence.other);
    return form.replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = values[name];
      if (value === undefined) return hole;
      return typeof value === 'number' ? number.format(value) : value;
    });
  };
  return Object.assign(say, { language: tag });
}
