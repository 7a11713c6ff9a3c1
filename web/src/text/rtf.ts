// Reads the text out of Rich Text Format, as word processors and wire services write it.
import type { SourceReader } from "./slices.ts";

/** The document's text: paragraphs are parted by a blank line; hidden and deleted text is left out. O(source). */
export function rtfToText(source: string): string {
  const reader = new RtfReader(source);
  reader.read(source.length);
  return reader.finish();
}

/** Symbols, control words with their number, groups, and runs of plain characters. */
const TOKEN = /\\'([0-9a-f]{2})|\\([a-z]{1,32})(-?\d{1,10})? ?|\\([\s\S])|([{}])|([^\\{}]+)/giy;

/** What holds inside a group and ends with it. */
interface State {
  readonly skips: boolean;
  readonly hides: boolean;
  /** How many characters stand in for each one that is written by its number. */
  readonly standIns: number;
}

const START: State = { skips: false, hides: false, standIns: 1 };

const WORDS: ReadonlyMap<string, string> = new Map([
  ["par", "\n\n"],
  ["sect", "\n\n"],
  ["page", "\n\n"],
  ["row", "\n"],
  ["line", "\n"],
  ["tab", "\t"],
  ["cell", " "],
  ["emdash", "—"],
  ["endash", "–"],
  ["emspace", "\u2003"],
  ["enspace", "\u2002"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["bullet", "•"],
]);

/** Groups that are not part of the running text. */
const ASIDE = new Set(
  (
    "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote " +
    "annotation atnid atnauthor listtable listoverridetable revtbl rsidtbl generator themedata datastore fldinst " +
    "bkmkstart bkmkend xe tc pntext filetbl latentstyles colorschememapping"
  ).split(" "),
);

export class RtfReader implements SourceReader {
  readonly #source: string;
  readonly #token = new RegExp(TOKEN);
  readonly #out: string[] = [];
  readonly #outer: State[] = [];
  #state = START;
  #bytes: number[] = [];
  #codePage = 1252;
  #decoder: TextDecoder | null = null;
  #toSkip = 0;
  #startsGroup = false;

  constructor(source: string) {
    this.#source = source;
  }

  read(units: number): boolean {
    const until = this.#token.lastIndex + units;
    while (this.#token.lastIndex < until) {
      const token = this.#token.exec(this.#source);
      if (!token) return false;
      this.#take(token);
    }
    return this.#token.lastIndex < this.#source.length;
  }

  finish(): string {
    this.#flush();
    const lines = this.#out.join("").split("\n");
    const text = lines.map((line) => line.trimEnd()).join("\n");
    return text.replace(/\n{3,}/g, "\n\n").trim();
  }

  #take([, byte, word, number, symbol, brace, plain]: RegExpExecArray): void {
    const startsGroup = this.#startsGroup;
    this.#startsGroup = false;
    if (byte !== undefined) this.#addByte(Number.parseInt(byte, 16));
    else if (word !== undefined) this.#control(word, number === undefined ? null : Number(number), startsGroup);
    else if (symbol !== undefined) this.#symbol(symbol);
    else if (brace === "{") this.#beginGroup();
    else if (brace === "}") this.#endGroup();
    else if (plain !== undefined) this.#plain(plain);
  }

  #beginGroup(): void {
    this.#flush();
    this.#outer.push(this.#state);
    this.#startsGroup = true;
    this.#toSkip = 0;
  }

  #endGroup(): void {
    this.#flush();
    this.#state = this.#outer.pop() ?? START;
    this.#toSkip = 0;
  }

  #control(word: string, number: number | null, startsGroup: boolean): void {
    this.#flush();
    if (startsGroup && ASIDE.has(word)) this.#state = { ...this.#state, skips: true };
    else if (word === "ansicpg" && number !== null) {
      this.#codePage = number;
      this.#decoder = null;
    } else if (word === "uc") this.#state = { ...this.#state, standIns: Math.max(0, number ?? 1) };
    else if (word === "u" && number !== null) {
      this.#add(String.fromCharCode(number & 0xffff));
      this.#toSkip = this.#state.standIns;
    } else if (word === "v" || word === "deleted") this.#state = { ...this.#state, hides: number !== 0 };
    else if (word === "plain") this.#state = { ...this.#state, hides: false };
    else this.#add(WORDS.get(word) ?? "");
  }

  #symbol(symbol: string): void {
    if (symbol === "*") {
      this.#state = { ...this.#state, skips: true };
      return;
    }
    this.#flush();
    if (symbol === "~") this.#add("\u00a0");
    else if (symbol === "_") this.#add("\u2011");
    else if (symbol === "\n" || symbol === "\r") this.#add("\n\n");
    else if (/[\\{}]/.test(symbol) && this.#isRead()) this.#add(symbol);
  }

  #plain(text: string): void {
    let characters = text.replace(/[\r\n\0]+/g, "");
    const skipped = Math.min(this.#toSkip, characters.length);
    this.#toSkip -= skipped;
    characters = characters.slice(skipped);
    if (characters === "") return;
    this.#flush();
    this.#add(characters);
  }

  #isRead(): boolean {
    if (this.#toSkip === 0) return true;
    this.#toSkip -= 1;
    return false;
  }

  #addByte(byte: number): void {
    if (this.#isRead()) this.#bytes.push(byte);
  }

  #add(text: string): void {
    if (text !== "" && !this.#state.skips && !this.#state.hides) this.#out.push(text);
  }

  /** Letters of more than one byte are decoded together. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = new Uint8Array(this.#bytes);
    this.#bytes = [];
    this.#decoder ??= decoderOf(this.#codePage);
    this.#add(this.#decoder.decode(bytes));
  }
}

const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [932, "shift_jis"],
  [936, "gbk"],
  [949, "euc-kr"],
  [950, "big5"],
  [10000, "macintosh"],
  [65001, "utf-8"],
]);

/** Code pages that browsers do not know are read as that of Western Europe. */
function decoderOf(codePage: number): TextDecoder {
  const isWindows = codePage === 874 || (codePage >= 1250 && codePage <= 1258);
  return new TextDecoder(CODE_PAGES.get(codePage) ?? `windows-${isWindows ? codePage : 1252}`);
}
