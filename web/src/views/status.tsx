// Where the reading stands, in a line.
import { readAgain, tryAgain } from "../actions.ts";
import { TEXT_LIMIT } from "../analysis/session.ts";
import { stopReading } from "../intake.ts";
import { store } from "../store.ts";

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
        <p>Names are read without places, and a few of them less well: {rest.message}</p>
        <button type="button" class="primary" onClick={tryAgain}>
          Try again
        </button>
      </div>
    );
  return (
    <p class="status">
      Places are still loading: {inMegabytes(rest.received)} of {inMegabytes(rest.total)} MB. Then the text is read once
      more, and a few names may change.
    </p>
  );
}

function Step() {
  const phase = store.phase.value;
  switch (phase.kind) {
    case "loading":
      return (
        <div class="status">
          <label>
            Loading the reader … <progress value={phase.received} max={phase.total || 1} />
          </label>
          {phase.received > 0 && <span>{`${inMegabytes(phase.received)} of ${inMegabytes(phase.total)} MB`}</span>}
        </div>
      );
    case "reading":
    case "marking":
      return (
        <div class="status busy">
          <label>
            {phase.kind === "reading" ? "Reading" : "Marking"}{" "}
            <progress {...(phase.done === null ? {} : { value: phase.done })} max={1} />
          </label>
          <button type="button" onClick={stopReading}>
            Stop
          </button>
        </div>
      );
    case "stopped":
      return (
        <div class="status">
          <p>Stopped. Your text is still in the box.</p>
          <button type="button" onClick={readAgain}>
            Read it after all
          </button>
        </div>
      );
    case "too-long":
      return (
        <p class="status" role="alert">
          This text has {store.text.value.length.toLocaleString("en")} characters; this page reads up to{" "}
          {TEXT_LIMIT.toLocaleString("en")}. It stays in the box: shorten it, or use the lede command for whole
          archives.
        </p>
      );
    default:
      return null;
  }
}

function inMegabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
