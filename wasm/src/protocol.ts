// What page and worker say to each other. Small enough that a general bridge would not make it
// shorter, and cancelling by ending the worker needs a bridge of its own anyway.

export type ToWorker =
  | { readonly kind: "load"; readonly wasm: WebAssembly.Module | BufferSource; readonly model: BufferSource }
  | { readonly kind: "analyze"; readonly job: number; readonly text: string; readonly documentDate: string | null };

export type FromWorker =
  | { readonly kind: "loaded"; readonly modelVersion: string }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "progress"; readonly job: number; readonly share: number }
  | { readonly kind: "done"; readonly job: number; readonly columns: ArrayBuffer; readonly memoryBytes: number }
  | { readonly kind: "error"; readonly job: number; readonly name: string; readonly message: string };
