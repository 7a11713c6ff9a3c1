// What an editor would want to look at again: notes, each with a way to its place and a way to put it away. On
// wide screens they stand in the margin beside their places, elsewhere in a line above the article.
import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { bringBackWarnings, dismissWarning, doubt, showPassage } from "../actions.ts";
import { placedWarnings } from "../analysis/desk.ts";
import type { ArticleController } from "../article/controller.ts";
import { documentState, isBoxShown, store } from "../store.ts";
import { counted } from "../vocabulary.ts";
import { Isolated } from "./isolated.tsx";

const SHOWN_AT_MOST = 50;
const MARGIN = "(min-width: 1180px)";
const GAP = 10;

export function CopyDesk({ controller }: { readonly controller: { current: ArticleController | null } }) {
  const list = useRef<HTMLUListElement>(null);
  const resized = useSignal(0);
  const reading = store.reading.value;
  const dismissed = store.dismissed.value;
  const placed = reading ? placedWarnings(reading) : [];
  const open = placed.filter(({ key }) => !dismissed.has(key));
  const shown = open.slice(0, SHOWN_AT_MOST);
  useEffect(() => {
    doubt(shown.map(({ warning }) => warning));
    return () => doubt([]);
  }, [reading, dismissed]);
  useEffect(() => {
    const observer = new ResizeObserver(() => resized.value++);
    const column = list.current?.closest(".column");
    if (column) observer.observe(column);
    return () => observer.disconnect();
  }, []);
  const isBeside = !isBoxShown.value && matchMedia(MARGIN).matches;
  const laidOut = `${documentState.value} ${isBeside} ${resized.value}`;
  useLayoutEffect(() => {
    if (!list.current) return;
    spread(list.current, isBeside ? shown.map(({ warning }) => controller.current?.topOf(warning) ?? null) : null);
  }, [reading, dismissed, laidOut]);
  if (placed.length === 0) return null;
  const away = placed.length - open.length;
  return (
    <section class="copy-desk" aria-label="Copy desk">
      <h2>
        {open.length === 0 ? "Nothing left to look at again" : `${counted(open.length, "thing")} to look at again`}
      </h2>
      <ul ref={list}>
        {shown.map(({ warning, key }) => (
          <li key={key}>
            <button type="button" class="place" onClick={() => showPassage(warning, warning.message)}>
              <Isolated text={warning.message} />
            </button>
            <button
              type="button"
              class="quiet"
              aria-label={`Dismiss: ${warning.message}`}
              onClick={() => dismissWarning(key)}
            >
              Dismiss
            </button>
          </li>
        ))}
        {open.length > shown.length && <li key="more">and {open.length - shown.length} more</li>}
        {away > 0 && (
          <li key="away">
            {away} put away{" "}
            <button type="button" class="quiet" onClick={bringBackWarnings}>
              Bring back
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

/** Puts each note at its height in the margin, below the one before, and what is no note last. Null: into the line. */
function spread(list: HTMLElement, spots: readonly (number | null)[] | null): void {
  const notes = [...list.children] as HTMLElement[];
  const inMargin = spots?.every((spot) => spot !== null) === true;
  list.parentElement!.classList.toggle("in-margin", inMargin);
  let below = 0;
  for (const [index, note] of notes.entries()) {
    note.style.top = "";
    if (!inMargin) continue;
    const top = Math.max(spots?.[index] ?? 0, below);
    note.style.top = `${top}px`;
    below = top + note.offsetHeight + GAP;
  }
}
