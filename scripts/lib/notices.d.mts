// Types for the page's build, web/vite.config.ts.
export interface Part {
  readonly name: string;
  readonly version?: string;
}
export const NOTICES: string;
export const BILL: string;
export function partsOfModule(): Part[];
export function partsOfData(): Part[];
export function partsOfBundle(modules: readonly string[]): Part[];
export function noticesText(parts: readonly Part[]): string;
export function billText(title: string, parts: readonly Part[]): string;
