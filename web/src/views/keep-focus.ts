// A press can take its own button away: a notice that is dismissed, a list that is shown whole, what was hidden and comes
// back. The browser drops the focus to the page's beginning then; here it goes on to what stands in the button's place.

const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex='0']";

/** Until what it returns is called. */
export function keepFocus(): () => void {
  let settleNow = (): void => {};
  const onClick = ({ target }: Event): void => {
    settleNow();
    const pressed = target instanceof Element ? target.closest<HTMLElement>("button, a") : null;
    if (!pressed || pressed !== document.activeElement) return;
    const places = placesOf(pressed);
    // Once the page is drawn anew, and whoever places the focus by themselves has done so.
    const timer = setTimeout(() => settleNow());
    settleNow = () => {
      clearTimeout(timer);
      settleNow = () => {};
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body || activeElement === pressed)
        settle(pressed, places);
    };
  };
  // A busy browser hands over the next key before a timer that has run out; that key would begin at the page's beginning.
  const onKey = (): void => settleNow();
  document.addEventListener("click", onClick, { capture: true });
  document.addEventListener("keydown", onKey, { capture: true });
  return () => {
    document.removeEventListener("click", onClick, { capture: true });
    document.removeEventListener("keydown", onKey, { capture: true });
  };
}

/** A level of the page above the button: what stood before it and after it, and the last row of a list before it. */
interface Place {
  readonly parent: Element;
  readonly before: Element | null;
  readonly after: Element | null;
  readonly lastRow: Element | null;
}

function placesOf(pressed: Element): Place[] {
  const places: Place[] = [];
  for (let at = pressed; at.parentElement; at = at.parentElement) {
    const before = at.previousElementSibling;
    const lastRow = before?.lastElementChild ?? null;
    places.push({ parent: at.parentElement, before, after: at.nextElementSibling, lastRow });
  }
  return places;
}

/** The first row that was not there, else what follows, else what is before it, level by level. */
function settle(pressed: HTMLElement, places: readonly Place[]): void {
  if (isThere(pressed)) return;
  for (const { parent, before, after, lastRow } of places) {
    if (!parent.isConnected) continue;
    const next = firstIn(lastRow?.nextElementSibling ?? null) ?? onward(after) ?? backward(before);
    if (!next) continue;
    next.focus({ preventScroll: true });
    return;
  }
}

function onward(element: Element | null): HTMLElement | null {
  for (let at = element; at; at = at.nextElementSibling) {
    const found = firstIn(at);
    if (found) return found;
  }
  return null;
}

function backward(element: Element | null): HTMLElement | null {
  for (let at = element; at; at = at.previousElementSibling) {
    const found = firstIn(at);
    if (found) return found;
  }
  return null;
}

function firstIn(element: Element | null): HTMLElement | null {
  if (!element?.isConnected) return null;
  const all = [...(element.matches(FOCUSABLE) ? [element] : []), ...element.querySelectorAll(FOCUSABLE)];
  return all.find((one): one is HTMLElement => one instanceof HTMLElement && isThere(one)) ?? null;
}

/** Laid out, and can have the focus. */
function isThere(element: HTMLElement): boolean {
  return element.isConnected && element.getClientRects().length > 0 && !element.matches(":disabled, [tabindex='-1']");
}
