// Why a time, a number or a quotation is marked, beside it.
import { useLayoutEffect, useRef } from "preact/hooks";
import { showEvent, stopAsking } from "../actions.ts";
import type { ArticleController } from "../article/controller.ts";
import { notHere, whyAsked } from "../assist.ts";
import { store } from "../store.ts";
import { shortened } from "../text/shorten.ts";
import { say } from "../words/words.ts";
import { keepBeside } from "./beside.ts";
import { CorrectQuote } from "./correct-quote.tsx";
import { useEscape } from "./escape.ts";
import { Isolated } from "./isolated.tsx";

const WORDS_SHOWN = 80;

export function PassageCard({ controller }: { readonly controller: { current: ArticleController | null } }) {
  const element = useRef<HTMLDivElement>(null);
  const asked = store.asked.value;
  const reading = store.reading.value;
  useLayoutEffect(() => {
    if (!asked || !element.current) return;
    return keepBeside(element.current, () => controller.current?.rectOf(asked) ?? null);
  });
  useEscape(asked !== null, stopAsking);
  useLayoutEffect(() => {
    if (!asked?.byKey) return;
    const before = document.activeElement;
    const own = element.current;
    own?.querySelector("button")?.focus({ preventScroll: true });
    return () => {
      // Whoever has gone on meanwhile, into the box to write or to another list, stays there.
      const { activeElement } = document;
      const isHere = activeElement === document.body || own?.contains(activeElement) === true;
      if (isHere && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [asked]);
  if (!asked || !reading) return null;
  const words = reading.text.slice(asked.start, asked.end).replace(/\s+/gu, " ");
  const short = shortened(words, WORDS_SHOWN);
  const sentences = whyAsked(reading, asked);
  return (
    <div ref={element} class={`card ${asked.layer}`} role="group" aria-label={say().passage.why(short)}>
      <p class="type">{say().passage.kinds[asked.layer]}</p>
      <p class="name">
        <bdi>{short}</bdi>
      </p>
      <ul class="reasons">
        {(sentences.length > 0 ? sentences : [notHere()]).map((sentence) => (
          <li key={sentence}>
            <Isolated text={sentence} />
          </li>
        ))}
      </ul>
      {asked.layer === "quotes" && (
        <CorrectQuote key={asked.row} reading={reading} quote={reading.analysis.quotes[asked.row]!} />
      )}
      <div class="card-tools">
        {asked.layer === "acts" && (
          <button type="button" onClick={() => showEvent(asked)}>
            {say().passage.inList}
          </button>
        )}
        <button type="button" class="quiet" onClick={stopAsking}>
          {say().close}
        </button>
      </div>
    </div>
  );
}
