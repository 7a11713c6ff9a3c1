// Whether this browser keeps what one does here, and the way to have it forget.
import { forgetEverything, setRemembers } from "../memory.ts";
import { store } from "../store.ts";
import { say } from "../words/words.ts";

export function Memory() {
  const remembers = store.remembers.value;
  return (
    <>
      <label>
        <input type="checkbox" checked={remembers} onChange={(event) => setRemembers(event.currentTarget.checked)} />{" "}
        {say().memory.keep}
      </label>
      {(remembers || store.kept.value !== "no") && (
        <button type="button" class="quiet" onClick={() => void forgetEverything()}>
          {say().memory.forget}
        </button>
      )}
    </>
  );
}
