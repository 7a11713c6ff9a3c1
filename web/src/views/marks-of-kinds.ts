// The letters and words that name the kinds of marks stand in the style sheet in English; another language has them in a
// sheet of its own, which a script may make under the page's policy.
import { kindsOfMarks } from "../words/words.ts";

const sheet = new CSSStyleSheet();

/** Puts the sheet on, or takes it off where the page speaks English. */
export function markInLanguage(): void {
  const kinds = Object.entries(kindsOfMarks() ?? {});
  sheet.replaceSync(
    kinds.map(([id, [letter, word]]) => `.${id}.${id}{--letter:"${letter}";--word:"${word}"}`).join(""),
  );
  const others = document.adoptedStyleSheets.filter((other) => other !== sheet);
  document.adoptedStyleSheets = kinds.length > 0 ? [...others, sheet] : others;
}
