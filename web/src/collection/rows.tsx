/** @jsxImportSource . */
// A long list of which only the rows in view, and the one with the focus, are on the page.
import type { ComponentChildren } from "preact";
import { tools } from "./furnished.ts";
import { say } from "./words.ts";

export interface RowsProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** What a row is made of; null for an action where it leads nowhere. */
  content(row: Row): ComponentChildren;
  readonly choose: ((row: Row) => void) | null;
}

/** In pixels, as the style sheet has it. */
const HEIGHT = 58;
/** Browsers lay out some millions of pixels, and no more. */
const MOST_ROWS = 100_000;
/** Rows beyond the edges, so that scrolling meets no gap. */
const SPARE = 6;
const KEYS: Readonly<Record<string, (at: number, page: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at, page) => at + page,
  PageUp: (at, page) => at - page,
  Home: () => 0,
  End: () => Number.MAX_SAFE_INTEGER,
};

export function Rows<Row>({ label, rows, content, choose }: RowsProps<Row>) {
  const box = tools.useRef<HTMLDivElement>(null);
  const view = tools.useSignal({ top: 0, height: 600 });
  const at = tools.useSignal(0);
  const isToFocus = tools.useRef(false);
  const shown = Math.min(rows.length, MOST_ROWS);
  const current = Math.min(at.value, shown - 1);
  const look = (): void => {
    const { scrollTop = 0, clientHeight = 0 } = box.current ?? {};
    const top = Math.floor(scrollTop / HEIGHT);
    if (top !== view.peek().top || clientHeight !== view.peek().height) view.value = { top, height: clientHeight };
  };
  tools.useLayoutEffect(() => {
    look();
    const observer = new ResizeObserver(look);
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  tools.useLayoutEffect(() => {
    if (!isToFocus.current) return;
    isToFocus.current = false;
    box.current?.querySelector<HTMLElement>(`[data-row="${current}"]`)?.focus({ preventScroll: true });
  });
  const onKey = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(view.peek().height / HEIGHT) - 1);
    const to = KEYS[event.key]?.(current, page);
    if (to === undefined || !box.current) return;
    event.preventDefault();
    at.value = Math.max(0, Math.min(to, shown - 1));
    isToFocus.current = true;
    const { scrollTop, clientHeight } = box.current;
    const top = at.value * HEIGHT;
    if (top < scrollTop) box.current.scrollTop = top;
    else if (top + HEIGHT > scrollTop + clientHeight) box.current.scrollTop = top + HEIGHT - clientHeight;
    look();
  };
  const { top, height } = view.value;
  const places: number[] = [];
  const end = Math.min(shown, top + Math.ceil(height / HEIGHT) + SPARE);
  for (let row = Math.max(0, top - SPARE); row < end; ++row) places.push(row);
  if (current >= 0 && !places.includes(current)) places.push(current);
  return (
    <div class="collected" ref={box} onScroll={look}>
      {rows.length > shown && <p class="remark">{say().listedFirst(shown, rows.length)}</p>}
      <ul aria-label={label} style={{ height: `${shown * HEIGHT}px` }} onKeyDown={onKey}>
        {places.map((row) => (
          <li key={row} aria-setsize={shown} aria-posinset={row + 1} style={{ top: `${row * HEIGHT}px` }}>
            {choose ? (
              <button
                type="button"
                data-row={row}
                tabIndex={row === current ? 0 : -1}
                onFocus={() => (at.value = row)}
                onClick={() => choose(rows[row]!)}
              >
                {content(rows[row]!)}
              </button>
            ) : (
              <div class="row" data-row={row} tabIndex={row === current ? 0 : -1}>
                {content(rows[row]!)}
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
