// What was seen and not classified, at the end of a tab: a small list that opens.
import { showPassage } from "../actions.ts";
import type { Proof } from "../aids/proof.ts";
import { TOOLS, useInSlices } from "../assist.ts";
import { articleLanguage, store } from "../store.ts";
import { say } from "../words/words.ts";

/** A text in another language has capitals without end. */
const SHOWN_AT_MOST = 100;

export function SeenElsewhere({ kind }: { readonly kind: keyof Proof }) {
  const proof = useInSlices((aids, reading) => aids.proofOf(reading, TOOLS), []);
  if (!proof || !store.aids.value) return null;
  const seen = proof[kind];
  const words = say().seen;
  // These are seen, and classified as what is not sure.
  const isReport = kind === "reports";
  if (seen.length === 0) return isReport ? null : <p class="hint">{words.none[kind]}</p>;
  return (
    <details class="seen">
      <summary>{isReport ? words.reports(seen.length) : words.heading(words.counts[kind](seen.length))}</summary>
      <ul>
        {seen.slice(0, SHOWN_AT_MOST).map((row) => (
          <li key={row.start}>
            <button
              type="button"
              class="stop"
              onClick={() => showPassage(row, isReport ? row.words : words.row(row.words))}
            >
              <bdi lang={articleLanguage.value}>{row.words}</bdi>
              {row.count > 1 && <span class="more">{words.times(row.count)}</span>}
            </button>
          </li>
        ))}
        {seen.length > SHOWN_AT_MOST && <li class="more">{say().andMore(seen.length - SHOWN_AT_MOST)}</li>}
      </ul>
    </details>
  );
}
