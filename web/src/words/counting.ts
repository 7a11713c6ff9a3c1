// How a language counts, lists and writes numbers, days and countries.

/** What follows a number, in the forms that the language has ("one", "other"). */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

export interface Counting {
  /** "2,041". */
  readonly number: (n: number) => string;
  /** "4.0". */
  readonly tenths: (n: number) => string;
  /** "900,000" in digits, "12.5 million" in words. */
  readonly amount: (n: number) => string;
  /** Four digits that say something: "32.19". */
  readonly rounded: (n: number) => string;
  /** Two decimals: "51.50". */
  readonly hundredths: (n: number) => string;
  /** What follows a number as its place in an order, in the forms that the language has. */
  readonly ordinal: (n: number, forms: Forms) => string;
  /** "1 mention", "2,041 mentions". */
  readonly count: (n: number, forms: Forms) => string;
  /** "a, b and c". */
  readonly list: (parts: readonly string[]) => string;
  /** "Wed 7 Dec". */
  readonly day: (date: Date) => string;
  /** "7 Dec". */
  readonly shortDay: (date: Date) => string;
  /** "December". */
  readonly month: (date: Date) => string;
  /** By its code of ISO 3166. */
  readonly country: (code: string) => string;
}

const MILLION = 1e6;

/** `tag` is a language of BCP 47. */
export function countingIn(tag: string): Counting {
  const numbers = (options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options).format;
  const days = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" }).format;
  const number = numbers();
  const plain = numbers({ maximumFractionDigits: 4 });
  const large = numbers({ notation: "compact", compactDisplay: "long", maximumFractionDigits: 6 });
  const rules = new Intl.PluralRules(tag);
  const order = new Intl.PluralRules(tag, { type: "ordinal" });
  const lists = new Intl.ListFormat(tag, { type: "conjunction" });
  const countries = new Intl.DisplayNames(tag, { type: "region" });
  return {
    number,
    tenths: numbers({ minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    amount: (n) => (Math.abs(n) < MILLION ? plain : large)(n),
    rounded: numbers({ maximumSignificantDigits: 4 }),
    hundredths: numbers({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    ordinal: (n, forms) => forms[order.select(n)] ?? forms.other,
    count: (n, forms) => `${number(n)} ${forms[rules.select(n)] ?? forms.other}`,
    list: (parts) => lists.format(parts),
    day: days({ weekday: "short", day: "numeric", month: "short" }),
    shortDay: days({ day: "numeric", month: "short" }),
    month: days({ month: "long" }),
    country: (code) => countries.of(code) ?? code,
  };
}
