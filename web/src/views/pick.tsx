// One of the article's names, or of what else has one, found by a few of its letters.
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { pointerMoved } from "../actions.ts";
import { isUnsureName } from "../analysis/doubt.ts";
import type { Reading } from "../analysis/reading.ts";
import type { Entity } from "../analysis/types.ts";
import { groupOf } from "../vocabulary.ts";
import { say } from "../words/words.ts";
import { scrollDownTo } from "./beside.ts";

export interface PickOption<What> {
  readonly words: string;
  readonly more: string;
  readonly what: What;
  /** Other words that find it. */
  readonly others: readonly string[];
}

const SHOWN_AT_MOST = 8;

/** Those names that `fits` says, by weight in the story as the analysis has it. O(names). */
export function entityOptions(reading: Reading, fits: (entity: Entity) => boolean): PickOption<Entity>[] {
  return reading.analysis.entities.filter(fits).map((entity) => ({
    words: entity.name,
    more: say().correct.option(
      groupOf(entity.type).heading,
      reading.mentionsOf(entity.id).length,
      isUnsureName(reading, entity),
    ),
    what: entity,
    others: entity.aliases,
  }));
}

interface PickProps<What> {
  readonly label: string;
  /** Those that what was typed fits are listed. */
  readonly options: readonly PickOption<What>[];
  /** What else can be chosen, by what was typed. */
  readonly further?: (typed: string) => readonly PickOption<What>[];
  readonly onChoose: (option: PickOption<What>) => void;
  readonly onType?: (typed: string) => void;
  /** What is listed was found for other words than those that were typed; Enter waits for theirs. */
  readonly isLate?: boolean;
  /** Said below the list, and announced as it changes. */
  readonly note?: string | null;
}

/**
 * Takes the focus, which stays in the field; arrows choose, Enter takes. A pointer that only rests where the list opens or
 * changes chooses nothing.
 */
export function Pick<What>({
  label,
  options,
  further = () => [],
  onChoose,
  onType,
  isLate = false,
  note = null,
}: PickProps<What>) {
  const field = useRef<HTMLInputElement>(null);
  const typed = useSignal("");
  const at = useSignal(0);
  const isWaiting = useSignal(false);
  useLayoutEffect(() => {
    field.current!.focus({ preventScroll: true });
    scrollDownTo(field.current!.parentElement!);
  }, []);
  const found = [...matching(options, typed.value), ...further(typed.value.trim())];
  const current = Math.min(at.value, found.length - 1);
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || found.length === 0) return;
    if (step !== undefined) at.value = (current + step + found.length) % found.length;
    else if (event.key !== "Enter") return;
    else if (isLate) isWaiting.value = true;
    else onChoose(found[current]!);
    event.preventDefault();
  };
  useLayoutEffect(() => {
    if (isLate || !isWaiting.value) return;
    isWaiting.value = false;
    const option = found[current];
    // None is chosen by whoever sees that there is none.
    if (option && option.what !== null) onChoose(option);
  }, [isLate, isWaiting.value]);
  return (
    <div class="pick">
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={found.length > 0}
        aria-controls="pick-list"
        aria-autocomplete="list"
        aria-activedescendant={current >= 0 ? `pick-${current}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={label}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          at.value = 0;
          isWaiting.value = false;
          onType?.(typed.value);
        }}
        onKeyDown={onKey}
      />
      {found.length > 0 ? (
        <div class="found" id="pick-list" role="listbox" aria-label={label}>
          {found.map((option, index) => (
            // The focus stays in the field, which has the keys.
            <div
              key={`${option.words} ${option.more}`}
              id={`pick-${index}`}
              role="option"
              aria-selected={index === current}
              tabIndex={-1}
              onClick={() => onChoose(option)}
              onKeyDown={(event) => event.key === "Enter" && onChoose(option)}
              onPointerMove={(event) => pointerMoved(event) && (at.value = index)}
            >
              <bdi>{option.words}</bdi> <span class="more">{option.more}</span>
            </div>
          ))}
        </div>
      ) : (
        <p class="count">{say().correct.noSuchName}</p>
      )}
      <p class="count" role="status">
        {note}
      </p>
    </div>
  );
}

/** Those that begin with what was typed first, then those that have it anywhere. */
function matching<What>(options: readonly PickOption<What>[], typed: string): PickOption<What>[] {
  const wanted = plain(typed.trim());
  const rankOf = ({ words, others }: PickOption<What>): number => {
    const forms = [words, ...others].map(plain);
    if (forms.some((form) => form.startsWith(wanted))) return 0;
    if (forms.some((form) => form.includes(` ${wanted}`))) return 1;
    return forms.some((form) => form.includes(wanted)) ? 2 : 3;
  };
  return options
    .map((option) => ({ option, rank: rankOf(option) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, SHOWN_AT_MOST)
    .map(({ option }) => option);
}

/** Capitals and accents do not matter. */
function plain(words: string): string {
  return words
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[’‘]/gu, "'")
    .toLowerCase();
}
