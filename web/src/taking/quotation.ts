// A quotation in a line, to be pasted into a story: “…,” Name said.
import type { Formats } from "./clipboard.ts";
import { escaped } from "./escape.ts";

export interface Said {
  /** What is said, in the stretches that the attribution leaves. */
  readonly parts: readonly string[];
  /** Whether these are the speaker's own words, all of them. */
  readonly isDirect: boolean;
  /** As the page names the speaker, doubt included; empty where nobody is named. */
  readonly speaker: string;
  /** The text's own verb, or "according to"; empty where there is none. */
  readonly cue: string;
}

export function lineOf(said: Said): Formats {
  const text = (said.isDirect ? directly(said) : inOtherWords(said)).replace(/\s+/gu, " ");
  return { text, html: `<p>${escaped(text)}</p>` };
}

function directly({ parts, speaker, cue }: Said): string {
  const words = parts.map(unquoted).join(" … ");
  // A stop before the attribution is a comma; other signs say something.
  const open = words.replace(/[.,;:]$/u, "");
  const comma = /[?!…–—-]$/u.test(open) ? "" : ",";
  if (speaker === "") return `“${words}” (nobody named)`;
  const quoted = `“${open}${comma}”`;
  const told = cue.trim().toLowerCase();
  if (told === "according to") return `${quoted} according to ${speaker}.`;
  return `${quoted} ${speaker} ${isVerb(told) ? told : "said"}.`;
}

/** Not word for word, or not all of it: no quotation marks but the text's own. */
function inOtherWords({ parts, speaker }: Said): string {
  const words = parts.join(" … ").replace(/[.,;:]$/u, "");
  return `${speaker === "" ? "Nobody named" : speaker}, in the article’s words: ${words}.`;
}

/** "saying" and the like stand in no sentence of their own. */
function isVerb(cue: string): boolean {
  return /^\p{L}+$/u.test(cue) && !cue.endsWith("ing");
}

/** Without the marks around it; marks within are those of a quotation in a quotation. */
function unquoted(words: string): string {
  const isSingle = /^\s*[‘']/u.test(words);
  const bare = words.trim().replace(isSingle ? /^[‘']|[’']$/gu : /^["“”„«»]|["“”«»]$/gu, "");
  return bare.replaceAll("“", "‘").replaceAll("”", "’").trim();
}
