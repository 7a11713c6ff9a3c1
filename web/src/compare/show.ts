// The comparison on screen: which two, what changed, and both texts.
import type { Reading } from "../analysis/reading.ts";
import type { Change } from "./changes.ts";
import { type Compared, compare } from "./compare.ts";
import { button, h } from "./dom.ts";
import { drawForm } from "./form.ts";
import type { Host } from "./host.ts";
import { drawList } from "./list.ts";
import { type Drawn, drawRows } from "./sides.ts";
import { putStyleOn } from "./style.ts";
import { markdownOf, rowsOfChanges } from "./table.ts";
import { summary, whatOf } from "./telling.ts";
import { say } from "./words.ts";

/** In UTF-16 units. */
const LONGEST = 1_000_000;
/** What a screen reader says of a place in the texts, in UTF-16 units. */
const LONGEST_SAID = 300;
type Side = "before" | "after";

/** Fills the dialog; ends when what it returns is called. */
export function show(dialog: HTMLDialogElement, host: Host): () => void {
  putStyleOn(document);
  const view = new View(dialog, host);
  view.open();
  return () => view.end();
}

class View {
  readonly #dialog: HTMLDialogElement;
  readonly #host: Host;
  /** Ids of the two; null where the other version is still to come. */
  #pair: { before: number; after: number } | null = null;
  #underWay = new AbortController();
  #listeners = new AbortController();
  #rows: readonly Drawn[] = [];
  /** The row that the keys have led to. */
  #at = -1;

  constructor(dialog: HTMLDialogElement, host: Host) {
    this.#dialog = dialog;
    this.#host = host;
  }

  open(): void {
    const { signal } = this.#listeners;
    this.#dialog.tabIndex = -1;
    // What is pasted or dropped here, or undone, is not meant for the page beneath.
    for (const type of ["paste", "drop"]) {
      this.#dialog.addEventListener(type, (event) => this.#keep(event), { signal });
    }
    const onKey = (event: KeyboardEvent): void => {
      event.stopPropagation();
      this.#onKey(event);
    };
    this.#dialog.addEventListener("keydown", onKey, { signal });
    const articles = this.#host.articles();
    const present = this.#host.present();
    const place = articles.findIndex(({ id }) => id === present);
    // The one that was opened first is the earlier version.
    const [one, other] = place > 0 ? [articles[place - 1], articles[place]] : [articles[0], articles[1]];
    if (one && other) this.#compare(one.id, other.id);
    else this.#ask();
  }

  end(): void {
    this.#underWay.abort();
    this.#listeners.abort();
    this.#dialog.replaceChildren();
  }

  #keep(event: Event): void {
    event.stopPropagation();
    const isField = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
    if (event.type === "drop" || !isField) event.preventDefault();
  }

  /** The other version is asked for. */
  #ask(): void {
    this.#rows = [];
    const pair = this.#pair;
    const back = pair ? () => this.#compare(pair.before, pair.after) : null;
    const take = ({ text, date, name }: { text: string; date: string; name: string }): void => {
      const { present, other } = this.#host.open(text, date, name);
      this.#compare(pair?.before ?? present, other);
    };
    const signal = this.#beginWork();
    const form = drawForm(this.#host, take, back, signal);
    const head = h("header", {}, this.#title(), h("div", { class: "tools" }, button(say().close, this.#host.close)));
    this.#dialog.dataset["state"] = "asking";
    this.#dialog.replaceChildren(head, form);
    // What is pasted beside its field is meant for it.
    const pasted = (event: ClipboardEvent): void => {
      if (!form.contains(event.target as Node)) form.onpaste?.(event);
    };
    this.#dialog.addEventListener("paste", pasted, { signal });
    form.querySelector("textarea")?.focus();
  }

  #beginWork(): AbortSignal {
    this.#underWay.abort();
    this.#underWay = new AbortController();
    return this.#underWay.signal;
  }

  #compare(before: number, after: number): void {
    const signal = this.#beginWork();
    this.#pair = { before, after };
    this.#rows = [];
    this.#at = -1;
    const status = h("p", { class: "summary", role: "status" });
    const body = h("div", { class: "compare-body" });
    this.#dialog.dataset["state"] = "comparing";
    this.#keepingFocus(() => this.#dialog.replaceChildren(this.#head(null), status, body));
    status.textContent = say().reading;
    void this.#fill(status, body, signal).catch((error: unknown) => {
      if (signal.aborted) return;
      status.textContent = this.#host.explain(error);
      this.#dialog.dataset["state"] = "failed";
    });
  }

  async #fill(status: HTMLElement, body: HTMLElement, signal: AbortSignal): Promise<void> {
    const { before, after } = this.#pair!;
    const problem = this.#problem();
    if (problem) {
      status.textContent = problem;
      this.#dialog.dataset["state"] = "failed";
      return;
    }
    const one = await this.#host.read(before);
    const other = await this.#host.read(after);
    if (signal.aborted) return;
    const compared = await this.#host.inSlices(compare(one, other, this.#host.tools), signal);
    if (!compared) return;
    const { changes, rows } = compared;
    status.textContent = summary(changes, rows);
    this.#keepingFocus(() => this.#dialog.querySelector("header")?.replaceWith(this.#head(compared, one, other)));
    this.#listDates(one, other, status);
    const texts = h("div", { class: "texts" });
    const list = h("section", { class: "differences", "aria-label": say().changes });
    list.append(
      ...drawList(
        changes,
        (number, side) => this.#goToChange(changes, number, side),
        (number) => isFar(compared, changes[number]!),
      ),
    );
    const sides = h("section", { class: "sides", "aria-label": say().sides }, this.#stepper(), columnHeads(), texts);
    body.append(...(changes.length > 0 ? [list] : []), sides);
    body.classList.toggle("without-list", changes.length === 0);
    const drawn = await this.#host.inSlices(
      drawRows(compared, texts, (row) => this.#goToRow(row)),
      signal,
    );
    if (!drawn) return;
    this.#rows = drawn;
    this.#tellPosition();
    this.#dialog.dataset["state"] = "compared";
  }

  /** Whoever was at a control is there again when it has been drawn anew. */
  #keepingFocus(draw: () => void): void {
    const focused = this.#dialog.contains(document.activeElement) ? document.activeElement?.id : "";
    draw();
    if (focused) document.getElementById(focused)?.focus();
  }

  #problem(): string | null {
    const { before, after } = this.#pair!;
    if (before === after) return say().oneArticle;
    const chosen = this.#host.articles().filter(({ id }) => id === before || id === after);
    return chosen.some(({ length }) => length > LONGEST) ? say().tooLong : null;
  }

  #title(): HTMLElement {
    return h("h2", { id: "compare-title" }, say().title);
  }

  #head(compared: Compared | null, before?: Reading, after?: Reading): HTMLElement {
    const { before: one, after: other } = this.#pair!;
    const caption = (): string => `${this.#nameOf(one)} → ${this.#nameOf(other)}`;
    const copy = (): void => {
      if (!compared) return;
      const rows = rowsOfChanges(compared.changes);
      const table = { caption: caption(), head: say().head, rows };
      void this.#host.copy(table, markdownOf(caption(), compared.changes)).then((said) => {
        told.textContent = said;
      });
    };
    // What the page says of it lies beneath the dialog.
    const told = h("span", { class: "told", role: "status" });
    const choices = h(
      "div",
      { class: "choices" },
      this.#choice("before", say().before, before),
      this.#choice("after", say().after, after),
    );
    const tools = h(
      "div",
      { class: "tools" },
      told,
      button(say().swap, () => this.#compare(other, one), { id: "compare-swap" }),
      button(say().another, () => this.#ask()),
      button(say().copy, copy, { disabled: !compared || compared.changes.length === 0 }),
      button(say().close, this.#host.close),
    );
    return h("header", {}, this.#title(), choices, tools);
  }

  #nameOf(id: number): string {
    return this.#host.articles().find((article) => article.id === id)?.name ?? "";
  }

  #choice(side: Side, words: string, reading: Reading | undefined): HTMLElement {
    const pair = this.#pair!;
    const select = h("select", { id: `compare-${side}` });
    // Versions often begin with the same words.
    for (const [place, { id, name }] of this.#host.articles().entries()) {
      select.append(h("option", { value: String(id), selected: id === pair[side] }, `${place + 1} · ${name}`));
    }
    select.onchange = () => {
      const chosen = { ...pair, [side]: Number(select.value) };
      this.#compare(chosen.before, chosen.after);
    };
    const date = h("input", { type: "date", id: `compare-date-${side}`, min: "0001-01-01", max: "9999-12-31" });
    date.setAttribute("aria-label", say().dates[side]);
    date.disabled = !reading;
    date.value = reading ? reading.documentDate || (reading.analysis.document_date ?? "") : "";
    date.onchange = () => {
      this.#host.setDate(pair[side], date.value);
      this.#compare(pair.before, pair.after);
    };
    const published = h("label", {}, h("span", {}, say().published), " ", date);
    return h("div", { class: "choice" }, h("label", {}, h("span", {}, words), " ", select), " ", published);
  }

  /** Where nobody knows when a version was published, its "Monday" is a word. */
  #listDates(one: Reading, other: Reading, status: HTMLElement): void {
    const known = [one, other].map(
      ({ documentDate, analysis }) => documentDate !== "" || analysis.document_date !== null,
    );
    const [isKnown, isOtherKnown] = known;
    if (isKnown === isOtherKnown) return;
    status.after(h("p", { class: "hint" }, say().undated[isKnown ? "after" : "before"]));
  }

  #stepper(): HTMLElement {
    return h(
      "div",
      { class: "stepper" },
      button(say().previous, () => this.#step(-1), { title: say().keys }),
      button(say().next, () => this.#step(1), { title: say().keys }),
      h("span", { class: "position", role: "status" }),
      h("span", { class: "said visually-hidden", role: "status" }),
    );
  }

  #onKey(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const isField = target instanceof Element && target.closest("input, textarea, select") !== null;
    if (ctrlKey || metaKey || altKey || isField || !this.#host.hasSingleKeys()) return;
    const step = { ".": 1, ",": -1 }[key];
    if (step === undefined || this.#rows.length === 0) return;
    event.preventDefault();
    this.#step(step);
  }

  /** To the next row with a change, or with -1 the one before, round and round. */
  #step(step: number): void {
    const changed = this.#changedRows();
    if (changed.length === 0) return;
    const next = step > 0 ? changed.find((row) => row > this.#at) : changed.findLast((row) => row < this.#at);
    this.#goToRow(next ?? (step > 0 ? changed[0]! : changed[changed.length - 1]!));
  }

  #changedRows(): number[] {
    return [...this.#rows.keys()].filter((row) => this.#rows[row]!.isChanged);
  }

  #goToRow(row: number): void {
    const element = this.#rows[row]?.element;
    if (!element) return;
    this.#light([element]);
    this.#at = row;
    element.scrollIntoView({ block: "center" });
    element.focus({ preventScroll: true });
    this.#tellPosition();
  }

  /** Shows a change in both texts, the one of `side` in sight. */
  #goToChange(changes: readonly Change[], number: number, side: Side): void {
    const places = [...this.#dialog.querySelectorAll<HTMLElement>(`.texts [data-changes~="${number}"]`)];
    const row = this.#rows.findIndex(({ element }) => element.dataset["paragraph"] === `${side} ${number}`);
    const chosen = places.find((place) => place.closest(`.side.${side}`)) ?? this.#rows[row]?.element;
    if (!chosen) return;
    this.#light(places.length > 0 ? places : [chosen]);
    for (const button of this.#dialog.querySelectorAll(".change[aria-current]")) button.removeAttribute("aria-current");
    this.#dialog.querySelector(`.change[data-change="${number}"]`)?.setAttribute("aria-current", "true");
    const pair = chosen.closest<HTMLElement>(".pair");
    this.#at = this.#rows.findIndex(({ element }) => element === pair);
    chosen.scrollIntoView({ block: "center" });
    this.#tellPosition();
    const said = this.#dialog.querySelector(".said");
    if (said) said.textContent = `${whatOf(changes[number]!)}: ${pair?.textContent ?? ""}`.slice(0, LONGEST_SAID);
  }

  #light(elements: readonly Element[]): void {
    for (const lit of this.#dialog.querySelectorAll(".lit")) lit.classList.remove("lit");
    for (const element of elements) element.classList.add("lit");
  }

  #tellPosition(): void {
    const changed = this.#changedRows();
    const told = this.#dialog.querySelector(".position");
    const place = changed.indexOf(this.#at) + 1;
    if (told)
      told.textContent = place === 0 ? say().changedPassages(changed.length) : say().position(place, changed.length);
  }
}

/** A change whose two places are not beside each other. */
function isFar({ rows, alignment }: Compared, { before, after }: Change): boolean {
  if (!before || !after) return false;
  const inRow = rows.findIndex(({ before: range }) => range !== null && holds(alignment.a, range, before.start));
  const row = rows[inRow];
  return !row?.after || !holds(alignment.b, row.after, after.start);
}

function holds(version: Compared["alignment"]["a"], range: { first: number; end: number }, offset: number): boolean {
  return version.tokens[range.first]!.start <= offset && offset < version.tokens[range.end - 1]!.end;
}

function columnHeads(): HTMLElement {
  return h("div", { class: "heads", "aria-hidden": "true" }, h("span", {}, say().before), h("span", {}, say().after));
}
