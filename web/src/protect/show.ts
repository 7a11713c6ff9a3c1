// Protection on screen: whom to protect, the article as it will leave, and what is left to decide. While it is open
// nothing else of the page can be reached, so that nothing leaves it unprotected by mistake.
import type { Reading } from "../analysis/reading.ts";
import type { Hint, Protection } from "../analysis/types.ts";
import { button, h } from "../compare/dom.ts";
import { Decisions, type Left, leftIn } from "./decisions.ts";
import { drawDecided, drawGiveaways, drawOpen } from "./found.ts";
import type { Host } from "./host.ts";
import { type Chosen, drawNames } from "./names.ts";
import { drawText, htmlOf } from "./preview.ts";
import { putStyleOn } from "./style.ts";
import { say } from "./words.ts";

/** In UTF-16 units. */
const LONGEST = 1_000_000;

/** Fills the dialog; ends when what it returns is called. */
export function protect(dialog: HTMLDialogElement, host: Host): () => void {
  putStyleOn(document);
  const view = new View(dialog, host);
  view.open();
  return () => view.end();
}

class View {
  readonly #dialog: HTMLDialogElement;
  readonly #host: Host;
  readonly #reading: Reading;
  readonly #decisions = new Decisions();
  readonly #chosen: Chosen = { names: new Set(), words: [] };
  readonly #listeners = new AbortController();
  readonly #state = h("p", { class: "state", role: "status" });
  readonly #told = h("span", { class: "told", role: "status" });
  readonly #tools = h("div", { class: "tools" });
  readonly #found = h("section", { class: "found", "aria-label": say().open });
  readonly #text = h("section", { class: "leaving", "aria-label": say().text, tabIndex: 0 });
  /** Of the latest choice; null while there is none, or it is being made. */
  #protection: Protection | null = null;
  #left: readonly Left[] = [];
  /** How many choices there were: an older one's answer is no answer. */
  #turn = 0;

  constructor(dialog: HTMLDialogElement, host: Host) {
    this.#dialog = dialog;
    this.#host = host;
    this.#reading = host.reading();
  }

  open(): void {
    const { signal } = this.#listeners;
    this.#dialog.tabIndex = -1;
    document.documentElement.dataset["protecting"] = "";
    for (const type of ["paste", "drop", "keydown"]) {
      this.#dialog.addEventListener(type, (event) => event.stopPropagation(), { signal });
    }
    for (const type of ["copy", "cut"]) {
      this.#dialog.addEventListener(type, (event) => this.#onCopy(event as ClipboardEvent), { signal });
    }
    // One leaves by the button, and not by a key that was meant for something else.
    this.#dialog.addEventListener("cancel", (event) => event.preventDefault(), { signal });
    const leave = button(say().leaveMode, this.#host.close, { class: "leave" });
    const head = h(
      "header",
      {},
      h("h2", { id: "protect-title" }, say().title),
      this.#state,
      this.#told,
      this.#tools,
      leave,
    );
    if (this.#reading.text.length > LONGEST) {
      this.#dialog.replaceChildren(head, h("p", {}, say().tooLong));
      return;
    }
    const names = drawNames(this.#host.names(this.#reading), this.#chosen, () => void this.#update());
    const body = h("div", { class: "protect-body" }, names, this.#text, this.#found);
    this.#dialog.replaceChildren(head, body);
    this.#draw();
  }

  end(): void {
    ++this.#turn;
    this.#listeners.abort();
    delete document.documentElement.dataset["protecting"];
    this.#dialog.replaceChildren();
  }

  get #isChosen(): boolean {
    return this.#chosen.names.size + this.#chosen.words.length > 0;
  }

  /** Whether what is on screen may leave. */
  get #isReady(): boolean {
    return this.#protection !== null && this.#isChosen && this.#open.length === 0;
  }

  get #open(): readonly Left[] {
    return this.#left.filter((left) => this.#decisions.isOpen(left));
  }

  /** Asks the core anew: it says what is left, and what is decided goes into what it is asked. */
  async #update(): Promise<void> {
    const turn = ++this.#turn;
    this.#protection = null;
    this.#told.textContent = "";
    this.#draw();
    try {
      const protection = this.#isChosen
        ? await this.#host.protect(this.#reading, {
            names: [...this.#chosen.names, ...this.#chosen.words],
            beside: { title: this.#host.title(this.#reading) },
            replace: this.#decisions.replaced.map(({ text, start, end }) => ({ text, start, end })),
          })
        : null;
      if (turn !== this.#turn) return;
      this.#protection = protection;
      this.#left = protection ? leftIn(protection) : [];
      this.#draw();
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#left = [];
      this.#draw();
      this.#state.textContent = this.#host.explain(error);
    }
  }

  #decide(left: readonly Left[], replace: boolean): void {
    this.#decisions.decide(left, replace);
    if (replace) void this.#update();
    else this.#draw();
  }

  #takeBack(left: Left): void {
    this.#decisions.takeBack(left);
    void this.#update();
  }

  #draw(): void {
    const protection = this.#protection;
    const open = this.#open;
    const isWorking = this.#isChosen && protection === null;
    this.#dialog.dataset["state"] = isWorking ? "working" : this.#isReady ? "ready" : "open";
    this.#state.textContent = isWorking
      ? say().working
      : say().state(protection?.placeholders.length ?? 0, open.length);
    this.#drawTools();
    if (isWorking) return;
    const had = this.#dialog.contains(document.activeElement) ? document.activeElement : null;
    const wasInFound = had !== null && this.#found.contains(had);
    this.#text.replaceChildren(...drawText(protection, this.#reading.text, this.#left, open));
    this.#found.replaceChildren(
      ...drawOpen(
        open,
        (left, replace) => this.#decide(left, replace),
        (left) => this.#goTo(left),
      ),
      ...drawDecided(
        this.#left.filter((left) => !open.includes(left)),
        this.#decisions.replaced,
        (left) => this.#takeBack(left),
      ),
      ...drawGiveaways(protection),
    );
    // The button that was pressed is gone: the next question takes its place.
    if (wasInFound) (this.#found.querySelector<HTMLElement>("button") ?? this.#text).focus();
  }

  #drawTools(): void {
    const disabled = !this.#isReady;
    const tool = (words: string, act: (title: string, text: string) => Promise<string>): HTMLElement =>
      button(words, () => void this.#take(act), { disabled });
    this.#tools.replaceChildren(
      tool(say().copyText, (_, text) => this.#host.copy(say().text, { text, html: htmlOf(text) })),
      tool(say().copySheet, (_, text) => this.#host.copySheet(text, this.#placeholders())),
      tool(say().saveText, (title, text) => this.#host.save(title, ".txt", text)),
      ...(["markdown", "html", "json"] as const).map((format) =>
        tool(say().remade[format], (title, text) => this.#host.saveRemade(title, format, text, this.#placeholders())),
      ),
      tool(say().saveKey, (title) => this.#host.save(title, "-key.txt", this.#key())),
    );
  }

  async #take(act: (title: string, text: string) => Promise<string>): Promise<void> {
    const [article, title] = this.#protection?.texts ?? [];
    if (!this.#isReady || !article || !title) return;
    this.#told.textContent = await act(title.text, article.text);
  }

  /** What the text cannot tell by itself: that these are names. Nothing of whose they are. */
  #placeholders(): Hint[] {
    return this.#protection!.placeholders.map(({ placeholder, type }) => ({
      words: placeholder,
      where: "everywhere",
      type: type ?? "MISC",
    }));
  }

  #key(): string {
    const rows = this.#protection!.placeholders.map(({ placeholder, name, forms }) =>
      [placeholder, name, ...forms.filter((form) => form !== name)].join("\t"),
    );
    return `${[say().keyWarning, "", ...rows].join("\n")}\n`;
  }

  #goTo(left: Left): void {
    const place = this.#text.querySelector<HTMLElement>(`[data-left="${this.#left.indexOf(left)}"]`);
    for (const lit of this.#text.querySelectorAll(".lit")) lit.classList.remove("lit");
    place?.classList.add("lit");
    place?.scrollIntoView({ block: "center" });
  }

  /** A selection leaves as the whole does: when all is decided, and as words without their marks. */
  #onCopy(event: ClipboardEvent): void {
    const isField = event.target instanceof HTMLInputElement;
    const selection = getSelection();
    const isOfText =
      selection !== null &&
      !selection.isCollapsed &&
      this.#text.contains(selection.getRangeAt(0).commonAncestorContainer);
    event.stopPropagation();
    if (isField) return;
    event.preventDefault();
    if (this.#isReady && isOfText) {
      const text = selection.toString();
      event.clipboardData?.setData("text/plain", text);
      event.clipboardData?.setData("text/html", htmlOf(text));
      return;
    }
    this.#told.textContent = say().noCopy;
  }
}
