// The types that a name can have, each with its key.
import { useLayoutEffect, useRef } from "preact/hooks";
import type { EntityType } from "../analysis/types.ts";
import { store } from "../store.ts";
import { groupOf, typeWord } from "../vocabulary.ts";
import { say } from "../words/words.ts";
import { scrollDownTo } from "./beside.ts";

const TYPES: readonly (readonly [key: string, type: EntityType])[] = [
  ["1", "PERSON"],
  ["2", "ORG"],
  ["3", "GPE"],
  ["4", "LOC"],
  ["5", "FAC"],
  ["6", "NORP"],
  ["7", "EVENT"],
  ["8", "WEAPON"],
  ["9", "TITLE"],
  ["0", "PRODUCT"],
  ["w", "WORK"],
  ["l", "LAW"],
  ["g", "LANGUAGE"],
  ["o", "MISC"],
];

interface TypeProps {
  /** The one that it has now, if any. */
  readonly current: EntityType | null;
  readonly onChoose: (type: EntityType) => void;
}

/** Takes the focus. Arrows go from type to type. */
export function TypeChoice({ current, onChoose }: TypeProps) {
  const root = useRef<HTMLDivElement>(null);
  const buttons = (): HTMLElement[] => [...root.current!.querySelectorAll<HTMLElement>("button")];
  useLayoutEffect(() => {
    const now = root.current!.querySelector<HTMLElement>("[aria-pressed=true]") ?? buttons()[0];
    now?.focus({ preventScroll: true });
    scrollDownTo(root.current!);
  }, []);
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = buttons();
    const at = all.indexOf(event.target as HTMLElement);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const found = store.singleKeys.peek() ? TYPES.find(([key]) => key === event.key) : undefined;
    if (step !== undefined) all.at((at + step) % all.length)?.focus();
    else if (found) onChoose(found[1]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={root} class="type-choice" role="group" aria-label={say().markAs.type} onKeyDown={onKey}>
      {TYPES.map(([key, type]) => (
        <button key={type} type="button" aria-pressed={type === current} onClick={() => onChoose(type)}>
          <span class="at-key" aria-hidden="true">
            {key}
          </span>{" "}
          <span class={`key ${groupOf(type).id}`}>{typeWord(type)}</span>
        </button>
      ))}
    </div>
  );
}
