// Scripts that come after the page's own, beside the model and before the page locks itself. The edition in a single file
// has another module in this one's place (single.ts).

/** The parts that come beside the model. */
export type PartName = "drawing" | "taking" | "sources" | "aids" | "collection" | "comparing";

/** The build names them in index.html, with their checksums; rejects where one is not there, or is damaged. */
export function importPart<Part>(name: PartName): Promise<Part> {
  const { href } = document.querySelector<HTMLLinkElement>(`link[data-part=${name}]`)!;
  return import(/* @vite-ignore */ href) as Promise<Part>;
}
