// What was found, in tabs. A new view is one more entry here and one file beside it.
import { useSignal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { EntitiesPanel } from "../tabs/entities.tsx";
import { MapPanel } from "../tabs/map.tsx";
import { NumbersPanel } from "../tabs/numbers.tsx";
import { QuotesPanel } from "../tabs/quotes.tsx";
import { TimelinePanel } from "../tabs/timeline.tsx";

const TABS: readonly { readonly name: string; readonly Panel: FunctionComponent }[] = [
  { name: "Entities", Panel: EntitiesPanel },
  { name: "Quotes", Panel: QuotesPanel },
  { name: "Timeline", Panel: TimelinePanel },
  { name: "Map", Panel: MapPanel },
  { name: "Numbers", Panel: NumbersPanel },
];

export function Tabs() {
  const chosen = useSignal(0);
  const { name, Panel } = TABS[chosen.value]!;
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    chosen.value = (chosen.value + step + TABS.length) % TABS.length;
    document.getElementById(tabId(TABS[chosen.value]!.name))?.focus();
    event.preventDefault();
  };
  return (
    <aside class="findings" id="findings" aria-label="What was found">
      <div role="tablist" aria-label="Findings" onKeyDown={onKey}>
        {TABS.map((tab, index) => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            id={tabId(tab.name)}
            aria-selected={index === chosen.value}
            aria-controls={panelId(tab.name)}
            tabIndex={index === chosen.value ? 0 : -1}
            onClick={() => (chosen.value = index)}
          >
            {tab.name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={panelId(name)} aria-labelledby={tabId(name)} tabIndex={0}>
        <Panel />
      </div>
    </aside>
  );
}

const tabId = (name: string): string => `tab-${name.toLowerCase()}`;
const panelId = (name: string): string => `panel-${name.toLowerCase()}`;
