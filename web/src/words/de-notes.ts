// What the copy desk notes, in German, made of a warning's code and of what it names (docs/schema.md).
import type { Warning } from "../analysis/types.ts";
import type { Words } from "./words.ts";

type Args = Warning["args"];

export const noteOf: Words["desk"]["note"] = ({ code, args, message }) => {
  const sentence = NOTES[code](args);
  // What a later version of the analysis may note beside these, it says itself.
  return sentence ?? message;
};

const quoted = (words: string | undefined): string => `„${words}“`;

const NOTES: Readonly<Record<Warning["code"], (args: Args) => string | null>> = {
  spelling_variant: ({ written, meant, elsewhere }) =>
    meant === undefined
      ? `${quoted(written)} heißt an anderer Stelle ${quoted(elsewhere)}.`
      : `${quoted(written)} ist vielleicht ein Schreibfehler für ${quoted(meant)}.`,
  joined_words: ({ written, meant }) => `${quoted(written)} scheint aus zwei Wörtern zu bestehen: ${quoted(meant)}.`,
  undefined_acronym: ({ acronym }) => `${quoted(acronym)} ist bis hierher nicht ausgeschrieben.`,
  acronym_twice: ({ acronym }) => `${quoted(acronym)} wird ein zweites Mal ausgeschrieben.`,
  ambiguous_date: ({ written, read, other }) =>
    `${quoted(written)} kann der ${day(read)} oder der ${day(other)} sein; gelesen wird es als ${day(read)}.`,
  weekday_mismatch: ({ date, weekday, written }) => `Der ${day(date)} ist ein ${day(weekday)}, kein ${day(written)}.`,
  unattributed_quote: () => "Zu diesem Zitat ist kein Sprecher genannt.",
  unpaired_mark: ({ mark }) =>
    mark === "opening"
      ? "Dieses Zeichen öffnet, und nichts schließt mehr."
      : "Dieses Zeichen schließt, was nirgends geöffnet wurde.",
  number_mismatch: contradiction,
  doubled_word: ({ written }) => `${quoted(written)}: Ein Wort steht zweimal da.`,
  spacing: ({ written, meant }) => `${quoted(written)} sollte ${quoted(meant)} sein.`,
  missing_stop: () => "Dieser Absatz endet ohne Punkt.",
  not_english: () =>
    "Das sieht nicht nach Englisch aus. Lede liest Englisch; das meiste, was hier hervorgehoben wird, dürfte falsch sein.",
  other: ({ check, written }) => {
    if (check === "number_form") return `So werden Zahlen nicht geschrieben: ${quoted(written)}.`;
    return check === "repeated_passage" ? "Das steht Wort für Wort schon weiter oben im Text." : null;
  },
};

function contradiction(args: Args): string | null {
  const { check, written, converted, expected, elsewhere, unit, from, to, part, name, share, whole } = args;
  switch (check) {
    case "conversion":
      return `${quoted(written)} ergibt nicht ${quoted(converted)}: In dieser Einheit wären es etwa ${expected}.`;
    case "rate":
      return `${quoted(written)} ist zu einem anderen Kurs umgerechnet als ${quoted(elsewhere)}: Es wären etwa ${expected} ${unit}.`;
    case "rise":
      return `Von ${from} auf ${to} ist ein Anstieg um ${expected} Prozent, nicht um ${written}.`;
    case "fall":
      return `Von ${from} auf ${to} ist ein Rückgang um ${expected} Prozent, nicht um ${written}.`;
    case "parts":
      return `Die Teile von ${quoted(written)} ergeben zusammen ${expected}.`;
    case "included":
      return `In ${quoted(written)} kann ${quoted(part)} nicht enthalten sein.`;
    case "age":
      return `${quoted(name)} ist hier ${written} und weiter oben ${elsewhere}.`;
    case "toll":
      return `Hier ${quoted(written)}, weiter oben aber ${quoted(elsewhere)}.`;
    case "share":
      return `${share} von ${whole} sind ${expected}, nicht ${written}.`;
    default:
      return null;
  }
}

const names = (tag: string, options: Intl.DateTimeFormatOptions, days: readonly number[]): string[] => {
  const { format } = new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });
  return days.map((at) => format(at * 86_400_000));
};
const WEEK = [0, 1, 2, 3, 4, 5, 6];
const YEAR = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const inBoth = (tag: string): string[] => [
  ...names(tag, { weekday: "long" }, WEEK),
  ...names(tag, { month: "long" }, YEAR),
];
const GERMAN = inBoth("de");
const GERMAN_OF: ReadonlyMap<string, string> = new Map(inBoth("en").map((name, index) => [name, GERMAN[index]!]));

/** "5 March" and "Monday", as the analysis names them, are "5. März" and "Montag". */
function day(words = ""): string {
  return words.replace(/\p{L}+/gu, (name) => GERMAN_OF.get(name) ?? name).replace(/^(\d{1,2}) /u, "$1. ");
}
