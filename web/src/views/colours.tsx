// Light, dark, or as the system has it.
import { setScheme } from "../actions.ts";
import { type Scheme, store } from "../store.ts";
import { say } from "../words/words.ts";

const SCHEMES: readonly Scheme[] = ["system", "light", "dark"];

export function Colours() {
  return (
    <label class="scheme">
      {say().header.colours}{" "}
      <select value={store.scheme.value} onChange={(event) => setScheme(event.currentTarget.value as Scheme)}>
        {SCHEMES.map((value) => (
          <option key={value} value={value}>
            {say().header.schemes[value]}
          </option>
        ))}
      </select>
    </label>
  );
}
