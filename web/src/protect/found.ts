// What is left to decide, what was decided, and what stays.
import type { Giveaway, Protection } from "../analysis/types.ts";
import { button, h } from "../compare/dom.ts";
import { groupsOf, type Left } from "./decisions.ts";
import { say } from "./words.ts";

/** Places of one group that are listed; more of them are decided together. */
const MOST_PLACES = 100;

export function drawOpen(
  open: readonly Left[],
  decide: (left: readonly Left[], replace: boolean) => void,
  goTo: (left: Left) => void,
): HTMLElement[] {
  if (open.length === 0) return [];
  const rows = groupsOf(open).map(({ left }) => {
    const first = left[0]!;
    const each = left.length > 1 ? left.slice(0, MOST_PLACES) : [];
    return h(
      "li",
      {},
      placeButton(first, goTo),
      h("span", { class: "more" }, say().trace(say().kinds[first.kind], first.likelihood === "possible", first.names)),
      choice(left, decide),
      ...(each.length > 0 ? [places(each, decide, goTo)] : []),
    );
  });
  return [h("h3", {}, `${say().open} (${say().number(open.length)})`), h("ol", { class: "open" }, ...rows)];
}

export function drawDecided(
  left: readonly Left[],
  replaced: readonly Left[],
  takeBack: (left: Left) => void,
): HTMLElement[] {
  const row = (one: Left, what: "left" | "replaced"): HTMLElement =>
    h(
      "li",
      {},
      say().was[what](one.words),
      " ",
      button(say().back, () => takeBack(one), { class: "quiet" }),
    );
  const rows = [...replaced.map((one) => row(one, "replaced")), ...left.map((one) => row(one, "left"))];
  return rows.length === 0
    ? []
    : [h("details", {}, h("summary", {}, `${say().decided} (${say().number(rows.length)})`), h("ul", {}, ...rows))];
}

/** The same words of the same name are told once. */
export function drawGiveaways(protection: Protection | null): HTMLElement[] {
  const told = new Map<string, { giveaway: Giveaway; words: string; times: number }>();
  for (const giveaway of protection?.giveaways ?? []) {
    const words = protection!.texts[0]!.text.slice(giveaway.to_start, giveaway.to_end);
    const key = [giveaway.kind, giveaway.who, words.toLowerCase()].join("\t");
    const known = told.get(key);
    if (known) ++known.times;
    else told.set(key, { giveaway, words, times: 1 });
  }
  if (told.size === 0) return [];
  const rows = [...told.values()].map(({ giveaway, words, times }) =>
    h(
      "li",
      {},
      say().stayingOf(
        words,
        say().staying[giveaway.kind],
        protection!.placeholders[giveaway.who[0]!]!.placeholder,
        times,
      ),
    ),
  );
  return [h("h3", {}, say().stays), h("ul", { class: "stays" }, ...rows)];
}

function placeButton(left: Left, goTo: (left: Left) => void): HTMLElement {
  return button(say().quoted(left.words), () => goTo(left), { class: "quiet place" });
}

function choice(left: readonly Left[], decide: (left: readonly Left[], replace: boolean) => void): HTMLElement {
  const [replace, leave] =
    left.length > 1 ? [say().replaceAll(left.length), say().leaveAll(left.length)] : [say().replace, say().leave];
  const { words } = left[0]!;
  return h(
    "span",
    { class: "choice" },
    button(replace, () => decide(left, true), { "aria-label": `${replace}: ${words}` }),
    button(leave, () => decide(left, false), { "aria-label": `${leave}: ${words}` }),
  );
}

function places(
  left: readonly Left[],
  decide: (left: readonly Left[], replace: boolean) => void,
  goTo: (left: Left) => void,
): HTMLElement {
  const rows = left.map((one) => h("li", {}, placeButton(one, goTo), choice([one], decide)));
  return h("details", {}, h("summary", {}, say().oneByOne), h("ul", {}, ...rows));
}
