// What a reader does with the copy desk's notes: goes through them, applies one, puts it away, is spared its kind.
import { computed } from "@preact/signals";
import { announce, showPassage } from "./actions.ts";
import { type Check, type Note, notesOf } from "./analysis/desk.ts";
import { replaceWords } from "./intake.ts";
import { store } from "./store.ts";
import { say } from "./words/words.ts";

/** Browsers are slow with thousands of notes that float. */
const SHOWN_AT_MOST = 50;

/** All notes on the reading, also those that are not shown. */
export const notes = computed<readonly Note[]>(() => (store.reading.value ? notesOf(store.reading.value) : []));

/** What is left to look at: neither put away nor of a kind that the reader is spared. */
export const openNotes = computed<readonly Note[]>(() =>
  notes.value.filter(({ key, check }) => !store.dismissed.value.has(key) && !store.spared.value.has(check.id)),
);

export const shownNotes = computed<readonly Note[]>(() => openNotes.value.slice(0, SHOWN_AT_MOST));

/** The id of the element that tells the note in that place of `shownNotes`. */
export const noteId = (index: number): string => `note-${index}`;

/** Goes to the next open note, or with -1 to the one before, round and round: from the passage shown, else from the top. */
export function stepNote(step: 1 | -1): void {
  const open = openNotes.peek();
  if (open.length === 0) {
    announce(say().deskSaid.none);
    return;
  }
  const shown = store.passage.peek();
  const here = shown ? open.findIndex(({ warning }) => warning.start === shown.start && warning.end === shown.end) : -1;
  const index = here === -1 ? nearest(open, shown?.start ?? 0, step) : (here + step + open.length) % open.length;
  const { warning } = open[index]!;
  showPassage(warning, say().deskSaid.note(index + 1, open.length, say().desk.note(warning)));
  document.getElementById(noteId(index))?.focus({ preventScroll: true });
}

/** Puts what the note suggests in place of its words, as one step for Undo. */
export function applyNote({ warning }: Note): void {
  const reading = store.reading.peek();
  const { suggestion, start, end } = warning;
  if (!reading || suggestion === null) return;
  const words = reading.text.slice(start, end);
  const told = (): string =>
    suggestion.trim() === ""
      ? say().deskSaid.gone(quoted(words))
      : say().deskSaid.now(quoted(words), quoted(suggestion));
  if (!replaceWords(reading, warning, suggestion, told)) announce(say().deskSaid.changed);
}

export function dismissNote({ key }: Note): void {
  store.dismissed.value = new Set([...store.dismissed.value, key]);
  announce(say().deskSaid.away);
}

export function bringBackNotes(): void {
  store.dismissed.value = new Set();
}

/** No more notes of this kind, on this article and those after it, until the page is left. */
export function spareKind(check: Check): void {
  store.spared.value = new Set([...store.spared.value, check.id]);
  announce(say().deskSaid.spared(check.many));
}

export function showKind({ id, many }: Check): void {
  const spared = new Set(store.spared.value);
  spared.delete(id);
  store.spared.value = spared;
  announce(say().deskSaid.shown(many));
}

/** Of notes in the order of the text, the first at or after an offset, or with -1 the last before it. */
function nearest(open: readonly Note[], offset: number, step: 1 | -1): number {
  const after = open.findIndex(({ warning }) => warning.start >= offset);
  const next = after === -1 ? open.length : after;
  return step === 1 ? next % open.length : (next - 1 + open.length) % open.length;
}

function quoted(words: string): string {
  return say().quoted(words.replace(/\s+/gu, " "));
}
