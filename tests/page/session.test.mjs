// Readings and formats share one reader, and neither ends the other in silence.
import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { createAnalyzer, LAYERS } from "ledekit";
import { pageModule } from "./sources.mjs";

const { Session } = await pageModule("analysis/session.ts");
const { Stopped } = await pageModule("analysis/stopped.ts");
/** Modules are loaded once for each call above. */
const isStopped = (error) => error.constructor.name === Stopped.name;
const analyzer = await createAnalyzer();

/** In milliseconds. It goes on only while a test sleeps: on a busy machine a moment lasts as long as a pause. */
let now = 0;
beforeEach(() => {
  mock.timers.enable({ apis: ["setTimeout"] });
  mock.method(performance, "now", () => now);
});
afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

async function sleep(ms) {
  for (let left = ms; ; left -= 5) {
    // What waits for nothing but a promise comes first.
    await new Promise((resolve) => setImmediate(resolve));
    if (left <= 0) return;
    now += 5;
    mock.timers.tick(5);
  }
}

/** A session whose reader takes as long as it is told, and what happened to it, in order. */
function start() {
  const log = [];
  const readings = [];
  let end = () => {};
  let stop = () => {};
  const work = (what, result) => {
    log.push(`begins ${what}`);
    return new Promise((resolve, reject) => {
      end = () => {
        log.push(`ends ${what}`);
        resolve(result());
      };
      stop = () => {
        log.push(`stops ${what}`);
        reject(new Stopped());
      };
    });
  };
  const engine = {
    analyze: async ({ text, isQuick, isWanted }) => {
      const found = await work(isQuick ? `${text.slice(-8)} quickly` : text.slice(-8), () => ({
        analysis: read(text, isQuick),
        idleHints: [],
      }));
      if (isWanted && !(await isWanted())) throw new Stopped();
      return found;
    },
    write: ({ text, format }) => work(`${format} of ${text}`, () => `${format} of ${text}`),
    stop: () => stop(),
  };
  const events = {
    onProgress: () => {},
    onReading: (reading) => {
      readings.push(reading);
      log.push(`shows ${reading.text.slice(-8)}`);
    },
    onError: (error) => log.push(`fails ${error}`),
  };
  return { session: new Session(engine, true, events), log, readings, end: () => end() };
}

const QUICK = LAYERS.filter((layer) => layer !== "events" && layer !== "lede");
const read = (text, isQuick) => analyzer.analyze(text, isQuick ? { layers: QUICK } : {});

const of = (text, format = "json") => ({ text, format, documentDate: "", article: "" });

test("a format waits for the reading under way, and both are done", async () => {
  const { session, log, end } = start();
  session.request({ text: "A", documentDate: "" });
  await sleep(60);
  const written = session.write(of("Z"));
  await sleep(20);
  assert.deepEqual(log, ["begins A"]);
  end();
  await sleep(0);
  end();
  assert.equal(await written, "json of Z");
  assert.deepEqual(log, ["begins A", "ends A", "shows A", "begins json of Z", "ends json of Z"]);
});

test("a text that comes while a format is made waits a moment for it", async () => {
  const { session, log, end } = start();
  const written = session.write(of("Z"));
  session.request({ text: "A", documentDate: "" });
  await sleep(100);
  end();
  assert.equal(await written, "json of Z");
  await sleep(0);
  end();
  await sleep(0);
  assert.deepEqual(log, ["begins json of Z", "ends json of Z", "begins A", "ends A", "shows A"]);
});

test("a format that takes long is ended for a newer text, and whoever asked for it is told", async () => {
  const { session, log } = start();
  const written = assert.rejects(session.write(of("Z")), isStopped);
  session.request({ text: "A", documentDate: "" });
  await sleep(500);
  await written;
  await sleep(0);
  assert.deepEqual(log, ["begins json of Z", "stops json of Z", "begins A"]);
  session.stop();
});

test("stopping ends the format that is made and the one that waits", async () => {
  const { session, log } = start();
  const all = [session.write(of("Z")), session.write(of("Z", "csv"))].map((one) => assert.rejects(one, isStopped));
  session.stop();
  await Promise.all(all);
  assert.deepEqual(log, ["begins json of Z", "stops json of Z"]);
});

test("stopping a format leaves the reading alone", async () => {
  const { session, log, end } = start();
  session.request({ text: "A", documentDate: "" });
  await sleep(60);
  const written = assert.rejects(session.write(of("Z")), isStopped);
  session.stopWriting();
  await written;
  end();
  await sleep(0);
  assert.deepEqual(log, ["begins A", "ends A", "shows A"]);
});

test("two formats are made in the order in which they were asked for", async () => {
  const { session, log, end } = start();
  const both = [session.write(of("Z")), session.write(of("Z", "csv"))];
  end();
  await sleep(0);
  end();
  assert.deepEqual(await Promise.all(both), ["json of Z", "csv of Z"]);
  assert.equal(log.length, 4);
});

/** Longer than what is always read as a whole. */
const long = `Ada Moss met Tom Berg in Oslo on Monday, the Harbour Board said. ${"The river is low. ".repeat(600)}`;
const written = (text) => ({ text, documentDate: "", hints: { schema: "lede-hints/1", hints: [] } });

/** Waits until that has happened, and ends what is at work. */
async function endWhen(log, words, end) {
  await untilTrue(() => log.includes(words), log, words);
  end();
  await sleep(0);
}

async function untilTrue(isSo, log, words) {
  const until = performance.now() + 30_000;
  while (!isSo()) {
    assert.ok(performance.now() < until, `“${words}” never comes: ${log.join(", ")}`);
    await sleep(5);
  }
}

test("what is read while somebody writes on is not shown, and what is read when they pause is", async () => {
  const { session, log, end } = start();
  session.request(written(`${long}Old. End`));
  await endWhen(log, "begins Old. End", end);
  session.request(written(`${long}One. End`), true);
  await untilTrue(() => log.includes("begins One. End quickly"), log, "One");
  end();
  session.request(written(`${long}Two. End`), true);
  await endWhen(log, "begins Two. End quickly", end);
  await untilTrue(() => log.includes("shows Two. End"), log, "shows Two. End");
  assert.ok(!log.includes("shows One. End"));
});

test("a long text that is typed is read without events, which keep their place, and with them after a second", async () => {
  const { session, log, readings, end } = start();
  session.request(written(`${long}One. End`));
  await endWhen(log, "begins One. End", end);
  const began = performance.now();
  session.request(written(`Kenya slept. ${long}One. End`), true);
  await endWhen(log, "begins One. End quickly", end);
  await untilTrue(() => readings.length === 2, log, "a second reading");
  // Somewhere else, before the rest is read.
  session.request(written(`Kenya slept. ${long}Two. End`), true);
  await endWhen(log, "begins Two. End quickly", end);
  await untilTrue(() => readings.length === 3, log, "a third reading");
  const quick = readings.at(-1);
  assert.ok(!log.includes("begins Two. End"), "nobody waits for the rest");
  await endWhen(log, "begins Two. End", end);
  assert.ok(performance.now() - began >= 1000);
  const whole = readings.at(-1);
  assert.deepEqual([quick.isWhole, whole.isWhole], [false, true]);
  const told = ({ text, analysis: { events, lede }, entity }) => ({
    events: events.slice(-1).map(({ start, end, actors }) => [text.slice(start, end), start, entity(actors[0]).name]),
    who: lede.who.map((part) => entity(part.entity).name),
  });
  assert.deepEqual(told(quick).events, [["met", 22, "Ada Moss"]]);
  assert.deepEqual(told(whole).events.at(-1), ["met", 22, "Ada Moss"]);
  assert.deepEqual(told(quick).who, ["Ada Moss"]);
  const { mentions, entities } = whole.analysis;
  assert.deepEqual({ mentions, entities }, { mentions: quick.analysis.mentions, entities: quick.analysis.entities });
});

test("whoever goes on typing puts the rest off, and a short text is read as a whole at once", async () => {
  const { session, log, readings, end } = start();
  session.request(written(`${long}One. End`), true);
  await endWhen(log, "begins One. End quickly", end);
  await sleep(700);
  session.request(written(`${long}Two. End`), true);
  await endWhen(log, "begins Two. End quickly", end);
  await sleep(700);
  assert.ok(!log.includes("begins Two. End") && !log.includes("begins One. End"));
  await endWhen(log, "begins Two. End", end);
  session.request(written("Ada Moss met Tom Berg. Tiny End"), true);
  await endWhen(log, "begins Tiny End", end);
  assert.equal(readings.at(-1).isWhole, true);
});

test("what is being written to a file is not ended for the rest of a reading", async () => {
  const { session, log, end } = start();
  session.request(written(`${long}One. End`), true);
  await endWhen(log, "begins One. End quickly", end);
  const file = session.write(of("Z"));
  await sleep(1700);
  end();
  assert.equal(await file, "json of Z");
  await endWhen(log, "begins One. End", end);
  assert.ok(!log.some((what) => what.startsWith("stops")));
});

test("of what was changed itself nothing is carried over, and what stands around it grows with it", async () => {
  const { carriedOver } = await pageModule("analysis/carried.ts");
  const { createReading } = await pageModule("analysis/reading.ts");
  const before = "Ada Moss met Tom Berg in Oslo. Kenya bought two old ships from Norway.";
  const whole = createReading(written(before), { analysis: analyzer.analyze(before), idleHints: [] });
  const carried = (text) => carriedOver(whole, text, read(text, true)).events;
  const partsOf = (text) =>
    carried(text).map((event) => [event.text, event.arguments.map(({ start, end }) => text.slice(start, end))]);
  const [met, bought] = partsOf(before);
  assert.equal(met[0], "met");
  const grown = partsOf(before.replace("old", "quite old"));
  assert.deepEqual(grown, [met, ["bought", bought[1].map((words) => words.replace("old", "quite old"))]]);
  assert.deepEqual(
    partsOf(before.replace("met", "saw")).map(([words]) => words),
    ["bought"],
  );
  assert.deepEqual(carried("Nothing of it."), []);
});

test("what was changed is told apart from what stands around it", async () => {
  const { changedPart } = await pageModule("text/changed.ts");
  const around = "The river is low. ".repeat(500);
  for (const [from, to] of [
    ["a pier", "a new pier"],
    ["new", "n ew"],
    ["n ew", "new"],
    ["", "low"],
    ["low. low.", "low."],
    [" ", ""],
  ]) {
    for (const [head, tail] of [
      [around, around],
      ["", around],
      [around, ""],
      ["x", "y"],
    ]) {
      const [before, after] = [head + from + tail, head + to + tail];
      const { same, tail: last } = changedPart(before, after);
      assert.equal(before.slice(0, same), after.slice(0, same));
      assert.equal(before.slice(before.length - last), after.slice(after.length - last));
      assert.ok(same + last <= Math.min(before.length, after.length));
      assert.ok(same >= head.length && same + last >= Math.min(before.length, after.length) - 1, `${from} ${to}`);
    }
  }
});
