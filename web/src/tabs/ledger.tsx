// The attribution ledger: every quotation and reported claim with its source, those without a name apart, and the
// paragraphs that have no source at all.
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { showPassage } from "../actions.ts";
import type { BareParagraph, LedgerRow } from "../aids/ledger.ts";
import type { Reading } from "../analysis/reading.ts";
import { notHere, TOOLS } from "../assist.ts";
import { articleLanguage, store } from "../store.ts";
import { Isolated } from "../views/isolated.tsx";
import { say, spoken } from "../words/words.ts";

const ROWS_AT_FIRST = 100;

export function LedgerView({ reading }: { readonly reading: Reading }) {
  const aids = store.aids.value;
  const ledger = useMemo(() => aids?.ledgerOf(reading, TOOLS), [aids, reading, spoken()]);
  const wanted = useSignal("");
  if (!ledger) return <p class="nothing">{notHere()}</p>;
  const { named, unnamed, nobody, bare, paragraphs } = ledger;
  const speakers = countSpeakers([...named, ...unnamed]);
  const chosen = speakers.has(wanted.value) ? wanted.value : "";
  const pick = (rows: readonly LedgerRow[]) => rows.filter(({ speaker }) => chosen === "" || speaker === chosen);
  return (
    <div class="ledger">
      {speakers.size > 1 && (
        <label class="search">
          {say().ledger.speaker}{" "}
          <select value={chosen} onChange={(event) => (wanted.value = event.currentTarget.value)}>
            <option value="">{say().ledger.everybody(named.length + unnamed.length + nobody.length)}</option>
            {[...speakers].map(([key, { who, count }]) => (
              <option key={key} value={key}>
                {who} ({count})
              </option>
            ))}
          </select>
        </label>
      )}
      <Section heading={say().ledger.named} none={say().ledger.noneNamed} rows={pick(named)} all={chosen === ""} />
      <Section heading={say().ledger.unnamed} none={say().ledger.none} rows={pick(unnamed)} all={chosen === ""} />
      {chosen === "" && nobody.length > 0 && <Section heading={say().ledger.nobody} none="" rows={nobody} all />}
      {chosen === "" && <Bare bare={bare} paragraphs={paragraphs} />}
    </div>
  );
}

interface SectionProps {
  readonly heading: string;
  readonly none: string;
  readonly rows: readonly LedgerRow[];
  /** Not narrowed to one speaker: then it is told that there are none. */
  readonly all: boolean;
}

function Section({ heading, none, rows, all }: SectionProps) {
  const whole = useSignal(false);
  if (rows.length === 0 && !all) return null;
  const shown = whole.value ? rows : rows.slice(0, ROWS_AT_FIRST);
  return (
    <section aria-label={heading}>
      <h2>
        {heading} <span class="more">{rows.length}</span>
      </h2>
      {rows.length === 0 && <p class="more">{none}</p>}
      <ol>
        {shown.map((row) => (
          <Row key={row.quote.id} row={row} />
        ))}
      </ol>
      {shown.length < rows.length && (
        <button type="button" onClick={() => (whole.value = true)}>
          {say().ledger.more(rows.length - shown.length)}
        </button>
      )}
    </section>
  );
}

function Row({ row: { quote, who, own, titles, words, how } }: { readonly row: LedgerRow }) {
  const source = who === "" ? say().ledger.nobodyNamed : who;
  return (
    <li>
      <button
        type="button"
        class={`quote ${quote.kind}`}
        onClick={() => showPassage(quote, `${source}, ${how.join(", ")}`)}
      >
        <span class="who">
          <bdi>{source}</bdi>
          {titles !== "" && (
            <span class="more">
              , <bdi lang={articleLanguage.value}>{titles}</bdi>
            </span>
          )}
          {own !== "" && (
            <span class="more">
              {" · "}
              <Isolated text={say().quoted(own)} />
            </span>
          )}
        </span>{" "}
        <span class="words">
          <bdi lang={articleLanguage.value}>{words}</bdi>
        </span>{" "}
        <span class="more">{how.join(" · ")}</span>
      </button>
    </li>
  );
}

function Bare({ bare, paragraphs }: { readonly bare: readonly BareParagraph[]; readonly paragraphs: number }) {
  if (paragraphs === 0) return null;
  if (bare.length === 0) return <p class="hint">{say().ledger.everyParagraph}</p>;
  return (
    <details class="seen">
      <summary>{say().ledger.bare(bare.length, paragraphs)}</summary>
      <ul>
        {bare.slice(0, ROWS_AT_FIRST).map((paragraph) => (
          <li key={paragraph.number}>
            <button
              type="button"
              class="stop"
              onClick={() => showPassage(paragraph, say().ledger.paragraph(paragraph.number))}
            >
              <b>{paragraph.number}</b> <bdi lang={articleLanguage.value}>{paragraph.words}</bdi>
            </button>
          </li>
        ))}
        {bare.length > ROWS_AT_FIRST && <li class="more">{say().andMore(bare.length - ROWS_AT_FIRST)}</li>}
      </ul>
    </details>
  );
}

/** In the order of the text. */
function countSpeakers(rows: readonly LedgerRow[]): Map<string, { who: string; count: number }> {
  const speakers = new Map<string, { who: string; count: number }>();
  for (const { speaker, who } of rows) {
    const known = speakers.get(speaker);
    if (known) known.count++;
    else speakers.set(speaker, { who, count: 1 });
  }
  return speakers;
}
