// The highlighted article. Its inside is drawn by the painter, not by the views' library: it can hold
// tens of thousands of marks, and typing must redraw one paragraph of them.
import { useEffect, useRef } from "preact/hooks";
import { ArticleController } from "../article/controller.ts";
import { isBoxShown } from "../store.ts";
import { copyPassage } from "../take.ts";

export function Article({ controller }: { readonly controller: { current: ArticleController | null } }) {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const made = new ArticleController(root.current!);
    controller.current = made;
    return () => made.dispose();
  }, []);
  const hidden = isBoxShown.value;
  // Whoever was in the box goes on reading where it stood; whoever is elsewhere stays there.
  useEffect(() => {
    const { activeElement } = document;
    const isLost = activeElement === document.body || activeElement instanceof HTMLTextAreaElement;
    if (!hidden && isLost) root.current!.focus({ preventScroll: true });
  }, [hidden]);
  return (
    <section
      ref={root}
      class="article"
      aria-label="Highlighted article"
      lang="en"
      tabIndex={-1}
      hidden={hidden}
      onCopy={(event) => copyPassage(event.currentTarget, event)}
    />
  );
}
