// Whether this browser keeps what one does here, and the way to have it forget.
import { forgetEverything, setRemembers } from "../memory.ts";
import { store } from "../store.ts";

export function Memory() {
  const remembers = store.remembers.value;
  return (
    <>
      <label>
        <input type="checkbox" checked={remembers} onChange={(event) => setRemembers(event.currentTarget.checked)} />{" "}
        Keep settings and drafts in this browser
      </label>
      {(remembers || store.kept.value !== "no") && (
        <button type="button" class="quiet" onClick={() => void forgetEverything()}>
          Forget everything
        </button>
      )}
    </>
  );
}
