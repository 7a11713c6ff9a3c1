// Whom to protect: people first, then bodies and places.
import type { EntityType } from "../analysis/types.ts";
import { button, h } from "../compare/dom.ts";
import type { Choosable } from "./host.ts";
import { type Section, say } from "./words.ts";

/** What is chosen, kept by the view. */
export interface Chosen {
  readonly names: Set<string>;
  /** Names and words that the reader wrote, which the analysis may not have. */
  readonly words: string[];
}

const SECTIONS: readonly { readonly id: Section; readonly types: readonly EntityType[] }[] = [
  { id: "people", types: ["PERSON"] },
  { id: "bodies", types: ["ORG"] },
  { id: "places", types: ["GPE", "LOC", "FAC"] },
  { id: "others", types: [] },
];
const NAMED: ReadonlySet<EntityType> = new Set(SECTIONS.flatMap(({ types }) => types));

export function drawNames(names: readonly Choosable[], chosen: Chosen, onChange: () => void): HTMLElement {
  const section = h("section", { class: "names", "aria-label": say().names });
  for (const { id, types } of SECTIONS) {
    const isIn = ({ type }: Choosable): boolean => (types.length > 0 ? types.includes(type) : !NAMED.has(type));
    // Titles are no names.
    const rows = names.filter((name) => name.type !== "TITLE" && isIn(name));
    if (rows.length > 0) section.append(drawSection(say().sections[id], say().all[id], rows, chosen, onChange));
  }
  section.append(drawWords(chosen, onChange));
  return section;
}

function drawSection(
  words: string,
  all: string,
  names: readonly Choosable[],
  chosen: Chosen,
  onChange: () => void,
): HTMLElement {
  const boxes = names.map(({ name }) => h("input", { type: "checkbox", checked: chosen.names.has(name) }));
  const whole = h("input", { type: "checkbox" });
  const tellWhole = (): void => {
    whole.checked = boxes.every((box) => box.checked);
    whole.indeterminate = !whole.checked && boxes.some((box) => box.checked);
  };
  const take = (index: number): void => {
    const { name } = names[index]!;
    if (boxes[index]!.checked) chosen.names.add(name);
    else chosen.names.delete(name);
  };
  for (const [index, box] of boxes.entries()) {
    box.onchange = () => {
      take(index);
      tellWhole();
      onChange();
    };
  }
  whole.onchange = () => {
    for (const [index, box] of boxes.entries()) {
      box.checked = whole.checked;
      take(index);
    }
    onChange();
  };
  const rows = names.map(({ name, mentions }, index) =>
    h("li", {}, h("label", {}, boxes[index]!, ` ${name} `, h("span", { class: "more" }, `×${mentions}`))),
  );
  return h(
    "fieldset",
    {},
    h("legend", {}, words),
    ...(names.length > 1 ? [h("label", { class: "all" }, whole, ` ${all}`)] : []),
    h("ul", {}, ...rows),
  );
}

/** Names that the analysis has not found, and words that give somebody away. */
function drawWords(chosen: Chosen, onChange: () => void): HTMLElement {
  const field = h("input", { type: "text", autocomplete: "off", spellcheck: false });
  const list = h("ul", { class: "words" });
  const draw = (): void => {
    list.replaceChildren(
      ...chosen.words.map((word, index) => {
        const remove = (): void => {
          chosen.words.splice(index, 1);
          draw();
          field.focus();
          onChange();
        };
        return h("li", {}, `${say().quoted(word)} `, button(say().back, remove, { class: "quiet" }));
      }),
    );
  };
  const add = (): void => {
    const word = field.value.trim();
    field.value = "";
    field.focus();
    if (word === "" || chosen.words.includes(word)) return;
    chosen.words.push(word);
    draw();
    onChange();
  };
  field.onkeydown = ({ key }) => {
    if (key === "Enter") add();
  };
  const label = h("label", {}, h("span", {}, say().another), field);
  return h("div", { class: "another" }, h("div", { class: "line" }, label, button(say().add, add)), list);
}
