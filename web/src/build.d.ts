// What the build writes into the script.

/** Size and checksum of the files that belong to this very script. */
declare const LEDE_FILES: {
  readonly wasm: import("ledekit/load").FileCheck;
  /** The model's parts (web/model-parts.ts). */
  readonly names: import("ledekit/load").FileCheck;
  readonly rest: import("ledekit/load").FileCheck;
  readonly events: import("ledekit/load").FileCheck;
  /** The script of the worker that reads; `file` is where it lies (in the single file: the script itself, as data). */
  readonly worker: import("ledekit/load").FileCheck & { readonly file: string };
};

/** The scripts that read documents: where they lie (in the single file: the scripts themselves, as data), and their checksums as `fetch` takes them. */
declare const LEDE_READERS: Readonly<
  Record<import("./documents/kinds.ts").ReaderName, { readonly file: string; readonly integrity: string }>
>;

/** The same as the module without "min", which alone has its types beside it. */
declare module "pdfjs-dist/legacy/build/pdf.min.mjs" {
  export * from "pdfjs-dist";
}
