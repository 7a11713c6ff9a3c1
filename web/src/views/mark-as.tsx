// Selected words of the article become a name.
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ArticleController } from "../article/controller.ts";
import { markAs } from "../corrections/corrections.ts";
import { type Scope, wholeWords } from "../corrections/making.ts";
import { isBoxShown, store } from "../store.ts";
import { say } from "../words/words.ts";
import { keepBeside } from "./beside.ts";
import { HoldsFor } from "./correct.tsx";
import { TypeChoice } from "./type-choice.tsx";

/** Handles of a selection are still being moved within so many milliseconds. */
const SETTLED_MS = 200;

export function MarkAs({ controller }: { readonly controller: { current: ArticleController | null } }) {
  const element = useRef<HTMLDivElement>(null);
  const scope = useSignal<Scope>("everywhere");
  useLayoutEffect(() => listenToSelection(() => controller.current?.selected() ?? null), []);
  const reading = store.reading.value;
  const selected = store.selected.value;
  useLayoutEffect(() => {
    if (!selected || !element.current) return;
    return keepBeside(element.current, () => controller.current?.boxOf(selected) ?? null);
  });
  if (!selected || !reading || isBoxShown.value) return null;
  const { isChoosing, ...span } = selected;
  const words = reading.text.slice(span.start, span.end).replace(/\s+/gu, " ");
  const close = (): void => {
    store.selected.value = null;
    document.querySelector<HTMLElement>(".article")?.focus({ preventScroll: true });
  };
  return (
    <div
      ref={element}
      class="card mark-as"
      role="group"
      aria-label={say().markAs.region}
      // What is selected stays so.
      onMouseDown={(event) => event.target instanceof HTMLInputElement || event.preventDefault()}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <button
        type="button"
        aria-expanded={isChoosing}
        onClick={() => (store.selected.value = { ...span, isChoosing: !isChoosing })}
      >
        {say().markAs.mark}
      </button>
      {isChoosing && (
        <>
          <TypeChoice current={null} onChoose={(type) => markAs(reading, span, type, scope.value)} />
          <HoldsFor words={words} scope={scope} />
        </>
      )}
    </div>
  );
}

/** Once the pointer is up and the selection rests. Until what it returns is called. */
function listenToSelection(selection: () => { start: number; end: number } | null): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDown = false;
  const look = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const reading = store.reading.peek();
    const now = store.selected.peek();
    const found = reading && selection();
    const span = found && wholeWords(reading.text, found);
    if (span && now?.start === span.start && now.end === span.end) return;
    // A passage that a list has led to is chosen without a selection.
    if (!span && now?.isChoosing && document.activeElement?.closest(".mark-as")) return;
    store.selected.value = span && { ...span, isChoosing: false };
  };
  const soon = (): void => {
    // Who writes in the box moves its caret with each key, and nothing of the article.
    if (isBoxShown.peek()) return;
    clearTimeout(timer);
    timer = isDown ? undefined : setTimeout(look, SETTLED_MS);
  };
  /** A key that is about what is selected does not wait for it to rest. */
  const onKey = (event: Event): void => {
    if (timer !== undefined && !(event as KeyboardEvent).shiftKey) look();
  };
  const onDown = ({ target }: Event): void => {
    isDown = !(target instanceof Element && target.closest(".mark-as"));
  };
  const onUp = (): void => {
    isDown = false;
    soon();
  };
  const events: readonly (readonly [string, (event: Event) => void])[] = [
    ["selectionchange", soon],
    ["pointerdown", onDown],
    ["pointerup", onUp],
    ["pointercancel", onUp],
  ];
  for (const [name, listener] of events) document.addEventListener(name, listener);
  document.addEventListener("keydown", onKey, { capture: true });
  return () => {
    clearTimeout(timer);
    for (const [name, listener] of events) document.removeEventListener(name, listener);
    document.removeEventListener("keydown", onKey, { capture: true });
  };
}
