// Breaks texts as programs and printed pages do, and remembers where each unit came from.

/**
 * The text with its lines filled up to `width` columns and broken after it. `origin[i]` is the offset in `text` of unit i
 * of the result, with the text's length behind the last one. `hyphenate` parts longer words behind a vowel; `blankLines:
 * false` takes the blank lines out.
 */
export function wrap(text, width, { hyphenate = false, blankLines = true } = {}) {
  const out = [];
  const origin = [];
  const put = (unit, at) => {
    out.push(unit);
    origin.push(at);
  };
  let lineStart = 0;
  for (const line of text.split("\n")) {
    const lineEnd = lineStart + line.length;
    let column = 0;
    let done = lineStart; // units of the text that are written
    const copy = (to) => {
      for (; done < to; done++, column++) put(text[done], done);
    };
    for (const word of line.matchAll(/[^ ]+/g)) {
      let start = lineStart + word.index;
      const end = start + word[0].length;
      const needed = column + (end - done);
      if (column > 0 && needed > width) {
        const cut = hyphenate ? syllableEnd(word[0], width - column - (start - done) - 1) : 0;
        if (cut > 0) {
          copy(start + cut);
          start += cut;
          put("-", start - 1);
          put("\n", start - 1);
        } else {
          done = start;
          put("\n", start - 1);
        }
        column = 0;
      }
      copy(end);
    }
    copy(lineEnd);
    if (lineEnd < text.length && (blankLines || line.trim() !== "")) put("\n", lineEnd);
    lineStart = lineEnd + 1;
  }
  origin.push(text.length);
  return { text: out.join(""), origin };
}

/** The longest beginning of a word, of at most `room` letters, that ends with a vowel before a consonant; 0 for none. */
function syllableEnd(word, room) {
  if (word.length < 7 || !/^\p{L}+$/u.test(word)) return 0;
  for (let at = Math.min(room, word.length - 3); at >= 3; at--) {
    if (/[aeiou]/.test(word[at - 1]) && /[^aeiou]/.test(word[at])) return at;
  }
  return 0;
}
