// What a language consists of beside English, which comes with the scripts that speak it.
import type { AidsWords } from "../aids/words.ts";
import type { CollectionWords } from "../collection/words.ts";
import type { CompareWords } from "../compare/words.ts";
import type { ProtectWords } from "../protect/words.ts";
import type { TakingWords } from "../taking/words.ts";
import type { TypeGroup } from "../vocabulary.ts";
import type { Words } from "./words.ts";

/** The words of the scripts that come later, by the name under which each hands them out. */
export interface PartWords {
  readonly aids: AidsWords;
  readonly collection: CollectionWords;
  readonly compare: CompareWords;
  readonly protect: ProtectWords;
  readonly taking: TakingWords;
}

export interface Language {
  readonly page: Words;
  readonly parts: PartWords;
  /** The letter and the word of each group of names, which the style sheet has for English. */
  readonly marks: Readonly<Record<TypeGroup["id"], readonly [letter: string, word: string]>>;
}

/** A script that comes later: how it learns to say in another language what it says in English. */
export interface Teachable {
  readonly words: { readonly [Name in keyof PartWords]?: Speak<PartWords[Name]> };
}

export type Speak<Words> = (words: () => Words | null) => void;
