// The highlighted article. Its inside is drawn by the painter, not by the views' library: it can hold
// tens of thousands of marks, and typing must redraw one paragraph of them.
import { useLayoutEffect, useRef } from "preact/hooks";
import { ArticleController } from "../article/controller.ts";
import { articleLanguage, isBoxShown } from "../store.ts";
import { copyPassage } from "../take.ts";
import { say } from "../words/words.ts";

export function Article({ controller }: { readonly controller: { current: ArticleController | null } }) {
  const root = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const made = new ArticleController(root.current!);
    controller.current = made;
    return () => made.dispose();
  }, []);
  const hidden = isBoxShown.value;
  // Whoever was in the box goes on reading where it stood; whoever is elsewhere stays there.
  useLayoutEffect(() => {
    if (hidden) return;
    // Once every view is drawn anew: what had the focus may be about to go.
    queueMicrotask(() => {
      const { activeElement } = document;
      const isLost = activeElement === document.body || activeElement instanceof HTMLTextAreaElement;
      if (isLost) root.current?.focus({ preventScroll: true });
    });
  }, [hidden]);
  return (
    <section
      ref={root}
      id="article"
      class="article"
      aria-label={say().article}
      lang={articleLanguage.value}
      tabIndex={-1}
      hidden={hidden}
      onCopy={(event) => copyPassage(event.currentTarget, event)}
    />
  );
}
