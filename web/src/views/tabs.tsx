// What was found, in tabs. A new view is one more entry here and one file beside it.
import type { FunctionComponent } from "preact";
import { useLayoutEffect, useMemo } from "preact/hooks";
import { openTab } from "../actions.ts";
import { SKIP_OFFSCREEN_ABOVE } from "../article/painter.ts";
import { store } from "../store.ts";
import { EntitiesPanel } from "../tabs/entities.tsx";
import { EventsPanel } from "../tabs/events.tsx";
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
  { name: "Events", Panel: EventsPanel },
  { name: "Numbers", Panel: NumbersPanel },
  { name: "Dates", Panel: TimelinePanel },
  { name: "Map", Panel: MapPanel },
];

export function Tabs() {
  // A new article begins with the tab that suits it.
  useLayoutEffect(() => () => openTab(null), []);
  const { analysis, text = "" } = store.reading.value ?? {};
  const { quotes = [], events = [] } = analysis ?? {};
  const tabs = TABS.filter(({ name }) => name !== "Events" || events.length > 0);
  // Until the reader picks one, the first that has something to show.
  const picked = tabs.findIndex(({ name }) => name === store.tab.value);
  const at = picked !== -1 ? picked : quotes.length > 0 ? 0 : 1;
  const { name, Panel } = tabs[at]!;
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = tabs[(at + step + tabs.length) % tabs.length]!.name;
    openTab(next);
    document.getElementById(tabId(next))?.focus();
    event.preventDefault();
  };
  return (
    <aside
      class={text.length > SKIP_OFFSCREEN_ABOVE ? "findings long" : "findings"}
      id="findings"
      tabIndex={-1}
      aria-label={say().toFindings}
    >
      <div role="tablist" aria-label={say().findings} onKeyDown={onKey}>
        {tabs.map((tab, index) => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            id={tabId(tab.name)}
            aria-selected={index === at}
            aria-controls={panelId(tab.name)}
            tabIndex={index === at ? 0 : -1}
            onClick={() => openTab(tab.name)}
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
  const { reading, hiddenGroups, taking, aids } = store;
  const table = useMemo(
    () => tableOf(name),
    [name, reading.value, hiddenGroups.value, taking.value, aids.value, spoken()],
  );
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
