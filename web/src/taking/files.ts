// Files that the browser saves: their names, and the saving.

const LONGEST_NAME = 60;
/** Names that Windows keeps for devices, whatever ending follows. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const WITHDRAWN_AFTER_MS = 60_000;

/** What files of an article are called: "norway-and-kenya-sign-pact-2024-03-14". Safe on every system, never empty. */
export function fileTitle(title: string, date: string | null): string {
  const words = title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’']/gu, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
  let name = "";
  for (const word of words) {
    if (name !== "" && name.length + word.length >= LONGEST_NAME) break;
    name += (name === "" ? "" : "-") + [...word].slice(0, LONGEST_NAME).join("");
  }
  if (name === "" || DEVICES.test(name)) name = `article${name && `-${name}`}`;
  return date === null ? name : `${name}-${date}`;
}

/** One for each ending; a table's name goes before it. */
export function fileNames(title: string, table: string | undefined, endings: readonly string[]): string[] {
  return endings.map((ending) => `${title}${table === undefined ? "" : `-${table}`}${ending}`);
}

/** Hands a file to the browser, which saves it or asks where to. Nothing is asked of any network: the file is in memory. */
export function save(name: string, content: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers come for it late, and none says when it has.
  setTimeout(() => URL.revokeObjectURL(address), WITHDRAWN_AFTER_MS);
}
