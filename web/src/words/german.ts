// German, in a script of its own, which comes beside the others. Whoever wants the page in German has it first.
import { de } from "./de.ts";
import { parts } from "./de-parts.ts";
import type { Language } from "./languages.ts";

export const german: Language = {
  page: de,
  parts,
  marks: {
    people: ["P", "Person"],
    titles: ["T", "Titel"],
    organisations: ["O", "Organisation"],
    places: ["L", "Ort"],
    groups: ["G", "Gruppe"],
    events: ["E", "Ereignis"],
    weapons: ["W", "Waffe"],
    products: ["D", "Produkt"],
    works: ["K", "Werk"],
    laws: ["A", "Gesetz"],
    languages: ["S", "Sprache"],
    other: ["M", "Sonstige"],
  },
};
