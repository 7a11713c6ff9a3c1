// What is marked, each kind written in its own mark; a chip shows or hides its kind, in the text and in the lists.

import { useMemo } from "preact/hooks";
import { setHiddenGroups, setLabels, setMarksEvents, setSearching, toggleGroup } from "../actions.ts";
import { hasDoubt } from "../analysis/doubt.ts";
import type { Reading } from "../analysis/reading.ts";
import { store } from "../store.ts";
import { say } from "../words/words.ts";

export function Legend({ reading }: { readonly reading: Reading }) {
  const { groups, layers } = reading;
  const unsure = useMemo(() => hasDoubt(reading), [reading]);
  const hidden = store.hiddenGroups.value;
  const events = reading.analysis.events.length;
  const shown = (id: string) => ({ id, isOn: !hidden.has(id), toggle: () => toggleGroup(id) });
  if (groups.length + layers.length === 0) return null;
  return (
    <div class="legend" role="group" aria-label={say().legend.region}>
      {groups.map(({ group, names }) => (
        <Chip key={group.id} {...shown(group.id)} heading={group.heading} count={names} />
      ))}
      {layers.map(({ id, spans }) => (
        <Chip key={id} {...shown(id)} heading={say().groups[id]} count={spans.length} />
      ))}
      {events > 0 && (
        <Chip
          id="acts"
          heading={say().groups.acts}
          count={events}
          isOn={store.marksEvents.value}
          toggle={() => setMarksEvents(!store.marksEvents.value)}
        />
      )}
      {unsure && (
        <span class="doubt-key">
          <span class="key unsure">{say().legend.framed}</span>
          {say().legend.orMarked}
        </span>
      )}
      {hidden.size > 0 && (
        <button type="button" class="quiet" onClick={() => setHiddenGroups([])}>
          {say().legend.all}
        </button>
      )}
      <button type="button" class="quiet search-open" onClick={() => setSearching(true)}>
        {say().legend.search}
      </button>
      {groups.length > 0 && (
        <button
          type="button"
          class="quiet labels"
          aria-pressed={store.labels.value}
          onClick={() => setLabels(!store.labels.value)}
        >
          {say().legend.inWords}
        </button>
      )}
    </div>
  );
}

interface ChipProps {
  readonly id: string;
  readonly heading: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly toggle: () => void;
}

function Chip({ id, heading, count, isOn, toggle }: ChipProps) {
  return (
    <button type="button" class="chip" aria-pressed={isOn} onClick={toggle}>
      <span class={`key ${id}`}>{heading}</span> <span class="number">{say().number(count)}</span>
    </button>
  );
}
