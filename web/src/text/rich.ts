// Which of two forms of a pasted text is taken, and whether a plain text is the source of a formatted one.

/** Longest HTML that is read, in UTF-16 units: most of it is pictures and styles. */
export const LONGEST_HTML = 32_000_000;

/** Whether copied HTML may say more than the plain text that came with it. O(text). */
export function isWorthReading(plain: string, html: string): boolean {
  return html !== "" && (!plain.trim().includes("\n") || TELLING.test(html));
}

/** The better of the plain text and what was read from the HTML beside it: never less than there was. */
export function betterText(plain: string, html: string, read: string): string {
  if (read.trim() === "") return plain;
  if (plain.trim() === "") return read;
  const gained = TELLING.test(html) || (read.includes("\n") && !plain.trim().includes("\n"));
  if (!gained) return plain;
  const [before] = /^\s?/.exec(plain)!;
  return before + read + (/\s$/.test(plain) ? plain.at(-1)! : "");
}

/** Deleted, raised and hidden text, which plain text cannot tell. */
const TELLING = /<(?:del|sup)[\s>]|<ins[\s>]|mso-hide|vertical-align:\s*super/i;

/**
 * Whether a text as a whole is HTML source: it starts with a tag (or doctype or comment) that HTML knows and closes at
 * least one element. A text that speaks of tags ("<p> is …") is none. O(text).
 */
export function looksLikeHtml(text: string): boolean {
  return HEAD.test(text) && /<\/[a-z][a-z0-9]*\s*>/i.test(text) && !speaksOfTags(text);
}

/** Whether a text is the source of an RTF document. */
export function isRtf(text: string): boolean {
  return /^\s*\{\\rtf\d/.test(text);
}

const HEAD =
  /^\s*(?:<!doctype\s+html|<!--|<(?:html|head|body|main|article|section|header|div|p|h[1-6]|span|a|ul|ol|table|blockquote|figure|meta|link|title|b|strong|em|i|del|ins|template)(?:\s[^<>]*)?\/?>)/i;

/** So many tags tell. */
const TAGS_JUDGED = 40;
/** Start tags without attributes, and end tags of blocks: neither stands amid a sentence in real markup. */
const JUDGED = /<(?:[a-z][a-z0-9]*|\/(?:p|div|h[1-6]|article|section|main|ul|ol|li|table|body|html))>/gi;

function speaksOfTags(text: string): boolean {
  let judged = 0;
  let spoken = 0;
  for (const match of text.matchAll(JUDGED)) {
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 3);
    judged += 1;
    if (/^(?: \p{Ll}|[,;:.!?)](?:\s|$)|-\p{Ll})/u.test(behind)) spoken += 1;
    if (judged === TAGS_JUDGED) break;
  }
  return judged > 0 && spoken * 2 >= judged;
}
