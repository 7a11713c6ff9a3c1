// Where the articles of a collection come from: files, folders, and files with an article per line.

import { tools } from "./furnished.ts";
import { articleIn, linesOf } from "./lines.ts";
import { type Said, say } from "./words.ts";

export interface Source {
  readonly file: File;
  /** With the folders that it lies in. */
  readonly path: string;
}

/** A text to be read, or why there is none. */
export type Found = FoundArticle | Trouble;

export interface FoundArticle {
  readonly name: string;
  /** What the source calls it; empty where it calls it nothing. */
  readonly id: string;
  readonly text: string;
  readonly date: string;
  readonly url: string;
  /** What the reader should know of how it was read, to follow its name; null where there is nothing. */
  readonly note: Said | null;
}

export interface Trouble {
  readonly name: string;
  /** Follows the name. */
  readonly why: Said;
}

/** What was chosen, less what programs hide in folders. */
export function filesIn(files: readonly File[]): Source[] {
  return files
    .map((file) => ({ file, path: file.webkitRelativePath || file.name }))
    .filter(({ path }) => !isHidden(path));
}

/** All files of what was dropped, in the order of their names. `entries` are asked for while the drop is handled: later there are none. */
export async function entriesOf(entries: readonly FileSystemEntry[], signal: AbortSignal): Promise<Source[]> {
  const sources: Source[] = [];
  const open = [...entries].reverse();
  for (let entry = open.pop(); entry && !signal.aborted; entry = open.pop()) {
    if (isHidden(entry.fullPath)) continue;
    if (entry.isDirectory) open.push(...(await childrenOf(entry as FileSystemDirectoryEntry)).reverse());
    else {
      const file = await fileOf(entry as FileSystemFileEntry);
      if (file) sources.push({ file, path: entry.fullPath.replace(/^\//, "") });
    }
  }
  return sources;
}

/** The articles of one source, one after the other. Rejects with an AbortError once `signal` is aborted. */
export async function* articlesOf({ file, path }: Source, signal: AbortSignal): AsyncGenerator<Found> {
  const name = tools.shownName(path);
  if (tools.isLines(file)) {
    yield* articlesInLines(file, name, signal);
    return;
  }
  const document = await tools.textOf(file, signal);
  if ("refusal" in document) {
    yield { name, why: () => tools.refused(document) };
    return;
  }
  const { text, date = "", note } = document;
  if (text.trim() === "") yield { name, why: () => say().sentences.empty };
  else if (tools.isHintList(text)) yield { name, why: () => say().sentences.hints };
  else yield { name, id: "", text, date, url: "", note: note ? () => tools.noted(note) : null };
}

async function* articlesInLines(file: File, name: string, signal: AbortSignal): AsyncGenerator<Found> {
  let isEmpty = true;
  try {
    for await (const { number, line } of linesOf(file)) {
      signal.throwIfAborted();
      isEmpty = false;
      yield { name: say().lineName(name, number), ...articleIn(line) };
    }
  } catch (error) {
    if (signal.aborted) throw error;
    yield { name, why: () => say().sentences.unreadable };
    return;
  }
  if (isEmpty) yield { name, why: () => say().sentences.empty };
}

/** Hidden files, and what systems and editors leave beside others. */
function isHidden(path: string): boolean {
  return path.split("/").some((part) => /^\.|^~\$|^(?:Thumbs\.db|desktop\.ini|__MACOSX)$/i.test(part));
}

async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    // A folder is told in parts; an empty one is its end. One that cannot be opened has no more to tell.
    const part = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (part.length === 0) break;
    children.push(...part);
  }
  return children.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}
