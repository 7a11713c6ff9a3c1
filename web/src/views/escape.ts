// Escape closes what is open over the page, wherever the focus is.
import { useLayoutEffect } from "preact/hooks";

/** Calls `close` on Escape while `isOpen`, unless the key belongs to a dialog or to something that has already taken it. */
export function useEscape(isOpen: boolean, close: () => void): void {
  useLayoutEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
      if (document.querySelector("dialog[open]") === null) close();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isOpen]);
}
