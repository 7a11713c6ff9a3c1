// The box where text comes in. It is always there; below an analysed article's title it folds.
import { useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import { clearText, setDocumentDate, setEditing, setText, showSample } from "../actions.ts";
import { isEmpty, store } from "../store.ts";
import { htmlToText, lostParagraphs } from "../text/html.ts";

/** A paste this long is an article: it is shown, and the box folds. */
const ARTICLE_LENGTH = 200;

export function Editor() {
  const box = useRef<HTMLTextAreaElement>(null);
  // The box owns its text while one types: writing to it would move the caret.
  useSignalEffect(() => {
    const text = store.text.value;
    if (box.current && box.current.value !== text) box.current.value = text;
  });
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
  const inserted = /^insertFrom/.test(event.inputType) ? box.value.length - store.text.peek().length : 0;
  if (inserted > ARTICLE_LENGTH) setEditing(false);
  setText(box.value, Math.max(inserted, 0));
}

/** Rich text whose plain form has lost its paragraphs is put in as the reader saw it. */
function takePaste(event: ClipboardEvent & { currentTarget: HTMLTextAreaElement }): void {
  const html = event.clipboardData?.getData("text/html") ?? "";
  const plain = event.clipboardData?.getData("text/plain") ?? "";
  if (html === "" || !lostParagraphs(plain, html)) return;
  event.preventDefault();
  const box = event.currentTarget;
  const text = htmlToText(html);
  box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
  if (text.length > ARTICLE_LENGTH) setEditing(false);
  setText(box.value, text.length);
}
