// The style sheet comes in its own time: the page waits for it, so as not to be seen without, but not for long.

/** In milliseconds. */
const PATIENCE_MS = 2000;
const INTERVAL_MS = 20;

/**
 * Resolves to whether the style sheet is here, and all of it. One that comes later is put on all the same, and `onLate` is
 * called once it is all there.
 */
export async function styleSheet(onLate: () => void): Promise<boolean> {
  const end = performance.now() + PATIENCE_MS;
  // Its tag may not be there yet, or have failed before anyone listened, so there is no event to rely on.
  for (;;) {
    putOn();
    if (isComplete() || performance.now() > end) break;
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
  }
  if (isComplete()) return true;
  link()?.addEventListener("load", () => {
    putOn();
    if (isComplete()) onLate();
  });
  return false;
}

/** The build declares the sheet to be for print, so that nothing waits for it. */
function putOn(): void {
  const element = link();
  if (element?.sheet && element.media === "print") element.media = "all";
}

function link(): HTMLLinkElement | null {
  return document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
}

/** Its last rule says so. */
function isComplete(): boolean {
  return getComputedStyle(document.documentElement).getPropertyValue("--style-is-complete") !== "";
}
