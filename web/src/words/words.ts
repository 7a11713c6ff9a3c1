// The words of the page, in the language that it speaks now. Views read them while they draw, and are drawn anew when
// another language is chosen.
import { signal } from "@preact/signals";
import { importPart } from "../parts.ts";
import { en } from "./en.ts";
import type { Language, Teachable } from "./languages.ts";

/** Every message of the page. What one language lacks, another may not have. */
export type Words = typeof en;

/** A sentence in whichever language the page speaks when it is asked for. */
export type Said = () => string;

/** So long, in milliseconds, the first view waits for its language. */
const PATIENCE_MS = 3000;

/** Tags of BCP 47, each with the language's own name for itself. */
export const LANGUAGES = { en: "English", de: "Deutsch" } as const;
export type Tag = keyof typeof LANGUAGES;

/** Which language the reader wants; the page speaks it as soon as its words are here. */
export const wanted = signal<Tag>(preferred());
/** Null until the words of the other language are here, and where they cannot be had. */
const german = signal<Language | null>(null);
const other = (): Language | null => (wanted.value === "de" ? german.value : null);

/** The messages, in the page's language. */
export const say = (): Words => other()?.page ?? en;

/** Which language that is. */
export const spoken = (): Tag => (other() ? "de" : "en");

/** What the marks of the article say of their kind in the language, where the style sheet says it in another. */
export const kindsOfMarks = (): Language["marks"] | null => other()?.marks ?? null;

/** Whether the other language can be had. */
export const isTranslated = (): boolean => german.value !== null;

/** Fetches the words of the other language, before the lock. Rejects where they cannot be had. */
export async function loadLanguage(): Promise<void> {
  german.value ??= (await importPart<{ readonly german: Language }>("german")).german;
}

/** Resolves when the first view can be drawn in the reader's language, or should not wait for it any longer. */
export function ownLanguage(): Promise<unknown> {
  if (wanted.peek() === "en") return Promise.resolve();
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  return Promise.race([loadLanguage().catch(() => {}), late]);
}

/** A script that comes later says its own words in the page's language from now on. */
export function teach<Part extends Teachable>(part: Part): Part {
  const { aids, collection, compare, protect, taking } = part.words;
  aids?.(() => other()?.parts.aids ?? null);
  collection?.(() => other()?.parts.collection ?? null);
  compare?.(() => other()?.parts.compare ?? null);
  protect?.(() => other()?.parts.protect ?? null);
  taking?.(() => other()?.parts.taking ?? null);
  return part;
}

/** The first of the reader's languages that the page has. */
function preferred(): Tag {
  const tags = (globalThis.navigator?.languages ?? []).map((tag) => tag.slice(0, 2).toLowerCase());
  return (tags.find((tag) => tag in LANGUAGES) ?? "en") as Tag;
}
