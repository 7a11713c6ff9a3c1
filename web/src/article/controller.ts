// Joins the article on screen to the store: draws readings, follows the pointer and the keyboard, and
// scrolls to where a walk leads.
import { effect, untracked } from "@preact/signals";
import {
  announce,
  closeCard,
  hoverMention,
  leaveMention,
  marked,
  openCard,
  pointAt,
  pointerMoved,
  pointerRests,
  reportMarking,
} from "../actions.ts";
import type { Reading } from "../analysis/reading.ts";
import type { Span } from "../analysis/types.ts";
import { askAt } from "../assist.ts";
import { settled } from "../corrections/corrections.ts";
import { correctByKey } from "../corrections/keys.ts";
import { type Card, isBoxShown, store } from "../store.ts";
import { groupOf, type LayerId, typeWord } from "../vocabulary.ts";
import { say, type Words } from "../words/words.ts";
import { glideTo } from "./glide.ts";
import { Painter } from "./painter.ts";

/** More would take the browser longer to draw than a reader would look at them. */
const MOST_UNDERLINED = 500;
const LAYERS: readonly LayerId[] = ["times", "quotes", "numbers", "acts"];
const HOVER_MS = 120;
const LEAVE_MS = 180;

export class ArticleController {
  readonly #root: HTMLElement;
  readonly #painter: Painter;
  readonly #undo: (() => void)[] = [];
  #painting = new AbortController();
  #tabStop: HTMLElement | null = null;
  #hover: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#painter = new Painter(root);
    this.#listen();
    this.#undo.push(
      effect(() => this.#show(store.reading.value)),
      effect(() => this.#hideGroups(store.hiddenGroups.value)),
      effect(() => this.#light(store.litEntity.value)),
      effect(() => this.#followWalk()),
      effect(() => this.#tellOpen(store.card.value)),
      effect(() => this.#tellKind(say().types)),
      effect(() => this.#showPassage(store.passage.value)),
      effect(() => this.#tintLayers()),
      effect(() => this.#tint("underlined", store.underlined.value)),
      effect(() => this.#underline("doubtful", store.doubtful.value)),
    );
  }

  dispose(): void {
    this.#painting.abort();
    for (const undo of this.#undo) undo();
    for (const name of ["passage", "underlined", "doubtful", ...LAYERS]) highlight(name, []);
  }

  mark(row: number): HTMLElement | undefined {
    return this.#painter.mark(row);
  }

  /** How far below the top of the article's column a passage stands, in CSS pixels; null where none is painted. */
  topOf(span: Span): number | null {
    const range = this.#painter.range(span);
    const column = this.#root.offsetParent;
    if (!range || !column) return null;
    return range.getBoundingClientRect().top - column.getBoundingClientRect().top;
  }

  /** Where the first line of a passage stands in the window; null where none is painted. */
  rectOf(span: Span): DOMRect | null {
    return this.#painter.range(span)?.getClientRects()[0] ?? null;
  }

  /** What a passage takes of the window; null where none is painted. */
  boxOf(span: Span): DOMRect | null {
    return this.#painter.range(span)?.getBoundingClientRect() ?? null;
  }

  /** Where in the text the selection lies; null where nothing of the article alone is selected. */
  selected(): Span | null {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const start = this.#painter.offsetOf(range.startContainer, range.startOffset);
    const end = this.#painter.offsetOf(range.endContainer, range.endOffset);
    return start === null || end === null ? null : { start, end };
  }

  /** Moves the article's one tab stop, and the focus, to a mention. */
  focus(row: number): void {
    const mark = this.#painter.mark(row);
    if (!mark) return;
    this.#moveTabStop(mark);
    mark.focus({ preventScroll: true });
    glideTo(mark);
  }

  /** Lets the pointer travel from a mention to its card and back without losing the card. */
  holdCard(): void {
    clearTimeout(this.#hover);
  }

  releaseCard(): void {
    clearTimeout(this.#hover);
    this.#hover = setTimeout(leaveMention, LEAVE_MS);
  }

  /** The pointer has left a mention or its card. Where keys lead the reader on, both leave a pointer that rests. */
  leaveByPointer(event: PointerEvent): void {
    const isByKeys = this.#tabStop !== null && this.#tabStop === document.activeElement;
    if (event.pointerType === "touch" || (isByKeys && pointerRests(event))) return;
    this.releaseCard();
  }

  #show(reading: Reading | null): void {
    this.#painting.abort();
    this.#painting = new AbortController();
    if (!reading) {
      this.#painter.clear();
      return;
    }
    void this.#paint(reading, this.#painting.signal);
  }

  async #paint(reading: Reading, signal: AbortSignal): Promise<void> {
    if (!(await this.#painter.paint(reading, signal, reportMarking))) return;
    this.#keepTabStop();
    this.#tintLayers();
    this.#tint("underlined", store.underlined.peek());
    this.#underline("doubtful", store.doubtful.peek());
    marked(reading);
    this.#comeBack(reading);
  }

  /** After a correction the focus is where it was, on what stands there now, unless the reader took it elsewhere. */
  #comeBack(reading: Reading): void {
    const back = store.comeBack.peek();
    if (!back) return;
    store.comeBack.value = null;
    const { activeElement } = document;
    const isFree = activeElement === document.body || this.#root.contains(activeElement);
    if (back.start !== null && isFree) {
      const { mentions } = reading.analysis;
      const itself = mentions.findIndex(({ start }) => start === back.start);
      const at = itself === -1 ? mentions.findIndex(({ end }) => end > back.start!) : itself;
      const row = this.#nearestVisible(at === -1 ? mentions.length - 1 : at, 1, mentions.length - 1);
      if (row !== null) this.focus(row);
      // Of a name that is gone, the next one has the focus, and nobody asked for its card.
      if (row === null || mentions[row]!.start > back.start) closeCard();
      else if (back.pinned) openCard(row);
    }
    settled(reading, back);
  }

  #hideGroups(hidden: ReadonlySet<string>): void {
    this.#root.dataset["hide"] = [...hidden].join(" ");
    this.#keepTabStop();
  }

  /** The one tab stop is a mark that is seen, or the keyboard would not come into the article any more. */
  #keepTabStop(): void {
    const last = (store.reading.peek()?.analysis.mentions.length ?? 0) - 1;
    const row = (this.#tabStop?.isConnected ? this.#rowAt(this.#tabStop) : null) ?? 0;
    const seen = this.#nearestVisible(row, 1, last) ?? this.#nearestVisible(row, -1, last);
    this.#moveTabStop(seen === null ? null : this.#painter.mark(seen)!);
  }

  /** What is marked beside names. */
  #tintLayers(): void {
    const hidden = store.hiddenGroups.value;
    const reading = store.reading.peek();
    const acts = store.marksEvents.value ? (reading?.analysis.events ?? []) : [];
    for (const id of LAYERS) {
      const spans = id === "acts" ? acts.flatMap(({ mentions }) => mentions) : spansOf(reading, id);
      this.#tint(id, hidden.has(id) ? [] : spans);
    }
  }

  /** Beside the marks of names: browsers draw an element's line in the colour of what is highlighted over it. */
  #tint(name: string, spans: readonly Span[]): void {
    if (isBoxShown.value) {
      this.#underline(name, []);
      return;
    }
    const mentions = store.reading.peek()?.analysis.mentions ?? [];
    const isSeen = (row: number): boolean => !this.#isHidden(row);
    this.#underline(
      name,
      spans.slice(0, MOST_UNDERLINED).flatMap((span) => besideMarks(span, mentions, isSeen)),
    );
  }

  #light(entity: string | null): void {
    for (const mark of [...this.#root.getElementsByClassName("lit")]) mark.classList.remove("lit");
    if (entity === null) return;
    for (const row of store.reading.peek()?.mentionsOf(entity) ?? []) this.#painter.mark(row)?.classList.add("lit");
  }

  #followWalk(): void {
    for (const mark of [...this.#root.getElementsByClassName("current")]) mark.classList.remove("current");
    const walk = store.walk.value;
    const row = walk && store.reading.peek()?.mentionsOf(walk.entity)[walk.position];
    const mark = row == null ? undefined : this.#painter.mark(row);
    if (!mark) return;
    mark.classList.add("current");
    this.#moveTabStop(mark);
    glideTo(mark);
  }

  #showPassage(span: Span | null): void {
    const range = span && this.#painter.range(span);
    highlight("passage", range ? [range] : []);
    const at = range?.startContainer;
    const element = at instanceof Element ? at : at?.parentElement;
    if (element instanceof HTMLElement) glideTo(element);
  }

  /** None while the box stands in the article's place: browsers keep each right with every key. */
  #underline(name: string, spans: readonly Span[]): void {
    const seen = isBoxShown.value ? [] : spans;
    const ranges = seen.slice(0, MOST_UNDERLINED).map((span) => this.#painter.range(span));
    highlight(
      name,
      ranges.filter((range) => range !== null),
    );
  }

  /**
   * The mark that can have the focus is a button, with its type in its name: a mark may have neither. The others stay
   * marks, so that whoever has the article read aloud hears prose and not a hundred buttons. Null where none is seen;
   * one that has the focus keeps it, or the keys would have nowhere to start from.
   */
  #moveTabStop(mark: HTMLElement | null): void {
    const former = this.#tabStop;
    if (former && former !== mark) {
      if (mark === null && former === document.activeElement) former.tabIndex = -1;
      else former.removeAttribute("tabindex");
      for (const name of ["role", "aria-label", "aria-expanded"]) former.removeAttribute(name);
    }
    this.#tabStop = mark;
    if (!mark) return;
    mark.tabIndex = 0;
    mark.setAttribute("role", "button");
    // Whatever moves the stop is not to be done again when the page speaks another language.
    this.#tellKind(untracked(say).types);
    this.#tellOpen(store.card.peek());
  }

  #tellKind(words: Words["types"]): void {
    const row = this.#tabStop && this.#rowAt(this.#tabStop);
    const mention = row === null ? undefined : store.reading.peek()?.analysis.mentions[row];
    if (mention) this.#tabStop?.setAttribute("aria-label", `${mention.text}, ${words[mention.type]}`);
  }

  #tellOpen(card: Card | null): void {
    const stop = this.#tabStop;
    stop?.setAttribute("aria-expanded", String(card?.pinned === true && card.mention === this.#rowAt(stop)));
  }

  #listen(): void {
    const root = this.#root;
    root.addEventListener("pointerover", (event) => this.#onPointerOver(event));
    root.addEventListener("pointerout", (event) => this.leaveByPointer(event));
    root.addEventListener("focusin", (event) => this.#onFocus(event));
    root.addEventListener("focusout", () => this.releaseCard());
    root.addEventListener("click", (event) => this.#onClick(event));
    root.addEventListener("keydown", (event) => this.#onKey(event));
  }

  #onPointerOver(event: PointerEvent): void {
    const row = this.#visibleRow(event.target);
    if (row === null || event.pointerType === "touch" || !pointerMoved(event)) return;
    clearTimeout(this.#hover);
    // By then another reading may be here, whose rows are others.
    this.#hover = setTimeout(() => {
      const now = this.#visibleRow(event.target);
      if (now !== null && (event.target as Node).isConnected) hoverMention(now);
    }, HOVER_MS);
  }

  #onFocus(event: FocusEvent): void {
    const row = this.#visibleRow(event.target);
    if (row === null) return;
    clearTimeout(this.#hover);
    hoverMention(row);
  }

  #onClick(event: MouseEvent): void {
    const row = this.#visibleRow(event.target);
    if (getSelection()?.isCollapsed === false) return;
    if (row === null) {
      this.#pointAt(event);
      return;
    }
    clearTimeout(this.#hover);
    const mark = this.#painter.mark(row)!;
    this.#moveTabStop(mark);
    mark.focus({ preventScroll: true });
    this.#open(row);
  }

  /** Whoever does not see the card hears what it begins with. */
  #open(row: number): void {
    openCard(row);
    const reading = store.reading.peek();
    const mention = reading?.analysis.mentions[row];
    if (!mention) return;
    const entity = reading?.entity(mention.entity);
    const count = entity ? [say().mentions(reading!.mentionsOf(entity.id).length)] : [];
    const facts = [typeWord(mention.type), ...(entity?.titles ?? []), ...count];
    announce(say().card.opened(entity?.name ?? mention.text, facts));
  }

  /** A click beside every mention: perhaps on something else that is marked, which the open tab may list. */
  #pointAt(event: MouseEvent): void {
    const at = caretAt(event.clientX, event.clientY);
    const offset = at && this.#painter.offsetOf(at.node, at.offset);
    if (offset === null) return;
    pointAt(offset);
    askAt(offset);
  }

  #onKey(event: KeyboardEvent): void {
    // The keys lead away from a mark that was hidden while it had the focus, too.
    const row = this.#rowAt(event.target);
    // Many keyboards have brackets on a level of their own, which counts as two modifiers.
    const isBracket = event.getModifierState("AltGraph");
    if (row === null || (!isBracket && (event.ctrlKey || event.metaKey || event.altKey))) return;
    const target = this.#rowForKey(event.key, row);
    if (target !== null) this.focus(target);
    else if ((event.key === "Enter" || event.key === " ") && !this.#isHidden(row)) {
      const isOpen = store.card.peek()?.pinned && store.card.peek()?.mention === row;
      if (isOpen) document.querySelector<HTMLElement>(".card button")?.focus({ preventScroll: true });
      else this.#open(row);
    } else if (event.key === "Escape") closeCard();
    else if (!correctByKey(event.key, row)) return;
    event.preventDefault();
  }

  #rowForKey(key: string, row: number): number | null {
    const last = (store.reading.peek()?.analysis.mentions.length ?? 0) - 1;
    switch (key) {
      case "ArrowRight":
      case "ArrowDown":
      case "n":
        return this.#nearestVisible(row + 1, 1, last) ?? row;
      case "ArrowLeft":
      case "ArrowUp":
      case "p":
        return this.#nearestVisible(row - 1, -1, last) ?? row;
      case "Home":
        return this.#nearestVisible(0, 1, last);
      case "End":
        return this.#nearestVisible(last, -1, last);
      default:
        return null;
    }
  }

  #nearestVisible(from: number, step: 1 | -1, last: number): number | null {
    for (let row = from; row >= 0 && row <= last; row += step) {
      // What is part of another stop is none itself: the keys would not come past it.
      if (!this.#isHidden(row) && this.#rowAt(this.#painter.mark(row) ?? null) === row) return row;
    }
    return null;
  }

  #rowAt(target: EventTarget | null): number | null {
    return this.#painter.rowAt(target, (row) => !this.#isHidden(row));
  }

  #visibleRow(target: EventTarget | null): number | null {
    const row = this.#rowAt(target);
    return row === null || this.#isHidden(row) ? null : row;
  }

  #isHidden(row: number): boolean {
    const mention = store.reading.peek()?.analysis.mentions[row];
    return mention === undefined || store.hiddenGroups.value.has(groupOf(mention.type).id);
  }
}

function spansOf(reading: Reading | null, id: LayerId): readonly Span[] {
  return reading?.layers.find((layer) => layer.id === id)?.spans ?? [];
}

/** The parts of a span that stand beside the mentions in it. O(log mentions + mentions within). */
function besideMarks({ start, end }: Span, mentions: readonly Span[], isSeen: (row: number) => boolean): Span[] {
  let row = 0;
  for (let high = mentions.length; row < high; ) {
    const middle = (row + high) >> 1;
    if (mentions[middle]!.start < start) row = middle + 1;
    else high = middle;
  }
  const parts: Span[] = [];
  let at = start;
  for (; row < mentions.length && mentions[row]!.start < end; row++) {
    if (!isSeen(row)) continue;
    if (mentions[row]!.start > at) parts.push({ start: at, end: mentions[row]!.start });
    at = Math.max(at, mentions[row]!.end);
  }
  if (at < end) parts.push({ start: at, end });
  return parts;
}

/** The place in the page's text under a point of the window; browsers have two names for it. */
function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if ("caretPositionFromPoint" in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

/** Draws ranges in the style of `::highlight(name)`, without touching the article's elements. */
function highlight(name: string, ranges: readonly Range[]): void {
  if (typeof Highlight === "undefined") return; // an old browser only scrolls
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
