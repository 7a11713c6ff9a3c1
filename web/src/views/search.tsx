// The search: one field over names, quotations, numbers, dates, places and the text.
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { pointerMoved, setSearching } from "../actions.ts";
import type { Aids } from "../aids/aids.ts";
import type { Finding, FindingGroup } from "../aids/search.ts";
import type { Reading } from "../analysis/reading.ts";
import { goTo, notHere, TOOLS, useInSlices } from "../assist.ts";
import { articleLanguage, store } from "../store.ts";
import { say } from "../words/words.ts";
import { useEffectAtOnce } from "./at-once.ts";
import { unlessReopened } from "./closing.ts";

export function Search() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = store.isSearching.value;
  useEffectAtOnce(() => {
    if (store.isSearching.value) dialog.current?.showModal();
    else dialog.current?.close();
  });
  return (
    <dialog
      ref={dialog}
      class="finder"
      aria-label={say().search.title}
      onClose={unlessReopened(() => setSearching(false))}
    >
      <Finder open={open} />
      <button type="button" class="quiet" onClick={() => setSearching(false)}>
        {say().close}
      </button>
    </dialog>
  );
}

/** The field is there before the dialog opens, or the first letters of who types at once would be lost. */
function Finder({ open }: { readonly open: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  const wanted = useSignal("");
  const at = useSignal(0);
  /** Enter was pressed before what was typed is found: what is listed was found for other words. */
  const isWaiting = useSignal(false);
  const sought = open ? wanted.value : "";
  const answer = useInSlices((aids, reading) => answerTo(sought, aids, reading), [sought]);
  const isAnswered = answer?.sought === sought;
  const groups = answer?.groups ?? [];
  const findings = groups.flatMap((group) => group.findings);
  const current = Math.min(at.value, findings.length - 1);
  const go = (finding: Finding): void => {
    setSearching(false);
    // The dialog gives the focus back to where it was; whoever goes on reads on in the article.
    document.querySelector<HTMLElement>(".article")?.focus({ preventScroll: true });
    goTo(finding);
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) return;
    if (event.key === "Enter" && !isAnswered && store.aids.peek()) isWaiting.value = true;
    else if (findings.length === 0) return;
    else if (step !== undefined) at.value = (current + step + findings.length) % findings.length;
    else if (event.key === "Enter") go(findings[current]!);
    else return;
    event.preventDefault();
  };
  useLayoutEffect(() => {
    if (!isWaiting.value || (open && !isAnswered)) return;
    isWaiting.value = false;
    const first = findings[current];
    if (open && first) go(first);
  }, [open, isAnswered, isWaiting.value]);
  return (
    <>
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={say().search.field}
        aria-expanded={findings.length > 0}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={current >= 0 ? optionId(current) : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={say().search.placeholder}
        autofocus
        onFocus={() => field.current?.select()}
        onInput={(event) => {
          wanted.value = event.currentTarget.value;
          at.value = 0;
          isWaiting.value = false;
        }}
        onKeyDown={onKey}
      />
      {open && (
        <p class="tally" role="status">
          {!store.aids.value ? notHere() : sought.trim() === "" ? "" : tally(groups, findings.length)}
        </p>
      )}
      {findings.length > 0 && (
        <Findings
          groups={groups}
          isLate={!isAnswered}
          current={current}
          go={go}
          point={(index) => (at.value = index)}
        />
      )}
    </>
  );
}

/** What is found, with the words that it was found for. */
function* answerTo(
  sought: string,
  aids: Aids,
  reading: Reading,
): Generator<void, { readonly sought: string; readonly groups: readonly FindingGroup[] }, void> {
  return { sought, groups: yield* aids.find(reading, sought, TOOLS) };
}

interface FindingsProps {
  readonly groups: readonly FindingGroup[];
  /** They were found for other words than those that were typed. */
  readonly isLate: boolean;
  readonly current: number;
  readonly go: (finding: Finding) => void;
  readonly point: (index: number) => void;
}

function Findings({ groups, isLate, current, go, point }: FindingsProps) {
  let index = 0;
  return (
    <div class="found" id="found" role="listbox" aria-label={say().search.found} aria-busy={isLate}>
      {groups.map(({ heading, findings }) => (
        <div key={heading} role="group" aria-label={heading}>
          <p class="heading" aria-hidden="true">
            {heading}
          </p>
          {findings.map((finding) => {
            const own = index++;
            return (
              <Option
                key={own}
                id={optionId(own)}
                finding={finding}
                isCurrent={own === current}
                go={() => go(finding)}
                point={() => point(own)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly finding: Finding;
  readonly isCurrent: boolean;
  readonly go: () => void;
  readonly point: () => void;
}

function Option({ id, finding: { before, words, after, more }, isCurrent, go, point }: OptionProps) {
  return (
    // The focus stays in the field, which has the keys.
    <div
      id={id}
      role="option"
      aria-selected={isCurrent}
      tabIndex={-1}
      ref={(element) => {
        if (isCurrent) element?.scrollIntoView({ block: "nearest" });
      }}
      onClick={go}
      onKeyDown={(event) => event.key === "Enter" && go()}
      onPointerMove={(event) => pointerMoved(event) && !isCurrent && point()}
    >
      <bdi lang={articleLanguage.value}>
        {before}
        <b>{words}</b>
        {after}
      </bdi>{" "}
      <span class="more">
        <bdi>{more}</bdi>
      </span>
    </div>
  );
}

function tally(groups: readonly FindingGroup[], count: number): string {
  if (count === 0) return say().search.nothing;
  const isCut = groups.some((group) => group.isCut);
  return isCut ? say().search.first(count) : say().search.places(count);
}

const optionId = (index: number): string => `found-${index}`;
