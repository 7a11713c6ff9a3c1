// What rows of a list are known by while others come and go around them.

/**
 * Each row with a key: its words, and which of those with the same words it is. The numbers that an analysis gives
 * change at every key that is typed above, and with them as keys each row would be drawn as another. O(rows).
 */
export function keyed<Row>(rows: readonly Row[], wordsOf: (row: Row) => string): { row: Row; key: string }[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const words = wordsOf(row);
    const before = counts.get(words) ?? 0;
    counts.set(words, before + 1);
    return { row, key: `${before} ${words}` };
  });
}
