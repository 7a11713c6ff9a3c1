// The page from top to bottom.
import { useRef } from "preact/hooks";
import type { ArticleController } from "../article/controller.ts";
import { notes } from "../copy-desk.ts";
import { documentState, store } from "../store.ts";
import { Article } from "./article.tsx";
import { Articles } from "./articles.tsx";
import { useEffectAtOnce } from "./at-once.ts";
import { Card } from "./card.tsx";
import { Checks } from "./checks.tsx";
import { CollectionPart, WayToCollection } from "./collection.tsx";
import { Compare } from "./compare.tsx";
import { CopyDesk } from "./copy-desk.tsx";
import { Editor } from "./editor.tsx";
import { Failure } from "./failure.tsx";
import { Header } from "./header.tsx";
import { Lede } from "./lede.tsx";
import { Legend } from "./legend.tsx";
import { Licences } from "./licences.tsx";
import { MarkAs } from "./mark-as.tsx";
import { Notices } from "./notices.tsx";
import { PassageCard } from "./passage-card.tsx";
import { PrintHead, PrintTables, usePrinting } from "./print-sheet.tsx";
import { Search } from "./search.tsx";
import { Status } from "./status.tsx";
import { Tabs } from "./tabs.tsx";
import { Taken } from "./taken.tsx";

export function App() {
  const controller = useRef<ArticleController | null>(null);
  useEffectAtOnce(() => {
    const { dataset, classList } = document.documentElement;
    dataset["state"] = documentState.value;
    dataset["scheme"] = store.scheme.value;
    classList.toggle("labelled", store.labels.value);
  });
  const reading = store.reading.value;
  const isCollection = store.showsCollection.value;
  const printed = usePrinting() ? reading : null;
  return (
    <>
      <WayToCollection />
      <Articles />
      <Header />
      <CollectionPart />
      <main hidden={isCollection} class={reading ? layoutOf(notes.value.length > 0) : "empty"}>
        <div class="messages">
          <Failure />
          <Notices />
        </div>
        {printed && <PrintHead reading={printed} />}
        {reading && <Lede reading={reading} />}
        {reading && <Legend reading={reading} />}
        <div class="column">
          <Editor />
          <Status />
          {reading && <CopyDesk controller={controller} />}
          <Article controller={controller} />
          {reading && <Checks />}
          {reading && (
            <a class="to-tabs" href="#findings">
              What was found
            </a>
          )}
        </div>
        {reading && <Tabs />}
        {printed && <PrintTables />}
        <Card controller={controller} />
        <PassageCard controller={controller} />
        <MarkAs controller={controller} />
      </main>
      <Search />
      <Compare />
      <Taken />
      <Licences />
      <p class="visually-hidden" role="status">
        {store.announcement.value}
      </p>
    </>
  );
}

/** Only a story with notes has a margin for them. */
function layoutOf(hasNotes: boolean): string {
  return hasNotes ? "with-article with-notes" : "with-article";
}
