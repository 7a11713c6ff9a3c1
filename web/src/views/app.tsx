// The page from top to bottom.
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ArticleController } from "../article/controller.ts";
import { notes } from "../copy-desk.ts";
import { documentState, store } from "../store.ts";
import { say, spoken } from "../words/words.ts";
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
import { keepFocus } from "./keep-focus.ts";
import { Lede } from "./lede.tsx";
import { Legend } from "./legend.tsx";
import { Licences } from "./licences.tsx";
import { MarkAs } from "./mark-as.tsx";
import { markInLanguage } from "./marks-of-kinds.ts";
import { Notices } from "./notices.tsx";
import { PassageCard } from "./passage-card.tsx";
import { PrintHead, PrintTables, usePrinting } from "./print-sheet.tsx";
import { Protect } from "./protect.tsx";
import { Search } from "./search.tsx";
import { Skip } from "./skip.tsx";
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
  // On its own: browsers put the style of all there is together anew for it, also where it stays what it was.
  useEffectAtOnce(() => void (document.documentElement.lang = spoken()));
  useEffectAtOnce(markInLanguage);
  useLayoutEffect(keepFocus, []);
  const reading = store.reading.value;
  const isCollection = store.showsCollection.value;
  const printed = usePrinting() ? reading : null;
  return (
    <>
      <Skip />
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
          {/* Next in the keyboard's order after the mark that they are about, and hidden with the article. */}
          <Card controller={controller} />
          <PassageCard controller={controller} />
          <MarkAs controller={controller} />
          {reading && <Checks />}
          {reading && (
            <a class="to-tabs" href="#findings">
              {say().toFindings}
            </a>
          )}
        </div>
        {reading && <Tabs />}
        {printed && <PrintTables />}
      </main>
      <Search />
      <Compare />
      <Protect />
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
