// Two versions side by side, over the page. What the dialog holds comes with a script of its own.
import { useLayoutEffect, useRef } from "preact/hooks";
import { setComparing } from "../actions.ts";
import { HOST } from "../comparing.ts";
import { store } from "../store.ts";
import { unlessReopened } from "./closing.ts";

export function Compare() {
  const dialog = useRef<HTMLDialogElement>(null);
  const comparing = store.comparing.value;
  const isOpen = store.isComparing.value && comparing !== null;
  useLayoutEffect(() => {
    if (!isOpen) return;
    const element = dialog.current!;
    const leave = comparing.show(element, HOST);
    element.showModal();
    return () => {
      leave();
      element.close();
    };
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      class="compare"
      aria-labelledby="compare-title"
      onClose={unlessReopened(() => setComparing(false))}
    />
  );
}
