// The promise that nothing leaves, with the count that lets one check it.
import { forgetCopy } from "../actions.ts";
import type { Requests } from "../requests.ts";
import { store } from "../store.ts";
import { say } from "../words/words.ts";

export function Privacy() {
  const requests = store.requests.value;
  return (
    <details class="privacy">
      <summary>
        <span class={`dot ${dotOf(requests)}`} aria-hidden="true" />
        {requests ? <Locked requests={requests} /> : <Unlocked />}
      </summary>
      <div class="explanation">
        <p>{say().privacy.promise(store.remembers.value)}</p>
        {requests ? <LockExplained requests={requests} /> : <UnlockedExplained />}
        <CopyExplained />
      </div>
    </details>
  );
}

/** Green only while the lock holds and nothing was requested. */
function dotOf(requests: Requests | null): string {
  if (requests) return requests.made === 0 ? "safe" : "";
  return store.phase.value.kind === "loading" ? "waiting" : "";
}

function Locked({ requests: { made } }: { readonly requests: Requests }) {
  const count = made === null ? say().privacy.uncounted : say().privacy.requests(made);
  return (
    <>
      {say().privacy.nothingLeaves} <span class="count">· {count}</span>
      {store.kept.value === "offline" && <span class="count"> · {say().privacy.offline}</span>}
    </>
  );
}

function Unlocked() {
  return store.phase.value.kind === "failed" ? (
    <>
      {say().privacy.failed}
      <span class="count">{say().privacy.notLocked}</span>
    </>
  ) : (
    <>
      {say().privacy.loading}
      <span class="count">{say().privacy.notLocked}</span>
    </>
  );
}

function LockExplained({ requests: { made, refused } }: { readonly requests: Requests }) {
  return <p>{say().privacy.locked(made !== null, refused)}</p>;
}

/** The page itself may be kept, never a text. */
function CopyExplained() {
  const kept = store.kept.value;
  if (kept === "no") return null;
  return (
    <>
      <p>
        {kept === "offline" && say().privacy.openedOffline}
        {say().privacy.kept}
      </p>
      <p>
        <button type="button" onClick={() => void forgetCopy()}>
          {say().privacy.forget}
        </button>
      </p>
    </>
  );
}

function UnlockedExplained() {
  return <p>{say().privacy.unlocked}</p>;
}
