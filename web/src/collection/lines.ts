// JSON lines: an article per line, as `lede analyze --jsonl` takes them, with a title beside the text where there is one.
import { tools } from "./furnished.ts";
import { type Said, say } from "./words.ts";

export interface LineArticle {
  readonly id: string;
  /** With the title as its first paragraph. */
  readonly text: string;
  /** ISO 8601 calendar date, or empty. */
  readonly date: string;
  readonly url: string;
  /** What the reader should know of how it was read, to follow its name; null where there is nothing. */
  readonly note: Said | null;
}

/** Ends a sentence that begins with where the line stands. */
export interface BadLine {
  readonly why: Said;
}

export interface NumberedLine {
  /** From 1. */
  readonly number: number;
  /** Null where its bytes are not UTF-8. */
  readonly line: string | null;
}

const LINE_END = 10;

/** The lines of a file, blank ones left out. They are parted as bytes, so that one that is not UTF-8 is told alone. O(bytes). */
export async function* linesOf(file: Blob): AsyncGenerator<NumberedLine> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let number = 0;
  let carried: Uint8Array[] = [];
  const lineOf = (last: Uint8Array): NumberedLine | null => {
    const bytes = carried.length === 0 ? last : joined([...carried, last]);
    carried = [];
    ++number;
    try {
      const line = decoder.decode(bytes);
      return line.trim() === "" ? null : { number, line };
    } catch {
      return { number, line: null };
    }
  };
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    let from = 0;
    for (let end = value.indexOf(LINE_END); end !== -1; end = value.indexOf(LINE_END, from)) {
      const line = lineOf(value.subarray(from, end));
      from = end + 1;
      if (line) yield line;
    }
    if (from < value.length) carried.push(value.slice(from));
  }
  const line = carried.length > 0 ? lineOf(new Uint8Array()) : null;
  if (line) yield line;
}

/** O(line). */
export function articleIn(line: string | null): LineArticle | BadLine {
  if (line === null) return { why: () => say().sentences.notUtf8 };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { why: () => say().sentences.notJson };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { why: () => say().sentences.noObject };
  const members = value as Readonly<Record<string, unknown>>;
  const { text: body, id } = members;
  if (typeof body !== "string") return { why: () => say().sentences.noText };
  const title = textIn(members, "title") || textIn(members, "headline");
  const isTold = body.trimStart().startsWith(title.trim());
  const text = (isTold ? body : `${title.trim()}\n\n${body}`).replace(/\r\n?/g, "\n");
  if (text.trim() === "") return { why: () => say().sentences.empty };
  if (text.length > tools.TEXT_LIMIT) return { why: () => say().sentences.tooLong };
  const written = textIn(members, "date");
  const date = calendarDay(written);
  return {
    id: typeof id === "string" || typeof id === "number" ? String(id) : "",
    text,
    date,
    url: textIn(members, "url"),
    note: written !== "" && date === "" ? () => say().sentences.dateLeft(tools.shownName(written)) : null,
  };
}

function textIn(members: Readonly<Record<string, unknown>>, name: string): string {
  const value = members[name];
  return typeof value === "string" ? value : "";
}

/** The day of a date, or of a moment, in ISO 8601; empty where it is none. */
function calendarDay(written: string): string {
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(written.trim())?.[1];
  if (!day || day.startsWith("0000")) return "";
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : "";
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
