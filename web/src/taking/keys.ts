// How the keyboard goes about in a menu.

/** Arrows go round; a letter goes to the next item that begins with it. */
export function moveInMenu(event: KeyboardEvent, close: () => void): void {
  const items = itemsOf(event.currentTarget as HTMLElement);
  const at = items.indexOf(event.target as HTMLElement);
  const { key } = event;
  if (key === "Escape") close();
  else if (key === "ArrowDown") items[(at + 1) % items.length]?.focus();
  else if (key === "ArrowUp") items.at(at - 1)?.focus();
  else if (key === "Home") items[0]?.focus();
  else if (key === "End") items.at(-1)?.focus();
  else if (/^\p{L}$/u.test(key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const begins = (item: HTMLElement): boolean => item.textContent.toLowerCase().startsWith(key.toLowerCase());
    [...items.slice(at + 1), ...items.slice(0, at + 1)].find(begins)?.focus();
  } else return;
  event.preventDefault();
}

export function itemsOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("[role=menuitem]")];
}
