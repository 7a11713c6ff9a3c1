// Name, promise, colours.
import { setScheme } from "../actions.ts";
import { type Scheme, store } from "../store.ts";
import { counted } from "../vocabulary.ts";

const SCHEMES: readonly (readonly [Scheme, string])[] = [
  ["system", "As the system"],
  ["light", "Light"],
  ["dark", "Dark"],
];

export function Header() {
  return (
    <header class="masthead">
      <h1>Lede</h1>
      <p class="tagline">Who, what, where, when, and who said so.</p>
      <Privacy />
      <label class="scheme">
        <span class="visually-hidden">Colours</span>
        <select value={store.scheme.value} onChange={(event) => setScheme(event.currentTarget.value as Scheme)}>
          {SCHEMES.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}

function Privacy() {
  const { made, refused } = store.requests.value;
  return (
    <details class="privacy">
      <summary>
        <span class={made === 0 ? "dot safe" : "dot"} aria-hidden="true" />
        Nothing you paste leaves this page · <span class="count">{counted(made, "request")} since load</span>
      </summary>
      <div class="explanation">
        <p>
          Lede reads your article inside this page, in your browser. There is no server behind it, no account, no
          counting of visitors, and nothing is kept: close the tab and the text is gone.
        </p>
        <p>
          You need not take our word for it. Once loaded, the page forbids itself every further request; the number
          above counts any that happen all the same{refused > 0 ? `, and ${refused} refused so far` : ""}. Or switch to
          aeroplane mode and paste an article: it works as before.
        </p>
      </div>
    </details>
  );
}
