// An article that comes in the page's own address (taking/link.ts).
import { addNotice } from "./actions.ts";
import { PAGE, remember } from "./memory.ts";
import { say } from "./words/words.ts";

/** Opens what the address holds, now and whenever a link of this kind is followed; what was kept comes before it. */
export function acceptLinks(): void {
  addEventListener("hashchange", () => void openLink());
  void openLink();
}

async function openLink(): Promise<void> {
  const taking = await remember();
  if (!location.hash.startsWith("#text=")) return;
  if (taking) void taking.openLink(PAGE);
  else addNotice({ id: "link", tone: "error", message: () => say().said.linkMissing });
}
