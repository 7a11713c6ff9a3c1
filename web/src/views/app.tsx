// The page from top to bottom.
import { useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { ArticleController } from "../article/controller.ts";
import { documentState, store } from "../store.ts";
import { Article } from "./article.tsx";
import { Card } from "./card.tsx";
import { CopyDesk } from "./copy-desk.tsx";
import { Editor } from "./editor.tsx";
import { Failure } from "./failure.tsx";
import { Header } from "./header.tsx";
import { LedeBox } from "./lede-box.tsx";
import { Legend } from "./legend.tsx";
import { Licences } from "./licences.tsx";
import { Notices } from "./notices.tsx";
import { Status } from "./status.tsx";
import { Tabs } from "./tabs.tsx";

export function App() {
  const controller = useRef<ArticleController | null>(null);
  useSignalEffect(() => {
    document.documentElement.dataset["state"] = documentState.value;
  });
  useSignalEffect(() => {
    document.documentElement.dataset["scheme"] = store.scheme.value;
  });
  const hasReading = store.reading.value !== null;
  return (
    <>
      <Header />
      <main class={hasReading ? "with-article" : "empty"}>
        <div class="column">
          <Failure />
          <Notices />
          <Editor />
          <Status />
          {hasReading && <LedeBox />}
          {hasReading && <CopyDesk controller={controller} />}
          {hasReading && <Legend />}
          <Article controller={controller} />
        </div>
        {hasReading && <Tabs />}
        <Card controller={controller} />
      </main>
      <Licences />
      {hasReading && (
        <a class="to-tabs" href="#findings">
          What was found
        </a>
      )}
      <p class="visually-hidden" role="status">
        {store.announcement.value}
      </p>
    </>
  );
}
