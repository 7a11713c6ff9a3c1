// Scrolls so that one sees where one is taken: 150 ms, at once for those who asked for less motion.

const GLIDE_MS = 150;
/** The part of the window, from the top, in which a target is left where it is. */
const CALM = { from: 0.14, to: 0.7 };
/** Where in the window the target comes to rest. */
const REST = 0.38;

let latest = 0;

export function glideTo(element: HTMLElement): void {
  const run = ++latest;
  const aim = (): number => distanceTo(element);
  if (aim() === 0) return;
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    settle(aim);
    return;
  }
  const startedAt = performance.now();
  const from = scrollY;
  const way = aim();
  const step = (): void => {
    if (run !== latest) return;
    const share = Math.min((performance.now() - startedAt) / GLIDE_MS, 1);
    scrollTo({ top: from + way * (1 - (1 - share) ** 3), behavior: "instant" });
    if (share < 1) requestAnimationFrame(step);
    else settle(aim);
  };
  requestAnimationFrame(step);
}

/** What the browser had skipped while off screen may turn out taller or shorter than it guessed. */
function settle(aim: () => number, tries = 4): void {
  const way = aim();
  if (way === 0 || tries === 0) return;
  scrollBy({ top: way, behavior: "instant" });
  requestAnimationFrame(() => settle(aim, tries - 1));
}

function distanceTo(element: HTMLElement): number {
  const { top } = element.getBoundingClientRect();
  const place = top / innerHeight;
  return place >= CALM.from && place <= CALM.to ? 0 : Math.round(top - innerHeight * REST);
}
