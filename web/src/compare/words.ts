// All words of the comparison.

import type { Row } from "./alignment.ts";
import type { Change, Kind, What } from "./changes.ts";

type Counted = (n: number, one: string, many?: string) => string;

export const TITLE = "Two versions";
export const BEFORE = "Before";
export const AFTER = "After";
export const SWAP = "Swap";
export const ANOTHER = "Another version";
export const COPY = "Copy changes";
export const CLOSE = "Close";
export const CHANGES = "Changes";
export const SIDES = "Side by side";
export const PREVIOUS = "Previous change";
export const NEXT = "Next change";
export const KEYS = "Keys: . next, , previous";

export const FORM = {
  heading: "The other version",
  invitation:
    "Paste the other version here, or open it as a file. It stands beside your article and takes no one’s place.",
  open: "Open file",
  file: "File of the other version",
  compare: "Compare",
  back: "Back to the comparison",
  empty: "There is nothing to compare yet: paste the other version, or open its file.",
} as const;

export const READING = "Reading both versions …";
export const PUBLISHED = "of";
export const DATES = { before: "Publication date before", after: "Publication date after" } as const;
export const TOO_LONG = "One of the two is longer than the page compares (a million characters).";
export const ONE_ARTICLE = "These are one article. Choose another one for one of the sides.";
export const SAME = "Nothing changed: word for word the same text.";
export const SAME_WORDS = "The words are the same.";
export const NO_FACTS = "No quotation, number, name or attribution changed.";

export const undated = (which: string): string =>
  `Nobody knows when ${which} was published, so days such as “Monday” are compared as words there.`;

const HEADINGS: Readonly<Record<Kind, readonly [heading: string, one: string]>> = {
  attribution: ["Attributions", "attribution"],
  quotation: ["Quotations", "quotation"],
  number: ["Numbers and dates", "number"],
  name: ["Names", "name"],
  paragraph: ["Paragraphs", "paragraph"],
};

export const headingOf = (kind: Kind): string => HEADINGS[kind][0];

const WHATS: Readonly<Record<What, string>> = {
  speaker: "another speaker",
  "speaker-gone": "speaker no longer named",
  "speaker-new": "speaker named now",
  unquoted: "now the text’s own words",
  quoted: "now somebody’s words",
  words: "other words",
  mode: "given in another way",
  value: "changed",
  spelling: "spelt otherwise",
  replaced: "another name in its place",
  title: "another title",
  anonymised: "no longer named",
  named: "named now",
  moved: "moved",
  added: "new",
  gone: "gone",
};

export const whatOf = ({ what }: Pick<Change, "what">): string => WHATS[what];

/** Where one version says nothing. */
export function missingSide({ kind, what }: Change): string {
  if (kind === "attribution") return what === "unquoted" || what === "quoted" ? "the text itself" : "nobody named";
  return what === "title" ? "no title" : "";
}

/** "2 attributions, 3 numbers and 1 name changed. Paragraphs: 1 new, 2 moved, 4 reworded." */
export function summary(changes: readonly Change[], rows: readonly Row[], counted: Counted): string {
  const count = (kind: Kind): number => changes.filter((change) => change.kind === kind).length;
  const kinds = (["attribution", "quotation", "number", "name"] as const).filter((kind) => count(kind) > 0);
  const facts = kinds.map((kind) => counted(count(kind), HEADINGS[kind][1]));
  const paragraphs = paragraphsChanged(changes, rows);
  if (facts.length === 0 && paragraphs.length === 0) return SAME;
  const told = facts.length > 0 ? `${listed(facts)} changed.` : NO_FACTS;
  if (paragraphs.length === 0) return facts.length > 0 ? `${told} ${SAME_WORDS}` : told;
  return `${told} Paragraphs: ${listed(paragraphs)}.`;
}

function paragraphsChanged(changes: readonly Change[], rows: readonly Row[]): string[] {
  const count = (what: What): number => changes.filter((one) => one.kind === "paragraph" && one.what === what).length;
  const parts: readonly (readonly [number, string])[] = [
    [rows.filter(({ status }) => status === "changed").length, "reworded"],
    [count("added"), "new"],
    [count("gone"), "gone"],
    [count("moved"), "moved"],
  ];
  return parts.filter(([n]) => n > 0).map(([n, words]) => `${n.toLocaleString("en")} ${words}`);
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;
}

export const more = (n: string): string => `Show ${n}`;
export const changedPassages = (n: number): string =>
  n === 1 ? "1 passage changed" : `${n.toLocaleString("en")} passages changed`;
export const position = (at: number, of: number): string => `${at} of ${of}`;
export const movedTo = (isDown: boolean): string => (isDown ? "Moved further down" : "Moved further up");
export const movedFrom = (wasBelow: boolean): string => (wasBelow ? "Moved here from below" : "Moved here from above");
export const REMOVED = "Only before";
export const ADDED = "Only after";
export const THERE = "Where it stood before";

export const HEAD = ["Kind", "Change", "About", BEFORE, AFTER] as const;
