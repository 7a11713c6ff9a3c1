// Elements in a line. The comparison is drawn once for a pair of texts, so that it needs no library of views.

type Child = Node | string | null;

/** Properties of the element, `class` and what begins with `aria-` or `data-` among them, and listeners as `onclick`. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Readonly<Record<string, unknown>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) Object.assign(element, { [name]: value });
    else element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

export function button(words: string, onclick: () => void, properties: Readonly<Record<string, unknown>> = {}) {
  return h("button", { type: "button", onclick, ...properties }, words);
}
