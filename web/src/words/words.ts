// The words of the page, in the language that it speaks now. Views read them while they draw, and are drawn anew when
// another language is chosen.
import { signal } from "@preact/signals";
import { en } from "./en.ts";

/** Every message of the page. What one language lacks, another may not have. */
export type Words = typeof en;

const spoken = signal<Words>(en);

/** The messages, in the page's language. */
export const say = (): Words => spoken.value;
