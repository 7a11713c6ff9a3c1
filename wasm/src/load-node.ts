// Getting the package's files from the disk, under Node.js.

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { loadModel as fetchModel, loadModule as fetchModule, type LoadedFiles } from "./load-web.js";
import { type Address, addressText, type CompiledModule } from "./platform.js";
import {
  type CreateAnalyzerOptions,
  compile,
  type FileSource,
  isBytes,
  isModule,
  requireWebAssembly,
} from "./sources.js";

/** Both files, read at the same time. Rejects with a message that a person can act on. */
export async function loadFiles(options: CreateAnalyzerOptions): Promise<LoadedFiles> {
  requireWebAssembly();
  const wasmSource = options.wasm ?? new URL("./lede-core.wasm", import.meta.url);
  const modelSource = options.model ?? new URL("./lede-en.model", import.meta.url);
  const [wasm, model] = await Promise.all([loadModule(wasmSource), loadModel(modelSource)]);
  return { wasm, model };
}

async function loadModule(source: FileSource | CompiledModule): Promise<CompiledModule> {
  if (isModule(source) || isBytes(source) || isRemote(source)) return fetchModule(source);
  return compile(await read(source), basename(path(source)));
}

async function loadModel(source: FileSource): Promise<Uint8Array<ArrayBuffer>> {
  return isBytes(source) || isRemote(source) ? fetchModel(source) : read(source);
}

function isRemote(source: Address): boolean {
  return /^(https?|data|blob):/.test(addressText(source));
}

function path(source: Address): string {
  const address = addressText(source);
  return address.startsWith("file:") ? fileURLToPath(address) : address;
}

async function read(source: Address): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const bytes = await readFile(path(source));
    return new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === "ENOENT" ? "is missing" : "cannot be read";
    throw new Error(
      `${basename(path(source))} ${reason} (${path(source)}). ` +
        'In a checkout of Lede run "npm run build"; else install the package again.',
      { cause: error },
    );
  }
}
