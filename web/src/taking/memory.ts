// What stays in this browser when the page is left, if the reader says so: settings, and the texts that are open. Until
// then nothing is written.
import type { batch, effect } from "@preact/signals";
import type { addNotice, dropNotices } from "../actions.ts";
import type { rowOfBox } from "../files.ts";
import type { openRow, present, takeText } from "../intake.ts";
import type { Article, added, NO_ROW } from "../row.ts";
import type { store } from "../store.ts";
import { say } from "./words.ts";

/** What the page's own script hands to this one. */
export interface Page {
  /** What the settings are kept under. Pages in other folders of a host have their own. */
  readonly key: string;
  readonly store: typeof store;
  readonly batch: typeof batch;
  readonly effect: typeof effect;
  readonly addNotice: typeof addNotice;
  readonly dropNotices: typeof dropNotices;
  readonly present: typeof present;
  readonly rowOfBox: typeof rowOfBox;
  readonly openRow: typeof openRow;
  readonly takeText: typeof takeText;
  readonly added: typeof added;
  readonly NO_ROW: typeof NO_ROW;
}

/** In UTF-16 units; browsers keep some five million for a host. */
const MOST_KEPT = 5_000_000;
const PAUSE_MS = 500;

/** Keeps what there is to keep, from the moment on in which it is made, and brings back what was kept. */
export class Memory {
  readonly #page: Page;
  readonly #texts: string;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(page: Page) {
    this.#page = page;
    this.#texts = `${page.key} texts`;
    const { store, effect } = page;
    const settings = read(page.key);
    if (settings) this.#bringBack(settings);
    effect(() => this.#keepSettings());
    effect(() => {
      const { remembers, text, row, documentDate } = store;
      const changed = [text.value, row.value, documentDate.value];
      clearTimeout(this.#pause);
      if (remembers.value && changed) this.#pause = setTimeout(() => this.#keepTexts(), PAUSE_MS);
    });
    addEventListener("pagehide", () => this.#keepTexts());
  }

  /** From now on settings and texts are kept, or nothing that was is any more. */
  setRemembers(remembers: boolean): void {
    this.#page.dropNotices(["memory", "recalled", "too-much"]);
    this.#page.store.remembers.value = remembers;
    if (remembers) this.tell(() => say().memory.keeping);
    else forget(this.#page.key, this.#texts);
  }

  tell(message: () => string): void {
    this.#page.addNotice({ id: "memory", tone: "note", message });
  }

  #bringBack({ labels, asLedger, singleKeys, spared }: Record<string, unknown>): void {
    const { store, batch } = this.#page;
    batch(() => {
      store.remembers.value = true;
      store.labels.value = labels === true;
      store.asLedger.value = asLedger === true;
      store.singleKeys.value = singleKeys !== false;
      if (Array.isArray(spared)) store.spared.value = new Set(spared);
      this.#bringTextsBack();
    });
  }

  #keepSettings(): void {
    const { scheme, language, labels, asLedger, singleKeys, spared, remembers } = this.#page.store;
    const settings = {
      scheme: scheme.value,
      language: language.value,
      labels: labels.value,
      asLedger: asLedger.value,
      singleKeys: singleKeys.value,
      spared: [...spared.value],
    };
    if (!remembers.value || write(this.#page.key, settings)) return;
    this.setRemembers(false);
    this.tell(() => say().memory.keepsNothing);
  }

  #keepTexts(): void {
    const { store, present, rowOfBox, addNotice, dropNotices } = this.#page;
    clearTimeout(this.#pause);
    if (!store.remembers.peek()) return;
    const now = present();
    const { articles, current } = now.row.articles.length > 0 ? now.row : rowOfBox(now);
    const at = articles.findIndex(({ id }) => id === current);
    if (articles.length > 0 && write(this.#texts, { articles, at })) {
      dropNotices(["too-much"]);
      return;
    }
    forget(this.#texts);
    if (articles.length === 0) return;
    addNotice({ id: "too-much", tone: "error", message: () => say().memory.tooLong });
  }

  /** What is in the box by now stays in front. */
  #bringTextsBack(): void {
    const { present, rowOfBox, openRow, added, NO_ROW, addNotice, dropNotices } = this.#page;
    const { articles, at } = read(this.#texts) ?? {};
    if (!Array.isArray(articles) || articles.length === 0 || !articles.every(isArticle)) return;
    const now = rowOfBox(present());
    const row = added(now, articles);
    openRow({ ...row, current: now.articles.length > 0 ? now.current : row.current + Math.max(0, Number(at) || 0) });
    const forgetTexts = (): void => {
      dropNotices(["recalled"]);
      openRow(NO_ROW);
      forget(this.#texts);
    };
    const actions = [{ label: () => say().memory.forget, run: forgetTexts }];
    addNotice({ id: "recalled", tone: "note", message: () => say().memory.recalled, actions });
  }
}

function isArticle(value: Partial<Article> | null): boolean {
  return [value?.name, value?.text, value?.date].every((words) => typeof words === "string");
}

/** Null where there is none, where it is damaged, and where the browser allows none. */
function read(key: string): Record<string, unknown> | null {
  try {
    return JSON.parse(localStorage.getItem(key)!);
  } catch {
    return null;
  }
}

/** False where it is too much, or the browser allows none. */
function write(key: string, value: unknown): boolean {
  try {
    const written = JSON.stringify(value);
    if (written.length > MOST_KEPT) return false;
    localStorage.setItem(key, written);
    return true;
  } catch {
    return false;
  }
}

function forget(...keys: string[]): void {
  try {
    for (const key of keys) localStorage.removeItem(key);
  } catch {
    // A browser that allows none has none.
  }
}
