/** A sentence with `{holes}`; several forms where a count in it changes the words. */
export type Sentence =
  string | (Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string });
