// Getting the package's files over the network.

import type { CreateAnalyzerOptions, FileSource } from "./sources.js";
import { cannotCompile, compile, isBytes, isModule, refuseHtml, requireWebAssembly, toBytes } from "./sources.js";

export interface LoadedFiles {
  readonly wasm: WebAssembly.Module;
  readonly model: Uint8Array<ArrayBuffer>;
}

/** Both files, fetched at the same time. Rejects with a message that a person can act on. */
export async function loadFiles(options: CreateAnalyzerOptions): Promise<LoadedFiles> {
  requireWebAssembly();
  // Bundlers know this very form of address and carry the files along.
  const wasmSource = options.wasm ?? new URL("./lede-core.wasm", import.meta.url);
  const modelSource = options.model ?? new URL("./lede-en.model", import.meta.url);
  const [wasm, model] = await Promise.all([loadModule(wasmSource), loadModel(modelSource)]);
  return { wasm, model };
}

export async function loadModule(source: FileSource | WebAssembly.Module): Promise<WebAssembly.Module> {
  if (isModule(source)) return source;
  if (isBytes(source)) return compile(toBytes(source), "lede-core.wasm");
  const response = await request(source);
  const type = response.headers.get("content-type") ?? "";
  // Compiling while the bytes arrive works for this type only; many servers send another.
  if (!type.startsWith("application/wasm")) return compile(await body(response), fileName(source));
  try {
    return await WebAssembly.compileStreaming(response);
  } catch (error) {
    throw cannotCompile(fileName(source), error);
  }
}

export async function loadModel(source: FileSource): Promise<Uint8Array<ArrayBuffer>> {
  if (isBytes(source)) return toBytes(source);
  const bytes = await body(await request(source));
  refuseHtml(bytes, fileName(source));
  return bytes;
}

async function request(source: string | URL): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(source);
  } catch (error) {
    throw new Error(`${fileName(source)} could not be fetched from ${source}; check the network and the address.`, {
      cause: error,
    });
  }
  if (!response.ok) {
    throw new Error(`${fileName(source)} could not be fetched: the server answered ${response.status} for ${source}.`);
  }
  return response;
}

async function body(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new Error(`${fileName(response.url)} broke off while it was being fetched; try again.`, { cause: error });
  }
}

function fileName(source: string | URL): string {
  return String(source).split(/[?#]/, 1)[0]?.split("/").pop() || String(source);
}
