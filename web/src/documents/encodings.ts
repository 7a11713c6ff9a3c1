// In which encoding the bytes of a file are.

/** How far, in bytes, browsers look for what an HTML file says of its own encoding. */
const HTML_HEAD = 1024;

/** HTML as browsers read it: by its byte order mark, by what it says, as UTF-8, else as Windows-1252. O(bytes). */
export function decodeHtml(bytes: Uint8Array<ArrayBuffer>): string {
  const marked = markedEncoding(bytes);
  const head = String.fromCharCode(...bytes.subarray(0, HTML_HEAD));
  const named = marked ?? /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1];
  for (const encoding of [named, "utf-8"]) {
    const text = encoding === undefined ? null : decoded(bytes, encoding);
    if (text !== null) return text;
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

/** What a byte order mark says; null without one. */
export function markedEncoding([first, second]: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** Null where the bytes are not in this encoding, and where there is no such encoding. */
function decoded(bytes: Uint8Array<ArrayBuffer>, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
