// Scripts that come after the page's own, beside the model and before the page locks itself. The edition in a single file
// has another module in this one's place (single.ts).

/** The parts that come beside the model. */
export type PartName = "drawing" | "taking" | "sources" | "aids" | "collection" | "comparing" | "german";

/** The build names them in index.html, with their checksums; rejects where one is not there, or is damaged. */
export async function importPart<Part>(name: PartName): Promise<Part> {
  const link = document.querySelector<HTMLLinkElement>(`link[data-part=${name}]`)!;
  await preloaded(link);
  return import(/* @vite-ignore */ link.href) as Promise<Part>;
}

/** `import()` takes what was loaded here, which is what the checksum says. Firefox 114 knows no such loading. */
function preloaded(link: HTMLLinkElement): Promise<unknown> | undefined {
  if (link.rel !== "" || !link.relList.supports("modulepreload")) return undefined;
  return new Promise((resolve, reject) => {
    link.addEventListener("load", resolve, { once: true });
    link.addEventListener("error", reject, { once: true });
    link.rel = "modulepreload";
  });
}
