// What keeps Lede from reading, in sight until it is mended.
import { tryAgain } from "../actions.ts";
import { store } from "../store.ts";
import { say } from "../words/words.ts";

export function Failure() {
  const phase = store.phase.value;
  if (phase.kind !== "failed") return null;
  return (
    <div class="notice error failure" role="alert">
      <p>{phase.message()}</p>
      <button type="button" class="primary" onClick={tryAgain}>
        {say().notices.again}
      </button>
    </div>
  );
}
