// The article as it will leave, with its placeholders and with what is left marked.
import type { Protection } from "../analysis/types.ts";
import { h } from "../compare/dom.ts";
import type { Left } from "./decisions.ts";
import { say } from "./words.ts";

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Which of those that are left it is; -1: none. */
  readonly left: number;
}

/** O(text + marks). */
export function drawText(
  protection: Protection | null,
  given: string,
  left: readonly Left[],
  open: readonly Left[],
): HTMLElement[] {
  const isOpen = new Set(open);
  const texts = protection?.texts ?? [];
  const drawn = (number: number, words: string): HTMLElement => {
    const marks: Mark[] = [
      ...(texts[number]?.replacements ?? []).map(({ to_start, to_end }) => ({
        start: to_start,
        end: to_end,
        name: "placeholder",
        left: -1,
      })),
      ...left.flatMap((one, index) =>
        one.text === number
          ? [{ start: one.to_start, end: one.to_end, name: isOpen.has(one) ? "open" : "stays", left: index }]
          : [],
      ),
    ].sort((a, b) => a.start - b.start);
    return h("div", { class: "words" }, ...marked(words, marks));
  };
  const title = texts[1];
  return [
    h("h3", {}, say().text),
    drawn(0, texts[0]?.text ?? given),
    ...(title ? [h("h3", {}, say().fileTitle), drawn(1, title.text)] : []),
  ];
}

/** The text as paragraphs, for those who take rich text. */
export function htmlOf(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return escaped
    .split(/\n{2,}/)
    .map((block) => `<p>${block.replaceAll("\n", "<br>")}</p>`)
    .join("\n");
}

function* marked(text: string, marks: readonly Mark[]): Generator<Node> {
  let at = 0;
  for (const { start, end, name, left } of marks) {
    yield document.createTextNode(text.slice(at, start));
    yield h("mark", { class: name, ...(left >= 0 && { "data-left": left }) }, text.slice(start, end));
    at = end;
  }
  yield document.createTextNode(text.slice(at));
}
