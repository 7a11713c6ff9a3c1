// What the reader knows better of a mention, said on its card.
import { type Signal, useSignal } from "@preact/signals";
import type { Reading } from "../analysis/reading.ts";
import type { Mention } from "../analysis/types.ts";
import { changeType, choose, joinTo, placeAt, splitOff, stretch, takeNameAway } from "../corrections/corrections.ts";
import { likelyEnd, type Scope, scopeFor, stretched } from "../corrections/making.ts";
import { type Correcting, store } from "../store.ts";
import { groupOf } from "../vocabulary.ts";
import { say } from "../words/words.ts";
import { entityOptions, Pick } from "./pick.tsx";
import { PickPlace } from "./pick-place.tsx";
import { TypeChoice } from "./type-choice.tsx";

interface CorrectProps {
  readonly reading: Reading;
  readonly row: number;
  readonly mention: Mention;
  readonly pinned: boolean;
}

export function CorrectMention({ reading, row, mention, pinned }: CorrectProps) {
  const scope = useSignal<Scope>("everywhere");
  const open = store.correcting.value;
  const isName = mention.kind === "name" || mention.kind === "acronym";
  const isPlace = groupOf(mention.type).id === "places";
  const isShared = reading.mentionsOf(mention.entity ?? "").length > 1;
  return (
    <div class="correct">
      <div class="correct-tools">
        {mention.kind !== "pronoun" && <Choice what="type" words={say().correct.type} row={row} keys="t" />}
        <Choice what="same" words={say().correct.same} row={row} keys="s" />
        <Act words={say().correct.split} keys="d" off={!isShared} run={() => splitOff(reading, row, scope.value)} />
        <Act words={say().correct.noName} keys="x" run={() => takeNameAway(reading, row, scope.value)} />
        {isName && <Ends reading={reading} row={row} mention={mention} scope={scope} />}
        {isPlace && <Choice what="place" words={say().correct.place} row={row} keys="g" />}
      </div>
      {open === "type" && (
        <TypeChoice current={mention.type} onChoose={(type) => changeType(reading, row, type, scope.value)} />
      )}
      {open === "same" && (
        <Pick
          label={say().correct.sameAs}
          options={entityOptions(reading, (entity) => entity.id !== mention.entity)}
          onChoose={({ what }) => joinTo(reading, row, what, scope.value)}
        />
      )}
      {open === "place" && (
        <PickPlace
          words={mention.text}
          current={reading.entity(mention.entity)?.place ?? null}
          onChoose={(place) => placeAt(reading, row, place, scope.value)}
        />
      )}
      {pinned && scopeFor(mention, "everywhere") === "everywhere" && <HoldsFor words={mention.text} scope={scope} />}
    </div>
  );
}

interface ActProps {
  readonly words: string;
  readonly keys?: string;
  readonly off?: boolean;
  readonly run: () => void;
}

/** What cannot be done here keeps its place, and the focus. */
function Act({ words, keys, off = false, run }: ActProps) {
  return (
    <button type="button" aria-disabled={off} aria-keyshortcuts={keys} onClick={() => !off && run()}>
      {words}
    </button>
  );
}

interface ChoiceProps {
  readonly what: Correcting;
  readonly words: string;
  readonly row: number;
  readonly keys: string;
}

function Choice({ what, words, row, keys }: ChoiceProps) {
  const isOpen = store.correcting.value === what;
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-keyshortcuts={keys}
      onClick={() => choose(row, isOpen ? null : what)}
    >
      {words}
    </button>
  );
}

interface EndsProps {
  readonly reading: Reading;
  readonly row: number;
  readonly mention: Mention;
  readonly scope: Signal<Scope>;
}

/** The last end, or the one that is meant; the first one has buttons of its own where both can be moved. */
function Ends({ reading, row, mention, scope }: EndsProps) {
  const can = (how: "more" | "less"): boolean => likelyEnd(reading, mention, how) !== null;
  const moves = (how: "more" | "less"): boolean => likelyEnd(reading, mention, how) === "last";
  const run = (how: "more" | "less", end?: "first"): void => stretch(reading, row, how, scope.value, end);
  return (
    <>
      <Act words={say().correct.extend} keys="]" off={!can("more")} run={() => run("more")} />
      <Act words={say().correct.shrink} keys="[" off={!can("less")} run={() => run("less")} />
      {moves("more") && stretched(reading, mention, "more", "first") && (
        <Act words={say().correct.earlier} run={() => run("more", "first")} />
      )}
      {moves("less") && stretched(reading, mention, "less", "first") && (
        <Act words={say().correct.later} run={() => run("less", "first")} />
      )}
    </>
  );
}

/** Where what is said on this card holds. */
export function HoldsFor({ words, scope }: { readonly words: string; readonly scope: Signal<Scope> }) {
  const name = `scope-${words.length}`;
  const choices: readonly (readonly [Scope, string])[] = [
    ["everywhere", say().correct.everywhere],
    ["here", say().correct.here],
  ];
  return (
    <fieldset class="holds-for">
      <legend>{say().correct.holdsFor(words.length > 40 ? `${words.slice(0, 40)} …` : words)}</legend>
      {choices.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name={name} checked={scope.value === value} onChange={() => (scope.value = value)} />{" "}
          {label}
        </label>
      ))}
    </fieldset>
  );
}
