// What was copied or saved just now, over the page for a moment, so that nothing moves.
import { stopWriting } from "../actions.ts";
import { store } from "../store.ts";
import { say } from "../words/words.ts";

export function Taken() {
  const taken = store.taken.value;
  if (!taken) return null;
  return (
    <div class={taken.busy ? "taken busy" : "taken"}>
      {/* Screen readers have heard it. */}
      <p aria-hidden={!taken.busy}>{taken.message}</p>
      {taken.busy && (
        <button type="button" onClick={stopWriting}>
          {say().taken.stop}
        </button>
      )}
    </div>
  );
}
