/** What was under way was ended on purpose: by the reader, or for a newer text. */
export class Stopped extends Error {}
