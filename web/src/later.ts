// What one can do without, and waits for only so long.

/** What `loading` resolves to, or null where it fails or `signal` comes first: what is imported cannot be told to stop. */
export function unlessGivenUp<Part>(loading: Promise<Part>, signal: AbortSignal): Promise<Part | null> {
  const givenUp = new Promise<null>((resolve) => signal.addEventListener("abort", () => resolve(null)));
  return Promise.race([loading.catch(() => null), givenUp]);
}
