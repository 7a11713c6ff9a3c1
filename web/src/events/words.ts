// The words that events are told in: those of the script that tells them.
import { say } from "../aids/words.ts";
import type { EventWords } from "../words/en-events.ts";

/** In the page's language. */
export const eventWords = (): EventWords => say().events;
