// What elements of these views are made with: Preact as the page's own script has it. Views name this folder in their
// first line.
import type { JSX as PreactElements } from "preact";
import type { Fragment as PreactFragment, jsx as preactJsx, jsxs as preactJsxs } from "preact/jsx-runtime";

export interface Elements {
  readonly jsx: typeof preactJsx;
  readonly jsxs: typeof preactJsxs;
  readonly Fragment: typeof PreactFragment;
}

export let jsx: Elements["jsx"];
export let jsxs: Elements["jsxs"];
export let Fragment: Elements["Fragment"];

/** Must be called before the first element is made. */
export function furnishElements(elements: Elements): void {
  ({ jsx, jsxs, Fragment } = elements);
}

export type { PreactElements as JSX };
