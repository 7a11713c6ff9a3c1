// Makes a text of a file's bytes, or says what kind of file it is instead.

/** `note` tells what a reader should know of how the bytes were read. */
export type FileText =
  | { readonly text: string; readonly note?: string }
  /** Ends a sentence that begins with the file's name. */
  | { readonly refusal: string };

/**
 * UTF-8; UTF-16 by its byte order mark or by the zeros of its letters; Windows-1252 where the letters
 * beyond ASCII are few, as in English. Line ends become "\n", as in a text box. O(bytes).
 */
export function readBytes(bytes: Uint8Array<ArrayBuffer>): FileText {
  if (bytes.length === 0) return { refusal: "is empty" };
  const kind = kindOf(bytes);
  if (kind !== null)
    return { refusal: `is ${kind}, not plain text. Open it in its own program and paste its text here` };
  const wide = wideEncoding(bytes);
  if (wide !== null) return decoded(bytes, wide) ?? NO_TEXT;
  const text = decoded(bytes, "utf-8");
  if (text !== null) return text.text.includes("\0") ? NO_TEXT : text;
  if (!looksLikeWindows(bytes)) return NO_TEXT;
  const western = decoded(bytes, "windows-1252");
  return western
    ? { ...western, note: "is not in UTF-8; it was read as Windows-1252. Look at its accents and quotation marks" }
    : NO_TEXT;
}

const NO_TEXT: FileText = {
  refusal: "is not a text file in UTF-8. Open it in its own program and paste its text here",
};

/** How files begin whose text only their own program can read. */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^\s*%PDF-/, "a PDF"],
  [/^PK\x03\x04[\s\S]*?word\//, "a Word document"],
  [/^PK\x03\x04[\s\S]*?(?:mimetype)?application\/vnd\.oasis\.opendocument\.text/, "an OpenDocument text"],
  [/^PK\x03\x04[\s\S]*?application\/epub\+zip/, "an EPUB book"],
  [/^PK\x03\x04[\s\S]*?xl\//, "a spreadsheet"],
  [/^PK\x03\x04/, "a ZIP archive, or a document packed as one"],
  [/^\xd0\xcf\x11\xe0/, "an old Word or Office document"],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF[\s\S]{4}WEBP|BM[\s\S]{4}\0\0\0\0)/, "a picture"],
  [/^\x1f\x8b|^BZh|^7z\xbc\xaf|^\xfd7zXZ/, "a packed file"],
  [/^ID3|^[\s\S]{4}ftyp|^OggS|^RIFF[\s\S]{4}(?:WAVE|AVI )/, "a sound or film"],
  [/^bplist00/, "a web archive or other property list"],
];
/** In packed documents the names of parts, which tell what they are, stand near the beginning. */
const HEAD = 4_096;

function kindOf(bytes: Uint8Array<ArrayBuffer>): string | null {
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

function decoded(bytes: Uint8Array<ArrayBuffer>, encoding: string): { readonly text: string } | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text: text.replace(/\r\n?/g, "\n") };
  } catch {
    return null; // the caller says so
  }
}

/** No control characters, no byte that the encoding leaves open, and one letter in ten beyond ASCII at most. */
function looksLikeWindows(bytes: Uint8Array<ArrayBuffer>): boolean {
  let beyond = 0;
  for (const byte of bytes) {
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)) return false;
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) return false;
    if (byte >= 0x80) beyond += 1;
  }
  return beyond * 10 <= bytes.length;
}
