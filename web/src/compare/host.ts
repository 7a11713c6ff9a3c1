// What the page does for the comparison.
import type { Reading } from "../analysis/reading.ts";
import type { Table } from "../taking/tables.ts";
import type { Tools } from "./tools.ts";

/** An article that is open. */
export interface Choice {
  readonly id: number;
  readonly name: string;
  /** In UTF-16 units. */
  readonly length: number;
}

export interface Host {
  readonly tools: Tools;
  articles(): readonly Choice[];
  /** The id of the one in the box. */
  present(): number;
  /** Rejects where it cannot be read; `explain` says why. */
  read(id: number): Promise<Reading>;
  /** Puts another text beside the articles that are open; the ids of the present one and of this. */
  open(text: string, date: string, name: string): { readonly present: number; readonly other: number };
  /** ISO 8601, or empty. */
  setDate(id: number, date: string): void;
  /** A sentence where there is none. */
  textOf(
    file: File,
    signal: AbortSignal,
  ): Promise<{ readonly name: string; readonly text: string; readonly date: string } | string>;
  /** False where the browser's own pasting is all that is needed. */
  pasteRich(plain: string, html: string, insert: (text: string) => void): boolean;
  /** Null where `signal` came first. */
  inSlices<Result>(steps: Generator<void, Result, void>, signal: AbortSignal): Promise<Result | null>;
  /** Resolves to what became of it, in a sentence. */
  copy(table: Table, markdown: string): Promise<string>;
  explain(error: unknown): string;
  hasSingleKeys(): boolean;
  close(): void;
}
