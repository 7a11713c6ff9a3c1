// Scripts that come after the page's own, beside the model and before the page locks itself.

/** The build names them in index.html, with their checksums; rejects where one is not there, or is damaged. */
export function importPart<Part>(name: "drawing" | "taking" | "sources" | "aids"): Promise<Part> {
  const { href } = document.querySelector<HTMLLinkElement>(`link[data-part=${name}]`)!;
  return import(/* @vite-ignore */ href) as Promise<Part>;
}

/** What `loading` resolves to, or null where it fails or `signal` comes first: what is imported cannot be told to stop. */
export function unlessGivenUp<Part>(loading: Promise<Part>, signal: AbortSignal): Promise<Part | null> {
  const givenUp = new Promise<null>((resolve) => signal.addEventListener("abort", () => resolve(null)));
  return Promise.race([loading.catch(() => null), givenUp]);
}
