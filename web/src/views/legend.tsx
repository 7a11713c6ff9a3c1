// What is marked, each kind written in its own mark; a chip shows or hides its kind, in the text and in the lists.

import { useMemo } from "preact/hooks";
import { setHiddenGroups, setLabels, setSearching, toggleGroup } from "../actions.ts";
import { hasDoubt } from "../analysis/doubt.ts";
import type { Reading } from "../analysis/reading.ts";
import { store } from "../store.ts";

export function Legend({ reading }: { readonly reading: Reading }) {
  const { groups, layers } = reading;
  const unsure = useMemo(() => hasDoubt(reading), [reading]);
  const hidden = store.hiddenGroups.value;
  if (groups.length + layers.length === 0) return null;
  return (
    <div class="legend" role="group" aria-label="What to mark">
      {groups.map(({ group, names }) => (
        <Chip key={group.id} id={group.id} heading={group.heading} count={names} />
      ))}
      {layers.map(({ id, heading, spans }) => (
        <Chip key={id} id={id} heading={heading} count={spans.length} />
      ))}
      {unsure && (
        <span class="doubt-key">
          <span class="key unsure">Framed</span> or “?”: unsure
        </span>
      )}
      {hidden.size > 0 && (
        <button type="button" class="quiet" onClick={() => setHiddenGroups([])}>
          Show all
        </button>
      )}
      <button type="button" class="quiet search-open" onClick={() => setSearching(true)}>
        Search
      </button>
      {groups.length > 0 && (
        <button
          type="button"
          class="quiet labels"
          aria-pressed={store.labels.value}
          onClick={() => setLabels(!store.labels.value)}
        >
          Kinds in words
        </button>
      )}
    </div>
  );
}

function Chip({ id, heading, count }: { readonly id: string; readonly heading: string; readonly count: number }) {
  return (
    <button type="button" class="chip" aria-pressed={!store.hiddenGroups.value.has(id)} onClick={() => toggleGroup(id)}>
      <span class={`key ${id}`}>{heading}</span> <span class="number">{count.toLocaleString("en")}</span>
    </button>
  );
}
