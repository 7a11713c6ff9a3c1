// The story in a line, as far as names alone tell it.
import { walkTo } from "../actions.ts";
import { namedInShort } from "../analysis/story.ts";
import type { Entity, EntityType } from "../analysis/types.ts";
import { store } from "../store.ts";

const QUESTIONS: readonly { readonly word: string; readonly types: readonly EntityType[] }[] = [
  { word: "Who", types: ["PERSON"] },
  { word: "Which bodies", types: ["ORG"] },
  { word: "Where", types: ["GPE", "LOC", "FAC"] },
];

export function LedeBox() {
  const reading = store.reading.value;
  if (!reading) return null;
  const answers = QUESTIONS.map(({ word, types }) => ({ word, found: namedInShort(reading, types) }));
  const answered = answers.filter(({ found }) => found.length > 0);
  if (answered.length === 0) return null;
  return (
    <section class="lede-box" aria-label="The story in short, by its most prominent names">
      <dl>
        {answered.map(({ word, found }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              {found.map((entity, index) => (
                <span key={entity.id}>
                  <button type="button" class="name" onClick={() => walkTo(entity.id, 0)}>
                    <bdi>{shortName(entity)}</bdi>
                    {index + 1 < found.length && ","}
                  </button>{" "}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** An agency's acronym says as much in less room. */
function shortName(entity: Entity): string {
  const acronym = entity.aliases.find((alias) => /^\p{Lu}[\p{Lu}.]+$/u.test(alias));
  return entity.type === "ORG" && entity.name.length > 30 && acronym ? acronym : entity.name;
}
