// What the comparison of two versions needs of the page: its articles, its reader, its clipboard.
import { addNotice, explainFailure, readBeside, setComparing, setDocumentDate } from "./actions.ts";
import { isUnsureName } from "./analysis/doubt.ts";
import { isMinor } from "./analysis/numbers.ts";
import { nameInDoubt, ownWords, wordsSaid } from "./analysis/speakers.ts";
import { Stopped } from "./analysis/stopped.ts";
import { dayOf } from "./analysis/timeline.ts";
import { inSlices } from "./assist.ts";
import type { Host } from "./compare/host.ts";
import { isRefusal } from "./documents/answer.ts";
import { openBeside, readOneFile } from "./files.ts";
import { openRow, pasteRich, present } from "./intake.ts";
import { dated, nameOf } from "./row.ts";
import { store } from "./store.ts";
import { copyComparison } from "./take.ts";
import { shownName } from "./text/file-names.ts";
import { groupOf } from "./vocabulary.ts";
import { say } from "./words/words.ts";

export const HOST: Host = {
  tools: { dayOf, groupOf, isMinor, isUnsureName, nameInDoubt, ownWords, wordsSaid },
  articles() {
    const { row, text } = present();
    const articles = row.articles.length > 0 ? row.articles : [{ id: row.current, name: "", text }];
    return articles.map((article) => ({ id: article.id, name: nameOf(article), length: article.text.length }));
  },
  present: () => store.row.peek().current,
  read(id) {
    const now = present();
    const { text, date } = now.row.articles.find((article) => article.id === id) ?? now;
    return readBeside(text, date);
  },
  open: (text, date, name) => openBeside(text.replace(/\r\n?/g, "\n"), date, name),
  setDate(id, date) {
    const { row } = present();
    if (id === row.current) setDocumentDate(date);
    else openRow(dated(row, id, date));
  },
  async textOf(file, signal) {
    const read = await readOneFile(file, signal);
    const name = shownName(file.name);
    return isRefusal(read) ? say().files.refusedFile(name, read) : { name, text: read.text, date: read.date ?? "" };
  },
  pasteRich,
  inSlices,
  copy: copyComparison,
  explain: (error) => (error instanceof Stopped ? say().said.stopped : explainFailure(error)),
  hasSingleKeys: () => store.singleKeys.peek(),
  close: () => setComparing(false),
};

/** Where what compares has not arrived, a notice says so. */
export function openComparison(): void {
  if (store.comparing.peek()) setComparing(true);
  else {
    addNotice({ id: "comparing", tone: "error", message: () => say().said.compareMissing });
  }
}
