// How a language counts and lists.

/** What follows a number, in the forms that the language has ("one", "other"). */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

export interface Counting {
  /** "2,041". */
  readonly number: (n: number) => string;
  /** "4.0". */
  readonly tenths: (n: number) => string;
  /** "1 mention", "2,041 mentions". */
  readonly count: (n: number, forms: Forms) => string;
  /** "a, b and c". */
  readonly list: (parts: readonly string[]) => string;
}

/** `tag` is a language of BCP 47. */
export function countingIn(tag: string): Counting {
  const { format: number } = new Intl.NumberFormat(tag);
  const { format: tenths } = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const rules = new Intl.PluralRules(tag);
  const lists = new Intl.ListFormat(tag, { type: "conjunction" });
  return {
    number,
    tenths,
    count: (n, forms) => `${number(n)} ${forms[rules.select(n)] ?? forms.other}`,
    list: (parts) => lists.format(parts),
  };
}
