// Keeps a copy of the page in the browser, so that it opens without a network. What is kept is gathered before the
// page locks itself, from memory and from the browser's cache, and written afterwards, which takes no network.

import { dropCopies, type FileSums, nameOf, sumOf, sumsIn } from "./kept.ts";
import address from "./service-worker.ts?worker&url";

/** Whether the browser has a copy, and whether the page was opened from it because no network answered. */
export type Kept = "no" | "yes" | "offline";

interface Gathered {
  readonly name: string;
  readonly html: Response;
  readonly files: ReadonlyMap<string, Response>;
}

const HTML = { headers: { "content-type": "text/html; charset=utf-8" } };

export class Keeping {
  readonly #home = new URL("./", location.href).href;
  readonly #known = new Map<string, Uint8Array<ArrayBuffer>>();
  #registration: Promise<ServiceWorkerRegistration | undefined> = Promise.resolve(undefined);
  #gathered: Gathered | null = null;

  /** A file that the page holds in memory anyway. */
  know(file: string, bytes: Uint8Array<ArrayBuffer>): void {
    if (canKeep()) this.#known.set(new URL(file, location.href).href, bytes);
  }

  /**
   * A file as the browser has it in a copy, of this version or of one before, checked; null where it has none. Without
   * the service worker in between, which would hand the model from process to process.
   */
  async find(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const sums = canKeep() ? sumsIn(document.getElementById("files")!.outerHTML) : null;
    if (!sums) return null;
    const address = new URL(file, location.href).href;
    const response = await caches.match(address).catch(() => undefined);
    if (!response) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return (await sumOf(bytes)) === sums[`./${address.slice(this.#home.length)}`] ? bytes : null;
  }

  /** Asks the browser for a service worker; where it allows none, as in some private windows, nothing is kept. */
  register(): void {
    if (!canKeep()) return;
    const { serviceWorker } = navigator;
    // A copy comes with its worker. Asking about it now spares the browser's own question a moment later, which would
    // come after the lock: it takes an answer that is younger than a day from its cache.
    this.#registration = (
      isFromCopy()
        ? serviceWorker.getRegistration(this.#home).then(async (registration) => {
            await registration?.update().catch(() => {});
            return registration;
          })
        : serviceWorker.register(address, { scope: this.#home, updateViaCache: "all" })
    ).catch(() => undefined);
  }

  /** Before the lock: what is to be kept, where it is not yet. Whatever is missing or damaged, nothing is kept then. */
  async gather(signal: AbortSignal): Promise<void> {
    if (isFromCopy() || this.#gathered) return;
    const registered = unlessAborted(this.#registration, signal);
    if (!(await registered.catch(() => undefined))) return;
    this.#gathered = await this.#gather(signal).catch(() => null);
  }

  /** After the lock. */
  async write(): Promise<Kept> {
    if (isFromCopy()) return document.documentElement.dataset["kept"] === "offline" ? "offline" : "yes";
    if (!this.#gathered) return "no";
    const { name, html, files } = this.#gathered;
    this.#gathered = null;
    this.#known.clear();
    try {
      const cache = await caches.open(name);
      for (const [file, response] of files) await cache.put(file, response);
      await cache.put(this.#home, html);
      await dropCopies(this.#home, name);
      return "yes";
    } catch {
      await caches.delete(name).catch(() => false); // no room: the page works as well without
      return "no";
    }
  }

  async forget(): Promise<void> {
    await dropCopies(this.#home);
    await (await this.#registration)?.unregister();
  }

  async #gather(signal: AbortSignal): Promise<Gathered | null> {
    const list = document.getElementById("files")?.innerHTML;
    const html = await (await fetch(this.#home, { cache: "force-cache", signal })).text();
    const sums = sumsIn(html);
    // The host may have another version by now than the one that runs here.
    if (!sums || list === undefined || !html.includes(list)) return null;
    const files = await Promise.all(
      Object.keys(sums).map(async (file) => [this.#absolute(file), await this.#file(file, sums, signal)] as const),
    );
    return { name: await nameOf(this.#home, html), html: new Response(html, HTML), files: new Map(files) };
  }

  async #file(file: string, sums: FileSums, signal: AbortSignal): Promise<Response> {
    const known = this.#known.get(this.#absolute(file));
    const response = known ? null : await fetch(file, { cache: "force-cache", signal });
    const bytes = known ?? new Uint8Array(await response!.arrayBuffer());
    if ((await sumOf(bytes)) !== sums[file]) throw new Error(`${file} is not the one that belongs to this page.`);
    const type = response?.headers.get("content-type") ?? (file.endsWith(".wasm") ? "application/wasm" : null);
    return new Response(bytes, { headers: { "content-type": type ?? "application/octet-stream" } });
  }

  #absolute(file: string): string {
    return new URL(file, this.#home).href;
  }
}

/** Only over HTTPS and from the reader's own machine; and the build alone knows the files. */
function canKeep(): boolean {
  return isSecureContext && "serviceWorker" in navigator && document.getElementById("files") !== null;
}

function isFromCopy(): boolean {
  return document.documentElement.dataset["kept"] !== undefined;
}

function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new DOMException("Given up.", "AbortError"));
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject);
  });
}
