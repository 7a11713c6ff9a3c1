// Makes a text of a file's bytes, or says what kind of file it is instead.
import type { Document, DocumentText, FileKind, Refusal } from "../documents/answer.ts";

/**
 * UTF-8; UTF-16 by its byte order mark or by the zeros of its letters; Windows-1252, which holds Latin-1, where the
 * letters beyond ASCII are few, as in English. Line ends become "\n", as in a text box. Bit by bit, so that the page can
 * answer meanwhile; throws once `signal` is aborted. O(bytes).
 */
export async function readBytes(bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<DocumentText> {
  if (bytes.length === 0) return { refusal: "empty" };
  const kind = kindOf(bytes);
  if (kind !== null) return { refusal: "kind", kind };
  const wide = wideEncoding(bytes);
  if (wide !== null) return (await decoded(bytes, wide, signal)) ?? NO_TEXT;
  const text = await decoded(bytes, "utf-8", signal);
  if (text !== null) return text.text.includes("\0") ? NO_TEXT : text;
  if (!(await looksLikeWindows(bytes, signal))) return NO_TEXT;
  const western = await decoded(bytes, "windows-1252", signal);
  return western ? { ...western, note: { is: "windows" } } : NO_TEXT;
}

const NO_TEXT: Refusal = {
  refusal: "not-utf8",
};

/** How files begin whose text only their own program can read. */
const SIGNATURES: readonly (readonly [RegExp, FileKind])[] = [
  [/^PK\x03\x04[\s\S]*?(?:mimetype)?application\/vnd\.oasis\.opendocument\.text/, "opendocument"],
  [/^PK\x03\x04[\s\S]*?application\/epub\+zip/, "epub"],
  [/^PK\x03\x04[\s\S]*?xl\//, "spreadsheet"],
  [/^PK\x03\x04/, "zip"],
  [/^\xd0\xcf\x11\xe0/, "old-office"],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF[\s\S]{4}WEBP|BM[\s\S]{4}\0\0\0\0)/, "picture"],
  [/^\x1f\x8b|^BZh|^7z\xbc\xaf|^\xfd7zXZ/, "packed"],
  [/^ID3|^[\s\S]{4}ftyp|^OggS|^RIFF[\s\S]{4}(?:WAVE|AVI )/, "sound"],
  [/^bplist00/, "plist"],
];
/** In packed documents the names of parts, which tell what they are, stand near the beginning. */
const HEAD = 4_096;

function kindOf(bytes: Uint8Array<ArrayBuffer>): FileKind | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  return SIGNATURES.find(([signature]) => signature.test(head))?.[1] ?? null;
}

/** UTF-16 by its mark or, without one, because every other byte of most letters is zero. */
function wideEncoding(bytes: Uint8Array<ArrayBuffer>): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, HEAD & ~1);
  const zeros = [0, 0];
  for (let i = 0; i < head.length; ++i) if (head[i] === 0) zeros[i % 2]! += 1;
  const [even, odd] = zeros as [number, number];
  const many = head.length / 2 / 2;
  if (head.length < 4 || bytes.length % 2 === 1) return null;
  if (odd >= many && even * 10 < odd) return "utf-16le";
  if (even >= many && odd * 10 < even) return "utf-16be";
  return null;
}

/** Null where the bytes are not in this encoding. */
async function decoded(
  bytes: Uint8Array<ArrayBuffer>,
  encoding: string,
  signal: AbortSignal,
): Promise<Document | null> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const parts: string[] = [];
  let carried = "";
  try {
    for await (const slice of slicesOf(bytes, signal)) {
      const text = carried + decoder.decode(slice, { stream: true });
      // A line end may be parted.
      carried = text.endsWith("\r") ? "\r" : "";
      parts.push(withPlainLineEnds(carried === "" ? text : text.slice(0, -1)));
    }
    parts.push(withPlainLineEnds(carried + decoder.decode()));
  } catch (error) {
    if (error instanceof TypeError) return null; // what decoders throw; the caller says so
    throw error;
  }
  return { text: parts.join("") };
}

const withPlainLineEnds = (text: string): string => text.replace(/\r\n?/g, "\n");

/** No control characters, no byte that the encoding leaves open, and one letter in ten beyond ASCII at most. */
async function looksLikeWindows(bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<boolean> {
  let beyond = 0;
  for await (const slice of slicesOf(bytes, signal)) {
    for (const byte of slice) {
      if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)) return false;
      if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) return false;
      if (byte >= 0x80) beyond += 1;
    }
  }
  return beyond * 10 <= bytes.length;
}

const SLICE_BYTES = 1 << 20;

/** One after the other, with pauses in which the page can answer. */
async function* slicesOf(bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
    if (at > 0) await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    yield bytes.subarray(at, at + SLICE_BYTES);
  }
}
