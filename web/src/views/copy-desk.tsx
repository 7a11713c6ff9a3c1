// What an editor would want to look at again: each with a way to the place and a way to put it away.
import { dismissWarning, showPassage } from "../actions.ts";
import { store } from "../store.ts";
import { counted } from "../vocabulary.ts";

const SHOWN_AT_MOST = 50;

export function CopyDesk() {
  const reading = store.reading.value;
  const dismissed = store.dismissed.value;
  const warnings = (reading?.analysis.warnings ?? []).filter(
    ({ code, message }) => code !== "other" && !dismissed.has(message),
  );
  if (warnings.length === 0) return null;
  return (
    <section class="copy-desk" aria-label="Copy desk">
      <h2>{counted(warnings.length, "thing")} to look at again</h2>
      <ul>
        {warnings.slice(0, SHOWN_AT_MOST).map((warning) => (
          <li key={`${warning.start} ${warning.message}`}>
            <button type="button" class="place" onClick={() => showPassage(warning, warning.message)}>
              {warning.message}
            </button>
            <button
              type="button"
              class="quiet"
              aria-label={`Dismiss: ${warning.message}`}
              onClick={() => dismissWarning(warning.message)}
            >
              Dismiss
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
