// Which language the page speaks; nothing of what one has open changes with it.
import { setLanguage } from "../actions.ts";
import { isTranslated, LANGUAGES, say, spoken, type Tag } from "../words/words.ts";

export function Language() {
  // Where the other words did not arrive, there is no choice.
  if (!isTranslated()) return null;
  return (
    <label class="scheme">
      {say().language}{" "}
      <select value={spoken()} onChange={(event) => setLanguage(event.currentTarget.value as Tag)}>
        {Object.entries(LANGUAGES).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
