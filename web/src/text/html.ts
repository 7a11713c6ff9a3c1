// Turns pasted HTML into the text a reader would see. The markup is parsed into a document that runs
// no script and fetches nothing.

const SKIPPED = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "head",
  "svg",
  "math",
  "iframe",
  "object",
  "button",
  "select",
  "textarea",
  "canvas",
  "audio",
  "video",
]);
const BLOCKS = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "body",
  "caption",
  "dd",
  "details",
  "dialog",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "footer",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hgroup",
  "hr",
  "main",
  "nav",
  "ol",
  "p",
  "pre",
  "section",
  "summary",
  "table",
  "tbody",
  "tfoot",
  "thead",
  "ul",
]);
const LINES = new Set(["li", "tr"]);

/** Paragraphs are parted by a blank line, list items and table rows by a line break. O(html). */
export function htmlToText(html: string): string {
  const root = new DOMParser().parseFromString(html, "text/html").body;
  const out = new TextCollector();
  let node: Node | null = root;
  while (node) {
    const enters = openNode(node, out);
    if (enters && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node) {
      closeNode(node, out);
      if (node === root) return out.finish();
      if (node.nextSibling) {
        node = node.nextSibling;
        break;
      }
      node = node.parentNode;
    }
  }
  return out.finish();
}

/**
 * Whether a text as a whole is HTML source: it starts with a tag (or doctype or comment) that HTML
 * knows and closes at least one element.
 */
export function looksLikeHtml(text: string): boolean {
  const head =
    /^\s*(?:<!doctype\s+html|<!--|<(?:html|head|body|main|article|section|header|div|p|h[1-6]|span|a|ul|ol|table|blockquote|figure|meta|link|title|b|strong|em|i)(?:\s[^<>]*)?\/?>)/i;
  return head.test(text) && /<\/[a-z][a-z0-9]*\s*>/i.test(text);
}

/** Whether the plain text that came with copied HTML has lost the breaks between its paragraphs. */
export function lostParagraphs(plain: string, html: string): boolean {
  if (plain.trim() === "") return true;
  if (plain.trim().includes("\n")) return false;
  return htmlToText(html).includes("\n");
}

/** Returns whether the node's children are to be read. */
function openNode(node: Node, out: TextCollector): boolean {
  if (node.nodeType === Node.TEXT_NODE) {
    out.add(node.nodeValue ?? "", insidePre(node));
    return false;
  }
  if (!(node instanceof Element)) return false;
  const name = node.localName;
  if (SKIPPED.has(name) || node.hasAttribute("hidden")) return false;
  if (BLOCKS.has(name)) out.breakLines(2);
  else if (LINES.has(name)) out.breakLines(1);
  else if (name === "br") out.addLineBreak();
  return true;
}

function closeNode(node: Node, out: TextCollector): void {
  if (!(node instanceof Element)) return;
  if (BLOCKS.has(node.localName)) out.breakLines(2);
  else if (LINES.has(node.localName)) out.breakLines(1);
  else if (node.localName === "td" || node.localName === "th") out.add(" ", false);
}

function insidePre(node: Node): boolean {
  return node.parentElement?.closest("pre") != null;
}

/** Joins pieces as a browser would lay them out: white space collapsed, breaks never doubled. */
class TextCollector {
  readonly #parts: string[] = [];
  #breaks = 0;
  #space = false;

  add(text: string, keepSpaces: boolean): void {
    const pieces = keepSpaces ? text : text.replace(/[ \t\n\r\f]+/g, " ");
    const body = keepSpaces ? pieces : pieces.trim();
    if (body === "") {
      if (pieces !== "") this.#space = true;
      return;
    }
    if (this.#parts.length > 0 && this.#breaks > 0) this.#parts.push("\n".repeat(this.#breaks));
    else if (this.#parts.length > 0 && (this.#space || pieces.startsWith(" "))) this.#parts.push(" ");
    this.#parts.push(body);
    this.#breaks = 0;
    this.#space = !keepSpaces && pieces.endsWith(" ");
  }

  breakLines(count: 1 | 2): void {
    this.#breaks = Math.max(this.#breaks, count);
    this.#space = false;
  }

  /** Two in a row part paragraphs. */
  addLineBreak(): void {
    this.breakLines(this.#breaks === 0 ? 1 : 2);
  }

  finish(): string {
    return this.#parts.join("");
  }
}
