// The text of a Word document (.docx): a ZIP archive, in which one XML file has the text.
import { unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import { type DocumentText, LONGEST_TEXT } from "./answer.ts";
import { joinBlocks, type TextBlock } from "./blocks.ts";

/**
 * Paragraphs, items of lists and rows of tables, as a reader sees them once every change is accepted: what is deleted or
 * hidden is left out, and so are notes, comments, headers and footers. O(bytes), which are never inflated beyond
 * `LONGEST_TEXT`.
 */
export function readWord(bytes: Uint8Array): DocumentText {
  let isTooLong = false;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!MAIN_PART.test(name)) return false;
        isTooLong ||= originalSize > LONGEST_TEXT;
        return originalSize <= LONGEST_TEXT;
      },
    });
  } catch {
    return DAMAGED;
  }
  if (isTooLong) return { refusal: "too-much-text" };
  const main = Object.values(parts)[0];
  if (!main) return { refusal: "no-word" };
  const xml = new TextDecoder(encodingOf(main)).decode(main);
  // An archive that lies about sizes ends early.
  if (!/<\/(?:\w+:)?document>\s*$/.test(xml)) return DAMAGED;
  const text = new WordReader().read(xml);
  return text.trim() === "" ? { refusal: "no-text" } : { text };
}

const DAMAGED = { refusal: "damaged-word" } as const;
const MAIN_PART = /^\/?word\/document\d*\.xml$/i;

/** XML is UTF-8 unless its first bytes say otherwise. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** Of these nothing is read; `Fallback` says again what stands beside it in a newer form. */
const UNREAD = new Set(["del", "moveFrom", "delText", "instrText", "delInstrText", "Fallback", "rt"]);
const WORD_SPACES =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/|purl\.oclc\.org\/ooxml\/wordprocessingml\/)/;
const SLICE = 1 << 16;

interface Paragraph {
  text: string;
  isItem: boolean;
  /** Its end was deleted, so that the next one goes on in it. */
  isOpen: boolean;
}

class WordReader {
  /** What stands in the document, and in each open cell, innermost last. */
  readonly #places: TextBlock[][] = [[]];
  readonly #rows: string[][] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #path: string[] = [];
  #prefix = "w:";
  #tables = 0;
  #unread = 0;
  #isHidden = false;
  #inText = 0;
  #open = "";

  read(xml: string): string {
    const parser = new Parser(
      {
        onopentag: (name, attributes) => this.#start(name, attributes),
        ontext: (text) => {
          if (this.#inText > 0) this.#add(text);
        },
        onclosetag: (name) => this.#end(name),
      },
      { xmlMode: true },
    );
    for (let at = 0; at < xml.length; at += SLICE) parser.write(xml.slice(at, at + SLICE));
    parser.end();
    return joinBlocks(this.#places[0]!);
  }

  #start(fullName: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#path.length === 0) this.#learnPrefix(attributes);
    const name = this.#localName(fullName);
    const [parent, beyond] = [this.#path.at(-1), this.#path.at(-2)];
    this.#path.push(name);
    if (UNREAD.has(name)) this.#unread += 1;
    const value = attributes[`${this.#prefix}val`];
    const paragraph = this.#paragraphs.at(-1);
    switch (name) {
      case "p":
        this.#paragraphs.push({ text: "", isItem: false, isOpen: false });
        break;
      case "r":
        this.#isHidden = false;
        break;
      case "t":
        this.#inText += 1;
        break;
      case "vanish":
        if (parent === "rPr" && beyond === "r") this.#isHidden = !/^(?:0|false|off)$/.test(value ?? "");
        break;
      case "numPr":
        if (paragraph) paragraph.isItem = true;
        break;
      case "del":
        if (parent === "rPr" && beyond === "pPr" && paragraph) paragraph.isOpen = true;
        break;
      case "tab":
        if (parent === "r") this.#add("\t");
        break;
      case "br":
      case "cr":
        if (!/^(?:page|column)$/.test(attributes[`${this.#prefix}type`] ?? "")) this.#add("\n");
        break;
      case "noBreakHyphen":
        this.#add("\u2011");
        break;
      case "tbl":
        this.#tables += 1;
        break;
      case "tr":
        this.#rows.push([]);
        break;
      case "tc":
        this.#places.push([]);
        break;
    }
  }

  #end(fullName: string): void {
    const name = this.#localName(fullName);
    this.#path.pop();
    if (UNREAD.has(name)) this.#unread -= 1;
    if (name === "t") this.#inText -= 1;
    else if (name === "p") this.#endParagraph();
    else if (name === "tc" && this.#places.length > 1) {
      const cell = this.#places.pop()!.map(({ text }) => text.replace(/\s+/g, " "));
      this.#rows.at(-1)?.push(cell.join(" ").trim());
    } else if (name === "tr") {
      const text = (this.#rows.pop() ?? []).join("\t");
      if (text.trim() !== "") this.#places.at(-1)!.push({ text, run: `table ${this.#tables}` });
    }
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const text = this.#open + paragraph.text;
    this.#open = paragraph.isOpen ? text : "";
    if (paragraph.isOpen || text.trim() === "") return;
    this.#places.at(-1)!.push({ text: text.trim(), run: paragraph.isItem ? "list" : null });
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph && this.#unread === 0 && !this.#isHidden) paragraph.text += text;
  }

  /** Nearly every writer calls it "w:". */
  #learnPrefix(attributes: Readonly<Record<string, string>>): void {
    const found = Object.entries(attributes).find(([, address]) => WORD_SPACES.test(address))?.[0];
    if (found) this.#prefix = found === "xmlns" ? "" : `${found.slice("xmlns:".length)}:`;
  }

  /** Elements of other vocabularies keep their prefix, except for the one that offers two forms of the same thing. */
  #localName(name: string): string {
    if (name.startsWith(this.#prefix)) return name.slice(this.#prefix.length);
    return name === "mc:Fallback" ? "Fallback" : name;
  }
}
