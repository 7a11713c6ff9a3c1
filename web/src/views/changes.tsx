// The way back and forth, and what the reader corrected.
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { remove, removeAll, saveHints } from "../corrections/corrections.ts";
import { type Hint, kindOf, placeOf, sentenceOf } from "../corrections/hints.ts";
import { takeFiles } from "../files.ts";
import { go } from "../intake.ts";
import { store } from "../store.ts";

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
      aria-label="Your changes"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen) return;
        close();
        event.preventDefault();
      }}
    >
      {(back || forth) && (
        <>
          <Way words="Undo" on={back} run={() => go("back")} />
          <Way words="Redo" on={forth} run={() => go("forth")} />
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
          {count === 0 ? "No changes" : count === 1 ? <One /> : `${count.toLocaleString("en")} changes`}
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
      1 change<span class="visually-hidden"> in the list of changes</span>
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
    <div class="menu changes-list" role="group" aria-label="What you corrected">
      {hints.length === 0 ? (
        <p class="more">
          Nothing is corrected yet. The card of a name, or of a quotation, has what can be; so has what you select in
          the article. A correction holds in every article until you remove it.
        </p>
      ) : (
        <ul>
          {[...shown].reverse().map((hint) => (
            <Change key={JSON.stringify(hint)} hint={hint} remove={() => removeOne(hint)} />
          ))}
        </ul>
      )}
      {shown.length < hints.length && (
        <button type="button" onClick={() => (all.value = true)}>
          Show {(hints.length - shown.length).toLocaleString("en")} more
        </button>
      )}
      <div class="changes-tools">
        <LoadFile />
        {hints.length > 0 && (
          <>
            <button type="button" onClick={saveHints}>
              Save as newsroom file
            </button>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                focusBack();
                removeAll();
              }}
            >
              Remove all
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
          {isIdle && " · finds nothing in this text"}
        </span>
      </span>
      <button type="button" aria-label={`Remove: ${sentence}`} onClick={remove}>
        Remove
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
        aria-label="Newsroom file"
        onChange={({ currentTarget: input }) => {
          const files = [...(input.files ?? [])];
          // The same file can be loaded once more.
          input.value = "";
          void takeFiles(files);
        }}
      />
      <button type="button" onClick={() => field.current?.click()}>
        Load newsroom file
      </button>
    </>
  );
}
