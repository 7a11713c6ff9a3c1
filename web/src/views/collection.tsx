// The collection of articles in the page: where it stands, and the way back to it.
import { showCollection } from "../actions.ts";
import { store } from "../store.ts";

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
  const count = state === "running" || state === "paused" ? `${done} of ${total}` : `${done}`;
  return (
    <nav class="articles" aria-label="Collection">
      <button type="button" onClick={() => showCollection(true)}>
        ← Back to the collection ({count})
      </button>
    </nav>
  );
}
