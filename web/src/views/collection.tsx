// The collection of articles in the page: where it stands, and the way back to it.
import { showCollection } from "../actions.ts";
import { store } from "../store.ts";
import { say } from "../words/words.ts";

export function CollectionPart() {
  const View = store.collecting.value?.CollectionView;
  const collection = store.collection.value;
  if (!View || !collection) return null;
  return <View collection={collection} hidden={!store.showsCollection.value} />;
}

/** Above an article, while there is a collection. */
export function WayToCollection() {
  const collection = store.collection.value;
  if (!collection || store.showsCollection.value) return null;
  const { done, total, state } = collection.progress.value;
  const isBusy = state === "running" || state === "paused";
  return (
    <nav class="articles" aria-label={say().collection.region}>
      <button type="button" onClick={() => showCollection(true)}>
        {say().collection.back(done, isBusy ? total : null)}
      </button>
    </nav>
  );
}
