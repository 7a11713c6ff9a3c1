// What the copy desk has looked for and how much of it there is, in one line that opens; and the way back to the notes
// that a reader does not want.
import { type Check, countNotes } from "../analysis/desk.ts";
import { notes, showKind, spareKind } from "../copy-desk.ts";
import { store } from "../store.ts";
import { say } from "../words/words.ts";

/** More are told when it is open. */
const TOLD_IN_LINE = 3;

export function Checks() {
  const { found, clear } = countNotes(notes.value);
  const spared = store.spared.value;
  return (
    <details class="checks">
      <summary>
        {say().checks.what}: {inShort(found)}
        {spared.size > 0 && say().checks.spared(spared.size)}
      </summary>
      <ul aria-label={say().checks.what}>
        {found.map(({ check, count }) => (
          <Kind key={check.id} check={check} words={say().checks.found(count, check.one, check.many)} />
        ))}
        {clear.map((check) => (
          <Kind key={check.id} check={check} words={say().checks.none(check.many)} />
        ))}
      </ul>
      <p>{say().checks.caution}</p>
    </details>
  );
}

function Kind({ check, words }: { readonly check: Check; readonly words: string }) {
  const isShown = !store.spared.value.has(check.id);
  return (
    <li>
      <label>
        <input type="checkbox" checked={isShown} onChange={() => (isShown ? spareKind(check) : showKind(check))} />{" "}
        {words}
      </label>
    </li>
  );
}

function inShort(found: ReturnType<typeof countNotes>["found"]): string {
  if (found.length === 0) return say().checks.nothing;
  const told = found.slice(0, TOLD_IN_LINE).map(({ check, count }) => say().checks.found(count, check.one, check.many));
  const rest = found.slice(TOLD_IN_LINE).reduce((sum, { count }) => sum + count, 0);
  return [...told, ...(rest > 0 ? [say().checks.more(rest)] : [])].join(", ");
}
