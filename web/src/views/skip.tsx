// The first stops of the keyboard: past the bar, to the text or to what was found in it. Seen only while they have the
// focus.
import { isBoxShown, store } from "../store.ts";
import { say } from "../words/words.ts";

export function Skip() {
  if (store.showsCollection.value) return null;
  return (
    <>
      <a class="skip" href={isBoxShown.value ? "#article-text" : "#article"}>
        {say().skip.article}
      </a>
      {store.reading.value && (
        <a class="skip" href="#findings">
          {say().skip.findings}
        </a>
      )}
    </>
  );
}
