// The page's own copy of itself in the browser, as the page writes it and the service worker hands it out: a cache per
// version, whose name holds the checksum of index.html, which holds those of all other files. index.html is put in
// last, so that a cache without it, or with another one, was never finished and serves nobody.

/** Addresses relative to the page, to SHA-256 in base64. The build writes it into index.html. */
export type FileSums = Readonly<Record<string, string>>;

export interface Copy {
  readonly cache: Cache;
  readonly html: string;
  readonly sums: FileSums;
}

const LIST = /<template id="files">(.*?)<\/template>/s;

/** What names of caches begin with: pages of other folders of the host have caches of their own. */
export const prefixOf = (home: string): string => `lede ${home} `;

/** Null where `html` is no page of Lede's. */
export function sumsIn(html: string): FileSums | null {
  const list = LIST.exec(html)?.[1];
  return list === undefined ? null : (JSON.parse(list) as FileSums);
}

/** The youngest whole copy of the page at `home`; null where there is none. */
export async function findCopy(home: string): Promise<Copy | null> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefixOf(home)));
  for (const name of names.reverse()) {
    const cache = await caches.open(name);
    const html = await (await cache.match(home))?.text();
    const sums = html === undefined ? null : sumsIn(html);
    if (html !== undefined && sums && name === (await nameOf(home, html))) return { cache, html, sums };
  }
  return null;
}

export async function nameOf(home: string, html: string): Promise<string> {
  return prefixOf(home) + (await sumOf(new TextEncoder().encode(html)));
}

export async function sumOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...digest));
}

export async function dropCopies(home: string, except?: string): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefixOf(home)) && name !== except);
  await Promise.all(names.map((name) => caches.delete(name)));
}
