// Names of files amid a sentence. A name can hold whatever its maker liked.

/** A longer name says no more; its end, with the kind of file, is kept. */
const LONGEST = 60;

/** A name that turns no direction of writing, breaks no line and ends no quotation. */
export function shownName(name: string): string {
  const plain = name.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, "\ufffd").replace(/[“”„]/g, '"');
  const signs = [...plain];
  return signs.length <= LONGEST
    ? plain
    : `${signs.slice(0, LONGEST / 2).join("")}…${signs.slice(-LONGEST / 2).join("")}`;
}
