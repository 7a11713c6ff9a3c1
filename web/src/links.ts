// An article that comes in the page's own address (taking/link.ts).
import { effect } from "@preact/signals";
import { addNotice } from "./actions.ts";
import { takeText } from "./intake.ts";
import { store } from "./store.ts";
import type { Taking } from "./taking/taking.ts";

/** Opens what the address holds, now and whenever a link of this kind is followed. */
export function acceptLinks(): void {
  addEventListener("hashchange", () => void openLink());
  void openLink();
}

export const hasLink = (): boolean => location.hash.startsWith("#text=");

async function openLink(): Promise<void> {
  if (!hasLink()) return;
  const { hash } = location;
  const taking = await takingOnceLoaded();
  const linked = taking && (await taking.textOfLink(hash));
  // What can be opened once more, after a reload, stays.
  if (taking) history.replaceState(history.state, "", location.pathname + location.search);
  if (linked) takeText(linked.text, linked.date, "");
  addNotice({
    id: "link",
    tone: linked ? "note" : "error",
    message: linked
      ? "This text came in the link that you opened. It was sent to no server, and the address no longer holds it."
      : taking
        ? "The link that you opened should hold a text, but it is damaged or cut off. Ask for the text itself."
        : "What opens links with a text did not arrive. Reload the page.",
  });
}

/** Null where it cannot be had. */
function takingOnceLoaded(): Promise<Taking | null> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      const taking = store.taking.value;
      if (!taking && store.phase.value.kind === "loading") return;
      resolve(taking);
      queueMicrotask(() => stop());
    });
  });
}
