// Where the reading stands, in a line.
import { readAgain, tryAgain } from "../actions.ts";
import { TEXT_LIMIT } from "../analysis/session.ts";
import { stopReading } from "../intake.ts";
import { isBoxShown, type Phase, store } from "../store.ts";
import { say } from "../words/words.ts";

export function Status() {
  return (
    <>
      <Step />
      <Rest />
    </>
  );
}

/** What names need not wait for. */
function Rest() {
  const rest = store.rest.value;
  const { kind } = store.phase.value;
  if (!rest || kind === "loading" || kind === "failed") return null;
  if (rest.kind === "failed")
    return (
      <div class="notice error failure" role="alert">
        <p>{say().status.withoutPlaces(rest.message())}</p>
        <button type="button" class="primary" onClick={tryAgain}>
          {say().status.tryAgain}
        </button>
      </div>
    );
  return <p class="status">{say().status.coming[rest.kind](rest.received, rest.total)}</p>;
}

function Step() {
  const phase = store.phase.value;
  switch (phase.kind) {
    case "loading":
      return (
        <div class="status">
          <label>
            {say().status.loading}
            <progress value={phase.received} max={phase.total || 1} />
          </label>
          {phase.received > 0 && <span>{say().status.megabytes(phase.received, phase.total)}</span>}
        </div>
      );
    case "reading":
    case "marking":
      if (isUnseen(phase)) return null;
      return (
        <div class="status busy">
          <label>
            {say().status[phase.kind]} <progress {...(phase.done === null ? {} : { value: phase.done })} max={1} />
          </label>
          <button type="button" onClick={stopReading}>
            {say().status.stop}
          </button>
        </div>
      );
    case "stopped":
      return (
        <div class="status">
          <p>{say().status.stopped}</p>
          <button type="button" onClick={readAgain}>
            {say().status.readAfterAll}
          </button>
        </div>
      );
    case "too-long":
      return (
        <p class="status" role="alert">
          {say().status.tooLong(store.text.value.length, TEXT_LIMIT)}
        </p>
      );
    default:
      return null;
  }
}

/** While one writes nothing flashes: marks are out of sight then, and what is read is told where it takes long. */
function isUnseen({ kind, done }: Extract<Phase, { readonly done: number | null }>): boolean {
  const isWriting = isBoxShown.value && store.reading.value !== null;
  return isWriting && (kind === "marking" || done === null);
}
