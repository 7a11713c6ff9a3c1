// The text of a Markdown file (.md): what it shows once its marks are set.
import MarkdownIt from "markdown-it";
import { htmlToText } from "../text/html.ts";
import type { DocumentText } from "./answer.ts";
import { decodeHtml } from "./encodings.ts";

/** Title and date may stand in a block between lines of three hyphens, as writers of web sites put them. O(bytes). */
export function readMarkdown(bytes: Uint8Array<ArrayBuffer>): DocumentText {
  const source = decodeHtml(bytes).replace(/\r\n?/g, "\n");
  const [head, fields = ""] = /^---\n([\s\S]{0,4000}?)\n---(?:\n|$)/.exec(source) ?? [""];
  const text = htmlToText(new MarkdownIt({ html: true }).render(source.slice(head.length))).trim();
  const title = fieldIn(fields, "title");
  const date = /^\d{4}-\d{2}-\d{2}/.exec(fieldIn(fields, "date"))?.[0];
  const isTold = title === "" || text.slice(0, 1000).includes(title);
  if (text === "") return { refusal: "no-text" };
  return { text: isTold ? text : `${title}\n\n${text}`, ...(date && { date }) };
}

function fieldIn(fields: string, name: string): string {
  const value = new RegExp(`^${name}:[ \\t]*(.*)$`, "im").exec(fields)?.[1]?.trim() ?? "";
  return value.replace(/^(["'])(.*)\1$/, "$2");
}
