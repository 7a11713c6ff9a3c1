// All that reads HTML and RTF, in a script of its own: the page is there before it, and takes plain text where it is not.
// Like what copies and saves it shares nothing with the page's own script, so that one checksum is of all of it.

export { HtmlReader } from "./html.ts";
export { RtfReader } from "./rtf.ts";

export type Sources = typeof import("./sources.ts");
