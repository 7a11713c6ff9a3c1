// Readings and formats share one reader, and neither ends the other in silence.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { createAnalyzer } from "ledekit";
import { pageModule } from "./sources.mjs";

const { Session } = await pageModule("analysis/session.ts");
const { Stopped } = await pageModule("analysis/stopped.ts");
/** Modules are loaded once for each call above. */
const isStopped = (error) => error.constructor.name === Stopped.name;
const analyzer = await createAnalyzer();

/** A session whose reader takes as long as it is told, and what happened to it, in order. */
function start() {
  const log = [];
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
    analyze: ({ text }) => work(text, () => ({ analysis: analyzer.analyze(text), idleHints: [] })),
    write: ({ text, format }) => work(`${format} of ${text}`, () => `${format} of ${text}`),
    stop: () => stop(),
  };
  const events = {
    onProgress: () => {},
    onReading: ({ text }) => log.push(`shows ${text}`),
    onError: (error) => log.push(`fails ${error}`),
  };
  return { session: new Session(engine, true, events), log, end: () => end() };
}

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
