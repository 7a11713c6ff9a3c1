// What went wrong, as a sentence for a journalist: what it is, and what to do now.
import { LedeError } from "ledekit/bridge";
import { say } from "../words/words.ts";

/** `isLocked` says whether the page can still fetch anything: after that only a reload brings another file. */
export function explain(error: unknown, isLocked: boolean): string {
  const words = say().failures;
  if (!(error instanceof LedeError)) return words.unknown;
  const sentence = tell(error);
  const isAboutFile = error.code === "damaged" || error.code === "other-version" || error.code === "cannot-compile";
  return isLocked && isAboutFile ? `${sentence} ${words.reload}` : sentence;
}

function tell(error: LedeError): string {
  const words = say().failures;
  const part = partOf(error.file);
  switch (error.code) {
    case "no-webassembly":
      return words.noWebAssembly;
    case "cannot-compile":
      return words.cannotCompile;
    case "unreachable":
      return words.unreachable(part);
    case "refused":
      return words.refused(part, error.status);
    case "web-page":
      return words.webPage;
    case "broken-off":
      return words.brokenOff(part);
    case "stalled":
      return words.stalled(part);
    case "damaged":
    case "other-version":
      return words.damaged(part);
    case "memory":
      return words.memory;
    case "no-worker":
      return words.noWorker;
    case "worker-died":
      return words.workerDied;
  }
}

function partOf(file: string | null): string {
  const { parts } = say().failures;
  if (file && /\.wasm$|^analysis-/.test(file)) return parts.reader;
  return file?.endsWith(".model") ? parts.model : parts.other;
}
