// What page and worker say to each other. Small enough that a general bridge would not make it
// shorter, and cancelling by ending the worker needs a bridge of its own anyway.

import type { FailureCode } from "./failure.js";

export type ToWorker =
  | { readonly kind: "load"; readonly wasm: WebAssembly.Module | BufferSource; readonly model: BufferSource }
  | { readonly kind: "analyze"; readonly job: number; readonly text: string; readonly documentDate: string | null };

export type FromWorker =
  | { readonly kind: "loaded"; readonly modelVersion: string }
  | ({ readonly kind: "failed" } & Trouble)
  | { readonly kind: "progress"; readonly job: number; readonly share: number }
  | { readonly kind: "done"; readonly job: number; readonly columns: ArrayBuffer; readonly memoryBytes: number }
  | ({ readonly kind: "error"; readonly job: number } & Trouble);

/** An error on its way between threads: classes do not survive that. */
export interface Trouble {
  readonly name: string;
  readonly message: string;
  /** That of a LedeError, and the file it is about. */
  readonly code: FailureCode | null;
  readonly file: string | null;
}
