// What page and worker say to each other. Small enough that a general bridge would not make it
// shorter, and cancelling by ending the worker needs a bridge of its own anyway.

import type { FailureCode } from "./failure.js";
import type { Format, FormatDetails } from "./formats.js";
import type { Stage, TextOptions } from "./options.js";
import type { Bytes, CompiledModule } from "./platform.js";
import type { ProtectChoice } from "./protect.js";

export type ToWorker =
  | { readonly kind: "load"; readonly wasm: CompiledModule | Bytes; readonly model: Bytes }
  | { readonly kind: "analyze"; readonly job: number; readonly text: string; readonly options: TextOptions }
  | ({ readonly kind: "format"; readonly job: number; readonly text: string } & FormatRequest)
  | ({ readonly kind: "protect"; readonly job: number; readonly text: string } & ProtectRequest)
  | ({ readonly kind: "places"; readonly job: number; readonly text: string } & PlacesRequest);

export type FromWorker =
  | { readonly kind: "loaded"; readonly modelVersion: string }
  | ({ readonly kind: "failed" } & Trouble)
  | { readonly kind: "progress"; readonly job: number; readonly share: number; readonly stage: Stage }
  | ({ readonly job: number; readonly memoryBytes: number } & Answer)
  | ({ readonly kind: "error"; readonly job: number } & Trouble);

/** What is wanted in another format. */
export interface FormatRequest {
  readonly format: Format;
  readonly options: TextOptions & FormatDetails;
}

/** What is wanted of a text without some names. */
export interface ProtectRequest {
  readonly choice: ProtectChoice;
  readonly options: TextOptions;
}

/** What is wanted of the gazetteer, of which `text` is a name. */
export interface PlacesRequest {
  readonly limit: number;
}

export type Answer = Done | Formatted;

/** An analysis in another format, or places as JSON, on their way between threads. */
export interface Formatted {
  readonly kind: "formatted";
  readonly output: string;
}

/** An analysis on its way between threads. */
export interface Done {
  readonly kind: "done";
  readonly columns: ArrayBuffer;
  /** The same with UTF-16 offsets, where `columns` has others. */
  readonly slices: ArrayBuffer | null;
}

/** An error on its way between threads: classes do not survive that. */
export interface Trouble {
  readonly name: string;
  readonly message: string;
  /** That of a LedeError, and the file it is about. */
  readonly code: FailureCode | null;
  readonly file: string | null;
}
