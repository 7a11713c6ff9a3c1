// Names protected, over the page. What the dialog holds comes with a script of its own.
import { useLayoutEffect, useRef } from "preact/hooks";
import { setProtecting } from "../actions.ts";
import { PROTECTING } from "../protecting.ts";
import { store } from "../store.ts";
import { unlessReopened } from "./closing.ts";

export function Protect() {
  const dialog = useRef<HTMLDialogElement>(null);
  const comparing = store.comparing.value;
  const isOpen = store.isProtecting.value && comparing !== null && store.reading.value !== null;
  useLayoutEffect(() => {
    if (!isOpen) return;
    const element = dialog.current!;
    const leave = comparing.protect(element, PROTECTING);
    element.showModal();
    return () => {
      leave();
      element.close();
    };
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      class="protect"
      aria-labelledby="protect-title"
      onClose={unlessReopened(() => setProtecting(false))}
    />
  );
}
