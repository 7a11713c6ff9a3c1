// The highlighted article. Its inside is drawn by the painter, not by the views' library: it can hold
// tens of thousands of marks, and typing must redraw one paragraph of them.
import { useEffect, useRef } from "preact/hooks";
import { ArticleController } from "../article/controller.ts";
import { store } from "../store.ts";

export function Article({ controller }: { readonly controller: { current: ArticleController | null } }) {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const made = new ArticleController(root.current!);
    controller.current = made;
    return () => made.dispose();
  }, []);
  return (
    <section
      ref={root}
      class="article"
      aria-label="Highlighted article"
      lang="en"
      hidden={store.reading.value === null}
    />
  );
}
