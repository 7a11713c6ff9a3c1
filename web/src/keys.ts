// What single keys do, anywhere outside of fields.

import { setSearching } from "./actions.ts";
import { askHere } from "./assist.ts";
import { stepNote } from "./copy-desk.ts";
import { markHere } from "./corrections/corrections.ts";
import { store } from "./store.ts";

interface Key {
  readonly key: string;
  readonly what: string;
  readonly run: () => void;
}

/** In the order in which the dialog lists them. */
export const SINGLE_KEYS: readonly Key[] = [
  { key: "/", what: "search all that was found, and the text", run: openSearch },
  { key: ".", what: "the copy desk’s next note", run: () => stepNote(1) },
  { key: ",", what: "the note before", run: () => stepNote(-1) },
  { key: "m", what: "mark what is selected, or what a list has led to, as a name", run: markHere },
  { key: "w", what: "why? of the quotation, number or date that a list has led to", run: askHere },
];

/** What other keys do, each in its place. */
export const OTHER_KEYS: readonly (readonly [keys: string, what: string])[] = [
  ["Tab", "to the article’s current name, the lists, the controls"],
  ["← →", "in the article: from name to name; in tabs: from tab to tab"],
  ["Home, End", "the article’s first and last name"],
  ["Enter", "on a name: its card stays open, and once more: into the card; in a list: to the place in the article"],
  ["Escape", "closes a card, a menu, a dialog"],
  ["Ctrl V", "outside of fields: a new article"],
  ["Ctrl Z", "takes the last correction back, or brings the former text back"],
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
