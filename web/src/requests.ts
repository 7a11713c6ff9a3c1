// Counts what the page asks the network for once it is locked, and tells requests from refused attempts.

export interface Requests {
  /** Requests made since the page was locked; null where the browser keeps no list of them. */
  readonly made: number | null;
  /** Attempts that the browser refused because of the page's policy. */
  readonly refused: number;
}

/**
 * Calls `report` now and whenever a request, or a refused attempt at one, shows up. What the page's workers ask for is
 * not seen here.
 */
export function watchRequests(report: (requests: Requests) => void): void {
  const tally = new Tally();
  const tell = (): void => report(tally.requests);
  document.addEventListener("securitypolicyviolation", (event) => {
    if (tally.addViolation(event)) setTimeout(tell, SETTLING_MS);
  });
  if (typeof PerformanceObserver === "function") {
    const since = performance.now();
    tally.canCount = true;
    new PerformanceObserver((list) => {
      const fresh = list.getEntries().filter((entry) => entry.startTime >= since && isNetwork(entry.name));
      for (const entry of fresh) tally.addEntry(entry.name);
      if (fresh.length > 0) setTimeout(tell, SETTLING_MS);
    }).observe({ type: "resource" });
  }
  tell();
}

/** An entry in the browser's list and the report that it was refused come a moment apart, in either order. */
const SETTLING_MS = 50;

/** The directives that are about fetching; the others speak of inline code, bases and forms. */
const FETCH_DIRECTIVE =
  /^(?:default|child|connect|font|frame|img|manifest|media|object|prefetch|script|style|worker)-src/;

/**
 * What was made is what the browser lists, less what it refused: some browsers list refused attempts too. An attempt is
 * reported once by each policy that forbids it, and counts once.
 */
class Tally {
  canCount = false;
  readonly #listed = new Map<string, number>();
  /** Address, then policy, to number of reports. */
  readonly #reported = new Map<string, Map<string, number>>();

  addEntry(address: string): void {
    increment(this.#listed, withoutFragment(address));
  }

  /** False where the violation is not about a request. */
  addViolation({ effectiveDirective, blockedURI, originalPolicy }: SecurityPolicyViolationEvent): boolean {
    if (!FETCH_DIRECTIVE.test(effectiveDirective) || !isNetwork(blockedURI)) return false;
    const address = withoutFragment(blockedURI);
    const policies = this.#reported.get(address) ?? new Map<string, number>();
    this.#reported.set(address, policies);
    increment(policies, originalPolicy);
    return true;
  }

  get requests(): Requests {
    const unexplained = new Map<string, number>();
    for (const [address, listed] of this.#listed) {
      increment(unexplained, originOf(address), Math.max(0, listed - this.#refusals(address)));
    }
    let [made, refused] = [0, 0];
    // Of what frames are refused, the report names the origin alone.
    for (const [origin, count] of unexplained) made += Math.max(0, count - this.#refusals(origin));
    for (const address of this.#reported.keys()) refused += this.#refusals(address);
    return { made: this.canCount ? made : null, refused };
  }

  #refusals(address: string): number {
    return Math.max(0, ...(this.#reported.get(address)?.values() ?? []));
  }
}

/** Blobs and data URLs are memory, not network; "inline" and "eval" are no addresses. */
function isNetwork(address: string): boolean {
  return /^(?:https?|wss?|ftp):/.test(address);
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/s, "");
}

function originOf(address: string): string {
  return new URL(address).origin;
}

function increment(counts: Map<string, number>, key: string, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
