// Light, dark, or as the system has it.
import { setScheme } from "../actions.ts";
import { type Scheme, store } from "../store.ts";

const SCHEMES: readonly (readonly [Scheme, string])[] = [
  ["system", "Auto"],
  ["light", "Light"],
  ["dark", "Dark"],
];

export function Colours() {
  return (
    <label class="scheme">
      Colours{" "}
      <select value={store.scheme.value} onChange={(event) => setScheme(event.currentTarget.value as Scheme)}>
        {SCHEMES.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
