// The foot of the page: colours, keys, and whose work the page is made with. The build puts the notices into the page, so that showing them
// takes no request; without a build, as in Vite's development server, there are none.
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { say } from "../words/words.ts";
import { Colours } from "./colours.tsx";
import { Keys } from "./keys.tsx";
import { Language } from "./language.tsx";
import { Memory } from "./memory.tsx";

export function Licences() {
  const dialog = useRef<HTMLDialogElement>(null);
  const text = useSignal("");
  const open = (): void => {
    text.value = document.querySelector<HTMLTemplateElement>("#notices")?.content.textContent ?? "";
    dialog.current?.showModal();
  };
  return (
    <footer class="foot">
      <Memory />
      <Colours />
      <Language />
      <Keys />
      <button type="button" class="quiet" onClick={open}>
        {say().licences.title}
      </button>
      <dialog ref={dialog} class="licences" aria-labelledby="licences-title">
        <h2 id="licences-title">{say().licences.title}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {say().close}
        </button>
        {/* One can only scroll by keyboard what takes the focus. */}
        <section aria-label={say().licences.text} tabindex={0}>
          {text.value}
        </section>
      </dialog>
    </footer>
  );
}
