// Takes the text out of HTML and RTF, once what reads them has arrived.
import { addNotice, dropNotices } from "./actions.ts";
import { store } from "./store.ts";
import { readInSlices, type SourceReader } from "./text/slices.ts";
import type { Sources } from "./text/sources.ts";
import { type Said, say } from "./words/words.ts";

export type Language = "HTML" | "RTF";

/** "ended" where `signal` was aborted, "missing" where what reads it is not here. */
export type Outcome = { readonly text: string } | "ended" | "missing";

/** A source of up to this many units is read within a frame. */
const READ_AT_ONCE = 100_000;

/** The text of a source that is read within a frame; null where it takes longer, or what reads it is not here. O(source). */
export function readAtOnce(language: Language, source: string): string | null {
  const sources = store.sources.peek();
  if (source.length > READ_AT_ONCE || !isHere(sources)) return null;
  const reader = readerOf(sources, language, source);
  reader.read(source.length);
  return finished(reader.finish());
}

/**
 * The text of a source, read bit by bit. What reads it is waited for, at most so many milliseconds, as long as it may
 * still come.
 */
export async function readPatiently(
  language: Language,
  source: string,
  signal: AbortSignal,
  patience = Number.POSITIVE_INFINITY,
): Promise<Outcome> {
  const sources = await arrival(signal, patience);
  if (signal.aborted) return "ended";
  if (!sources) return "missing";
  const text = await readInSlices(readerOf(sources, language, source), signal);
  return text === null ? "ended" : { text: finished(text) };
}

/** `consequence` says what was done without it. */
export function tellMissing(consequence: Said): void {
  const isLate = store.sources.peek() === "coming";
  const message: Said = () => (isLate ? say().intake.notYet(consequence()) : say().intake.missing(consequence()));
  addNotice({ id: "sources", tone: "error", message });
}

/** What reads sources; null where it cannot be had, or `signal` or the end of patience comes first. */
function arrival(signal: AbortSignal, patience: number): Promise<Sources | null> {
  const now = store.sources.peek();
  if (now !== "coming") return Promise.resolve(now);
  return new Promise((resolve) => {
    const settle = (sources: Sources | null): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", giveUp);
      leave();
      resolve(sources);
    };
    const giveUp = (): void => settle(null);
    const timer = patience === Number.POSITIVE_INFINITY ? undefined : setTimeout(giveUp, patience);
    signal.addEventListener("abort", giveUp);
    const leave = store.sources.subscribe((sources) => {
      if (sources !== "coming") settle(sources);
    });
  });
}

function isHere(sources: Sources | "coming" | null): sources is Sources {
  return sources !== null && sources !== "coming";
}

function readerOf({ HtmlReader, RtfReader }: Sources, language: Language, source: string): SourceReader {
  return language === "HTML" ? new HtmlReader(source) : new RtfReader(source);
}

/** What was told missing is here. */
function finished(text: string): string {
  dropNotices(["sources"]);
  return text;
}
