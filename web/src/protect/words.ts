// The words of those who protect names, in English; another language has the same.
import type { Giveaway, TraceKind } from "../analysis/types.ts";
import { type Counting, countingIn } from "../words/counting.ts";

export type ProtectWords = ReturnType<typeof english>;

/** The kinds of names among which one chooses. */
export type Section = "people" | "bodies" | "places" | "others";

let own: ProtectWords | null = null;
let spoken: () => ProtectWords | null = () => null;

/** The messages, in the page's language. */
export function say(): ProtectWords {
  own ??= english(countingIn("en-GB"));
  return spoken() ?? own;
}

/** What there is in the page's language, or null for these. */
export function speak(words: () => ProtectWords | null): void {
  spoken = words;
}

type Kinds<Key extends string> = Readonly<Record<Key, string>>;

export const english = ({ number, count }: Counting) => ({
  quoted: (words: string) => `“${words}”`,
  number,
  title: "Protect names",
  leaveMode: "Leave protection",
  working: "Looking for every trace …",
  names: "Names",
  add: "Add",
  another: "Another name or word",
  text: "The article as it will leave",
  fileTitle: "Its title, which names its files",
  open: "To decide",
  decided: "Decided",
  stays: "Stays, and may tell who it is",
  replace: "Replace",
  leave: "Leave",
  back: "Take back",
  oneByOne: "One by one",
  copyText: "Copy text",
  copySheet: "Copy story sheet",
  saveText: "Save text",
  saveKey: "Save the key",
  remade: { markdown: "Save Markdown", html: "Save HTML", json: "Save JSON" },
  tooLong: "Texts of more than a million characters are protected on the command line: lede protect.",
  noCopy: "Nothing can be copied from here before every passage is decided.",
  keyWarning:
    "WARNING: this file tells who the placeholders stand for. Keep it apart from the article, and give it to nobody who must not know.",
  sections: { people: "People", bodies: "Bodies", places: "Places", others: "Other names" } as Kinds<Section>,
  all: {
    people: "All people",
    bodies: "All bodies",
    places: "All places",
    others: "All other names",
  } as Kinds<Section>,
  state: (chosen: number, open: number) => {
    if (chosen === 0) return "Protection is on, and nobody is protected yet. Choose whom to protect.";
    const names = `${count(chosen, { one: "name is", other: "names are" })} protected`;
    if (open === 0) return `${names}. What you copy or save here has placeholders in their place.`;
    const passages = count(open, { one: "passage is", other: "passages are" });
    return `${names}; ${passages} still to be decided. Until then nothing can be copied or saved.`;
  },
  kinds: {
    mention: "the name",
    word: "a word of the name",
    run_together: "words run together",
    address: "an address or a link",
    initials: "initials",
    hyphenated: "part of another name",
    within_word: "its letters, in a longer word",
    split: "its letters, in pieces",
    misspelt: "one letter off",
  } as Kinds<TraceKind>,
  trace: (kind: string, isPossible: boolean, placeholders: string) =>
    `${kind}; ${isPossible ? "may be something else" : "seldom something else"} · ${placeholders}`,
  staying: { title: "title", description: "description", pronoun: "pronoun" } as Kinds<Giveaway["kind"]>,
  stayingOf: (words: string, kind: string, placeholder: string, times: number) =>
    `“${words}”, ${kind} of ${placeholder}${times > 1 ? `, ${number(times)} times` : ""}`,
  leaveAll: (times: number) => `Leave all ${number(times)}`,
  replaceAll: (times: number) => `Replace all ${number(times)}`,
  was: {
    replaced: (words: string) => `“${words}” replaced`,
    left: (words: string) => `“${words}” left`,
  },
});
