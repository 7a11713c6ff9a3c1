// The words of those who protect names.
import type { Giveaway, Leftover, TraceKind } from "../analysis/types.ts";

export const TITLE = "Protect names";
export const LEAVE_MODE = "Leave protection";
export const CHOOSE = "Choose whom to protect.";
export const WORKING = "Looking for every trace …";
export const NAMES = "Names";
export const ADD = "Add";
export const ANOTHER = "Another name or word";
export const TEXT = "The article as it will leave";
export const FILE_TITLE = "Its title, which names its files";
export const OPEN = "To decide";
export const DECIDED = "Decided";
export const STAYS = "Stays, and may tell who it is";
export const REPLACE = "Replace";
export const LEAVE = "Leave";
export const BACK = "Take back";
export const COPY_TEXT = "Copy text";
export const COPY_SHEET = "Copy story sheet";
export const SAVE_TEXT = "Save text";
export const SAVE_KEY = "Save the key";
export const REMADE = { markdown: "Save Markdown", html: "Save HTML", json: "Save JSON" } as const;
export const TOO_LONG = "Texts of more than a million characters are protected on the command line: lede protect.";
export const NO_COPY = "Nothing can be copied from here before every passage is decided.";
export const KEY_WARNING =
  "WARNING: this file tells who the placeholders stand for. Keep it apart from the article, and give it to nobody who must not know.";

export const SECTIONS = [
  { words: "People", all: "All people", types: ["PERSON"] },
  { words: "Bodies", all: "All bodies", types: ["ORG"] },
  { words: "Places", all: "All places", types: ["GPE", "LOC", "FAC"] },
  { words: "Other names", all: "All other names", types: [] },
] as const;

export function state(chosen: number, open: number): string {
  if (chosen === 0) return `Protection is on, and nobody is protected yet. ${CHOOSE}`;
  const names = `${chosen} ${chosen === 1 ? "name is" : "names are"} protected`;
  if (open === 0) return `${names}. What you copy or save here has placeholders in their place.`;
  const passages = open === 1 ? "1 passage is" : `${open} passages are`;
  return `${names}; ${passages} still to be decided. Until then nothing can be copied or saved.`;
}

const KINDS: Readonly<Record<TraceKind, string>> = {
  mention: "the name",
  word: "a word of the name",
  run_together: "words run together",
  address: "an address or a link",
  initials: "initials",
  hyphenated: "part of another name",
  within_word: "its letters, in a longer word",
  split: "its letters, in pieces",
  misspelt: "one letter off",
};

export function whatOf({ kind, likelihood }: Leftover, placeholders: string): string {
  const sure = likelihood === "possible" ? "may be something else" : "seldom something else";
  return `${KINDS[kind]}; ${sure} · ${placeholders}`;
}

const STAYING: Readonly<Record<Giveaway["kind"], string>> = {
  title: "title",
  description: "description",
  pronoun: "pronoun",
};

export function staying(words: string, kind: Giveaway["kind"], placeholder: string, times: number): string {
  return `“${words}”, ${STAYING[kind]} of ${placeholder}${times > 1 ? `, ${times} times` : ""}`;
}

export const leaveAll = (times: number): string => `${LEAVE} all ${times}`;
export const replaceAll = (times: number): string => `${REPLACE} all ${times}`;
export const decided = (words: string, what: "replaced" | "left"): string => `“${words}” ${what}`;
