// Where a card stands.

const MARGIN = 8;

/** Puts `card` beside `rectOf()` in the window, now and whenever it grows or shrinks, until what it returns is called. */
export function keepBeside(card: HTMLElement, rectOf: () => DOMRect | null): () => void {
  const place = (): void => {
    const rect = rectOf();
    if (rect) placeBeside(card, rect);
  };
  place();
  const observer = new ResizeObserver(place);
  observer.observe(card);
  return () => observer.disconnect();
}

/** Below what it is about, or above where there is no room; never past the window's sides, nor over the bar. */
function placeBeside(card: HTMLElement, rect: DOMRect): void {
  const width = card.offsetWidth;
  const left = Math.max(MARGIN, Math.min(rect.left, document.documentElement.clientWidth - width - MARGIN));
  const below = rect.bottom + MARGIN;
  const above = rect.top - MARGIN - card.offsetHeight;
  const bar = document.querySelector(".masthead")?.getBoundingClientRect().bottom ?? 0;
  // One that fits neither way is below, where one can scroll to its end.
  const top = below + card.offsetHeight < innerHeight || above < Math.max(bar, 0) + MARGIN ? below : above;
  // What it is positioned in moves with the page, and the card with that.
  const around = card.offsetParent?.getBoundingClientRect();
  card.style.left = `${left - (around?.left ?? 0)}px`;
  card.style.top = `${top - (around?.top ?? 0)}px`;
}

/** Down to the end of what has opened, and never sideways: a card that grew has not found its place yet. */
export function scrollDownTo(opened: HTMLElement): void {
  const below = opened.getBoundingClientRect().bottom + MARGIN - innerHeight;
  if (below > 0) scrollBy(0, below);
}
