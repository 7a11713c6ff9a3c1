// How much: every quantity in a table that sorts by place or by value, linked with the text both ways.
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { showPassage, underline } from "../actions.ts";
import { isMinor, KINDS, type NumberRow, numberRows, type Order, sortRows } from "../analysis/numbers.ts";
import { articleLanguage, store } from "../store.ts";
import { Hidden } from "../views/hidden.tsx";
import { SeenElsewhere } from "../views/seen.tsx";
import { say, spoken } from "../words/words.ts";

const ROWS_AT_FIRST = 100;
const EVERYTHING = "all";

export function NumbersPanel() {
  const reading = store.reading.value;
  const quantities = reading?.analysis.quantities;
  const rows = useMemo(() => (reading ? numberRows(reading) : []), [reading, spoken()]);
  const kind = useSignal("");
  const order = useSignal<Order>("text");
  const falling = useSignal(false);
  const all = useSignal(false);
  const isHidden = store.hiddenGroups.value.has("numbers");
  const kinds = KINDS.filter(({ id }) => rows.some((row) => row.kind === id));
  const major = rows.filter(({ quantity }) => !isMinor(quantity));
  const first = major.length > 0 && major.length < rows.length ? "" : EVERYTHING;
  const chosen = kinds.some(({ id }) => id === kind.value) || kind.value === EVERYTHING ? kind.value : first;
  const listed = chosen === "" ? major : rows.filter((row) => chosen === EVERYTHING || row.kind === chosen);
  useLayoutEffect(() => {
    underline(isHidden ? [] : listed.map(({ quantity }) => quantity));
    return () => underline([]);
  }, [rows, chosen, isHidden]);
  if (!reading || !quantities) return null;
  if (quantities.length === 0) {
    return (
      <>
        <p class="nothing">{say().numbers.none}</p>
        <SeenElsewhere kind="numbers" />
      </>
    );
  }
  if (isHidden) return <Hidden id="numbers" what={say().groups.numbers} />;

  const sorted = sortRows(listed, order.value, falling.value);
  const pointed = sorted.findIndex((row) => row.quantity.start === store.pointed.value?.start);
  const shown = all.value ? sorted : sorted.slice(0, Math.max(ROWS_AT_FIRST, pointed + 1));
  const sortBy = (column: Order): void => {
    falling.value = order.value === column ? !falling.value : column === "value";
    order.value = column;
  };
  const head = (column: Order, name: string) => (
    <th scope="col" aria-sort={order.value !== column ? "none" : falling.value ? "descending" : "ascending"}>
      <button type="button" class="quiet" onClick={() => sortBy(column)}>
        {name}
        <span aria-hidden="true">{order.value !== column ? "" : falling.value ? " ↓" : " ↑"}</span>
      </button>
    </th>
  );
  return (
    <>
      <label class="search">
        {say().numbers.show}{" "}
        <select value={chosen} onChange={(event) => (kind.value = event.currentTarget.value)}>
          {first === "" && <option value="">{say().numbers.major(major.length)}</option>}
          <option value={EVERYTHING}>{say().numbers.everything(rows.length)}</option>
          {kinds.map(({ id, many }) => (
            <option key={id} value={id}>
              {say().numbers.ofKind(many, rows.filter((row) => row.kind === id).length)}
            </option>
          ))}
        </select>
      </label>
      <table class="numbers">
        <caption class="visually-hidden">{say().numbers.caption}</caption>
        <thead>
          <tr>
            {head("text", say().numbers.inText)}
            {head("value", say().numbers.value)}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <Row key={row.quantity.id} row={row} isPointed={index === pointed} />
          ))}
        </tbody>
      </table>
      {shown.length < sorted.length && (
        <button type="button" onClick={() => (all.value = true)}>
          {say().numbers.more(sorted.length - shown.length)}
        </button>
      )}
      <SeenElsewhere kind="numbers" />
    </>
  );
}

function Row({ row, isPointed }: { readonly row: NumberRow; readonly isPointed: boolean }) {
  const { quantity, before, after, value } = row;
  const button = useRef<HTMLButtonElement>(null);
  // The reader clicked this number in the article: the row comes to meet them.
  useLayoutEffect(() => {
    if (isPointed) button.current?.focus();
  }, [isPointed]);
  const told = value ?? say().numbers.noValue;
  return (
    <tr class={isPointed ? "pointed" : undefined}>
      <td>
        <button
          ref={button}
          type="button"
          class="stop"
          onClick={() => showPassage(quantity, `${quantity.text}: ${told}`)}
        >
          <bdi lang={articleLanguage.value}>
            {before}
            <b>{quantity.text}</b>
            {after}
          </bdi>
        </button>
      </td>
      <td class="value">
        {value ?? <span class="unsaid">{say().numbers.notSaid}</span>}
        <span class="more">{KINDS.find(({ id }) => id === row.kind)!.one}</span>
      </td>
    </tr>
  );
}
