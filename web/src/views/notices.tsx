// Sentences that the reader should know of, each with a way to put it away.
import { dismissNotice } from "../actions.ts";
import { store } from "../store.ts";
import { say } from "../words/words.ts";
import { Isolated } from "./isolated.tsx";

export function Notices() {
  return (
    <div class="notices" aria-live="polite">
      {store.notices.value.map((notice) => (
        <div key={notice.id} class={`notice ${notice.tone}`} role={notice.tone === "error" ? "alert" : undefined}>
          <p>
            <Isolated text={notice.message()} />
          </p>
          {notice.actions?.map(({ label, run }) => (
            <button key={label()} type="button" onClick={run}>
              {label()}
            </button>
          ))}
          <button type="button" class="quiet" onClick={() => dismissNotice(notice.id)}>
            {say().notices.dismiss}
          </button>
        </div>
      ))}
    </div>
  );
}
