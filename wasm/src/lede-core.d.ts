// The module that Emscripten writes beside the compiled TypeScript; wasm/binding.cpp says what its
// functions mean.

import type { CoreOptions } from "./core-options.js";
import type { Stage } from "./options.js";

/** Stops the analysis by returning false. */
export type CoreProgress = (doneThousandths: number, stage: Stage) => boolean;

export interface CoreEngine {
  modelBuffer(bytes: number): number;
  loadModel(bytes: number): number;
  textBuffer(bytes: number): number;
  analyze(bytes: number, options: CoreOptions, progress: CoreProgress | null): number;
  writeColumns(unit: number): number;
  writeFormat(format: number, unit: number, table: number, article: string): number;
  writeProtection(unit: number, choice: string): number;
  writePlaces(typed: string, limit: number): number;
  resultAddress(): number;
  errorMessage(): string;
  modelVersion(): string;
  delete(): void;
}

export interface CoreModule {
  /** The whole memory. Replaced when memory grows: never keep it across a call. */
  readonly HEAPU8: Uint8Array;
  readonly Engine: {
    new (): CoreEngine;
    version(): string;
    columnsVersion(): number;
    columnsLayout(): string;
    formatNames(): string;
  };
}

export interface ModuleOptions {
  instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): object;
}

export default function createCore(options: ModuleOptions): Promise<CoreModule>;
