// Where a card stands.

const MARGIN = 8;

/** Below what it is about, or above where there is no room; never past the window's sides. */
export function placeBeside(card: HTMLElement, rect: DOMRect): void {
  const width = card.offsetWidth;
  const left = Math.max(MARGIN, Math.min(rect.left, document.documentElement.clientWidth - width - MARGIN));
  const below = rect.bottom + MARGIN;
  const above = rect.top - MARGIN - card.offsetHeight;
  // One that fits neither way is below, where one can scroll to its end.
  const top = below + card.offsetHeight < innerHeight || above < MARGIN ? below : above;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}
