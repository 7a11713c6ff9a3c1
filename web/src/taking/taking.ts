// All that copies and saves, in a script of its own: the page is there before it. It shares nothing with the page's own
// script, so that the one checksum that the build writes down is of all of it; hence what it needs is handed to it.

import type { CsvTable } from "../analysis/types.ts";
import type { ItemName } from "./items.ts";
import { say, speak } from "./words.ts";

export { canCopy, copy, type Formats, put } from "./clipboard.ts";
export { fileNames, fileTitle, save } from "./files.ts";
export { ITEMS, type Item, TABLES } from "./items.ts";
export { itemsOf, moveInMenu } from "./keys.ts";
export { linkFormats, openLink } from "./link.ts";
export { Memory } from "./memory.ts";
export { passageFormats } from "./passage.ts";
export { lineOf, type Said } from "./quotation.ts";
export { richSheet } from "./sheet.ts";
export { tableFormats } from "./table.ts";
export { tableOf } from "./tables.ts";

/** What the menu calls what it offers, and what that is. */
export const wordsOf = (id: ItemName): readonly [name: string, hint: string] => say().items[id];
/** What the page calls a table of CSV. */
export const csvWord = (table: CsvTable): string => say().csv[table];

/** The names under which a language has the words of this script. */
export const words = { taking: speak };

export type Taking = typeof import("./taking.ts");
