// What an editor would want to look at again: notes, each with a way to its place, to what it suggests, and to put it
// away. On wide screens they stand in the margin beside their places, elsewhere in a line above the article.
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { doubt, showPassage } from "../actions.ts";
import type { Note } from "../analysis/desk.ts";
import type { ArticleController } from "../article/controller.ts";
import {
  applyNote,
  bringBackNotes,
  dismissNote,
  noteId,
  notes,
  openNotes,
  shownNotes,
  spareKind,
} from "../copy-desk.ts";
import { documentState, isBoxShown, store } from "../store.ts";
import { say } from "../words/words.ts";
import { Isolated } from "./isolated.tsx";

const MARGIN = "(min-width: 1180px)";
const GAP = 10;

export function CopyDesk({ controller }: { readonly controller: { current: ArticleController | null } }) {
  const list = useRef<HTMLUListElement>(null);
  const resized = useSignal(0);
  const shown = shownNotes.value;
  const hasNotes = notes.value.length > 0;
  useLayoutEffect(() => {
    doubt(shown.map(({ warning }) => warning));
    return () => doubt([]);
  }, [shown]);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => resized.value++);
    const column = list.current?.closest(".column");
    if (column) observer.observe(column);
    return () => observer.disconnect();
  }, [hasNotes]);
  const isBeside = !isBoxShown.value && matchMedia(MARGIN).matches;
  const laidOut = `${documentState.value} ${isBeside} ${resized.value}`;
  useLayoutEffect(() => {
    if (!list.current) return;
    spread(list.current, isBeside ? shown.map(({ warning }) => controller.current?.topOf(warning) ?? null) : null);
  }, [shown, laidOut]);
  if (!hasNotes) return null;
  const open = openNotes.value;
  const away = notes.value.filter(({ key }) => store.dismissed.value.has(key)).length;
  return (
    <section class="copy-desk" aria-label={say().desk.region}>
      <h2>{open.length === 0 ? say().desk.nothing : say().desk.things(open.length)}</h2>
      <ul ref={list}>
        {shown.map((note, index) => (
          <NoteItem key={note.key} note={note} id={noteId(index)} />
        ))}
        {open.length > shown.length && <li key="more">{say().andMore(open.length - shown.length)}</li>}
        {away > 0 && (
          <li key="away">
            {say().desk.away(away)}
            <button type="button" class="quiet" onClick={bringBackNotes}>
              {say().desk.back}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

function NoteItem({ note, id }: { readonly note: Note; readonly id: string }) {
  const { warning, check } = note;
  return (
    <li>
      <button id={id} type="button" class="place" onClick={() => showPassage(warning, say().desk.note(warning))}>
        <Isolated text={say().desk.note(warning)} />
      </button>
      <span class="note-tools">
        {warning.suggestion !== null && (
          <button
            type="button"
            class="quiet"
            aria-describedby={id}
            onClick={(event) => keepFocus(event.currentTarget, () => applyNote(note))}
          >
            {say().desk.apply}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          aria-describedby={id}
          onClick={(event) => keepFocus(event.currentTarget, () => dismissNote(note))}
        >
          {say().desk.dismiss}
        </button>
        <button
          type="button"
          class="quiet never"
          title={say().desk.neverOn(check.many)}
          onClick={(event) => keepFocus(event.currentTarget, () => spareKind(check))}
        >
          {say().desk.never}
        </button>
      </span>
    </li>
  );
}

/** The note goes, and the keyboard goes on to the one after it, else the one before, else to the article. */
function keepFocus(button: HTMLElement, act: () => void): void {
  const item = button.closest("li")!;
  const neighbour = item.nextElementSibling ?? item.previousElementSibling;
  const next = neighbour?.querySelector("button") ?? document.querySelector<HTMLElement>(".article");
  act();
  next?.focus({ preventScroll: true });
}

/** Puts each note at its height in the margin, below the one before, and what is no note last. Null: into the line. */
function spread(list: HTMLElement, spots: readonly (number | null)[] | null): void {
  const items = [...list.children] as HTMLElement[];
  const inMargin = spots?.every((spot) => spot !== null) === true;
  list.parentElement!.classList.toggle("in-margin", inMargin);
  let below = 0;
  for (const [index, item] of items.entries()) {
    item.style.top = "";
    if (!inMargin) continue;
    const top = Math.max(spots?.[index] ?? 0, below);
    item.style.top = `${top}px`;
    below = top + item.offsetHeight + GAP;
  }
}
