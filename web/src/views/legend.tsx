// What the colours mean; each chip shows or hides its kind.
import { setHiddenGroups, toggleGroup } from "../actions.ts";
import { store } from "../store.ts";

export function Legend() {
  const groups = store.reading.value?.groups ?? [];
  const hidden = store.hiddenGroups.value;
  if (groups.length === 0) return null;
  return (
    <div class="legend" role="group" aria-label="Kinds of names to show">
      {groups.map(({ group, names }) => (
        <button
          key={group.id}
          type="button"
          class="chip"
          aria-pressed={!hidden.has(group.id)}
          onClick={() => toggleGroup(group.id)}
        >
          <span class={`swatch ${group.id}`} aria-hidden="true" />
          {group.heading} <span class="number">{names.toLocaleString("en")}</span>
        </button>
      ))}
      {hidden.size > 0 && (
        <button type="button" class="quiet" onClick={() => setHiddenGroups([])}>
          Show all
        </button>
      )}
    </div>
  );
}
