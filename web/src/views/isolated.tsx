// Words of the text amid words of the page. A name may hold signs that turn the direction of writing; alone in an
// element of its own it turns nothing but itself.

/** A sentence with each part between quotation marks, marks within it included, kept to itself. */
export function Isolated({ text }: { readonly text: string }) {
  return <>{splitQuoted(text).map((part, index) => (index % 2 === 1 ? <bdi key={index}>{part}</bdi> : part))}</>;
}

/** What is outside of quotation marks and what is inside, by turns. O(text). */
function splitQuoted(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  // German closes with the mark that English opens with: within its marks, one that has a partner is the text's own.
  for (const { index, 0: mark } of text.matchAll(/[“”]|„(?:[^„“”]|“[^“”]*”)*“/g)) {
    if (mark.length > 1 && depth === 0) {
      parts.push(text.slice(from, index + 1), text.slice(index + 1, index + mark.length - 1));
      from = index + mark.length - 1;
      continue;
    }
    const isOuter = mark === "“" ? depth++ === 0 : depth > 0 && --depth === 0;
    if (!isOuter) continue;
    const cut = mark === "“" ? index + 1 : index;
    parts.push(text.slice(from, cut));
    from = cut;
  }
  return [...parts, text.slice(from)];
}
