// The look of protection comes with its script: the page's own style sheet is small.
import text from "./protect.css?inline";

let sheet: CSSStyleSheet | null = null;

export function putStyleOn(document: Document): void {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}
