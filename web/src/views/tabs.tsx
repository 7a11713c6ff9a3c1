// What was found, in tabs. A new view is one more entry here and one file beside it.
import { useSignal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { useMemo } from "preact/hooks";
import { store } from "../store.ts";
import { EntitiesPanel } from "../tabs/entities.tsx";
import { MapPanel } from "../tabs/map.tsx";
import { NumbersPanel } from "../tabs/numbers.tsx";
import { QuotesPanel } from "../tabs/quotes.tsx";
import { TimelinePanel } from "../tabs/timeline.tsx";
import { copyTable, tableOf } from "../take.ts";
import type { TabName } from "../taking/tables.ts";
import { say, spoken } from "../words/words.ts";

const TABS: readonly { readonly name: TabName; readonly Panel: FunctionComponent }[] = [
  { name: "Quotes", Panel: QuotesPanel },
  { name: "People and names", Panel: EntitiesPanel },
  { name: "Numbers", Panel: NumbersPanel },
  { name: "Dates", Panel: TimelinePanel },
  { name: "Map", Panel: MapPanel },
];

export function Tabs() {
  const picked = useSignal<number | null>(null);
  // Until the reader picks one, the first that has something to show.
  const at = picked.value ?? ((store.reading.value?.analysis.quotes.length ?? 0) > 0 ? 0 : 1);
  const { name, Panel } = TABS[at]!;
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    picked.value = (at + step + TABS.length) % TABS.length;
    document.getElementById(tabId(TABS[picked.value]!.name))?.focus();
    event.preventDefault();
  };
  return (
    <aside class="findings" id="findings" tabIndex={-1} aria-label={say().toFindings}>
      <div role="tablist" aria-label={say().findings} onKeyDown={onKey}>
        {TABS.map((tab, index) => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            id={tabId(tab.name)}
            aria-selected={index === at}
            aria-controls={panelId(tab.name)}
            tabIndex={index === at ? 0 : -1}
            onClick={() => (picked.value = index)}
          >
            {say().tabs[tab.name]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={panelId(name)} aria-labelledby={tabId(name)} tabIndex={0}>
        <CopyTable name={name} />
        <Panel />
      </div>
    </aside>
  );
}

/** What the tab lists, to be pasted into a spreadsheet or a document. */
function CopyTable({ name }: { readonly name: TabName }) {
  const { reading, hiddenGroups, taking } = store;
  const table = useMemo(() => tableOf(name), [name, reading.value, hiddenGroups.value, taking.value, spoken()]);
  if (!table) return null;
  return (
    <button type="button" class="quiet copy-table" onClick={() => void copyTable(table)}>
      {say().copyTable}
    </button>
  );
}

const tabId = (name: string): string => `tab-${slug(name)}`;
const panelId = (name: string): string => `panel-${slug(name)}`;
const slug = (name: string): string => name.toLowerCase().replaceAll(" ", "-");
