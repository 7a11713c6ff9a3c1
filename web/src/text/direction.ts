// The direction in which a text is written.

/** Characters that are looked at: a text that begins with more without a letter is nobody's article. */
const REACH = 2_000;
/** The letters of scripts that run from right to left: Hebrew to Samaritan and their extensions, and their forms. */
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/**
 * That of its first letter, as `dir="auto"` has it. A text box of that kind freezes Chromium for minutes on megabytes
 * without a line break.
 */
export function writingDirection(text: string): "ltr" | "rtl" {
  const first = /\p{L}/u.exec(text.slice(0, REACH));
  return first && FROM_RIGHT.test(first[0]) ? "rtl" : "ltr";
}
