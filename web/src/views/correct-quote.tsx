// What the reader knows better of a quotation, said on its card.
import { useSignal } from "@preact/signals";
import type { Reading } from "../analysis/reading.ts";
import type { Entity, Quote } from "../analysis/types.ts";
import { giveSpeaker, takeQuotationAway } from "../corrections/corrections.ts";
import { groupOf } from "../vocabulary.ts";
import { say } from "../words/words.ts";
import { entityOptions, Pick, type PickOption } from "./pick.tsx";

const SPEAKING: ReadonlySet<string> = new Set(["people", "organisations", "places", "groups"]);

export function CorrectQuote({ reading, quote }: { readonly reading: Reading; readonly quote: Quote }) {
  const isChoosing = useSignal(false);
  return (
    <div class="correct">
      <div class="correct-tools">
        <button type="button" aria-expanded={isChoosing.value} onClick={() => (isChoosing.value = !isChoosing.value)}>
          {say().correct.speaker}
        </button>
        <button type="button" onClick={() => takeQuotationAway(reading, quote)}>
          {say().correct.noQuotation}
        </button>
      </div>
      {isChoosing.value && (
        <Pick
          label={say().correct.whoSays}
          options={othersThan(quote.speaker, reading)}
          further={further}
          onChoose={({ what }) => giveSpeaker(reading, quote, what)}
        />
      )}
    </div>
  );
}

/** A name of the text, words for somebody, or nobody. */
type Speaker = Entity | string | null;

function othersThan(speaker: string | null, reading: Reading): readonly PickOption<Speaker>[] {
  return entityOptions(reading, ({ id, type }) => id !== speaker && SPEAKING.has(groupOf(type).id));
}

/** The words as they were typed, for somebody without a name ("the clerk"), and nobody. */
function further(typed: string): PickOption<Speaker>[] {
  const nobody = { words: say().correct.nobody, more: say().correct.nobodyNamed, what: null, others: [] };
  return typed === ""
    ? [nobody]
    : [{ words: typed, more: say().correct.inTheseWords, what: typed, others: [] }, nobody];
}
