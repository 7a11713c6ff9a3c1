// What the build writes into the script.

/** Size and checksum of the files that belong to this very script. */
declare const LEDE_FILES: {
  readonly wasm: import("lede/load").FileCheck;
  readonly model: import("lede/load").FileCheck;
};
