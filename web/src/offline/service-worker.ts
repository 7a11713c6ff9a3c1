// Opens the page without a network. It asks for something only where the page itself does: for index.html when the
// page is opened, and for files that its copy lacks. A locked page asks for nothing, so neither does this; it takes no
// messages, and downloads nothing by itself. A new version is taken by the page that it brings, from the network and
// with its checksums, and serves only once that page has kept all of it.
import { type Copy, findCopy, sumOf, sumsIn } from "./kept.ts";

/** The part of a service worker's global scope that is used here. */
interface Scope {
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install", listener: () => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
}

interface FetchEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
}

const scope = globalThis as unknown as Scope;
const home = scope.registration.scope;
/** Beside the copy, when the host was last heard to have no other one, in milliseconds since 1970. */
const CHECKED = `${home}checked`;
/** How long, in milliseconds, the page waits to hear whether there is a new version: longer where that was long ago. */
const PATIENCE_MS = 400;
const PATIENCE_ONCE_A_DAY_MS = 3000;
const DAY_MS = 86_400_000;

let copy: Promise<Copy | null> | null = null;

scope.addEventListener("install", () => void scope.skipWaiting());

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(home)) return;
  const { pathname } = new URL(request.url);
  const { pathname: folder } = new URL(home);
  if (pathname === folder || pathname === `${folder}index.html`) {
    if (request.mode === "navigate") event.respondWith(openPage(event));
    // "Try again" after damage wants the network.
  } else if (request.cache !== "reload") event.respondWith(file(request));
});

/** index.html of the network where it is a new version or there is no copy, else the copy's, which says so. */
async function openPage(event: FetchEvent): Promise<Response> {
  copy = findCopy(home);
  const kept = await copy;
  if (!kept) return fetch(event.request);
  const fresh = await ask(kept);
  if (fresh === null) return page(marked(kept.html, "offline"));
  if (fresh !== kept.html) return page(fresh);
  event.waitUntil(kept.cache.put(CHECKED, new Response(String(Date.now()))));
  return page(marked(kept.html, "same"));
}

/** What the host has now; null where it does not say in time, or says something that is not Lede. */
async function ask({ cache }: Copy): Promise<string | null> {
  const checked = Number(await (await cache.match(CHECKED))?.text());
  const patience = Date.now() - checked < DAY_MS ? PATIENCE_MS : PATIENCE_ONCE_A_DAY_MS;
  try {
    const response = await fetch(home, { cache: "no-cache", signal: AbortSignal.timeout(patience) });
    const html = response.ok ? await response.text() : "";
    return sumsIn(html) && html;
  } catch {
    return null; // no network, or none in time: that is what the copy is for
  }
}

/** From the copy if it is what index.html says, else from the network. */
async function file(request: Request): Promise<Response> {
  copy ??= findCopy(home);
  return (await fromCopy(request.url, await copy)) ?? fetch(request);
}

async function fromCopy(address: string, kept: Copy | null): Promise<Response | null> {
  const sum = kept?.sums[`./${address.slice(home.length)}`];
  const response = sum === undefined ? undefined : await kept?.cache.match(address);
  if (!kept || !response) return null;
  const bytes = new Uint8Array(await response.arrayBuffer());
  if ((await sumOf(bytes)) === sum) return new Response(bytes, { headers: typeOf(response) });
  // Without index.html the copy is none, and the next visit makes another one.
  await kept.cache.delete(home);
  return null;
}

function typeOf(response: Response): HeadersInit {
  return { "content-type": response.headers.get("content-type") ?? "application/octet-stream" };
}

function page(html: string): Response {
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
  };
  return new Response(html, { headers });
}

/** The page learns from its first element where it comes from. */
function marked(html: string, kept: "same" | "offline"): string {
  return html.replace("<html ", `<html data-kept="${kept}" `);
}
