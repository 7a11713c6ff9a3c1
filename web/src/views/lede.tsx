// The story in a line: who did what to whom as a sentence, then where, when, why, how much and who says so, each part leading
// to its words, then its first sentence.
import { Fragment, type VNode } from "preact";
import { useMemo } from "preact/hooks";
import { showPassage, walkTo } from "../actions.ts";
import { type Lede as InShort, type LedePart, ledeOf, wordsIn } from "../analysis/lede.ts";
import type { Reading } from "../analysis/reading.ts";
import { articleLanguage, store } from "../store.ts";
import { groupOf } from "../vocabulary.ts";
import { say, spoken } from "../words/words.ts";
import { Unsure } from "./unsure.tsx";

/** More than fits on two lines, and no more: a text may be one sentence. */
const LONGEST_SENTENCE = 500;

export function Lede({ reading }: { readonly reading: Reading }) {
  const lede = useMemo(() => ledeOf(reading), [reading, spoken()]);
  const first = lede.sentence && wordsIn(reading, lede.sentence, LONGEST_SENTENCE);
  const items = itemsOf(lede);
  if (items.length === 0 && !first) return null;
  return (
    <section class="lede" aria-label={say().lede.region}>
      {items.length > 0 && (
        <ul>
          {items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
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

/** What stands between the dots. Without what happened, or how that stands, whoever acts is named and no more. */
function itemsOf({ who, what, whom, where, when, reported, why, howMuch, source }: InShort): VNode[] {
  const standing = what?.event ? store.aids.value?.standingBefore(what.event) : what ? "" : undefined;
  const around = [
    ...where.map((part) => <Around part={part} />),
    ...(when ? [<Around part={when} kind="times" />] : []),
    ...(reported ? [<span class="reported">{say().lede.reported(reported)}</span>] : []),
  ];
  const saidBy = source ? [<Said by={source} />] : [];
  const because = why ? [<Around part={why} />] : [];
  if (!what || standing === undefined) return [...who.map((part) => <Part part={part} isFirst />), ...around];
  // What is said of somebody in the text's own words follows on whom it is said of.
  if (!what.event) {
    const whole = (
      <>
        <Listed parts={who.length > 0 ? who : whom} isFirst /> <Part part={what} kind="acts" />
      </>
    );
    return [whole, ...around, ...because, ...saidBy];
  }
  // A status before it begins the sentence.
  const isFirst = standing === "";
  const told = (
    <>
      {standing}
      <Listed parts={who} isFirst={isFirst} />
      {who.length > 0 && " "}
      <Part part={what} kind="acts" isFirst={isFirst && who.length === 0} />
      {whom.length > 0 && " "}
      <Listed parts={whom} />
    </>
  );
  return [told, ...around, ...because, ...(howMuch ? [<Part part={howMuch} kind="numbers" />] : []), ...saidBy];
}

/** A place or a day, which may be a guess. */
function Around({ part, kind }: PartProps) {
  return (
    <>
      <Part part={part} {...(kind ? { kind } : {})} />
      {part.unsure && <Unsure />}
    </>
  );
}

function Said({ by }: { readonly by: LedePart }) {
  const [before, after] = say().lede.says.split("…");
  return (
    <>
      {before}
      <Part part={by} />
      {after}
    </>
  );
}

/** "Lorenzana and Fomin". */
function Listed({ parts, isFirst = false }: { readonly parts: readonly LedePart[]; readonly isFirst?: boolean }) {
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={part.span.start}>
          {index > 0 && (index < parts.length - 1 ? ", " : say().lede.and)}
          <Part part={part} isFirst={isFirst && index === 0} />
        </Fragment>
      ))}
    </>
  );
}

interface PartProps {
  readonly part: LedePart;
  /** What it is marked as, where it is no entity. */
  readonly kind?: "acts" | "times" | "numbers" | "words";
  readonly isFirst?: boolean;
}

function Part({ part: { words, span, entity }, kind = "words", isFirst = false }: PartProps) {
  const shown = isFirst ? words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : words;
  return (
    <button
      type="button"
      class={entity ? groupOf(entity.type).id : kind}
      onClick={() => (entity ? walkTo(entity.id, 0) : showPassage(span, words))}
    >
      <bdi lang={kind === "times" ? undefined : articleLanguage.value}>{shown}</bdi>
    </button>
  );
}
