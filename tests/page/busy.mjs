// How long a page keeps its reader waiting.

/**
 * The most that one task on the page's own thread takes of a processor's time while `work` runs, in milliseconds of a
 * quiet machine: neither the time that other programs take counts, nor how much slower they make this one, which a task
 * of known size tells that runs before and after. Null where the browser does not tell, which only Chromium does.
 */
export async function longestTask(page, work) {
  const longest = await longestTasks(page, async (begin) => {
    await begin("work");
    await work();
  });
  return longest?.get("work") ?? null;
}

/**
 * The same of each part of `work`, by its name: a part begins with `begin(name)`, which is given to it, and goes on to
 * the next one. To trace them all costs no more than to trace one.
 */
export async function longestTasks(page, work) {
  const browser = page.context().browser();
  if (browser.browserType().name() !== "chromium") {
    await work(async () => {});
    return null;
  }
  const names = [];
  const begin = (name) => {
    names.push(name);
    return page.evaluate((mark) => void performance.mark(mark), `${MARK}${names.length - 1}`);
  };
  await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline", "blink.user_timing"] });
  let trace;
  try {
    await runYardstick(page);
    await work(begin);
    await begin(null);
    await runYardstick(page);
  } finally {
    trace = await browser.stopTracing();
  }
  return longestByPart(JSON.parse(trace).traceEvents, names);
}

const MARK = "lede-part-";
const YARDSTICK = "lede-yardstick";
/** What the yardstick takes on a quiet machine that does nothing else, in milliseconds: a core of some 3 GHz. */
const QUIET_YARDSTICK = 6;

/** A few tasks of known size: words made, sorted and counted, as what the page does with a text. */
async function runYardstick(page) {
  for (let run = 0; run < 5; run++) {
    await page.evaluate(
      (mark) =>
        new Promise((resolve) =>
          setTimeout(() => {
            performance.mark(mark);
            const counts = new Map();
            for (let n = 0; n < 36_000; n++) {
              const word = `w${(n * 7919) % 4001}`;
              counts.set(word, (counts.get(word) ?? 0) + 1);
            }
            window.yardstick = [...counts.keys()].sort().join(" ").length;
            resolve();
          }),
        ),
      YARDSTICK,
    );
  }
}

function longestByPart(events, names) {
  const threads = events
    .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
    .map(({ pid, tid }) => `${pid} ${tid}`);
  const tasks = events.filter(({ name, pid, tid }) => name === "RunTask" && threads.includes(`${pid} ${tid}`));
  const yardsticks = events
    .filter(({ name }) => name === YARDSTICK)
    .map((mark) => tasks.find(({ ts, dur }) => ts <= mark.ts && mark.ts < ts + dur)?.tdur ?? Number.NaN);
  const slowness = Math.max(1, median(yardsticks) / 1000 / QUIET_YARDSTICK);
  if (!Number.isFinite(slowness)) throw new Error("The browser told of no yardstick.");
  const begins = names.map((_, part) => events.find(({ name }) => name === `${MARK}${part}`)?.ts);
  const longest = new Map(names.filter((name) => name !== null).map((name) => [name, null]));
  for (const { ts, tdur = 0 } of tasks) {
    const name = names[begins.findLastIndex((begin) => begin <= ts)];
    if (name) longest.set(name, Math.max(longest.get(name) ?? 0, tdur / 1000 / slowness));
  }
  for (const [name, time] of longest) if (time === null) throw new Error(`The browser told of no task of ${name}.`);
  return longest;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
