// What the legend hides is not listed either; the list says so, and brings it back.
import { toggleGroup } from "../actions.ts";
import { say } from "../words/words.ts";

export function Hidden({ id, what }: { readonly id: string; readonly what: string }) {
  return (
    <p class="nothing">
      {say().hidden.is(what)}
      <button type="button" class="quiet" onClick={() => toggleGroup(id)}>
        {say().hidden.show(what)}
      </button>
    </p>
  );
}
