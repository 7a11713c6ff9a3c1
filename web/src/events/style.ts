// The look of events comes with their script: the page's own style sheet is small.
import text from "./events.css?inline";

let sheet: CSSStyleSheet | null = null;

export function putStyleOn(document: Document): void {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
