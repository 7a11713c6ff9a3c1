// Draws the highlighted article into a plain element, in slices, keeping what has not changed.
import { isUnsure } from "../analysis/doubt.ts";
import { firstEndingAfter, type Reading } from "../analysis/reading.ts";
import type { Mention, Span } from "../analysis/types.ts";
import { type Block, splitBlocks } from "../text/blocks.ts";
import { cutPieces, type MarkSpan, type Piece } from "../text/segments.ts";
import { groupOf } from "../vocabulary.ts";
import { Slices } from "./slices.ts";

/** A block as it should look. Spans lie within the block and count from the start of the text. */
interface Plan extends Block {
  readonly text: string;
  readonly spans: readonly MarkSpan[];
  readonly mentions: readonly Mention[];
  /** What a line's end put into words; the article shows them whole. */
  readonly joins: readonly Span[];
}

/** A block on screen: the plan it was drawn from, and its marks in document order with their span's index. */
interface Painted {
  readonly plan: Plan;
  readonly element: HTMLElement;
  readonly marks: readonly Mark[];
}

interface Mark {
  readonly element: HTMLElement;
  readonly span: number;
  /** What its attributes say; null before they say anything. */
  told: Mention | null;
}

/** Longer articles, in UTF-16 units, let the browser skip what is off screen. */
export const SKIP_OFFSCREEN_ABOVE = 60_000;
const REMOVED_AT_ONCE = 100;

export class Painter {
  readonly #root: HTMLElement;
  /** What the root holds, in order; while a painting is under way, down to where it has come. */
  #painted: Painted[] = [];
  /** What the root holds below that. A painting can begin while an aborted one rests, so both are right at any time. */
  #below: Painted[] = [];
  #marks: HTMLElement[] = [];
  /** What is on screen, with today's offsets: a kept block's own plan may be of an earlier text. */
  #plans: readonly Plan[] = [];
  #rows = new WeakMap<Element, number>();

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /**
   * Shows `reading`. Blocks at the top and at the bottom that look as before stay the same elements, so
   * that typing redraws one paragraph. Resolves to false when `signal` was aborted first. The main
   * thread is given back every few milliseconds.
   */
  async paint(reading: Reading, signal: AbortSignal, onProgress: (done: number) => void): Promise<boolean> {
    const slices = new Slices(signal);
    this.#painted = this.#painted.concat(this.#below);
    this.#below = [];
    this.#root.classList.toggle("long", reading.text.length > SKIP_OFFSCREEN_ABOVE);
    const plans = planBlocks(reading);
    if (slices.due() && !(await slices.rest())) return false;
    const { head, tail } = countUnchanged(this.#painted, plans);
    if (!(await this.#remove(head, this.#painted.length - tail, slices))) return false;
    if (!(await this.#insert(plans.slice(head, plans.length - tail), head, slices, onProgress))) return false;
    this.#painted = this.#painted.concat(this.#below);
    this.#below = [];
    return this.#label(plans, slices);
  }

  clear(): void {
    this.#root.replaceChildren();
    this.#painted = [];
    this.#below = [];
    this.#marks = [];
    this.#plans = [];
    this.#rows = new WeakMap();
  }

  /** The mark of a mention, given its row in the analysis; the first one where a mention had to be cut. */
  mark(row: number): HTMLElement | undefined {
    return this.#marks[row];
  }

  /**
   * The row of the innermost mention around an element of the article; of a title in what stands for its holder
   * ("the minister"), the row of the holder's mention, where `counts` says that this one is there for the reader.
   */
  rowAt(target: EventTarget | null, counts: (row: number) => boolean): number | null {
    const inner = target instanceof Element ? target.closest("mark") : null;
    const outer = inner?.parentElement?.closest("mark[data-kind='nominal']");
    const holder = outer ? this.#rows.get(outer) : undefined;
    if (holder !== undefined && counts(holder)) return holder;
    return inner ? (this.#rows.get(inner) ?? null) : null;
  }

  /**
   * The part of the article that shows [start, end) of the text, or null where none is painted. O(log blocks + those
   * within).
   */
  range({ start, end }: Span): Range | null {
    const range = document.createRange();
    let found = false;
    for (let index = firstEndingAfter(this.#plans, start); index < this.#plans.length; index++) {
      const plan = this.#plans[index]!;
      if (plan.start >= end) break;
      const element = this.#painted[index]?.element;
      if (!element) continue;
      const [first, firstOffset] = textAt(element, Math.max(start - plan.start, 0));
      const [last, lastOffset] = textAt(element, Math.min(end, plan.end) - plan.start);
      if (!found) range.setStart(first, firstOffset);
      range.setEnd(last, lastOffset);
      found = true;
    }
    return found ? range : null;
  }

  /** The offset of the text that a place in the article shows, or null where it is not in the article. O(blocks). */
  offsetOf(node: Node, offset: number): number | null {
    const index = this.#painted.findIndex(({ element }) => element.contains(node));
    const plan = this.#plans[index];
    const block = this.#painted[index]?.element;
    if (!plan || !block) return null;
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEnd(node, offset);
    return plan.start + before.toString().length;
  }

  async #remove(from: number, to: number, slices: Slices): Promise<boolean> {
    for (let left = to - from; left > 0; left -= REMOVED_AT_ONCE) {
      for (const { element } of this.#painted.splice(from, Math.min(left, REMOVED_AT_ONCE))) element.remove();
      if (slices.due() && !(await slices.rest())) return false;
    }
    return true;
  }

  async #insert(
    plans: readonly Plan[],
    at: number,
    slices: Slices,
    onProgress: (done: number) => void,
  ): Promise<boolean> {
    this.#below = this.#painted.splice(at);
    const next = this.#below[0]?.element ?? null;
    for (const [index, plan] of plans.entries()) {
      const painted = draw(plan);
      this.#root.insertBefore(painted.element, next);
      this.#painted.push(painted);
      if (!slices.due()) continue;
      onProgress(index / plans.length);
      if (!(await slices.rest())) return false;
    }
    return true;
  }

  /** Writes down which mention each mark now is: a change above moves offsets and ids below. */
  async #label(plans: readonly Plan[], slices: Slices): Promise<boolean> {
    const marks: HTMLElement[] = [];
    this.#marks = marks;
    this.#plans = plans;
    for (const [index, plan] of plans.entries()) {
      for (const mark of this.#painted[index]!.marks) {
        const { element, span } = mark;
        const { row } = plan.spans[span]!;
        const mention = plan.mentions[span]!;
        label(element, mention, mark.told);
        mark.told = mention;
        this.#rows.set(element, row);
        marks[row] ??= element;
      }
      if (slices.due() && !(await slices.rest())) return false;
    }
    return true;
  }
}

/** O(text + mentions). */
function planBlocks({ text, analysis }: Reading): Plan[] {
  const { mentions, joins } = analysis;
  let row = 0;
  let join = 0;
  return splitBlocks(text, analysis).map((block) => {
    const spans: MarkSpan[] = [];
    const first = row;
    for (; row < mentions.length && mentions[row]!.start < block.end; row++) {
      const { start, end } = mentions[row]!;
      spans.push({ row, start, end });
    }
    const firstJoin = join;
    while (join < joins.length && joins[join]!.start < block.end) join++;
    return {
      ...block,
      text: text.slice(block.start, block.end),
      spans,
      mentions: mentions.slice(first, row),
      joins: joins.slice(firstJoin, join),
    };
  });
}

function countUnchanged(painted: readonly Painted[], plans: readonly Plan[]): { head: number; tail: number } {
  const most = Math.min(painted.length, plans.length);
  let head = 0;
  while (head < most && looksTheSame(painted[head]!.plan, plans[head]!)) head++;
  let tail = 0;
  while (tail < most - head && looksTheSame(painted.at(-1 - tail)!.plan, plans.at(-1 - tail)!)) tail++;
  return { head, tail };
}

function looksTheSame(a: Plan, b: Plan): boolean {
  // Of the same text, these alone make its class.
  if (a.role !== b.role || a.tight !== b.tight || a.wrapped !== b.wrapped) return false;
  if (a.text !== b.text || a.spans.length !== b.spans.length) return false;
  if (!sameSpans(a.joins, a.start, b.joins, b.start) || !sameSpans(a.spans, a.start, b.spans, b.start)) return false;
  return a.mentions.every(({ type }, index) => type === b.mentions[index]!.type);
}

function sameSpans(a: readonly Span[], startOfA: number, b: readonly Span[], startOfB: number): boolean {
  const moved = startOfB - startOfA;
  return (
    a.length === b.length && a.every((span, i) => span.start + moved === b[i]!.start && span.end + moved === b[i]!.end)
  );
}

/** Blanks that stand in a row mean something; where there are none, no line ends in one that a tint would show. */
function classOf({ role, tight, wrapped, text }: Plan): string {
  const spaced = !wrapped && /[^\S\n\r]{2}|\t/.test(text);
  return [role, tight ? "tight" : "", wrapped ? "wrapped" : "", spaced ? "spaced" : ""].filter(Boolean).join(" ");
}

function draw(plan: Plan): Painted {
  const element = document.createElement("p");
  element.className = classOf(plan);
  element.dataset.role = plan.role;
  element.dir = "auto";
  const marks: Mark[] = [];
  const firstRow = plan.spans[0]?.row ?? 0;
  const append = (parent: HTMLElement, pieces: readonly Piece[]): void => {
    for (const piece of pieces) {
      if (piece.kind === "text") {
        appendText(parent, plan, piece);
        continue;
      }
      const mark = document.createElement("mark");
      const span = piece.row - firstRow;
      mark.className = groupOf(plan.mentions[span]!.type).id;
      marks.push({ element: mark, span, told: null });
      append(mark, piece.pieces);
      parent.append(mark);
    }
  };
  append(element, cutPieces(plan.spans, plan.start, plan.end));
  return { plan, element, marks };
}

/** Joins stay in the text, so that offsets count them, but are not seen. O(piece + joins of the block). */
function appendText(parent: HTMLElement, plan: Plan, { start, end }: Span): void {
  let at = start;
  for (const join of plan.joins) {
    if (join.start < at || join.end > end) continue;
    const hidden = document.createElement("span");
    hidden.className = "join";
    hidden.append(plan.text.slice(join.start - plan.start, join.end - plan.start));
    parent.append(plan.text.slice(at - plan.start, join.start - plan.start), hidden);
    at = join.end;
  }
  parent.append(plan.text.slice(at - plan.start, end - plan.start));
}

/** The text node of a block, and the place in it, at an offset of the block's text. */
function textAt(block: HTMLElement, offset: number): readonly [Node, number] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = offset;
  let node: Node | null = walker.nextNode();
  for (let next = node; next; next = walker.nextNode()) {
    node = next;
    const length = next.nodeValue?.length ?? 0;
    if (left <= length) return [next, left];
    left -= length;
  }
  return node ? [node, node.nodeValue?.length ?? 0] : [block, 0];
}

/** Of what its attributes `told` before, only what is different is written: a key changes little of thousands of marks. */
function label(mark: HTMLElement, mention: Mention, told: Mention | null): void {
  if (mention.type !== told?.type) mark.setAttribute("data-type", mention.type);
  if (mention.kind !== told?.kind) mark.setAttribute("data-kind", mention.kind);
  if (!told || mention.entity !== told.entity) mark.setAttribute("data-entity", mention.entity ?? "");
  if (mention.start !== told?.start) mark.setAttribute("data-start", String(mention.start));
  if (mention.end !== told?.end) mark.setAttribute("data-end", String(mention.end));
  if (mention.confidence === told?.confidence) return;
  const unsure = isUnsure(mention);
  mark.classList.toggle("unsure", unsure);
  // A mark may not be named for screen readers, but it may have a title.
  if (unsure) mark.setAttribute("title", `unsure: about ${Math.round(mention.confidence * 100)} % sure`);
  else mark.removeAttribute("title");
}
