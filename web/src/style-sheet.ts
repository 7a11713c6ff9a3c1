// The style sheet comes in its own time: the page waits for it, so as not to be seen without, but not for long.

/** In milliseconds. */
const PATIENCE_MS = 2000;
const INTERVAL_MS = 20;

/** Resolves to whether the style sheet is here, and all of it. */
export async function styleSheet(): Promise<boolean> {
  const end = performance.now() + PATIENCE_MS;
  // Its tag may not be there yet, or have failed before anyone listened, so there is no event to rely on.
  while (!isComplete() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
  return isComplete();
}

/** Its last rule says so. */
function isComplete(): boolean {
  return getComputedStyle(document.documentElement).getPropertyValue("--style-is-complete") !== "";
}
