// The sign of doubt behind a name: seen as a question mark, read aloud as a word.

export function Unsure() {
  return (
    <>
      <span class="in-doubt" aria-hidden="true" title="unsure">
        ?
      </span>
      <span class="visually-hidden"> (unsure)</span>
    </>
  );
}
