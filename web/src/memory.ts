// Whether this browser keeps settings and texts (taking/memory.ts), and has an article that came in the address.
import { batch, effect } from "@preact/signals";
import { addNotice, dropNotices, forgetCopy } from "./actions.ts";
import { rowOfBox } from "./files.ts";
import { openRow, present, takeText } from "./intake.ts";
import { added, NO_ROW } from "./row.ts";
import { store } from "./store.ts";
import { canTake } from "./take.ts";
import type { Memory, Page } from "./taking/memory.ts";
import type { Taking } from "./taking/taking.ts";
import { LANGUAGES, say } from "./words/words.ts";

/** What the part that keeps needs of this one. */
export const PAGE: Page = {
  key: `lede ${new URL(".", location.href).pathname}`,
  store,
  batch,
  effect,
  addNotice,
  dropNotices,
  present,
  rowOfBox,
  openRow,
  takeText,
  added,
  NO_ROW,
};
let memory: Memory | null = null;

/** The colours and the language that were kept, before the first view is drawn in others. */
export function rememberLooks(): void {
  try {
    const { scheme, language } = JSON.parse(localStorage.getItem(PAGE.key)!);
    if (scheme === "light" || scheme === "dark") store.scheme.value = scheme;
    if (language in LANGUAGES) store.language.value = language;
  } catch {
    // Nothing is kept, or the browser allows nothing to be.
  }
}

/** Resolves once what was kept, if anything was, is back: to what copies and saves, or null where that cannot be had. */
export async function remember(): Promise<Taking | null> {
  const taking = await takingOnceLoaded();
  if (taking) memory ??= new taking.Memory(PAGE);
  return taking;
}

export function setRemembers(remembers: boolean): void {
  if (memory) memory.setRemembers(remembers);
  else canTake();
}

/** What is on screen stays there until the page is left. */
export async function forgetEverything(): Promise<void> {
  setRemembers(false);
  await forgetCopy();
  memory?.tell(() => say().said.allForgotten);
}

function takingOnceLoaded(): Promise<Taking | null> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      const taking = store.taking.value;
      if (!taking && store.phase.value.kind === "loading") return;
      resolve(taking);
      queueMicrotask(() => stop());
    });
  });
}
