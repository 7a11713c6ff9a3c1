// What is copied out of the article: its words and paragraphs, without the marks.
import type { Formats } from "./clipboard.ts";
import { escaped } from "./escape.ts";

/**
 * What is selected within `article`, without marks, labels and what a line's end put into words; null where nothing is,
 * or where the selection goes beyond. O(selection).
 */
export function passageFormats(article: Element, selection: Selection | null): Formats | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!article.contains(range.commonAncestorContainer)) return null;
  const content = range.cloneContents();
  const blocks = [...content.children].filter((child) => child.localName === "p");
  // Within a paragraph there is none in the copy.
  if (blocks.length === 0) {
    const around = blockAround(range.commonAncestorContainer);
    const words = wordsOf(content, around?.classList.contains("wrapped") === true);
    return { text: words, html: inline(words) };
  }
  let text = "";
  let html = "";
  for (const block of blocks) {
    const words = wordsOf(block, block.classList.contains("wrapped"));
    if (words.trim() === "") continue;
    if (text !== "") text += block.classList.contains("tight") ? "\n" : "\n\n";
    text += words;
    html += `<p>${inline(words)}</p>\n`;
  }
  return { text, html };
}

function blockAround(node: Node): Element | null {
  return (node instanceof Element ? node : node.parentElement)?.closest("p") ?? null;
}

function wordsOf(part: ParentNode & Node, isWrapped: boolean): string {
  for (const join of part.querySelectorAll(".join")) join.remove();
  const words = part.textContent ?? "";
  return isWrapped ? words.replace(/\s+/gu, " ") : words;
}

function inline(words: string): string {
  return escaped(words).replace(/\r\n|[\n\r]/g, "<br>");
}
