// One file over the network: watched while it arrives, and checked when it is here.

import { LedeError } from "./failure.js";
import { type Address, addressText } from "./platform.js";
import { refuseHtml } from "./sources.js";

export interface FetchOptions {
  /** Called with the bytes of the file that are here so far, after decompression. */
  readonly onBytes?: ((received: number) => void) | undefined;
  /** Milliseconds without a byte after which the file is given up as stalled. Default: no limit. */
  readonly patience?: number | undefined;
  /** What the browser's cache may do. Default: as the server says. */
  readonly cache?: "default" | "force-cache" | "no-cache" | "no-store" | "only-if-cached" | "reload" | undefined;
  /** Called with the whole file once it is here and checked. It is not to be changed. */
  readonly onFile?: ((bytes: Uint8Array<ArrayBuffer>) => void) | undefined;
  /** What the file must be. Default: whatever came is taken, and judged when it is used. */
  readonly expected?: FileCheck | undefined;
}

export interface FileCheck {
  readonly bytes: number;
  /** In lower-case hexadecimal. Compared where the browser can: over HTTPS and on localhost. */
  readonly sha256: string;
}

/** The bytes of the file. Rejects with a LedeError. */
export async function fetchBytes(source: Address, options: FetchOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  const name = fileName(source);
  const watch = new Watch(options.patience);
  try {
    const response = await request(source, options, watch.signal);
    const bytes = await bodyOf(response, (received) => {
      watch.alive();
      options.onBytes?.(received);
    });
    refuseHtml(bytes, name);
    if (options.expected) await check(bytes, options.expected, name);
    options.onFile?.(bytes);
    return bytes;
  } catch (error) {
    if (!watch.signal.aborted) throw error;
    const seconds = Math.round((options.patience ?? 0) / 1000);
    throw new LedeError("stalled", `${name} stalled: nothing more came for ${seconds} seconds.`, { file: name });
  } finally {
    watch.end();
  }
}

/** @internal */
export async function request(source: Address, { cache }: FetchOptions = {}, signal?: AbortSignal): Promise<Response> {
  const address = addressText(source);
  const file = fileName(address);
  let response: Response;
  try {
    response = await fetch(address, { ...(cache && { cache }), ...(signal && { signal }) });
  } catch (cause) {
    const message = `${file} could not be fetched from ${address}; check the network and the address.`;
    throw new LedeError("unreachable", message, { file, cause });
  }
  if (!response.ok) {
    const { status } = response;
    const message = `${file} could not be fetched: the server answered ${status} for ${address}.`;
    throw new LedeError("refused", message, { file, status });
  }
  return response;
}

/** All bytes of a response. @internal */
export async function bodyOf(
  response: Response,
  onBytes?: (received: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    let received = 0;
    const reader = response.body?.getReader();
    for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
      pieces.push(piece.value);
      received += piece.value.length;
      onBytes?.(received);
    }
    return joined(pieces, received);
  } catch (cause) {
    const file = fileName(response.url);
    throw new LedeError("broken-off", `${file} broke off while it was being fetched; try again.`, { file, cause });
  }
}

export function fileName(source: Address): string {
  const address = addressText(source);
  return address.split(/[?#]/, 1)[0]?.split("/").pop() || address;
}

function joined(pieces: readonly Uint8Array<ArrayBuffer>[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

async function check(bytes: Uint8Array<ArrayBuffer>, expected: FileCheck, file: string): Promise<void> {
  const { length } = bytes;
  if (length < expected.bytes) {
    throw new LedeError("broken-off", `${file} is cut short: ${length} of ${expected.bytes} bytes came.`, { file });
  }
  if (length > expected.bytes || (await isOther(bytes, expected.sha256))) {
    throw new LedeError("damaged", `${file} is damaged or of another release: its checksum is wrong.`, { file });
  }
}

/** False where it cannot be known: browsers keep `crypto.subtle` from pages that came over plain HTTP. */
async function isOther(bytes: Uint8Array<ArrayBuffer>, sha256: string): Promise<boolean> {
  if (globalThis.crypto?.subtle === undefined) return false;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") !== sha256;
}

/** Aborts when nobody has said `alive` for as long as patience lasts. */
class Watch {
  readonly #controller = new AbortController();
  readonly #patience: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(patience: number | undefined) {
    this.#patience = patience;
    this.alive();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  alive(): void {
    this.end();
    if (this.#patience !== undefined) this.#timer = setTimeout(() => this.#controller.abort(), this.#patience);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
