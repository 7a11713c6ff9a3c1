// The story in a line: who, where and when, each written in its mark, then its first sentence.
import { useMemo } from "preact/hooks";
import { showPassage, walkTo } from "../actions.ts";
import { ledeOf, wordsIn } from "../analysis/lede.ts";
import type { Reading } from "../analysis/reading.ts";
import type { Entity } from "../analysis/types.ts";
import { articleLanguage } from "../store.ts";
import { groupOf } from "../vocabulary.ts";
import { say, spoken } from "../words/words.ts";

/** More than fits on two lines, and no more: a text may be one sentence. */
const LONGEST_SENTENCE = 500;

export function Lede({ reading }: { readonly reading: Reading }) {
  const { who, where, when, sentence } = useMemo(() => ledeOf(reading), [reading, spoken()]);
  const first = sentence && wordsIn(reading, sentence, LONGEST_SENTENCE);
  if (who.length + where.length === 0 && !when && !first) return null;
  return (
    <section class="lede" aria-label={say().lede}>
      {(who.length + where.length > 0 || when) && (
        <ul>
          {[...who, ...where].map((entity) => (
            <Name key={entity.id} entity={entity} />
          ))}
          {when && (
            <li>
              <button type="button" class="times" onClick={() => showPassage(when.time, when.words)}>
                <bdi>{when.words}</bdi>
              </button>
            </li>
          )}
        </ul>
      )}
      {first && (
        <p>
          <bdi lang={articleLanguage.value}>{first}</bdi>
        </p>
      )}
    </section>
  );
}

function Name({ entity }: { readonly entity: Entity }) {
  return (
    <li>
      <button type="button" class={groupOf(entity.type).id} onClick={() => walkTo(entity.id, 0)}>
        <bdi>{shortName(entity)}</bdi>
      </button>
    </li>
  );
}

/** An agency's acronym says as much in less room. */
function shortName({ type, name, aliases }: Entity): string {
  const acronym = aliases.find((alias) => /^\p{Lu}[\p{Lu}.]+$/u.test(alias));
  return type === "ORG" && name.length > 30 && acronym ? acronym : name;
}
