// Paragraphs, items of lists and rows of tables, put together as a text.

export interface TextBlock {
  readonly text: string;
  /** Blocks of the same run (a list, a table) follow each other line by line; null for a paragraph. */
  readonly run: string | null;
}

/** Paragraphs are parted by a blank line, what belongs to a run by a line break. */
export function joinBlocks(blocks: readonly TextBlock[]): string {
  return blocks
    .map(({ text, run }, index) => {
      const before = blocks[index - 1];
      if (!before) return text;
      return (run !== null && before.run === run ? "\n" : "\n\n") + text;
    })
    .join("");
}
