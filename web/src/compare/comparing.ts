// What fills the dialogs over the whole page: two versions of an article side by side, and an article without the names
// that are protected. A script of its own: the page is there before it. It shares nothing with the
// page's own script, so that the one checksum that the build writes down is of all of it; hence what it needs is handed
// to it.

import { speak as speakOfProtecting } from "../protect/words.ts";
import { speak } from "./words.ts";

export { protect } from "../protect/show.ts";
export { show } from "./show.ts";

/** The names under which a language has the words of this script. */
export const words = { compare: speak, protect: speakOfProtecting };

export type Comparing = typeof import("./comparing.ts");
