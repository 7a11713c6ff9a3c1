// The article within a web page (.html): without menus, notices and what else stands around it. The page is made into a
// document that no browser knows of: nothing in it runs or loads.
import { Readability } from "@mozilla/readability";
import { Parser } from "htmlparser2";
import { parseHTML } from "linkedom/worker";
import { htmlToText } from "../text/html.ts";
import { type DocumentText, LONGEST_TEXT } from "./answer.ts";
import { decodeHtml } from "./encodings.ts";

/** An article that is shorter, in UTF-16 units, is none: then all of the page is taken. */
const SHORTEST_ARTICLE = 140;
const MOST_ELEMENTS = 60_000;
/** No page is deeper; the time that it takes to find an article grows with the square of the depth. */
const DEEPEST = 400;

/** Title, byline and text of the article, and the day on which its page says it was published. */
export function readPage(bytes: Uint8Array<ArrayBuffer>): DocumentText {
  const html = decodeHtml(bytes);
  if (html.length > LONGEST_TEXT) return { refusal: "too-much-text" };
  const whole = htmlToText(html).trim();
  if (whole === "") return { refusal: "no-text" };
  const article = depthOf(html) > DEEPEST ? null : articleIn(html);
  if (!article) return { text: whole };
  const { text, date } = article;
  return { text, ...(date && { date }), ...(text !== whole && { whole }) };
}

function articleIn(html: string): { text: string; date: string | null } | null {
  const { document } = parseHTML(html);
  let found: ReturnType<Readability["parse"]>;
  try {
    found = new Readability(document as unknown as globalThis.Document, { maxElemsToParse: MOST_ELEMENTS }).parse();
  } catch {
    return null; // more elements than any article has, or what is no page
  }
  const body = htmlToText(found?.content ?? "").trim();
  if (!found || body.length < SHORTEST_ARTICLE) return null;
  const heads = [found.title, found.byline].map((head) => (head ?? "").replace(/\s+/g, " ").trim());
  const start = body.slice(0, 1000);
  const text = [...heads.filter((head) => head !== "" && !start.includes(head)), body].join("\n\n");
  return { text, date: /^\d{4}-\d{2}-\d{2}/.exec(found.publishedTime ?? "")?.[0] ?? null };
}

/** How deep elements stand within each other; without end where there are more than any article has. O(html). */
function depthOf(html: string): number {
  let [depth, deepest, elements] = [0, 0, 0];
  const parser = new Parser({
    onopentagname: () => {
      depth += 1;
      elements += 1;
      deepest = Math.max(deepest, depth);
    },
    onclosetag: () => {
      depth -= 1;
    },
  });
  for (let at = 0; at < html.length && deepest <= DEEPEST; at += SLICE) parser.write(html.slice(at, at + SLICE));
  return elements > MOST_ELEMENTS ? Number.POSITIVE_INFINITY : deepest;
}

const SLICE = 1 << 16;
