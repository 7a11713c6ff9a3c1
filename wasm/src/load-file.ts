// Getting the package's files over the network, each by itself: for pages that say where they lie.

import { bodyOf, type FetchOptions, fetchBytes, fileName, request } from "./fetching.js";
import type { Address, CompiledModule } from "./platform.js";
import { cannotCompile, compile, type FileSource, isBytes, isModule, requireWebAssembly, toBytes } from "./sources.js";

export type { FailureCode } from "./failure.js";
export { LedeError } from "./failure.js";
export { type FetchOptions, type FileCheck, fetchBytes } from "./fetching.js";

export interface LoadedFiles {
  readonly wasm: CompiledModule;
  readonly model: Uint8Array<ArrayBuffer>;
}

/** The compiled module. Without options it is compiled while it arrives, where the server names its type. */
export async function loadModule(source: FileSource | CompiledModule, options?: FetchOptions): Promise<CompiledModule> {
  requireWebAssembly();
  if (isModule(source)) return source;
  if (isBytes(source)) return compile(toBytes(source), "lede-core.wasm");
  return options ? compile(await fetchBytes(source, options), fileName(source)) : compileWhileFetching(source);
}

export async function loadModel(source: FileSource, options?: FetchOptions): Promise<Uint8Array<ArrayBuffer>> {
  return isBytes(source) ? toBytes(source) : fetchBytes(source, options);
}

async function compileWhileFetching(source: Address): Promise<CompiledModule> {
  const response = await request(source);
  const type = response.headers.get("content-type") ?? "";
  // Streaming works for this type only; many servers send another.
  if (!type.startsWith("application/wasm")) return compile(await bodyOf(response), fileName(source));
  try {
    return await WebAssembly.compileStreaming(response);
  } catch (error) {
    throw cannotCompile(fileName(source), error);
  }
}
