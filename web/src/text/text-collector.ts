// Joins pieces of text as a browser would lay them out: white space collapsed, breaks never doubled.

/** How much of what was collected last is at hand to judge what follows. */
const TAIL = 32;
/** A longer raised text is no mark of a footnote. */
const LONGEST_MARK = 40;

export class TextCollector {
  readonly #parts: string[] = [];
  #tail = "";
  #breaks = 0;
  /** White space that stands before what comes next. */
  #space: "" | " " | "\t" | "\u00a0" = "";
  #raised: string | null = null;

  /** A no-break space stays one amid a line, and is no text of its own. */
  add(text: string, keepSpaces = false): void {
    if (this.#raised !== null && this.#raised.length <= LONGEST_MARK) {
      this.#raised += text;
      if (this.#raised.length > LONGEST_MARK) this.#settleRaised(true);
      return;
    }
    if (keepSpaces) this.#push(text.replace(/\r\n?/g, "\n"), false, false);
    else {
      const piece = text.replace(/[ \t\n\r\f]+/g, " ");
      if (piece.trim() === "") this.#space ||= piece.startsWith("\u00a0") ? "\u00a0" : " ";
      else this.#push(piece.replace(/^ | $/g, ""), piece.startsWith(" "), piece.endsWith(" "));
    }
  }

  /** Parts what stands in two cells. */
  addTab(): void {
    this.#space = "\t";
  }

  breakLines(count: 1 | 2): void {
    this.#settleRaised(true);
    this.#breaks = Math.max(this.#breaks, count);
    this.#space = "";
  }

  /** Two in a row part paragraphs. */
  addLineBreak(): void {
    this.breakLines(this.#breaks === 0 ? 1 : 2);
  }

  /** What is added until `endRaised` stands above the line. */
  startRaised(): void {
    this.#raised ??= "";
  }

  /** The raised text is kept, unless it is the mark of a footnote. */
  endRaised(): void {
    this.#settleRaised(false);
  }

  finish(): string {
    this.#settleRaised(false);
    return this.#parts.join("");
  }

  #settleRaised(keep: boolean): void {
    const raised = this.#raised;
    this.#raised = null;
    if (raised === null || raised === "") return;
    const before = this.#breaks > 0 || this.#space !== "" ? "" : this.#tail;
    if (keep || !isNoteMark(raised.trim(), before)) this.add(raised);
  }

  #push(body: string, spaceBefore: boolean, spaceBehind: boolean): void {
    if (body === "") return;
    if (this.#parts.length > 0 && this.#breaks > 0) this.#parts.push("\n".repeat(this.#breaks));
    else if (this.#parts.length > 0) body = (this.#space || (spaceBefore ? " " : "")) + body;
    this.#parts.push(body);
    this.#tail = (this.#tail + body.slice(-TAIL)).slice(-TAIL);
    this.#breaks = 0;
    this.#space = spaceBehind ? " " : "";
  }
}

/**
 * Whether a raised text behind `before` leads to a footnote: "O’Hara¹" and "[3]" do; the exponents of
 * "m²" and "mc²", "10⁶" and "10th" do not.
 */
export function isNoteMark(raised: string, before: string): boolean {
  if (/^(?:\[[^[\]]+\]\s*)+$/.test(raised)) return true;
  if (before === "") return false;
  if (/^[*†‡§¶]+$/.test(raised)) return true;
  if (!/^\d{1,3}(?:\s*[,–-]\s*\d{1,3})*$/.test(raised)) return false;
  if (/[.,;:!?…"”'’»)\]]$/.test(before)) return true;
  const word = /\p{L}+$/u.exec(before)?.[0] ?? "";
  return word.length > 1 && !MEASURES.test(word);
}

const MEASURES =
  /^(?:[munµcdhk]m|ft|in|yd|mi|sec|mc|(?:kilo|centi|milli|deci|micro|nano)?met(?:re|er)s?|inch(?:es)?|foot|feet|yards?|miles?|seconds?)$/;
