// What paper has beside the marked article: its title above it, and below it everything that the tabs list.
import { useSignal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import { headingOf } from "../analysis/lede.ts";
import type { Reading } from "../analysis/reading.ts";
import { tableOf } from "../take.ts";
import type { Table, TabName } from "../taking/tables.ts";
import { say } from "../words/words.ts";

/** More would take the browser longer to draw than anyone would read on paper. */
const MOST_ROWS = 2000;
const PRINTED: readonly TabName[] = ["People and names", "Quotes", "Events", "Dates", "Numbers", "Map"];

/** Whether the page is being printed: only then paper's own parts are made. */
export function usePrinting(): boolean {
  const media = matchMedia("print");
  const printing = useSignal(media.matches);
  useLayoutEffect(() => {
    // Browsers tell of printing in one way or the other.
    const begin = (): void => void (printing.value = true);
    const follow = (): void => void (printing.value = media.matches);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", follow);
    media.addEventListener("change", follow);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", follow);
      media.removeEventListener("change", follow);
    };
  }, []);
  return printing.value;
}

export function PrintHead({ reading }: { readonly reading: Reading }) {
  const { headline, title, source } = headingOf(reading);
  const date = reading.analysis.document_date;
  const facts = [source ?? "", date === null ? "" : say().print.published(date), say().words(reading.words)].filter(
    (fact) => fact !== null && fact !== "",
  );
  return (
    <div class="print-only">
      <p class="print-title">{headline ?? title}</p>
      <p>{say().print.sheet(facts)}</p>
    </div>
  );
}

export function PrintTables() {
  const tables = PRINTED.map(tableOf);
  return (
    <div class="print-only">
      {tables.map((table) => table && <PrintTable key={table.caption} table={table} />)}
      <p>{say().print.sign}</p>
    </div>
  );
}

function PrintTable({ table: { caption, head, rows } }: { readonly table: Table }) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, MOST_ROWS).map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={head[column]}>
                <bdi>{cell}</bdi>
              </td>
            ))}
          </tr>
        ))}
        {rows.length > MOST_ROWS && (
          <tr>
            <td colSpan={head.length}>{say().andMore(rows.length - MOST_ROWS)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
