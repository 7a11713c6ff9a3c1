// What the legend hides is not listed either; the list says so, and brings it back.
import { toggleGroup } from "../actions.ts";

export function Hidden({ id, what }: { readonly id: string; readonly what: string }) {
  return (
    <p class="nothing">
      Hidden: {what.toLowerCase()}.{" "}
      <button type="button" class="quiet" onClick={() => toggleGroup(id)}>
        Show {what.toLowerCase()}
      </button>
    </p>
  );
}
