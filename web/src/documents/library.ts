// What reads documents: scripts that are asked for before the page locks itself, kept in memory, and started, each in a
// worker of its own, when there is something to read. A worker cannot freeze the page, and can be ended.
import { startWorker } from "../trusted.ts";
import type { DocumentText, FromReader } from "./answer.ts";
import type { ReaderName } from "./kinds.ts";

/** So long, in milliseconds, a document is read without a sign of progress. */
const PATIENCE_MS = 30_000;
/** So long, in milliseconds, a document waits for a script once that was asked for. */
const ARRIVAL_MS = 10_000;

const scripts = new Map<ReaderName, Promise<string>>();
let asked: Promise<unknown> = Promise.resolve();

/**
 * Asks, once `first` is settled, for every script that is not here yet, and calls `onAsked` with its place beside the page and what will be its
 * bytes. None is waited for: those that arrive after the lock were asked for before it, when there was no text to tell.
 * None is started before `locked`. The browser drops one whose checksum is not the script's own.
 */
export function fetchReaders(
  first: Promise<unknown>,
  locked: Promise<void>,
  onAsked: (file: string, bytes: Promise<Uint8Array<ArrayBuffer>>) => void,
): void {
  asked = first.catch(() => {});
  for (const [name, { file, integrity }] of Object.entries(LEDE_READERS)) {
    const key = name as ReaderName;
    if (scripts.has(key)) continue;
    const bytes = first.then(() => fetchScript(new URL(file, document.baseURI).href, integrity));
    onAsked(file, bytes);
    const script = Promise.all([bytes, locked]).then(([code]) =>
      URL.createObjectURL(new Blob([code], { type: "text/javascript" })),
    );
    scripts.set(key, script);
    // The next attempt to load the page asks once more.
    script.catch(() => scripts.delete(key));
  }
}

/**
 * The text of a document; null where what reads it has not arrived. `bytes` are given away. Rejects with an AbortError once `signal` is aborted; all else that
 * can go wrong is a refusal. It waits for the lock: a worker keeps the policy under which it was born.
 */
export async function readDocument(
  name: ReaderName,
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
  tell: (done: number) => void,
): Promise<DocumentText | null> {
  const address = await arrival(name);
  signal.throwIfAborted();
  if (address === null) return null;
  const worker = started(address);
  if (!worker) return { refusal: "no-worker" };
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout>;
    const settle = (document: DocumentText): void => {
      end();
      resolve(document);
    };
    const giveUp = (): void => {
      end();
      reject(signal.reason);
    };
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", giveUp);
      worker.terminate();
    };
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => settle({ refusal: "too-slow" }), PATIENCE_MS);
    };
    signal.addEventListener("abort", giveUp);
    worker.addEventListener("error", () => settle({ refusal: "damaged" }));
    worker.addEventListener("message", ({ data }: MessageEvent<Partial<FromReader>>) => {
      if (data.kind === "progress") {
        wait();
        tell(data.done!);
      } else if (data.kind === "answer") settle("document" in data ? data.document! : { refusal: "damaged" });
    });
    wait();
    worker.postMessage(bytes, [bytes.buffer]);
  });
}

/** Null where the browser, or something in it, forbids workers. */
function started(address: string): Worker | null {
  try {
    return startWorker(address);
  } catch {
    return null;
  }
}

async function fetchScript(address: string, integrity: string): Promise<Uint8Array<ArrayBuffer>> {
  // Model and map come first.
  const response = await fetch(address, { integrity, priority: "low" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The script's address in memory; null where it cannot be had, or not in time. */
function arrival(name: ReaderName): Promise<string | null> {
  const late = asked.then(() => new Promise<null>((resolve) => setTimeout(() => resolve(null), ARRIVAL_MS)));
  return Promise.race([scripts.get(name)?.catch(() => null) ?? null, late]);
}
