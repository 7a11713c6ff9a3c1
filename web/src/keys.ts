// What single keys do, anywhere outside of fields.

import { setSearching } from "./actions.ts";
import { askHere } from "./assist.ts";
import { stepNote } from "./copy-desk.ts";
import { markHere } from "./corrections/corrections.ts";
import { store } from "./store.ts";

interface Key {
  readonly key: string;
  /** Which of the words of the list says what it does. */
  readonly word: "search" | "nextNote" | "noteBefore" | "mark" | "why";
  readonly run: () => void;
}

/** In the order in which the dialog lists them. */
export const SINGLE_KEYS: readonly Key[] = [
  { key: "/", word: "search", run: openSearch },
  { key: ".", word: "nextNote", run: () => stepNote(1) },
  { key: ",", word: "noteBefore", run: () => stepNote(-1) },
  { key: "m", word: "mark", run: markHere },
  { key: "w", word: "why", run: askHere },
];

function openSearch(): void {
  if (store.reading.peek()) setSearching(true);
}

/** Listens until what it returns is called. `openKeys` opens the list of keys. */
export function listenToKeys(openKeys: () => void): () => void {
  const keys = [...SINGLE_KEYS, { key: "?", run: openKeys }];
  const onKey = (event: KeyboardEvent): void => {
    const found = keys.find(({ key }) => key === event.key);
    if (!found || !store.singleKeys.peek() || isTaken(event)) return;
    event.preventDefault();
    found.run();
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}

/** Whether the key belongs to something else: to a shortcut, to what has the focus, to an open dialog. */
function isTaken({ defaultPrevented, isComposing, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (defaultPrevented || isComposing || ctrlKey || metaKey || altKey) return true;
  const isField = target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
  if (store.showsCollection.peek()) return true;
  return isField || document.querySelector("dialog[open]") !== null;
}
