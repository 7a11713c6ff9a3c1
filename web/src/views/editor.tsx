// The box where text comes in. It is always there; below an analysed article's title it folds.
import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { setDocumentDate, setEditing } from "../actions.ts";
import { clearText, edited, goByKey, pasteRich, setPastedText, setText, showSample } from "../intake.ts";
import { isEmpty, store } from "../store.ts";

/** A paste this long is an article: it is shown, and the box folds. */
const ARTICLE_LENGTH = 200;

export function Editor() {
  const box = useRef<HTMLTextAreaElement>(null);
  // The box owns its text while one types: writing to it would move the caret.
  useSignalEffect(() => {
    const text = store.text.value;
    if (box.current && box.current.value !== text) box.current.value = text;
  });
  useEffect(() => {
    document.addEventListener("keydown", takeUndoKey);
    return () => document.removeEventListener("keydown", takeUndoKey);
  }, []);
  const empty = isEmpty.value;
  const folded = !empty && !store.editing.value;
  return (
    <section class={folded ? "editor folded" : "editor"} aria-label="Text to read">
      {empty && <p class="invitation">Paste a news article: every name in it is marked, typed and listed.</p>}
      <label class="visually-hidden" for="article-text">
        Article text
      </label>
      <textarea
        id="article-text"
        ref={box}
        spellcheck={false}
        autocomplete="off"
        placeholder="Paste or write here …"
        onInput={(event) => takeInput(event.currentTarget, event)}
        onPaste={(event) => takePaste(event)}
        onFocus={() => folded && setEditing(true)}
      />
      <div class="editor-tools">
        <label class="date">
          Publication date{" "}
          <input
            type="date"
            min="0001-01-01"
            max="9999-12-31"
            value={store.documentDate.value}
            onInput={(event) => setDocumentDate(event.currentTarget.value)}
          />
        </label>
        {empty && (
          <button type="button" class="primary" onClick={showSample}>
            Show a sample article
          </button>
        )}
        {!empty && (
          <button
            type="button"
            aria-expanded={!folded}
            aria-controls="article-text"
            onClick={() => toggle(folded, box.current)}
          >
            {folded ? "Edit text" : "Fold the box"}
          </button>
        )}
        {!empty && (
          <button type="button" onClick={clearText}>
            Clear
          </button>
        )}
      </div>
    </section>
  );
}

function toggle(folded: boolean, box: HTMLTextAreaElement | null): void {
  setEditing(folded);
  if (folded) box?.focus();
}

function takeInput(box: HTMLTextAreaElement, event: InputEvent): void {
  const isInsertion = /^insertFrom/.test(event.inputType);
  const former = store.text.peek();
  const inserted = isInsertion ? Math.max(box.value.length - former.length, 0) : 0;
  // Folding a long source would make the browser lay it out once more.
  if (setText(box.value, inserted) && inserted > ARTICLE_LENGTH) setEditing(false);
  if (/^(?:insert(?!From)|delete)/.test(event.inputType)) edited(true);
  else if (isInsertion && former.trim() === "") edited(false);
}

/** Rich text is put in as the reader saw it where its plain form has lost something. */
function takePaste(event: ClipboardEvent & { currentTarget: HTMLTextAreaElement }): void {
  const html = event.clipboardData?.getData("text/html") ?? "";
  const plain = event.clipboardData?.getData("text/plain") ?? "";
  const box = event.currentTarget;
  const insert = (text: string): void => {
    if (text === "") return;
    box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
    if (text.length > ARTICLE_LENGTH) setEditing(false);
    setPastedText(box.value, text.length);
  };
  if (pasteRich(plain, html, insert)) event.preventDefault();
}

/** The keys that undo and redo, where the browser no longer knows what was there. */
function takeUndoKey(event: KeyboardEvent): void {
  const direction = directionOf(event);
  const isHere = event.target === document.body || event.target instanceof HTMLTextAreaElement;
  if (direction && isHere && goByKey(direction)) event.preventDefault();
}

function directionOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): "back" | "forth" | null {
  if (altKey || !(ctrlKey || metaKey)) return null;
  if (key.toLowerCase() === "z") return shiftKey ? "forth" : "back";
  return key === "y" && ctrlKey ? "forth" : null;
}
