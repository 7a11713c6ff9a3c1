// What the reader knows better of a quotation, said on its card.
import { useSignal } from "@preact/signals";
import type { Reading } from "../analysis/reading.ts";
import type { Quote } from "../analysis/types.ts";
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
          options={entityOptions(reading, ({ id, type }) => id !== quote.speaker && SPEAKING.has(groupOf(type).id))}
          further={further}
          onChoose={({ entity, words }) =>
            giveSpeaker(reading, quote, entity ?? (words === say().correct.nobody ? null : words))
          }
        />
      )}
    </div>
  );
}

/** The words as they were typed, for somebody without a name ("the clerk"), and nobody. */
function further(typed: string): PickOption[] {
  const nobody = { words: say().correct.nobody, more: say().correct.nobodyNamed, entity: null, others: [] };
  return typed === ""
    ? [nobody]
    : [{ words: typed, more: say().correct.inTheseWords, entity: null, others: [] }, nobody];
}
