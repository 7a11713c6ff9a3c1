// Both texts beside each other, with what only one of them has as <del> and <ins>.

import type { Row } from "./alignment.ts";
import type { Change } from "./changes.ts";
import type { Compared } from "./compare.ts";
import { button, h } from "./dom.ts";
import { type Range, rangeOf } from "./tokens.ts";
import type { Version } from "./version.ts";
import { say } from "./words.ts";

/** A row on screen. */
export interface Drawn {
  readonly element: HTMLElement;
  /** Whether there is anything to look at. */
  readonly isChanged: boolean;
}

/** Which changes touch each token, by their numbers. */
type Marks = ReadonlyMap<number, readonly number[]>;

/** Draws the rows one by one into `parent`; `go` leads to a row by its number. O(text). */
export function* drawRows(
  { alignment, changes, rows }: Compared,
  parent: HTMLElement,
  go: (row: number) => void,
): Generator<void, Drawn[], void> {
  const before = yield* marksOf(alignment.a, changes, "before");
  const after = yield* marksOf(alignment.b, changes, "after");
  const paragraphs = paragraphsAt(alignment, changes);
  const drawn: Drawn[] = [];
  for (const [number, row] of rows.entries()) {
    const one = row.before && sideOf(alignment.a, row.before, alignment.toB, before, "del");
    const other = row.after && sideOf(alignment.b, row.after, alignment.toA, after, "ins");
    const element = h("div", { class: `pair ${row.status}`, tabIndex: -1, role: "group", "aria-label": labelOf(row) });
    element.append(one ?? besideNothing(row, number, go), other ?? besideNothing(row, number, go));
    parent.append(element);
    for (const side of ["before", "after"] as const) {
      const change = paragraphs.get(`${side} ${row[side]?.first}`);
      if (change !== undefined) element.dataset["paragraph"] = `${side} ${change}`;
    }
    const isMarked = element.querySelector("[data-changes]") !== null;
    drawn.push({ element, isChanged: row.status !== "same" || isMarked });
    yield;
  }
  return drawn;
}

const labelOf = ({ status }: Row): string => say().rows[status];

/** What stands where one version has nothing. */
function besideNothing({ status, before, partner }: Row, number: number, go: (row: number) => void): HTMLElement {
  if (status !== "moved" || partner === null) {
    return h("p", { class: "nothing" }, before ? say().removed : say().added);
  }
  const words = before ? say().movedTo(partner > number) : say().movedFrom(partner > number);
  return h(
    "p",
    { class: "nothing" },
    button(words, () => go(partner), { class: "quiet" }),
  );
}

/** The numbers of the changes that are of whole paragraphs, by the side and first token where they stand. */
function paragraphsAt({ a, b }: Compared["alignment"], changes: readonly Change[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [number, { kind, before, after }] of changes.entries()) {
    if (kind !== "paragraph") continue;
    if (before) places.set(`before ${rangeOf(a.tokens, before).first}`, number);
    if (after) places.set(`after ${rangeOf(b.tokens, after).first}`, number);
  }
  return places;
}

function* marksOf(
  version: Version,
  changes: readonly Change[],
  side: "before" | "after",
): Generator<void, Marks, void> {
  const marks = new Map<number, number[]>();
  for (const [number, change] of changes.entries()) {
    const span = change[side];
    // A whole paragraph is its row.
    if (!span || change.kind === "paragraph") continue;
    const { first, end } = rangeOf(version.tokens, span);
    for (let at = first; at < end; at++) {
      const known = marks.get(at);
      if (known) known.push(number);
      else marks.set(at, [number]);
    }
    yield;
  }
  return marks;
}

function sideOf(version: Version, range: Range, links: Int32Array, marks: Marks, tag: "ins" | "del"): HTMLElement {
  const name = tag === "del" ? say().before : say().after;
  const side = h("div", { class: `side ${tag === "del" ? "before" : "after"}`, role: "group", "aria-label": name });
  side.dataset["name"] = name;
  const paragraphOf = (token: number): number => version.sentences[version.sentenceOf[token]!]!.paragraph;
  for (let at = paragraphOf(range.first); at <= paragraphOf(range.end - 1); at++) {
    const paragraph = h("p", { dir: "auto", lang: "en" });
    appendTokens(paragraph, version, version.paragraphs[at]!, links, marks, tag);
    side.append(paragraph);
  }
  return side;
}

function appendTokens(
  paragraph: HTMLElement,
  version: Version,
  { first, end }: Range,
  links: Int32Array,
  marks: Marks,
  tag: "ins" | "del",
): void {
  const looks = (at: number): string => `${links[at] === -1} ${marks.get(at)?.join(" ") ?? ""}`;
  for (let at = first; at < end; ) {
    let next = at + 1;
    while (next < end && looks(next) === looks(at)) next++;
    const words = shown(version, at, next);
    const numbers = marks.get(at)?.join(" ");
    const isLinked = links[at] !== -1;
    const piece = isLinked ? (numbers ? h("span", {}, words) : words) : h(tag, {}, words);
    if (numbers && piece instanceof HTMLElement) piece.dataset["changes"] = numbers;
    paragraph.append(piece);
    if (next < end && version.tokens[next]!.start > version.tokens[next - 1]!.end) paragraph.append(" ");
    at = next;
  }
}

/** Words that a line's end parts are whole. O(words + joins of the text where it has any). */
function shown({ reading, tokens }: Version, first: number, end: number): string {
  const [start, stop] = [tokens[first]!.start, tokens[end - 1]!.end];
  let words = "";
  let at = start;
  for (const join of joinsWithin(reading.analysis.joins, start, stop)) {
    words += reading.text.slice(at, join.start);
    at = join.end;
  }
  return (words + reading.text.slice(at, stop)).replace(/\s+/gu, " ");
}

function joinsWithin(joins: Version["reading"]["analysis"]["joins"], start: number, stop: number): typeof joins {
  if (joins.length === 0) return joins;
  const { first, end } = rangeOf(joins, { start, end: stop });
  return joins.slice(first, end);
}
