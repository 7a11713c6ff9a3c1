/** @jsxImportSource . */
// The collection on screen: how far it has come, and what is in all its articles.
import type { ComponentChildren } from "preact";
import type { Collection, Progress } from "./archive.ts";
import { tools } from "./furnished.ts";
import { Rows } from "./rows.tsx";
import type { Trouble } from "./sources.ts";
import styles from "./style.css?inline";
import type { Article, Day, Name, NamePlace, Quotation } from "./summary.ts";
import { type Row, rowsOf, type TableName, tableOf, written } from "./tables.ts";
import { say } from "./words.ts";

const TABS: readonly TableName[] = ["articles", "names", "quotes", "dates", "troubles"];

let isStyled = false;

/** The style comes with the script; the policy has nothing against a sheet that a script makes. */
function wearStyle(): void {
  if (isStyled) return;
  isStyled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

export function CollectionView({ collection, hidden }: { readonly collection: Collection; readonly hidden: boolean }) {
  wearStyle();
  const tab = tools.useSignal<TableName>("articles");
  const filter = tools.useSignal("");
  const chosen = tools.useSignal<Name | null>(null);
  const heading = tools.useRef<HTMLHeadingElement>(null);
  const left = tools.useRef<Element | null>(null);
  tools.useLayoutEffect(() => {
    if (hidden) return;
    // Back from an article, the focus is where it was.
    const before = left.current instanceof HTMLElement && left.current.isConnected ? left.current : heading.current;
    before?.focus();
  }, [hidden]);
  const leave = (go: () => void): void => {
    left.current = document.activeElement;
    go();
  };
  const open = (article: Article, passage: { start: number; end: number } | null, words: string): void =>
    leave(() => tools.open(article, passage, words));
  return (
    <main class="collection" aria-label={say().region} hidden={hidden}>
      <Top collection={collection} heading={heading} leave={() => leave(tools.leave)} />
      <Tabs tab={tab.value} choose={(name) => (tab.value = name)} collection={collection} />
      <Panel
        collection={collection}
        tab={tab.value}
        filter={filter.value}
        setFilter={(words) => (filter.value = words)}
        chosen={chosen.value}
        choose={(name) => (chosen.value = name)}
        open={open}
      />
    </main>
  );
}

function Top({
  collection,
  heading,
  leave,
}: {
  readonly collection: Collection;
  readonly heading: { current: HTMLHeadingElement | null };
  readonly leave: () => void;
}) {
  const progress = collection.progress.value;
  const { state, done, total, isOpen, message } = progress;
  const isBusy = state === "running" || state === "paused";
  return (
    <div class="collection-top">
      <h2 ref={heading} tabIndex={-1}>
        {titleOf(progress, collection)}
      </h2>
      {isBusy && (
        <label>
          <span class="visually-hidden">{say().reading}</span>
          <progress value={done} max={Math.max(total, 1)} />{" "}
          <span class="collection-progress">{say().progress(done, total, isOpen)}</span>
        </label>
      )}
      {state === "paused" && <span>{say().paused}</span>}
      {state === "cancelled" && <span>{say().cancelled}</span>}
      {state === "failed" && <p role="alert">{message?.()}</p>}
      <div class="collection-tools">
        {state === "running" && <Button words={say().pause} run={() => collection.pause()} />}
        {state === "paused" && <Button words={say().resume} run={() => collection.resume()} />}
        {isBusy && <Button words={say().cancel} run={() => collection.cancel()} />}
        {state === "failed" && <Button words={say().again} run={() => collection.resume()} />}
        <Button words={say().back} run={leave} />
        <Button words={say().close} run={() => tools.close()} />
      </div>
    </div>
  );
}

function titleOf({ state, done, total }: Progress, { findings }: Collection): string {
  if (state === "finished" || state === "cancelled")
    return say().finished(findings.articles.length, done - findings.articles.length);
  return say().articles(total);
}

function Button({ words, run }: { readonly words: string; readonly run: () => void }) {
  return (
    <button type="button" onClick={run}>
      {words}
    </button>
  );
}

function Tabs({
  tab,
  choose,
  collection,
}: {
  readonly tab: TableName;
  readonly choose: (name: TableName) => void;
  readonly collection: Collection;
}) {
  collection.version.value;
  const counts = TABS.map((name) => tableOf(name).rows(collection.findings).length);
  const shown = TABS.filter((name, i) => name !== "troubles" || counts[i]! > 0);
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = shown[(shown.indexOf(tab) + step + shown.length) % shown.length]!;
    choose(next);
    document.getElementById(`collection-tab-${next}`)?.focus();
    event.preventDefault();
  };
  return (
    <div role="tablist" aria-label={say().views} onKeyDown={onKey}>
      {shown.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`collection-tab-${name}`}
          aria-selected={name === tab}
          aria-controls="collection-panel"
          tabIndex={name === tab ? 0 : -1}
          onClick={() => choose(name)}
        >
          {say().tabs[name]} <span class="count">{say().number(counts[TABS.indexOf(name)]!)}</span>
        </button>
      ))}
    </div>
  );
}

interface PanelProps {
  readonly collection: Collection;
  readonly tab: TableName;
  readonly filter: string;
  readonly setFilter: (words: string) => void;
  /** The name whose articles are listed; null for all names. */
  readonly chosen: Name | null;
  readonly choose: (name: Name | null) => void;
  readonly open: (article: Article, passage: { start: number; end: number } | null, words: string) => void;
}

function Panel({ collection, tab, filter, setFilter, chosen, choose, open }: PanelProps) {
  const rows = useRows(collection, tab, filter);
  const isOfName = tab === "names" && chosen !== null;
  return (
    <div role="tabpanel" id="collection-panel" aria-labelledby={`collection-tab-${tab}`}>
      <div class="collection-bar">
        {isOfName ? (
          <>
            <Button words={say().allNames} run={() => choose(null)} />
            <h3>
              <bdi>{say().withName(chosen.name, tools.typeWord(chosen.type))}</bdi>
            </h3>
          </>
        ) : (
          <>
            <label>
              {say().filter}{" "}
              <input type="search" value={filter} onInput={(event) => setFilter(event.currentTarget.value)} />
            </label>
            {rows.length > 0 && <Take collection={collection} tab={tab} filter={filter} />}
          </>
        )}
      </div>
      <p class="remark">{say().remarks[tab]}</p>
      {isOfName ? (
        <Rows<NamePlace>
          key={`${chosen.type} ${chosen.name}`}
          label={say().withName(chosen.name, tools.typeWord(chosen.type))}
          rows={chosen.places}
          content={({ article, mentions }) => two(article.title, `${article.day} ${say().mentions(mentions)}`)}
          choose={(place) => open(place.article, place, chosen.name)}
        />
      ) : (
        <List tab={tab} rows={rows} filter={filter} choose={choose} open={open} />
      )}
    </div>
  );
}

function List({
  tab,
  rows,
  filter,
  choose,
  open,
}: Pick<PanelProps, "tab" | "filter" | "choose" | "open"> & { readonly rows: readonly Row[] }) {
  if (rows.length === 0) return <p>{filter === "" ? say().nothing : say().noMatch}</p>;
  const label = say().tabs[tab];
  switch (tab) {
    case "articles":
      return (
        <Rows
          key={tab}
          label={label}
          rows={rows as readonly Article[]}
          content={({ title, day, who, name }) =>
            two(title, [day, who || name].filter((part) => part !== "").join(" · "))
          }
          choose={(article) => open(article, null, article.title)}
        />
      );
    case "names":
      return (
        <Rows
          key={tab}
          label={label}
          rows={rows as readonly Name[]}
          content={({ name, type, places, mentions }) =>
            two(name, `${tools.typeWord(type)} · ${say().inArticles(places.length, mentions)}`)
          }
          choose={choose}
        />
      );
    case "quotes":
      return (
        <Rows
          key={tab}
          label={label}
          rows={rows as readonly Quotation[]}
          content={({ speaker, words, how, article }) =>
            two(words, `${speaker || say().nobody}, ${say().how[how]} · ${article.title}`)
          }
          choose={(quote) => open(quote.article, quote, quote.words)}
        />
      );
    case "dates":
      return (
        <Rows
          key={tab}
          label={label}
          rows={rows as readonly Day[]}
          content={({ earliest, latest, before, words, after, article }) =>
            two(
              `${earliest === latest ? earliest : `${earliest} – ${latest}`} · ${article.title}`,
              <>
                {before}
                <b>{words}</b>
                {after}
              </>,
            )
          }
          choose={(day) => open(day.article, day, day.words)}
        />
      );
    case "troubles":
      return (
        <Rows
          key={tab}
          label={label}
          rows={rows as readonly Trouble[]}
          content={({ name, why }) => two(name, why())}
          choose={null}
        />
      );
  }
}

/** The two lines of a row. What comes from a text turns nothing else around. */
function two(first: string, second: ComponentChildren): ComponentChildren {
  return (
    <>
      <bdi>{first}</bdi>
      <bdi class="second">{second}</bdi>
    </>
  );
}

/** What the filter leaves of a table, in its order; the rows from before until they are there. */
function useRows(collection: Collection, tab: TableName, filter: string): readonly Row[] {
  const latest = tools.useSignal<{ readonly tab: TableName; readonly rows: readonly Row[] }>({ tab, rows: [] });
  tools.useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    let [isAtWork, isStale] = [false, false];
    // What comes in meanwhile waits for its turn: of a long list none would ever be finished else.
    const gather = async (): Promise<void> => {
      isStale = true;
      if (isAtWork) return;
      isAtWork = true;
      while (isStale && !signal.aborted) {
        isStale = false;
        const rows = await rowsOf(tableOf(tab), collection.findings, filter, signal);
        if (rows !== null && !signal.aborted) latest.value = { tab, rows };
      }
      isAtWork = false;
    };
    const leave = collection.version.subscribe(() => void gather());
    return () => {
      leave();
      controller.abort();
    };
  }, [collection, tab, filter]);
  return latest.value.tab === tab ? latest.value.rows : [];
}

/** What the filter leaves, as a file: as it stands in its field, whatever is listed by then. */
function Take({ collection, tab, filter }: Pick<PanelProps, "collection" | "tab" | "filter">) {
  const save = async (format: "csv" | "lines"): Promise<void> => {
    const { signal } = new AbortController();
    const rows = await rowsOf(tableOf(tab), collection.findings, filter, signal);
    const content = rows && (await written(tableOf(tab), rows, format, signal));
    const [ending, type] = format === "csv" ? ["csv", "text/csv"] : ["jsonl", "application/jsonl"];
    if (content !== null) tools.save(`collection-${tab === "troubles" ? "not-read" : tab}.${ending}`, content, type!);
  };
  return (
    <span class="collection-take">
      {say().take}: <Button words={say().csv} run={() => void save("csv")} />{" "}
      <Button words={say().lines} run={() => void save("lines")} />
    </span>
  );
}
