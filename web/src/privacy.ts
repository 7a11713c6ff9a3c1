// The promise that nothing leaves, made good: once everything is here, the page takes away its own
// permission to ask for anything more, and counts what happens all the same.

export interface Requests {
  /** Requests that left the page since it was locked. */
  readonly made: number;
  /** Attempts that the browser refused because of the page's policy. */
  readonly refused: number;
}

/**
 * Policies add up and can only get stricter. This one forbids every request, to the page's own host
 * too; workers started from now on inherit it.
 */
const LOCKED =
  "default-src 'none'; script-src 'wasm-unsafe-eval'; worker-src blob:; img-src data:; base-uri 'none'; form-action 'none'";

export function lockPage(): void {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = LOCKED;
  document.head.append(policy);
}

/** Calls `report` now and whenever a request, or a refused attempt at one, shows up. */
export function watchRequests(report: (requests: Requests) => void): void {
  const since = performance.now();
  let made = 0;
  let refused = 0;
  const tell = (): void => report({ made, refused });
  const observer = new PerformanceObserver((list) => {
    made += list.getEntries().filter((entry) => entry.startTime >= since && isRequest(entry.name)).length;
    tell();
  });
  observer.observe({ type: "resource" });
  document.addEventListener("securitypolicyviolation", () => {
    refused += 1;
    tell();
  });
  tell();
}

/** Blobs and data URLs are memory, not network. */
function isRequest(url: string): boolean {
  return /^(?:https?|wss?|ftp):/.test(url);
}
