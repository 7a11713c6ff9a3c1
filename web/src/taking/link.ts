// A link that carries a short article in its fragment, which browsers send to nobody: the text, deflated (RFC 1951) and
// in base64url (RFC 4648), and its date of publication.
import type { Formats } from "./clipboard.ts";
import { escaped } from "./escape.ts";
import type { Page } from "./memory.ts";
import { say } from "./words.ts";

/** Of the whole link, in characters: what mail and messengers let through in one piece. */
const LONGEST_LINK = 8192;
/** In bytes of UTF-8. So much text fits into no link that is made here, and a few bytes can inflate to gigabytes. */
const LONGEST_TEXT = 1_000_000;

interface Linked {
  readonly text: string;
  /** ISO 8601 calendar date, or empty. */
  readonly date: string;
}

/** The message is the end of a sentence. */
export class LinkTooLong extends Error {
  override readonly name = "LinkTooLong";
}

/** The link to `page`, an address without a fragment. Rejects with LinkTooLong where others would cut it off. */
export async function linkFormats(page: string, linked: Linked): Promise<Formats> {
  const link = await linkOf(page, linked);
  if (link.length > LONGEST_LINK) {
    const share = Math.ceil(link.length / LONGEST_LINK);
    throw new LinkTooLong(say().link.tooLong(share));
  }
  return { html: `<a href="${escaped(link)}">${escaped(link)}</a>`, text: link };
}

async function linkOf(page: string, { text, date }: Linked): Promise<string> {
  const packed = await through(new CompressionStream("deflate-raw"), new TextEncoder().encode(text));
  const inBase64 = btoa(Array.from(packed!, (byte) => String.fromCharCode(byte)).join(""));
  const coded = inBase64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  return `${page}#text=${coded}${/^\d{4}-\d\d-\d\d$/.test(date) ? `&date=${date}` : ""}`;
}

/** Opens the text of the page's own address beside what is open, if anything is, and takes it out of the address. */
export async function openLink({ present, rowOfBox, openRow, takeText, added, addNotice }: Page): Promise<void> {
  const linked = await textOfLink(location.hash);
  history.replaceState(history.state, "", location.pathname + location.search);
  if (!linked) {
    addNotice({ id: "link", tone: "error", message: () => say().link.damaged });
    return;
  }
  const { text, date } = linked;
  const now = present();
  const before = now.row.articles.length > 0 ? now.row : rowOfBox(now);
  if (before.articles.length === 0) takeText(text, date, null);
  else openRow(added(before, [{ name: "", text, date }]));
  addNotice({ id: "link", tone: "note", message: () => say().link.opened });
}

/** What a fragment holds; null where it is damaged, as by a program that has cut it off. */
async function textOfLink(fragment: string): Promise<Linked | null> {
  const [, coded, date = ""] = /^#text=([\w-]+)(?:&date=(\d{4}-\d\d-\d\d))?$/.exec(fragment) ?? [];
  if (coded === undefined) return null;
  try {
    const bytes = atob(coded.replaceAll("-", "+").replaceAll("_", "/"));
    const packed = Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
    const unpacked = await through(new DecompressionStream("deflate-raw"), packed, LONGEST_TEXT);
    const text = unpacked && new TextDecoder("utf-8", { fatal: true }).decode(unpacked);
    return text ? { text, date } : null;
  } catch {
    return null; // no base64, cut off in the middle, or no UTF-8: whichever, the text is not to be had
  }
}

/** All that comes out at the other end; null where that is more than `most` bytes. */
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array | null> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(next.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
