// Who says what: quotations by speaker, those with the most words first.
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useMemo } from "preact/hooks";
import { setAsLedger, showPassage, underline } from "../actions.ts";
import { isInDoubt, isPerhapsReported } from "../analysis/doubt.ts";
import type { Reading } from "../analysis/reading.ts";
import { bySpeaker, nameInDoubt, ownWords, type Speaker, stretchesSaid, wordsSaid } from "../analysis/speakers.ts";
import type { Quote } from "../analysis/types.ts";
import { articleLanguage, store } from "../store.ts";
import { copyQuotation } from "../take.ts";
import { shortened } from "../text/shorten.ts";
import { Hidden } from "../views/hidden.tsx";
import { keyed } from "../views/keyed.ts";
import { SeenElsewhere } from "../views/seen.tsx";
import { Unsure } from "../views/unsure.tsx";
import { say } from "../words/words.ts";
import { LedgerView } from "./ledger.tsx";

const QUOTES_AT_FIRST = 50;
/** Of two, one sees who says more. */
const SPEAKERS_TO_SHARE = 3;
const LONGEST_SHOWN = 240;

export function QuotesPanel() {
  const reading = store.reading.value;
  const all = reading?.analysis.quotes;
  const quotes = useMemo(() => all?.filter((quote) => !isPerhapsReported(quote, reading!.text)), [all]);
  const isHidden = store.hiddenGroups.value.has("quotes");
  useLayoutEffect(() => {
    underline(isHidden ? [] : (quotes ?? []));
    return () => underline([]);
  }, [quotes, isHidden]);
  if (!reading || !quotes) return null;
  if (quotes.length === 0) {
    return (
      <>
        <p class="nothing">{say().quotes.none}</p>
        <SeenElsewhere kind="reports" />
        <SeenElsewhere kind="quotations" />
      </>
    );
  }
  if (isHidden) return <Hidden id="quotes" what={say().groups.quotes} />;
  const asLedger = store.asLedger.value;
  return (
    <>
      <p class="panel-line">
        <span>{inShort(quotes)}</span>
        <button type="button" class="quiet" aria-pressed={asLedger} onClick={() => setAsLedger(!asLedger)}>
          {say().quotes.ledger}
        </button>
      </p>
      {asLedger ? <LedgerView reading={reading} /> : <BySpeaker reading={reading} />}
      <SeenElsewhere kind="reports" />
      <SeenElsewhere kind="quotations" />
    </>
  );
}

function BySpeaker({ reading }: { readonly reading: Reading }) {
  const speakers = bySpeaker(reading);
  const sharing = speakers.length >= SPEAKERS_TO_SHARE;
  return (
    <>
      {keyed(speakers, ({ name }) => name).map(({ row: speaker, key }) => (
        <SpeakerGroup key={key} speaker={speaker} reading={reading} sharing={sharing} />
      ))}
    </>
  );
}

/** "10 statements: 2 quoted, 8 reported". O(quotations). */
function inShort(quotes: readonly Quote[]): string {
  const kinds = (["direct", "mixed", "indirect"] as const).flatMap((kind) => {
    const count = quotes.filter((quote) => quote.kind === kind).length;
    return count === 0 ? [] : [`${say().number(count)} ${say().quotes.kinds[kind]}`];
  });
  return say().quotes.inShort(quotes.length, kinds);
}

interface GroupProps {
  readonly speaker: Speaker;
  readonly reading: Reading;
  /** Whether the speaker's share of the quoted words is told. */
  readonly sharing: boolean;
}

function SpeakerGroup({ speaker, reading, sharing }: GroupProps) {
  const all = useSignal(false);
  const shown = all.value ? speaker.quotes : speaker.quotes.slice(0, QUOTES_AT_FIRST);
  const percent = Math.round(speaker.share * 100);
  return (
    <section class="speaker">
      <h2>
        <bdi>{speaker.name}</bdi>
        {speaker.inDoubt && <Unsure />}
        {speaker.titles !== "" && (
          <span class="more">
            <bdi lang={articleLanguage.value}>{speaker.titles}</bdi>
          </span>
        )}
      </h2>
      {sharing && (
        <p class="share">
          <meter min={0} max={1} value={speaker.share} aria-label={say().quotes.share(percent)} />
          <span>{speaker.words === 0 ? say().quotes.within : say().quotes.ofQuoted(percent, speaker.words)}</span>
        </p>
      )}
      <ul>
        {keyed(shown, ({ text }) => text).map(({ row: quote, key }) => (
          <QuoteRow key={key} quote={quote} reading={reading} speaker={speaker.name} />
        ))}
      </ul>
      {shown.length < speaker.quotes.length && (
        <button type="button" onClick={() => (all.value = true)}>
          {say().quotes.more(speaker.quotes.length - shown.length)}
        </button>
      )}
    </section>
  );
}

interface RowProps {
  readonly quote: Quote;
  readonly reading: Reading;
  readonly speaker: string;
}

function QuoteRow({ quote, reading, speaker }: RowProps) {
  const { text } = reading;
  const cue = quote.cue ? text.slice(quote.cue.start, quote.cue.end) : "";
  const said = wordsSaid(quote, text);
  const words = shortened(said, LONGEST_SHOWN);
  const kind = say().quotes.kinds[quote.kind];
  const copy = (): void => {
    const parts = stretchesSaid(quote, text);
    void copyQuotation({ parts, isDirect: quote.kind === "direct", speaker: nameInDoubt(reading, quote), cue });
  };
  return (
    <li>
      <button type="button" class={`quote ${quote.kind}`} onClick={() => showPassage(quote, say().quotes.by(speaker))}>
        <span class="words">
          <bdi lang={articleLanguage.value}>{words}</bdi>
        </span>
        <span class="more">
          {cue === "" || cue === kind ? kind : `${kind} · ${cue}`}
          {isInDoubt(quote) && <Doubt own={ownWords(reading, quote)} name={reading.entity(quote.speaker)?.name} />}
        </span>
      </button>
      <button type="button" class="copy" aria-label={say().quotes.copyOne(quote.id.slice(1))} onClick={copy}>
        {say().quotes.copy}
      </button>
    </li>
  );
}

/** "he — Ada Moss?": the text's own words first, then whom Lede takes them for. */
function Doubt({ own, name }: { readonly own: string; readonly name: string | undefined }) {
  if (own === "" && name === undefined) return null;
  const isOther = name !== undefined && name !== own;
  return (
    <>
      {" · "}
      <span class="in-doubt">
        {own !== "" && <bdi lang={articleLanguage.value}>{own}</bdi>}
        {own !== "" && isOther && " — "}
        {isOther && <bdi>{name}</bdi>}
        <span aria-hidden="true">{say().unsure.sign}</span>
      </span>
      <span class="visually-hidden">
        {own === "" || !isOther ? say().quotes.unsure : say().quotes.unsureWho(own, name)}
      </span>
    </>
  );
}
