// The promise that nothing leaves, with the count that lets one check it.
import { forgetCopy } from "../actions.ts";
import type { Requests } from "../requests.ts";
import { store } from "../store.ts";
import { counted } from "../vocabulary.ts";

export function Privacy() {
  const requests = store.requests.value;
  return (
    <details class="privacy">
      <summary>
        <span class={`dot ${dotOf(requests)}`} aria-hidden="true" />
        {requests ? <Locked requests={requests} /> : <Unlocked />}
      </summary>
      <div class="explanation">
        <p>
          Lede reads your article inside this page, in your browser. There is no server behind it, no account, no
          counting of visitors, and{" "}
          {store.remembers.value
            ? "what you paste is kept in this browser alone, as you said, until you have it forget."
            : "nothing of what you paste is kept: close the tab and the text is gone."}
        </p>
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
  const count = made === null ? "requests cannot be counted here" : `${counted(made, "request")} since load`;
  return (
    <>
      Nothing leaves this page <span class="count">· {count}</span>
      {store.kept.value === "offline" && <span class="count"> · opened without a network</span>}
    </>
  );
}

function Unlocked() {
  return store.phase.value.kind === "failed" ? (
    <>
      Not loaded<span class="count">, not locked yet</span>
    </>
  ) : (
    <>
      Loading<span class="count">, not locked yet</span>
    </>
  );
}

function LockExplained({ requests: { made, refused } }: { readonly requests: Requests }) {
  return (
    <p>
      You need not take our word for it. Once loaded, the page forbids itself every further request
      {made === null
        ? ". Your browser keeps no list to count them by"
        : "; the number above counts any that happen all the same"}
      {refused > 0 &&
        `, and ${counted(refused, "attempt")} to make one, by the page or by an extension of the browser, came to nothing`}
      . Or switch to aeroplane mode and paste an article: it works as before.
    </p>
  );
}

/** The page itself may be kept, never a text. */
function CopyExplained() {
  const kept = store.kept.value;
  if (kept === "no") return null;
  return (
    <>
      <p>
        {kept === "offline" && "No network answered, so this browser opened its own copy of the page. "}
        The page itself, and no text, is kept in this browser, so that it opens without a network and at once. When
        there is a network, the next visit takes a new version.
      </p>
      <p>
        <button type="button" onClick={() => void forgetCopy()}>
          Forget the copy
        </button>
      </p>
    </>
  );
}

function UnlockedExplained() {
  return (
    <p>
      Until it is loaded, the page may ask the server that it came from for its own files, and no other server for
      anything. Once they are here it forbids itself every further request, and this line says so.
    </p>
  );
}
