// What the protection of names needs of the page: its article, its reader, its clipboard and files.
import { addNotice, explainFailure, protectReading, setProtecting, writeAnew } from "./actions.ts";
import { listedNames } from "./analysis/facts.ts";
import { headingOf } from "./analysis/lede.ts";
import { Stopped } from "./analysis/stopped.ts";
import type { Host } from "./protect/host.ts";
import { store } from "./store.ts";
import { copyProtected, saveProtected } from "./take.ts";
import { say } from "./words/words.ts";

export const PROTECTING: Host = {
  reading: () => store.reading.peek()!,
  title: (reading) => headingOf(reading).title,
  names: (reading) =>
    listedNames(reading)
      .sort((a, b) => b.salience - a.salience)
      .map(({ id, name, type }) => ({ name, type, mentions: reading.mentionsOf(id).length })),
  protect: protectReading,
  copy: (what, formats) => copyProtected(what, async () => formats),
  save: (title, ending, content) => saveProtected(title, ending, async () => content),
  saveRemade: (title, format, text, placeholders) =>
    saveProtected(title, { markdown: ".md", html: ".html", json: ".json" }[format], () =>
      writeAnew(text, format, placeholders),
    ),
  copySheet: (text, placeholders) =>
    copyProtected(say().taking.sheet, async (taking) => {
      const sheet = await writeAnew(text, "markdown", placeholders);
      return { text: sheet, html: taking.richSheet(sheet) };
    }),
  explain: (error) => (error instanceof Stopped ? say().said.chooseAgain : explainFailure(error)),
  close: () => setProtecting(false),
};

/** Where what protects has not arrived, a notice says so. */
export function openProtection(): void {
  if (store.comparing.peek()) setProtecting(true);
  else {
    addNotice({ id: "protecting", tone: "error", message: () => say().said.protectMissing });
  }
}
