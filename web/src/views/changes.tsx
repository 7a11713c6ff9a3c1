// The way back and forth, and what the reader corrected.
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { remove, removeAll, saveHints } from "../corrections/corrections.ts";
import { type Hint, kindOf, placeOf, sentenceOf } from "../corrections/hints.ts";
import { takeFiles } from "../files.ts";
import { go } from "../intake.ts";
import { store } from "../store.ts";
import { say } from "../words/words.ts";

const SHOWN_AT_FIRST = 50;

export function Changes() {
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const open = useSignal(false);
  const { back, forth } = store.ways.value;
  const count = store.hints.value.length;
  const isOpen = open.value && store.reading.value !== null;
  useLayoutEffect(() => {
    if (!isOpen) return;
    const closeBeside = ({ target }: Event): void => {
      if (target instanceof Node && target.isConnected && !root.current?.contains(target)) open.value = false;
    };
    document.addEventListener("pointerdown", closeBeside);
    document.addEventListener("focusin", closeBeside);
    return () => {
      document.removeEventListener("pointerdown", closeBeside);
      document.removeEventListener("focusin", closeBeside);
    };
  }, [isOpen]);
  const close = (): void => {
    open.value = false;
    button.current?.focus();
  };
  return (
    <div
      class="changes"
      role="group"
      aria-label={say().changes.region}
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen) return;
        close();
        event.preventDefault();
      }}
    >
      {(back || forth) && (
        <>
          <Way words={say().changes.undo} on={back} run={() => go("back")} />
          <Way words={say().changes.redo} on={forth} run={() => go("forth")} />
        </>
      )}
      {store.reading.value && (
        <button
          ref={button}
          type="button"
          class={`plain ${count === 0 ? "none" : ""}`}
          aria-expanded={isOpen}
          onClick={() => (open.value = !isOpen)}
        >
          {count === 0 ? say().changes.none : count === 1 ? <One /> : say().changes.many(count)}
        </button>
      )}
      {isOpen && <ChangesList focusBack={() => button.current?.focus()} />}
    </div>
  );
}

/** The name of the button ends alike, however many there are. */
function One() {
  return (
    <>
      {say().changes.one}
      <span class="visually-hidden">{say().changes.oneInList}</span>
    </>
  );
}

/** One that leads nowhere keeps its place, and the focus. */
function Way({ words, on, run }: { readonly words: string; readonly on: boolean; readonly run: () => void }) {
  return (
    <button type="button" class="plain" aria-disabled={!on} onClick={() => on && run()}>
      {words}
    </button>
  );
}

function ChangesList({ focusBack }: { readonly focusBack: () => void }) {
  const all = useSignal(false);
  const hints = store.hints.value;
  const shown = all.value ? hints : hints.slice(-SHOWN_AT_FIRST);
  const removeOne = (hint: Hint): void => {
    focusBack();
    remove(hint);
  };
  return (
    <div class="menu changes-list" role="group" aria-label={say().changes.list}>
      {hints.length === 0 ? (
        <p class="more">{say().changes.nothing}</p>
      ) : (
        <ul>
          {[...shown].reverse().map((hint) => (
            <Change key={JSON.stringify(hint)} hint={hint} remove={() => removeOne(hint)} />
          ))}
        </ul>
      )}
      {shown.length < hints.length && (
        <button type="button" onClick={() => (all.value = true)}>
          {say().showMore(hints.length - shown.length)}
        </button>
      )}
      <div class="changes-tools">
        <LoadFile />
        {hints.length > 0 && (
          <>
            <button type="button" onClick={saveHints}>
              {say().changes.save}
            </button>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                focusBack();
                removeAll();
              }}
            >
              {say().changes.removeAll}
            </button>
          </>
        )}
      </div>
    </div>
  );
}

function Change({ hint, remove }: { readonly hint: Hint; readonly remove: () => void }) {
  const reading = store.reading.value;
  const isIdle = reading?.idle.has(hint) === true;
  const sentence = sentenceOf(hint);
  return (
    <li class={isIdle ? "idle" : undefined}>
      <span class="more">{kindOf(hint)}</span>
      <span>
        <bdi>{sentence}</bdi>
        <span class="more">
          <bdi>{placeOf(hint)}</bdi>
          {isIdle && say().changes.idle}
        </span>
      </span>
      <button type="button" aria-label={say().changes.removeThis(sentence)} onClick={remove}>
        {say().changes.remove}
      </button>
    </li>
  );
}

function LoadFile() {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={say().changes.file}
        onChange={({ currentTarget: input }) => {
          const files = [...(input.files ?? [])];
          // The same file can be loaded once more.
          input.value = "";
          void takeFiles(files);
        }}
      />
      <button type="button" onClick={() => field.current?.click()}>
        {say().changes.load}
      </button>
    </>
  );
}
