// What changed, kind by kind.
import { type Change, KINDS } from "./changes.ts";
import { button, h } from "./dom.ts";
import { headingOf, missingSide, whatOf } from "./telling.ts";
import { say } from "./words.ts";

const SHOWN_AT_FIRST = 25;

/** `go` leads to a change by its number in `changes`: to where it stands after, or before. */
export function drawList(
  changes: readonly Change[],
  go: (number: number, side: "before" | "after") => void,
  isFar: (number: number) => boolean,
): HTMLElement[] {
  return KINDS.flatMap((kind) => {
    const numbers = [...changes.keys()].filter((number) => changes[number]!.kind === kind);
    if (numbers.length === 0) return [];
    const list = h("ol");
    const draw = (some: readonly number[]): void =>
      list.append(...some.map((number) => itemOf(changes[number]!, number, go, isFar(number))));
    draw(numbers.slice(0, SHOWN_AT_FIRST));
    const rest = numbers.slice(SHOWN_AT_FIRST);
    const showRest: HTMLButtonElement = button(say().more(rest.length), () => {
      const last = list.lastElementChild;
      draw(rest);
      showRest.remove();
      last?.nextElementSibling?.querySelector("button")?.focus();
    });
    const heading = h("h3", {}, headingOf(kind), " ", h("span", { class: "more" }, say().counted(numbers.length)));
    return [h("section", { class: "kind" }, heading, list, rest.length > 0 ? showRest : null)];
  });
}

function itemOf(
  change: Change,
  number: number,
  go: (number: number, side: "before" | "after") => void,
  isFar: boolean,
): HTMLElement {
  const side = change.after ? "after" : "before";
  const line = h("button", { type: "button", class: "change", onclick: () => go(number, side) });
  line.dataset["change"] = String(number);
  line.append(h("span", { class: "what" }, whatOf(change)), " ", ...wordsOf(change));
  const there = isFar && change.before && change.after;
  return h("li", {}, line, there ? button(say().there, () => go(number, "before"), { class: "quiet" }) : null);
}

function wordsOf(change: Change): HTMLElement[] {
  const { kind, what, about, from, to, pieces } = change;
  const told = about === "" ? [] : [h("bdi", { class: "about" }, about)];
  if (pieces && pieces.length > 0) {
    const words = h("bdi", { class: "words" });
    for (const { is, words: whole } of pieces) {
      // Strokes begin with the first letter.
      const said = whole.trimStart();
      if (said !== whole) words.append(" ");
      words.append(is === "same" ? said : h(is === "gone" ? "del" : "ins", {}, said));
    }
    return [...told, words];
  }
  const missing = missingSide(change);
  const isPlain = missing === "" && (from === "" || to === "");
  if (from === "" && to === "") return told;
  if (isPlain) {
    const only =
      kind === "paragraph" || what === "gone" || what === "added"
        ? h(from === "" ? "ins" : "del", {}, from || to)
        : null;
    return [...told, h("bdi", { class: "words" }, only ?? (from || to))];
  }
  const words = h("span", { class: "words" }, h("del", {}, h("bdi", {}, from || missing)), " → ");
  words.append(h("ins", {}, h("bdi", {}, to || missing)));
  return [...told, words];
}
