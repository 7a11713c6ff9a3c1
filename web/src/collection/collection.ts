// Many articles at once: reads them all, and lists what is in them together. A script of its own, loaded beside the model.
export { Collection } from "./archive.ts";
export { furnish } from "./furnished.ts";
export { entriesOf, filesIn, type Source } from "./sources.ts";
export { CollectionView } from "./view.tsx";

export type Collecting = typeof import("./collection.ts");
