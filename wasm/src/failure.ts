// What can go wrong that is not the caller's mistake, told apart so that a page can say it in its own words.

/** `unreachable`, `refused`, `web-page`, `broken-off` and `stalled` are about fetching one of the package's files. */
export type FailureCode =
  /** The browser has no WebAssembly, or it is switched off. */
  | "no-webassembly"
  /** No answer came. */
  | "unreachable"
  /** The server answered with an error; `status` has its number. */
  | "refused"
  /** The server sent a web page in the file's place. */
  | "web-page"
  /** The file ended, or the connection did, before all of it was there. */
  | "broken-off"
  /** Nothing more came for as long as the caller's patience lasts. */
  | "stalled"
  /** The file is not what it should be: damaged, cut short, or another file altogether. */
  | "damaged"
  /** The module does not compile: it is damaged, a policy forbids it, or the browser is too old. */
  | "cannot-compile"
  /** Script, module and model are not of the same release. */
  | "other-version"
  /** Memory ran out. */
  | "memory"
  /** The worker could not be started. */
  | "no-worker"
  /** The worker ended, or fell silent, at its work. */
  | "worker-died";

export interface FailureDetails {
  /** Name of the file that it is about. */
  readonly file?: string;
  /** The server's answer, as HTTP status. */
  readonly status?: number;
  readonly cause?: unknown;
}

/** An error with a code for programs beside its message for people. */
export class LedeError extends Error {
  override readonly name: string = "LedeError";
  readonly code: FailureCode;
  readonly file: string | null;
  readonly status: number | null;

  constructor(code: FailureCode, message: string, { file, status, cause }: FailureDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.file = file ?? null;
    this.status = status ?? null;
  }
}
