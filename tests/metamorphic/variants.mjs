// Other forms of a text that say the same.

/** @typedef {import("./facts.mjs").Variant} Variant */

/** Quotation marks and apostrophes as typewriters have them. @returns {Variant} */
export function straightened(text) {
  return { text: text.replace(/[‘’]/g, "'").replace(/[“”„]/g, '"') };
}

/**
 * Quotation marks and apostrophes as word processors make them: opening before what is no blank at the beginning, behind
 * a blank, an opening bracket, a dash or another opening mark, else closing. Two apostrophes, which stand for a double
 * mark, stay.
 * @returns {Variant}
 */
export function curled(text) {
  return {
    text: text
      .replace(/(?<=^|[\s([{—–“‘]|[\s([{—–]')"(?=\S)/g, "“")
      .replace(/"/g, "”")
      .replace(/(?<=^|[\s([{—–“])'(?=[^\s'])/g, "‘")
      .replace(/(?<!')'(?!')/g, "’"),
  };
}

/** @returns {Variant} */
export const withCrlf = (text) => respelt(text, /\r?\n/g, "\r\n");

/** Two blanks at the end of each line. @returns {Variant} */
export const withTrailingBlanks = (text) => respelt(text, /(?=\r?\n)/g, "  ");

/** Each blank line twice. @returns {Variant} */
export const withBlankLinesDoubled = (text) => respelt(text, /(?<=\n)[ \t]*\r?\n/g, (found) => found + found);

/** Replaces what `pattern` finds; the units of a replacement stand where the found ones began. @returns {Variant} */
export function respelt(text, pattern, replacement) {
  const out = [];
  const origin = [];
  let done = 0;
  const copy = (end) => {
    for (; done < end; done++) {
      out.push(text[done]);
      origin.push(done);
    }
  };
  for (const found of text.matchAll(pattern)) {
    copy(found.index);
    const written = typeof replacement === "string" ? replacement : replacement(found[0]);
    for (const unit of written) {
      out.push(unit);
      origin.push(done);
    }
    done += found[0].length;
  }
  copy(text.length);
  origin.push(text.length);
  return { text: out.join(""), origin };
}
