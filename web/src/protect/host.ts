// What the page does for those who protect names.
import type { Reading } from "../analysis/reading.ts";
import type { EntityType, Hint, ProtectChoice, Protection } from "../analysis/types.ts";
import type { Formats } from "../taking/clipboard.ts";

/** What can be made of the protected text by reading it anew. */
export type Remade = "markdown" | "html" | "json";

/** A name to choose. */
export interface Choosable {
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: number;
}

export interface Host {
  /** The article on screen. */
  reading(): Reading;
  title(reading: Reading): string;
  /** The names of the article, those that matter most first. */
  names(reading: Reading): readonly Choosable[];
  /** Rejects where it cannot be done; `explain` says why. */
  protect(reading: Reading, choice: ProtectChoice): Promise<Protection>;
  /** Resolve to what became of it, in a sentence. */
  copy(what: string, formats: Formats): Promise<string>;
  /** `title` is what the file is called. */
  save(title: string, ending: string, content: string): Promise<string>;
  /** `placeholders` are the names of the text that it could not know by itself. */
  saveRemade(title: string, format: Remade, text: string, placeholders: readonly Hint[]): Promise<string>;
  copySheet(text: string, placeholders: readonly Hint[]): Promise<string>;
  explain(error: unknown): string;
  close(): void;
}
