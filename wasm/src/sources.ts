// Checking the package's two files before they are used, so that a server's error page or a file cut
// short is told as what it is.

import { LedeError } from "./failure.js";
import type { Address, Bytes, CompiledModule } from "./platform.js";

/** A file of the package: where it lies, or its bytes. */
export type FileSource = Address | Bytes;

export interface CreateAnalyzerOptions {
  /** lede-core.wasm: where it lies, its bytes, or the compiled module. Default: beside this script. */
  readonly wasm?: FileSource | CompiledModule | undefined;
  /** lede-en.model: where it lies, or its bytes. Default: beside this script. */
  readonly model?: FileSource | undefined;
}

/** Names of these options, as they are checked. */
export const FILE_OPTIONS = ["wasm", "model"] as const;

export function isModule(source: unknown): source is CompiledModule {
  return typeof WebAssembly === "object" && source instanceof WebAssembly.Module;
}

export function isBytes(source: unknown): source is Bytes {
  return source instanceof ArrayBuffer || ArrayBuffer.isView(source);
}

export function toBytes(source: Bytes): Uint8Array<ArrayBuffer> {
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  return new Uint8Array(source.buffer as ArrayBuffer, source.byteOffset, source.byteLength);
}

export function requireWebAssembly(): void {
  if (typeof WebAssembly !== "object" || typeof WebAssembly.compile !== "function") {
    const message = "There is no WebAssembly here, or it is switched off; Lede needs it. Use a current browser.";
    throw new LedeError("no-webassembly", message);
  }
}

/** Compiles the bytes of lede-core.wasm; `name` is how messages call the file. */
export async function compile(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<CompiledModule> {
  refuseHtml(bytes, name);
  const magic = [0x00, 0x61, 0x73, 0x6d];
  if (magic.some((byte, i) => bytes[i] !== byte)) {
    throw new LedeError("damaged", `${name} is not a WebAssembly module; fetch it again.`, { file: name });
  }
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw cannotCompile(name, error);
  }
}

export function cannotCompile(name: string, cause: unknown): Error {
  return new LedeError(
    "cannot-compile",
    `${name} cannot be compiled: it is damaged, the page's Content-Security-Policy lacks 'wasm-unsafe-eval', ` +
      "or the browser is older than Chrome 91, Firefox 89 or Safari 16.4.",
    { file: name, cause },
  );
}

/** Servers and bundlers like to answer with a page where a file is missing. */
export function refuseHtml(bytes: Uint8Array, name: string): void {
  const head = new TextDecoder().decode(bytes.subarray(0, 256)).trimStart().toLowerCase();
  if (head.startsWith("<!doctype html") || head.startsWith("<html")) {
    throw new LedeError(
      "web-page",
      `Instead of ${name} the server sent a web page: the file is missing there. Put it beside the script.`,
      { file: name },
    );
  }
}
