// C++ source as text in which one can search: comments and what stands between quotation marks blanked out, brackets
// paired.

const OPENING = "([{";
const CLOSING = ")]}";

// A comment, a raw string, a string, a character (not the apostrophe of 1'000), a line of the preprocessor.
const HIDDEN =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|R"([^\s()\\]*)\([\s\S]*?\)\1"|"(?:[^"\\\n]|\\.)*"|(?<![0-9A-Za-z_])'(?:[^'\\\n]|\\.)+'|^[ \t]*#(?:[^\n\\]|\\[\s\S])*/gm;

/** The text, of the same length, with blanks for comments and directives and "_" for what literals hold; lines stay. */
export function masked(text) {
  return text.replace(HIDDEN, (hidden) => hidden.replaceAll(/[^\n]/g, /^["'R]/.test(hidden) ? "_" : " "));
}

/** The partner of every bracket of a masked text, both ways; undefined where they do not pair up. */
export function partners(code) {
  const partner = new Map();
  const open = [];
  for (let i = 0; i < code.length; ++i) {
    if (OPENING.includes(code[i])) open.push(i);
    const kind = CLOSING.indexOf(code[i]);
    if (kind < 0) continue;
    const first = open.pop();
    if (first === undefined || code[first] !== OPENING[kind]) return undefined;
    partner.set(first, i).set(i, first);
  }
  return open.length > 0 ? undefined : partner;
}

/** Where `find`, a sticky-free test of the text at a position, holds between `first` and `last` outside of brackets. */
export function* outside(code, partner, first, last, find) {
  for (let i = first; i < last; ++i) {
    if (OPENING.includes(code[i])) i = partner.get(i);
    else if (find(i)) yield i;
  }
}

/** [first, last) without blanks at its ends. */
export function trimmed(code, first, last) {
  while (first < last && /\s/.test(code[first])) ++first;
  while (last > first && /\s/.test(code[last - 1])) --last;
  return [first, last];
}

/** The line of a position, from 1. */
export function lineNumbers(text) {
  const starts = [0];
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
  return (position) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= position) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
