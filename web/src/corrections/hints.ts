// A list of corrections, and what each of them says in words. None of this reads hints as the core does: it alone says
// what they mean (docs/hints.md).
import type { Hint, HintedPlace, Hints } from "ledekit/bridge";
import { typeWord } from "../vocabulary.ts";
import { say } from "../words/words.ts";
import { nameOfPlace } from "./places.ts";

export type { Hint, HintFact, HintPlace, Hints } from "ledekit/bridge";

/** `list` with `more` behind it; what says something else of the same words in the same place gives way. O(both). */
export function added(list: readonly Hint[], more: readonly Hint[]): readonly Hint[] {
  const byMeaning = new Map(list.map((hint) => [keyOf(hint), hint]));
  for (const hint of more) {
    const key = keyOf(hint);
    // Of two that clash the later one holds, so it has to stand behind.
    byMeaning.delete(key);
    byMeaning.set(key, hint);
  }
  return [...byMeaning.values()];
}

/** The list as a newsroom keeps it in a file. */
export function fileOf(hints: readonly Hint[]): string {
  const list: Hints = { schema: "lede-hints/1", hints };
  return `${JSON.stringify(list, null, 2)}\n`;
}

/**
 * The list of corrections that a file holds, not yet checked; null where it is a text like any other. O(text) where it
 * could be one, else O(1).
 */
export function listIn(text: string): Hints | null {
  if (!/^\uFEFF?\s*\{/u.test(text.slice(0, 200)) || !text.includes('"lede-hints/')) return null;
  try {
    const list: unknown = JSON.parse(text.replace(/^\uFEFF/u, ""));
    return isList(list) ? list : null;
  } catch {
    return null;
  }
}

function isList(list: unknown): list is Hints {
  if (typeof list !== "object" || list === null || !("schema" in list)) return false;
  return typeof list.schema === "string" && list.schema.startsWith("lede-hints/");
}

/** What a correction is about, in a word or two. */
export function kindOf(hint: Hint): string {
  if ("type" in hint) return say().corrected.kinds.type;
  if ("not_a_name" in hint) return say().corrected.kinds.noName;
  if ("extent" in hint) return say().corrected.kinds.extent;
  if ("same_as" in hint) return say().corrected.kinds.same;
  if ("apart_from" in hint) return say().corrected.kinds.apart;
  if ("place" in hint) return say().corrected.kinds.place;
  return "speaker" in hint ? say().corrected.kinds.speaker : say().corrected.kinds.noQuotation;
}

/** "“Harbour Town” is “Harbour Town Council”", without its place. */
export function sentenceOf(hint: Hint): string {
  const words = quoted(hint.words);
  if ("type" in hint) return say().corrected.type(words, typeWord(hint.type));
  if ("not_a_name" in hint) return say().corrected.noName(words);
  if ("extent" in hint) return say().corrected.extent(words, quoted(hint.extent.words));
  if ("same_as" in hint) return say().corrected.same(words, quoted(hint.same_as));
  if ("apart_from" in hint) return say().corrected.apart(words, quoted(hint.apart_from));
  if ("place" in hint) {
    if (!hint.place) return say().corrected.nowhere(words);
    return say().corrected.place(words, called(hint.place));
  }
  if (!("speaker" in hint)) return say().corrected.noQuotation(words);
  return hint.speaker === null ? say().corrected.nobody(words) : say().corrected.says(quoted(hint.speaker), words);
}

/** "everywhere", or the words around the one place. */
export function placeOf({ where, words }: Hint): string {
  if (where === "everywhere") return say().correct.everywhere;
  return say().corrected.onlyIn(quoted(`… ${where.before}${words}${where.after} …`));
}

function called(place: HintedPlace): string {
  if ("name" in place) return quoted(place.name);
  const name = nameOfPlace(place.geonames);
  return name === null ? say().corrected.placeById(place.geonames) : quoted(name);
}

const LONGEST_SHOWN = 80;

function quoted(words: string): string {
  const plain = words.replace(/\s+/gu, " ").trim();
  return say().quoted(plain.length > LONGEST_SHOWN ? `${plain.slice(0, LONGEST_SHOWN).trimEnd()} …` : plain);
}

/** The same for two that cannot both hold. */
function keyOf(hint: Hint): string {
  return JSON.stringify([hint.words, hint.where, aspectOf(hint)]);
}

function aspectOf(hint: Hint): string {
  if ("type" in hint || "not_a_name" in hint) return "name";
  if ("speaker" in hint || "not_a_quotation" in hint) return "speech";
  if ("extent" in hint) return "extent";
  if ("place" in hint) return "place";
  return "same_as" in hint ? "same" : `apart from ${hint.apart_from}`;
}
