// What was seen and not classified, at the end of a tab: a small list that opens.
import { showPassage } from "../actions.ts";
import type { Proof } from "../aids/proof.ts";
import { TOOLS, useInSlices } from "../assist.ts";
import { store } from "../store.ts";
import { counted } from "../vocabulary.ts";

/** A text in another language has capitals without end. */
const SHOWN_AT_MOST = 100;

const WORDS: Readonly<Record<keyof Proof, readonly [one: string, many: string, none: string]>> = {
  names: ["word with a capital", "words with a capital", "every word with a capital is classified"],
  numbers: ["figure", "figures", "every figure is classified"],
  quotations: ["pair of quotation marks", "pairs of quotation marks", "every pair of quotation marks is classified"],
};

export function SeenElsewhere({ kind }: { readonly kind: keyof Proof }) {
  const proof = useInSlices((aids, reading) => aids.proofOf(reading, TOOLS), []);
  if (!proof || !store.aids.value) return null;
  const seen = proof[kind];
  const [one, many, none] = WORDS[kind];
  if (seen.length === 0) return <p class="hint">Proof of reading: {none}.</p>;
  return (
    <details class="seen">
      <summary>Seen and not classified: {counted(seen.length, one, many)}</summary>
      <ul>
        {seen.slice(0, SHOWN_AT_MOST).map((row) => (
          <li key={row.start}>
            <button type="button" class="stop" onClick={() => showPassage(row, `Not classified: ${row.words}`)}>
              <bdi>{row.words}</bdi>
              {row.count > 1 && <span class="more"> · {row.count} times</span>}
            </button>
          </li>
        ))}
        {seen.length > SHOWN_AT_MOST && <li class="more">and {seen.length - SHOWN_AT_MOST} more</li>}
      </ul>
    </details>
  );
}
