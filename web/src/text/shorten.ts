/** Words in the room of so many UTF-16 units: cut behind a whole word where one ends there, and with dots for the rest. */
export function shortened(words: string, most: number): string {
  if (words.length <= most) return words;
  const cut = words.slice(0, most + 1);
  const end = cut.search(/\s\S*$/u);
  return `${words.slice(0, end > 0 ? end : most).trimEnd()} …`;
}
