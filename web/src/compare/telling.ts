// What changed, in words.
import type { Row } from "./alignment.ts";
import type { Change, Kind, What } from "./changes.ts";
import { say } from "./words.ts";

export const headingOf = (kind: Kind): string => say().headings[kind];

export const whatOf = ({ what }: Pick<Change, "what">): string => say().whats[what];

/** Where one version says nothing. */
export function missingSide({ kind, what }: Change): string {
  const { missing } = say();
  if (kind === "attribution") return what === "unquoted" || what === "quoted" ? missing.text : missing.nobody;
  return what === "title" ? missing.title : "";
}

/** How much of each kind changed, in a line. O(changes + rows). */
export function summary(changes: readonly Change[], rows: readonly Row[]): string {
  const ofKind = (kind: Kind): number => changes.filter((change) => change.kind === kind).length;
  const paragraphs = (what: What): number =>
    changes.filter((one) => one.kind === "paragraph" && one.what === what).length;
  const facts = (["attribution", "quotation", "number", "name"] as const).map((kind) => [kind, ofKind(kind)] as const);
  const changed = [
    ["reworded", rows.filter(({ status }) => status === "changed").length],
    ["added", paragraphs("added")],
    ["gone", paragraphs("gone")],
    ["moved", paragraphs("moved")],
  ] as const;
  return say().summary(
    facts.filter(([, n]) => n > 0),
    changed.filter(([, n]) => n > 0),
  );
}
