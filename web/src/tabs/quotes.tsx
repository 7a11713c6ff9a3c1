// Who says what: quotations by speaker, those with the most words first.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { showPassage, underline } from "../actions.ts";
import type { Reading } from "../analysis/reading.ts";
import { bySpeaker, type Speaker } from "../analysis/speakers.ts";
import type { Quote } from "../analysis/types.ts";
import { store } from "../store.ts";
import { counted } from "../vocabulary.ts";

const QUOTES_AT_FIRST = 50;
const LONGEST_SHOWN = 240;

const KINDS = { direct: "quoted", mixed: "partly quoted", indirect: "reported" } as const;

export function QuotesPanel() {
  const reading = store.reading.value;
  const quotes = reading?.analysis.quotes;
  useEffect(() => {
    underline(quotes ?? []);
    return () => underline([]);
  }, [quotes]);
  if (!reading || !quotes) return null;
  if (quotes.length === 0) return <p class="nothing">Nobody is quoted in this text.</p>;
  const speakers = bySpeaker(reading);
  return (
    <>
      {speakers.map((speaker) => (
        <SpeakerGroup key={speaker.key} speaker={speaker} reading={reading} />
      ))}
    </>
  );
}

function SpeakerGroup({ speaker, reading }: { readonly speaker: Speaker; readonly reading: Reading }) {
  const all = useSignal(false);
  const shown = all.value ? speaker.quotes : speaker.quotes.slice(0, QUOTES_AT_FIRST);
  const percent = Math.round(speaker.share * 100);
  return (
    <section class="speaker">
      <h2>
        <bdi>{speaker.name}</bdi>
        {speaker.titles !== "" && (
          <span class="more">
            <bdi>{speaker.titles}</bdi>
          </span>
        )}
      </h2>
      <p class="share">
        <meter min={0} max={1} value={speaker.share} aria-label={`Share of the quoted words: ${percent} %`} />
        <span>
          {speaker.words === 0
            ? "only within others’ words"
            : `${percent} % of what is quoted · ${counted(speaker.words, "word")}`}
        </span>
      </p>
      <ul>
        {shown.map((quote) => (
          <QuoteRow key={quote.id} quote={quote} text={reading.text} speaker={speaker.name} />
        ))}
      </ul>
      {shown.length < speaker.quotes.length && (
        <button type="button" onClick={() => (all.value = true)}>
          Show {counted(speaker.quotes.length - shown.length, "more quotation")}
        </button>
      )}
    </section>
  );
}

function QuoteRow({
  quote,
  text,
  speaker,
}: {
  readonly quote: Quote;
  readonly text: string;
  readonly speaker: string;
}) {
  const cue = quote.cue ? text.slice(quote.cue.start, quote.cue.end) : "";
  const words = quote.text.length > LONGEST_SHOWN ? `${quote.text.slice(0, LONGEST_SHOWN).trimEnd()} …` : quote.text;
  return (
    <li>
      <button type="button" class={`quote ${quote.kind}`} onClick={() => showPassage(quote, `Quotation, ${speaker}`)}>
        <span class="words">
          <bdi>{words}</bdi>
        </span>
        <span class="more">{[KINDS[quote.kind], cue].filter((part) => part !== "").join(" · ")}</span>
      </button>
    </li>
  );
}
