// The bar: which article this is and what to do with it, and the promise.
import { useMemo, useRef } from "preact/hooks";
import { setDocumentDate } from "../actions.ts";
import { headingOf } from "../analysis/lede.ts";
import type { Reading } from "../analysis/reading.ts";
import { takeFiles } from "../files.ts";
import { beginEditing, clearText, finishEditing } from "../intake.ts";
import { articleLanguage, isEmpty, store } from "../store.ts";
import { say } from "../words/words.ts";
import { Changes } from "./changes.tsx";
import { Privacy } from "./privacy.tsx";
import { TakeMenu } from "./take-menu.tsx";

/** Telephones open files alone. */
const CAN_OPEN_FOLDERS = "webkitdirectory" in HTMLInputElement.prototype;

export function Header() {
  const isCollection = store.showsCollection.value;
  const reading = isCollection ? null : store.reading.value;
  return (
    <header class="masthead">
      <h1>Lede</h1>
      {reading ? <Story reading={reading} /> : <p class="tagline">{say().header.tagline}</p>}
      {reading && <PublicationDate />}
      <div class="tools">
        {!isCollection && <Changes />}
        {reading &&
          (store.editing.value ? (
            <button type="button" class="plain" onClick={finishEditing}>
              {say().header.done}
            </button>
          ) : (
            <button type="button" class="plain" onClick={beginEditing}>
              {say().header.edit}
            </button>
          ))}
        {!isEmpty.value && !isCollection && (
          <button type="button" class="plain" onClick={clearText}>
            {say().header.new}
          </button>
        )}
        <OpenFiles folders={!reading} />
        {reading && <TakeMenu />}
      </div>
      <Privacy />
    </header>
  );
}

function Story({ reading }: { readonly reading: Reading }) {
  const { title, source } = useMemo(() => headingOf(reading), [reading]);
  return (
    <p class="story">
      <bdi lang={articleLanguage.value}>{title}</bdi>
      {source && (
        <>
          {" "}
          <span class="source">
            · <bdi>{source}</bdi>
          </span>
        </>
      )}
    </p>
  );
}

/** The date that the reader gave, else the one that the text tells of itself. */
export function PublicationDate() {
  const given = store.documentDate.value;
  const found = store.reading.value?.analysis.document_date ?? "";
  return (
    <label class={given || found ? "date" : "date unknown"} title={say().header.date}>
      <span>{say().header.date}</span>{" "}
      <input
        type="date"
        min="0001-01-01"
        max="9999-12-31"
        value={given || found}
        onInput={(event) => setDocumentDate(event.currentTarget.value)}
      />
      {given === "" && found !== "" && <span class="origin">{say().header.dateFound}</span>}
    </label>
  );
}

/** Files, and folders where there is room for another button. One field serves both. */
function OpenFiles({ folders }: { readonly folders: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  const ask = (folder: boolean): void => {
    if (!field.current) return;
    field.current.webkitdirectory = folder;
    field.current.click();
  };
  const take = (input: HTMLInputElement): void => {
    const files = [...(input.files ?? [])];
    // The same file can be opened once more.
    input.value = "";
    void takeFiles(files);
  };
  return (
    <>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        aria-label={say().header.file}
        onChange={(event) => take(event.currentTarget)}
      />
      <button type="button" class="plain" onClick={() => ask(false)}>
        {say().header.openFile}
      </button>
      {folders && CAN_OPEN_FOLDERS && (
        <button type="button" class="plain" onClick={() => ask(true)}>
          {say().header.openFolder}
        </button>
      )}
    </>
  );
}
