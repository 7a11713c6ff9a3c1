// Which reader a file is for, by how it begins and what it is called.

/** A script of its own reads each of these; all else is read as plain text, HTML source or RTF source. */
export type ReaderName = "word" | "mail" | "page" | "pdf" | "markdown";

/** So many bytes tell. In packed documents the names of parts, which tell what they are, stand near the beginning. */
export const HEAD_BYTES = 4096;

/** `head` holds the first bytes; null for plain text, and for what nothing here reads. */
export function readerFor(name: string, head: Uint8Array): ReaderName | null {
  const start = String.fromCharCode(...head.subarray(0, HEAD_BYTES));
  if (/^[\s\0]{0,1024}%PDF-/.test(start)) return "pdf";
  if (/^PK\x03\x04/.test(start)) return isWord(name, start) ? "word" : null;
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (IS_BINARY.test(start.replace(/^\xff\xfe|^\xfe\xff/, "").slice(0, 512)) && !/^\xff\xfe|^\xfe\xff/.test(start))
    return null;
  if (ending === "eml" || isMail(start)) return "mail";
  if (isPage(start, ending)) return "page";
  return ending === "md" || ending === "markdown" ? "markdown" : null;
}

/** Other programs' documents, spreadsheets and books are ZIP archives as well. */
function isWord(name: string, start: string): boolean {
  if (/word\//.test(start)) return true;
  return /\.docx$/i.test(name) && !/xl\/|ppt\/|mimetype/.test(start);
}

const IS_BINARY = /\0/;

const isMail = (start: string): boolean =>
  /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2}/.test(start) && /^MIME-Version:\s*1/im.test(start);

/** A whole page; a piece of HTML has nothing around it that would have to go. */
function isPage(start: string, ending: string | undefined): boolean {
  const plain = start.replace(/\0/g, "").replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "");
  if (!/<(?:html|body)[\s>]/i.test(plain)) return false;
  return (
    /^\s*(?:<\?xml|<!--|<!doctype\s+html|<html|<head|<body)/i.test(plain) || /^(?:html?|xhtml)$/.test(ending ?? "")
  );
}
