// How long a page keeps its reader waiting.

/**
 * The most that one task on the page's own thread takes of a processor's time while `work` runs, in milliseconds:
 * whatever else the machine does meanwhile. Null where the browser does not tell, which only Chromium does.
 */
export async function longestTask(page, work) {
  const browser = page.context().browser();
  if (browser.browserType().name() !== "chromium") {
    await work();
    return null;
  }
  await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline"] });
  let trace;
  try {
    await work();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace);
  const threads = traceEvents
    .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
    .map(({ pid, tid }) => `${pid} ${tid}`);
  const tasks = traceEvents.filter(({ name, pid, tid }) => name === "RunTask" && threads.includes(`${pid} ${tid}`));
  if (tasks.length === 0) throw new Error("The browser told of no task.");
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}
