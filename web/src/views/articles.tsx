// The row of articles that are open side by side, above the bar.
import { useLayoutEffect, useRef } from "preact/hooks";
import { openComparison } from "../comparing.ts";
import { chooseArticle, closeArticle } from "../files.ts";
import { nameOf } from "../row.ts";
import { store } from "../store.ts";
import { say } from "../words/words.ts";

export function Articles() {
  const list = useRef<HTMLUListElement>(null);
  const { articles, current } = store.row.value;
  const isClosing = useRef(false);
  useLayoutEffect(() => {
    // On a narrow screen it may stand beyond the edge.
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [current]);
  useLayoutEffect(() => {
    // The button that had the focus is gone; with the last but one article, all of the row.
    const next = list.current?.querySelector<HTMLElement>("[aria-current]") ?? document.querySelector(".article");
    if (isClosing.current && next instanceof HTMLElement) next.focus({ preventScroll: true });
    isClosing.current = false;
  }, [articles]);
  if (articles.length === 0 || store.showsCollection.value) return null;
  const close = (id: number): void => {
    isClosing.current = true;
    closeArticle(id);
  };
  return (
    <nav class="articles" aria-label={say().articles.region}>
      <ul ref={list}>
        {articles.map((article) => {
          const isPresent = article.id === current;
          const name = nameOf(isPresent ? { ...article, text: store.text.value } : article);
          return (
            <li key={article.id} class={isPresent ? "present" : undefined}>
              <button
                type="button"
                title={name}
                aria-current={isPresent ? "true" : undefined}
                onClick={() => chooseArticle(article.id)}
              >
                <bdi>{name}</bdi>
              </button>
              <button
                type="button"
                class="close"
                aria-label={say().articles.close(name)}
                onClick={() => close(article.id)}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" class="compare-button" onClick={openComparison}>
        {say().articles.compare}
      </button>
    </nav>
  );
}
