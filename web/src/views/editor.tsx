// The box where text comes in. Once an article is read it gives its place to the article, until one edits.
import { useLayoutEffect, useRef } from "preact/hooks";
import { setEditing } from "../actions.ts";
import { takeFiles } from "../files.ts";
import { edited, goByKey, pasteRich, setPastedText, setText, showSample, takeArticle } from "../intake.ts";
import { articleLanguage, isBoxShown, isEmpty, store } from "../store.ts";
import { writingDirection } from "../text/direction.ts";
import { say } from "../words/words.ts";
import { useEffectAtOnce } from "./at-once.ts";
import { PublicationDate } from "./header.tsx";

export function Editor() {
  const box = useRef<HTMLTextAreaElement>(null);
  // The box owns its text while one types: writing to it would move the caret.
  useEffectAtOnce(() => {
    const text = store.text.value;
    if (!box.current) return;
    // To set it again, as it was, costs the style and the layout of all that is in the box.
    const direction = writingDirection(text);
    if (box.current.dir !== direction) box.current.dir = direction;
    if (box.current.value !== text) box.current.value = text;
  });
  useLayoutEffect(() => {
    document.addEventListener("keydown", takeUndoKey);
    document.addEventListener("paste", takePasteElsewhere);
    return () => {
      document.removeEventListener("keydown", takeUndoKey);
      document.removeEventListener("paste", takePasteElsewhere);
    };
  }, []);
  const empty = isEmpty.value;
  const shown = isBoxShown.value;
  useLayoutEffect(() => {
    if (!shown || !store.editing.peek()) return;
    // Who edits begins where the article does, not at its end.
    box.current!.setSelectionRange(0, 0);
    box.current!.focus();
  }, [shown]);
  useLayoutEffect(() => {
    if (empty) box.current!.focus();
  }, [empty]);
  return (
    <section class="editor" aria-label={say().editor.region} hidden={!shown}>
      {empty && <p class="invitation">{say().editor.invitation}</p>}
      <label class="visually-hidden" for="article-text">
        {say().editor.box}
      </label>
      <textarea
        lang={articleLanguage.value}
        id="article-text"
        ref={box}
        spellcheck={false}
        autocomplete="off"
        placeholder={say().editor.placeholder}
        onInput={(event) => takeInput(event.currentTarget, event)}
        onPaste={(event) => takePaste(event)}
      />
      {store.reading.value === null && (
        <div class="editor-tools">
          <PublicationDate />
          {empty && (
            <button type="button" class="primary" onClick={showSample}>
              {say().editor.sample}
            </button>
          )}
          {empty && <p>{say().editor.dropHere}</p>}
        </div>
      )}
    </section>
  );
}

function takeInput(box: HTMLTextAreaElement, event: InputEvent): void {
  const isInsertion = /^insertFrom/.test(event.inputType);
  const former = store.text.peek();
  const text = box.value;
  const inserted = isInsertion ? Math.max(text.length - former.length, 0) : 0;
  const isByHand = /^(?:insert(?!From)|delete)/.test(event.inputType);
  const isArticle = isInsertion && former.trim() === "" && text.trim() !== "";
  // Whoever writes stays in the box; what came whole is an article.
  if (isByHand) setEditing(true);
  else if (isArticle) {
    // A caret in millions of characters that nobody sees any more takes the browser seconds.
    box.blur();
    setEditing(false);
  }
  setText(text, inserted);
  if (isByHand) edited(true);
  else if (isArticle) edited(false);
}

/** What replaces all that is in the box is an article; rich text within is put in as the reader saw it. */
function takePaste(event: ClipboardEvent & { currentTarget: HTMLTextAreaElement }): void {
  const { plain, html } = contentOf(event);
  const box = event.currentTarget;
  if (replacesAll(box)) {
    if (takeArticle(plain, html)) event.preventDefault();
    return;
  }
  const insert = (text: string): void => {
    if (text === "") return;
    box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
    setPastedText(box.value, text.length);
  };
  if (pasteRich(plain, html, insert)) event.preventDefault();
}

function replacesAll({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): boolean {
  return value.slice(0, selectionStart).trim() === "" && value.slice(selectionEnd).trim() === "";
}

/** Outside of every field a paste is a new article, and so is a file that was copied. */
function takePasteElsewhere(event: ClipboardEvent): void {
  if (isField(event.target)) return;
  const { plain, html } = contentOf(event);
  const files = [...(event.clipboardData?.files ?? [])];
  if (plain === "" && html === "" && files.length > 0) void takeFiles(files);
  else if (!takeArticle(plain, html)) return;
  event.preventDefault();
}

function contentOf({ clipboardData }: ClipboardEvent): { plain: string; html: string } {
  return { plain: clipboardData?.getData("text/plain") ?? "", html: clipboardData?.getData("text/html") ?? "" };
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

/** The keys that undo and redo, where the browser no longer knows what was there. */
function takeUndoKey(event: KeyboardEvent): void {
  const direction = directionOf(event);
  const isHere = event.target instanceof HTMLTextAreaElement || !isField(event.target);
  if (direction && isHere && goByKey(direction)) event.preventDefault();
}

function directionOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): "back" | "forth" | null {
  if (altKey || !(ctrlKey || metaKey)) return null;
  if (key.toLowerCase() === "z") return shiftKey ? "forth" : "back";
  return key === "y" && ctrlKey ? "forth" : null;
}
