import { say } from "../words/words.ts";
// The sign of doubt behind a name: seen as a question mark, read aloud as a word.

export function Unsure() {
  return (
    <>
      <span class="in-doubt" aria-hidden="true" title={say().unsure.title}>
        {say().unsure.sign}
      </span>
      <span class="visually-hidden">{say().unsure.aloud}</span>
    </>
  );
}
