// Keeps a copy of the page in the browser, so that it opens without a network. What is kept is gathered before the
// page locks itself, from memory and from the browser's cache, and written afterwards, which takes no network.

import { ownScript } from "../trusted.ts";
import { dropCopies, type FileSums, nameOf, sumOf, sumsIn } from "./kept.ts";
import address from "./service-worker.ts?worker&url";

/** Whether the browser has a copy, and whether the page was opened from it because no network answered. */
export type Kept = "no" | "yes" | "offline";

interface Gathered {
  readonly name: string;
  readonly html: Response;
  /** By address; of what was asked for and is not here yet, what it will be. */
  readonly files: ReadonlyMap<string, Response | Promise<Response>>;
}

/** Of files that are in memory, by how their names end. */
const TYPES: Readonly<Record<string, string>> = { ".wasm": "application/wasm", ".js": "text/javascript" };
const HTML = { headers: { "content-type": "text/html; charset=utf-8" } };

export class Keeping {
  readonly #home = new URL("./", location.href).href;
  readonly #known = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly #expected = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  #registration: Promise<ServiceWorkerRegistration | undefined> = Promise.resolve(undefined);
  #gathered: Gathered | null = null;

  /** Whether a service worker stands between the page and its host. */
  get isServed(): boolean {
    return canKeep() && navigator.serviceWorker.controller !== null;
  }

  /** A file that the page holds in memory anyway. */
  know(file: string, bytes: Uint8Array<ArrayBuffer>): void {
    if (canKeep()) this.#known.set(new URL(file, location.href).href, bytes);
  }

  /** A file that was asked for, and for which neither the page nor its lock waits. */
  expect(file: string, bytes: Promise<Uint8Array<ArrayBuffer>>): void {
    if (canKeep()) this.#expected.set(this.#absolute(file), bytes);
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
        : serviceWorker.register(ownScript(address), { scope: this.#home, updateViaCache: "all" })
    ).catch(() => undefined);
  }

  /** Before the lock: what is to be kept, where it is not yet. Whatever is missing or damaged, nothing is kept then. */
  async gather(signal: AbortSignal): Promise<void> {
    if (this.#gathered) return;
    // Of a copy as well: the question whether its worker has changed must not come after the lock.
    const registered = await unlessAborted(this.#registration, signal).catch(() => undefined);
    if (isFromCopy() || !registered) return;
    this.#gathered = await this.#gather(signal).catch(() => null);
  }

  /** After the lock, once everything that was expected is here. */
  async write(): Promise<Kept> {
    this.#expected.clear();
    if (isFromCopy()) return document.documentElement.dataset["kept"] === "offline" ? "offline" : "yes";
    if (!this.#gathered) return "no";
    const { name, html, files } = this.#gathered;
    this.#gathered = null;
    this.#known.clear();
    try {
      const whole = await Promise.all([...files].map(async ([file, response]) => [file, await response] as const));
      const cache = await caches.open(name);
      for (const [file, response] of whole) await cache.put(file, response);
      await cache.put(this.#home, html);
      await dropCopies(this.#home, name);
      return "yes";
    } catch {
      await caches.delete(name).catch(() => false); // no room, or a file is missing: the page works as well without
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
    const files = new Map<string, Response | Promise<Response>>();
    const waited = Object.keys(sums).map(async (file) => {
      const address = this.#absolute(file);
      const coming = this.#expected.get(address);
      const response = this.#file(file, sums, signal);
      response.catch(() => {}); // told where it is waited for
      files.set(address, coming ? response : await response);
    });
    await Promise.all(waited);
    return { name: await nameOf(this.#home, html), html: new Response(html, HTML), files };
  }

  async #file(file: string, sums: FileSums, signal: AbortSignal): Promise<Response> {
    const address = this.#absolute(file);
    const known = this.#known.get(address) ?? (await this.#expected.get(address));
    const response = known ? null : await fetch(file, { cache: "force-cache", signal });
    const bytes = known ?? new Uint8Array(await response!.arrayBuffer());
    if ((await sumOf(bytes)) !== sums[file]) throw new Error(`${file} is not the one that belongs to this page.`);
    const type = response?.headers.get("content-type") ?? TYPES[file.slice(file.lastIndexOf("."))];
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
