// Many articles at once: reads them all, and lists what is in them together. A script of its own, loaded beside the model.
import { speak } from "./words.ts";

export { Collection } from "./archive.ts";
export { furnish } from "./furnished.ts";
export { entriesOf, filesIn, type Source } from "./sources.ts";
export { CollectionView } from "./view.tsx";

/** The names under which a language has the words of this script. */
export const words = { collection: speak };

export type Collecting = typeof import("./collection.ts");
