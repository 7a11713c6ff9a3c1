// Which of the article's names the keys are at.

/** Where the mention that has the focus begins; null where none has it. */
export function focusedMention(): number | null {
  const { activeElement } = document;
  const start = activeElement instanceof HTMLElement ? activeElement.dataset["start"] : undefined;
  return start === undefined ? null : Number(start);
}
