// Why something is marked, in sentences that open on demand and stay open for who wants them.
import { setShowsWhy } from "../actions.ts";
import { store } from "../store.ts";
import { say } from "../words/words.ts";
import { Isolated } from "./isolated.tsx";

interface WhyProps {
  /** The same in a few words. */
  readonly short: string;
  /** None where what explains has not arrived. */
  readonly sentences: readonly string[];
}

export function Why({ short, sentences }: WhyProps) {
  if (sentences.length === 0) return <p class="evidence">{short}</p>;
  return (
    <details class="why" open={store.showsWhy.value} onToggle={(event) => setShowsWhy(event.currentTarget.open)}>
      <summary>
        <b>{say().card.why}</b> <span class="evidence">{short}</span>
      </summary>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <Isolated text={sentence} />
          </li>
        ))}
      </ul>
    </details>
  );
}
