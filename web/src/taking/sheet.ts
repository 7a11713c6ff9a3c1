// The story sheet as rich text. Of Markdown it knows what the core writes, and no more: headings, lists of one level,
// paragraphs, strong and emphasised words, and signs behind a backslash. HTML in the text stays words.
import { escaped } from "./escape.ts";

/** O(markdown). */
export function richSheet(markdown: string): string {
  let html = "";
  let inList = false;
  for (const line of markdown.split("\n")) {
    if (line === "") continue;
    const [, mark = "", words = ""] = /^(#{1,2} |- |)(.*)$/su.exec(line)!;
    const isItem = mark === "- ";
    if (isItem !== inList) html += isItem ? "<ul>\n" : "</ul>\n";
    inList = isItem;
    const tag = isItem ? "li" : mark === "" ? "p" : `h${mark.length - 1}`;
    html += `<${tag}>${inline(words)}</${tag}>\n`;
  }
  return inList ? `${html}</ul>\n` : html;
}

/** The marks open and close by turns: where words hold such a sign, a backslash stands before it. */
function inline(words: string): string {
  const open = { "*": false, "**": false };
  return words.replace(
    /\\([!-/:-@[-`{-~])|(\*\*?)|([^\\*]+|\\)/gu,
    (_, sign?: string, mark?: "*" | "**", rest?: string) => {
      if (!mark) return escaped(sign ?? rest ?? "");
      open[mark] = !open[mark];
      return `<${open[mark] ? "" : "/"}${mark === "*" ? "em" : "strong"}>`;
    },
  );
}
