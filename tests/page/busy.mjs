// How long a page keeps its reader waiting.

/**
 * The most that one task on the page's own thread takes of a processor's time while `work` runs, in milliseconds:
 * whatever else the machine does meanwhile. Null where the browser does not tell, which only Chromium does.
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
    await work(begin);
  } finally {
    trace = await browser.stopTracing();
  }
  return longestByPart(JSON.parse(trace).traceEvents, names);
}

const MARK = "lede-part-";

function longestByPart(events, names) {
  const threads = events
    .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
    .map(({ pid, tid }) => `${pid} ${tid}`);
  const tasks = events.filter(({ name, pid, tid }) => name === "RunTask" && threads.includes(`${pid} ${tid}`));
  const begins = names.map((_, part) => events.find(({ name }) => name === `${MARK}${part}`)?.ts);
  const longest = new Map(names.map((name) => [name, null]));
  for (const { ts, tdur = 0 } of tasks) {
    const name = names[begins.findLastIndex((begin) => begin <= ts)];
    if (name !== undefined) longest.set(name, Math.max(longest.get(name) ?? 0, tdur / 1000));
  }
  for (const [name, time] of longest) if (time === null) throw new Error(`The browser told of no task of ${name}.`);
  return longest;
}
