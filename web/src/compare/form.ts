// Where the other version comes from: pasted, written or opened.
import { button, h } from "./dom.ts";
import type { Host } from "./host.ts";
import { say } from "./words.ts";

export interface Other {
  readonly text: string;
  /** Where the file tells it; else empty. */
  readonly date: string;
  /** The file; empty where it was pasted. */
  readonly name: string;
}

/**
 * `take` gets the text; `back`, where there is something to go back to, leaves without one. `gone` ends what is still
 * being read: the form was left, or something else was taken.
 */
export function drawForm(
  host: Host,
  take: (other: Other) => void,
  back: (() => void) | null,
  gone: AbortSignal,
): HTMLFormElement {
  const box = h("textarea", { id: "compare-text", rows: 12, spellcheck: false, autofocus: true });
  const status = h("p", { role: "alert", class: "problem" });
  const file = h("input", { type: "file", hidden: true, "aria-label": say().form.file });
  let underWay = new AbortController();
  gone.addEventListener("abort", () => underWay.abort());
  const takeText = (text: string, name = "", date = ""): void => {
    if (text.trim() === "") status.textContent = say().form.empty;
    else take({ text, name, date });
  };
  const takeFile = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    underWay.abort();
    underWay = new AbortController();
    const { signal } = underWay;
    status.textContent = "";
    try {
      const read = await host.textOf(chosen, signal);
      if (signal.aborted) return;
      if (typeof read === "string") status.textContent = read;
      else takeText(read.text, read.name, read.date);
    } catch (error) {
      if (!signal.aborted) status.textContent = host.explain(error);
    }
  };
  file.onchange = () => {
    const [chosen] = file.files ?? [];
    file.value = "";
    void takeFile(chosen);
  };
  const form = h(
    "form",
    { class: "other" },
    h("h3", {}, h("label", { htmlFor: "compare-text" }, say().form.heading)),
    h("p", { class: "hint" }, say().form.invitation),
    box,
    status,
    h(
      "p",
      { class: "line" },
      h("button", { type: "submit", class: "primary" }, say().form.compare),
      file,
      button(say().form.open, () => file.click()),
      back ? button(say().form.back, back, { class: "quiet" }) : null,
    ),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    takeText(box.value);
  };
  // A pasted text is the other version at once, unless something was written before.
  form.onpaste = (event) => {
    const { clipboardData, target } = event;
    if (target instanceof HTMLInputElement || box.value.trim() !== "") return;
    const files = [...(clipboardData?.files ?? [])];
    const plain = clipboardData?.getData("text/plain") ?? "";
    const html = clipboardData?.getData("text/html") ?? "";
    if (plain === "" && html === "") {
      if (files.length > 0) void takeFile(files[0]);
    } else if (!host.pasteRich(plain, html, (text) => takeText(text))) takeText(plain);
    event.preventDefault();
  };
  form.ondrop = (event) => {
    const [dropped] = event.dataTransfer?.files ?? [];
    if (!dropped) return;
    event.preventDefault();
    void takeFile(dropped);
  };
  return form;
}
