// Turns HTML into the text that a reader would see. Only tags are read here, no document is made of
// them: nothing runs, nothing is fetched, and depth costs no more than length.
import { Tokenizer } from "htmlparser2";
import {
  BLOCKS,
  CELLS,
  EMPTY,
  FOREIGN,
  FORMATTING,
  HTML_WITHIN_FOREIGN,
  impliedEnds,
  isBlock,
  LEAVES_FOREIGN,
  LINES,
  TABLE_PARTS,
  UNREAD,
} from "./html-elements.ts";
import type { SourceReader } from "./slices.ts";
import { TextCollector } from "./text-collector.ts";

/**
 * Paragraphs are parted by a blank line, list items and table rows by a line break. What is hidden or
 * marked as deleted is left out, and so are the marks of footnotes. O(html).
 */
export function htmlToText(html: string): string {
  const reader = new HtmlReader(html);
  reader.read(html.length);
  return reader.finish();
}

/** What an open element does to the text inside it. */
const HIDES = 1;
const KEEPS_SPACES = 2;
const RAISES = 4;
const IS_FOREIGN = 8;

const LONGEST_NAME = 40;
const LONGEST_STYLE = 4_000;

export class HtmlReader implements SourceReader {
  readonly #html: string;
  readonly #out = new TextCollector();
  readonly #tokenizer: Tokenizer;
  /** In tracked changes struck text is deleted text; elsewhere it is read. */
  readonly #strikesOut: boolean;
  #at = 0;

  readonly #open: { readonly name: string; effects: number }[] = [];
  /** Where in `#open` the elements of each name stand: finding the nearest takes no search. */
  readonly #places = new Map<string, number[]>();
  readonly #openBlocks: number[] = [];
  #hiding = 0;
  #keepingSpaces = 0;
  #foreign = 0;

  #tag = "";
  #attribute = "";
  #style = "";
  #attributes = new Set<string>();

  constructor(html: string) {
    this.#html = html;
    this.#strikesOut = /<ins[\s>]/i.test(html);
    const addText = (text: string): void => {
      if (this.#hiding === 0) this.#out.add(text, this.#keepingSpaces > 0);
    };
    const ignore = (): void => {};
    this.#tokenizer = new Tokenizer(
      {},
      {
        ontext: (start, end) => addText(html.slice(start, end)),
        ontextentity: (codePoint) => addText(String.fromCodePoint(codePoint)),
        onopentagname: (start, end) => this.#startTag(this.#nameAt(start, end)),
        onattribname: (start, end) => {
          this.#attribute = this.#nameAt(start, end);
          this.#attributes.add(this.#attribute);
        },
        onattribdata: (start, end) => this.#addStyle(start, end),
        onattribentity: (codePoint) => this.#addStyle(String.fromCodePoint(codePoint)),
        onattribend: ignore,
        onopentagend: () => this.#openElement(false),
        onselfclosingtag: () => this.#openElement(true),
        onclosetag: (start, end) => this.#endTag(this.#nameAt(start, end)),
        isInForeignContext: () => this.#foreign > 0,
        oncdata: ignore,
        oncomment: ignore,
        ondeclaration: ignore,
        onend: ignore,
        onprocessinginstruction: ignore,
      },
    );
  }

  read(units: number): boolean {
    this.#tokenizer.write(this.#html.slice(this.#at, this.#at + units));
    this.#at += units;
    return this.#at < this.#html.length;
  }

  finish(): string {
    this.#tokenizer.end();
    return this.#out.finish();
  }

  #nameAt(start: number, end: number): string {
    return this.#html.slice(start, Math.min(end, start + LONGEST_NAME)).toLowerCase();
  }

  #startTag(name: string): void {
    this.#tag = name;
    this.#style = "";
    this.#attributes.clear();
  }

  #addStyle(start: number | string, end = 0): void {
    if (this.#attribute !== "style" || this.#style.length > LONGEST_STYLE) return;
    this.#style += typeof start === "string" ? start : this.#html.slice(start, Math.min(end, start + LONGEST_STYLE));
  }

  #openElement(closesItself: boolean): void {
    const name = this.#tag;
    if (this.#foreign > 0 && LEAVES_FOREIGN.has(name)) this.#leaveForeign();
    if (this.#foreign === 0) this.#endImplied(name);
    const effects = this.#effects(name);
    if (this.#hiding === 0 && (effects & HIDES) === 0) this.#begin(name);
    if (EMPTY.has(name)) return;
    if (closesItself && (this.#foreign > 0 || FOREIGN.has(name))) return;
    const places = this.#places.get(name);
    if (places) places.push(this.#open.length);
    else this.#places.set(name, [this.#open.length]);
    if (isBlock(name)) this.#openBlocks.push(this.#open.length);
    this.#open.push({ name, effects });
    this.#count(effects, 1);
    if (this.#hiding + this.#keepingSpaces === 0 && effects & RAISES) this.#out.startRaised();
  }

  #begin(name: string): void {
    if (BLOCKS.has(name)) this.#out.breakLines(2);
    else if (LINES.has(name)) this.#out.breakLines(1);
    else if (name === "br") this.#out.addLineBreak();
  }

  #endImplied(name: string): void {
    const { ends, within } = impliedEnds(name);
    for (const ended of ends) {
      const place = this.#nearest(ended);
      if (place > this.#nearestOf(within)) this.#closeDownTo(place);
    }
  }

  #endTag(name: string): void {
    const place = this.#nearest(name);
    if (place < 0) {
      // Browsers make elements of these two even where nothing is open.
      if ((name === "br" || name === "p") && this.#hiding === 0) this.#begin(name);
      return;
    }
    if (!TABLE_PARTS.has(name) && place < this.#nearestOf(CELLS)) return;
    if (isBlock(name) || place > (this.#openBlocks.at(-1) ?? -1)) this.#closeDownTo(place);
    else if (FORMATTING.has(name)) this.#endEffects(place);
  }

  /** "<s>old<p>old</s>new</p>": the struck text ends here, the paragraph goes on. */
  #endEffects(place: number): void {
    const element = this.#open[place]!;
    const { effects } = element;
    element.effects = 0;
    this.#count(effects, -1);
    if (effects & HIDES && this.#hiding === 0) this.#out.breakLines(2);
  }

  /** HTML elements end a drawing or formula left open, unless it has a place for them. */
  #leaveForeign(): void {
    const place = this.#nearestOf([...FOREIGN]);
    if (place > this.#nearestOf(HTML_WITHIN_FOREIGN)) this.#closeDownTo(place);
  }

  #closeDownTo(place: number): void {
    while (this.#open.length > place) {
      const { name, effects } = this.#open.pop()!;
      this.#places.get(name)!.pop();
      if (this.#openBlocks.at(-1) === this.#open.length) this.#openBlocks.pop();
      if (this.#hiding === 0 && effects & RAISES) this.#out.endRaised();
      const wasHidden = this.#hiding > 0;
      this.#count(effects, -1);
      if (wasHidden) continue;
      if (BLOCKS.has(name)) this.#out.breakLines(2);
      else if (LINES.has(name)) this.#out.breakLines(1);
      else if (name === "td" || name === "th") this.#out.addTab();
    }
  }

  #count(effects: number, step: 1 | -1): void {
    if (effects & HIDES) this.#hiding += step;
    if (effects & KEEPS_SPACES) this.#keepingSpaces += step;
    if (effects & IS_FOREIGN) this.#foreign += step;
  }

  #nearest(name: string): number {
    return this.#places.get(name)?.at(-1) ?? -1;
  }

  #nearestOf(names: readonly string[]): number {
    return names.reduce((nearest, name) => Math.max(nearest, this.#nearest(name)), -1);
  }

  #effects(name: string): number {
    let effects = this.#isHidden(name) ? HIDES : 0;
    if (name === "pre") effects |= KEEPS_SPACES;
    if (name === "sup" || /vertical-align\s*:\s*super/i.test(this.#style)) effects |= RAISES;
    if (FOREIGN.has(name)) effects |= IS_FOREIGN;
    return effects;
  }

  /** A template with a shadow root is part of the page that it came from; `aria-hidden` text is seen by most readers. */
  #isHidden(name: string): boolean {
    const has = (attribute: string): boolean => this.#attributes.has(attribute);
    if (name === "template") return !has("shadowrootmode");
    if (UNREAD.has(name) || has("hidden") || name === "del") return true;
    if (name === "dialog" && !has("open")) return true;
    if (HIDING_STYLE.test(this.#style)) return true;
    return this.#strikesOut && (name === "s" || name === "strike" || /line-through/i.test(this.#style));
  }
}

/** Styles that leave nothing to see; Word hides with one of its own. */
const HIDING_STYLE =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|font-size\s*:\s*0(?:\.0+)?(?:[a-z]{2,4}|%)?\s*(?:!|;|$))/i;
