/** @jsxImportSource . */
// Who did what to whom: the events of the text, each in a sentence, to be narrowed to whom they are about and to how
// they stand.
import type { Tools } from "../aids/tools.ts";
import type { Reading } from "../analysis/reading.ts";
import type { EventWords } from "../words/en-events.ts";
import { eventsByTime } from "./events.ts";
import { furnishElements } from "./jsx-runtime.ts";
import { putStyleOn } from "./style.ts";
import { eventsTold, type Part, type Standing, saysMore, sentenceOf, type Told } from "./told.ts";
import { eventWords } from "./words.ts";

const EVENTS_AT_FIRST = 50;
const STANDINGS: readonly Standing[] = ["actual", "ongoing", "future", "possible", "alleged", "denied", "negated"];

interface ViewProps {
  readonly reading: Reading;
  readonly tools: Tools;
}

/** What the tab lists. */
export function EventsView({ reading, tools }: ViewProps) {
  furnishElements(tools.elements);
  putStyleOn(document);
  const words = eventWords();
  const actor = tools.useSignal("");
  const standing = tools.useSignal<Standing | "">("");
  const all = tools.useSignal(false);
  const told = eventsTold(reading, tools).filter(saysMore);
  const actors = actorsOf(told);
  // Another text has others.
  const chosen = actors.has(actor.value) ? actor.value : "";
  const listed = told.filter(
    (one) => (chosen === "" || isBy(one, chosen)) && (standing.value === "" || one.standing === standing.value),
  );
  const pointedAt = tools.pointed.value;
  const isPointed = ({ event }: Told): boolean => event.mentions.some(({ start }) => start === pointedAt?.start);
  const pointed = listed.findIndex(isPointed);
  const isLeftOut = pointedAt !== null && pointed === -1 && told.some(isPointed);
  tools.useLayoutEffect(() => {
    tools.underline(listed.flatMap(({ event }) => event.mentions));
    return () => tools.underline([]);
  }, [reading, chosen, standing.value]);
  // What the reader asks for is shown; what they choose afterwards holds again.
  tools.useLayoutEffect(() => {
    if (isLeftOut) actor.value = standing.value = "";
  }, [pointedAt]);
  const shown = all.value ? listed : listed.slice(0, Math.max(EVENTS_AT_FIRST, pointed + 1));
  return (
    <>
      <p class="panel-line">
        {listed.length === told.length ? words.count(told.length) : words.listed(listed.length, told.length)}
      </p>
      <div class="act-filters">
        <Filter
          label={words.actor}
          value={chosen}
          everything={words.everybody(told.length)}
          options={[...actors].map(([id, { name, count }]) => [id, words.option(name, count)])}
          choose={(id) => (actor.value = id)}
        />
        <Filter
          label={words.standing}
          value={standing.value}
          everything={words.anything(told.length)}
          options={standingsOf(told).map(([id, count]) => [id, words.option(words.standings[id], count)])}
          choose={(id) => (standing.value = id as Standing | "")}
        />
      </div>
      {listed.length === 0 && <p class="nothing">{words.none}</p>}
      <ol class="acts-list">
        {shown.map((one, index) => (
          <li key={one.event.id}>
            <Act told={one} tools={tools} isPointed={index === pointed} />
          </li>
        ))}
      </ol>
      {shown.length < listed.length && (
        <button type="button" onClick={() => (all.value = true)}>
          {words.more(listed.length - shown.length)}
        </button>
      )}
    </>
  );
}

/** The events of these times, as the calendar has them. */
export function EventsOn({ reading, tools, times }: ViewProps & { readonly times: readonly string[] }) {
  furnishElements(tools.elements);
  putStyleOn(document);
  const days = eventsByTime(reading, tools);
  return (
    <>
      {times.flatMap((time) =>
        (days.get(time) ?? []).map((told) => (
          <Act key={told.event.id} told={told} tools={tools} isPointed={false} isDated />
        )),
      )}
    </>
  );
}

interface ActProps {
  readonly told: Told;
  readonly tools: Tools;
  readonly isPointed: boolean;
  /** Whether its day stands above it. */
  readonly isDated?: boolean;
}

function Act({ told, tools, isPointed, isDated = false }: ActProps) {
  const button = tools.useRef<HTMLButtonElement>(null);
  // The reader clicked it in the article: the row comes to meet them.
  tools.useLayoutEffect(() => {
    if (isPointed) button.current?.focus();
  }, [isPointed]);
  const words = eventWords();
  const { event, actors, others, standing, standingWords, isUnsure } = told;
  const around = [
    isDated ? "" : told.when,
    told.where,
    ...told.amounts,
    told.source === "" ? "" : words.says(told.source),
  ].filter((part) => part !== "");
  return (
    <button
      ref={button}
      type="button"
      class={`stop act${isPointed ? " pointed" : ""}${standing === "actual" ? " done" : ""}`}
      onClick={() => tools.showPassage(event, sentenceOf(told, words))}
    >
      <span class="deed">
        {standingWords !== "" && <i>{words.before(standingWords)}</i>}
        {actors.length > 0 && (
          <>
            <Names parts={actors} tools={tools} />
            {" · "}
          </>
        )}
        <b>
          <bdi>{event.text.replace(/\s+/gu, " ")}</bdi>
        </b>
        {others.length > 0 && (
          <>
            {" · "}
            <Names parts={others} tools={tools} />
          </>
        )}
        {isUnsure && <Unsure words={words.unsure} />}
      </span>
      {around.length > 0 && (
        <span class="more">{around.flatMap((part, index) => [index > 0 && " · ", <bdi key={index}>{part}</bdi>])}</span>
      )}
    </button>
  );
}

/** Each in its mark. */
function Names({ parts, tools }: { readonly parts: readonly Part[]; readonly tools: Tools }) {
  return (
    <>
      {parts.map(({ words: name, entity }, index) => (
        <>
          {index > 0 && ", "}
          <bdi class={entity ? `key ${tools.groupOf(entity.type).id}` : undefined}>{name}</bdi>
        </>
      ))}
    </>
  );
}

function Unsure({ words }: { readonly words: EventWords["unsure"] }) {
  return (
    <>
      <span class="in-doubt" aria-hidden="true" title={words.title}>
        {words.sign}
      </span>
      <span class="visually-hidden">{words.aloud}</span>
    </>
  );
}

interface FilterProps {
  readonly label: string;
  readonly value: string;
  readonly everything: string;
  readonly options: readonly (readonly [id: string, words: string])[];
  readonly choose: (id: string) => void;
}

/** Nothing where there is nothing to choose. */
function Filter({ label, value, everything, options, choose }: FilterProps) {
  if (options.length < 2) return null;
  return (
    <label>
      {label}{" "}
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{everything}</option>
        {options.map(([id, option]) => (
          <option key={id} value={id}>
            {option}
          </option>
        ))}
      </select>
    </label>
  );
}

function isBy({ actors }: Told, id: string): boolean {
  return actors.some(({ entity }) => entity?.id === id);
}

/** Entities that act, with how many events each, those of the most events first. */
function actorsOf(told: readonly Told[]): ReadonlyMap<string, { readonly name: string; readonly count: number }> {
  const counts = new Map<string, { name: string; count: number }>();
  for (const { actors } of told) {
    for (const { entity } of actors) {
      if (!entity) continue;
      const before = counts.get(entity.id);
      if (before) before.count += 1;
      else counts.set(entity.id, { name: entity.name, count: 1 });
    }
  }
  return new Map([...counts].sort(([, one], [, other]) => other.count - one.count));
}

/** Those that occur, in the order of their list, with how many events each. */
function standingsOf(told: readonly Told[]): [Standing, number][] {
  return STANDINGS.map((id): [Standing, number] => [id, told.filter(({ standing }) => standing === id).length]).filter(
    ([, count]) => count > 0,
  );
}
