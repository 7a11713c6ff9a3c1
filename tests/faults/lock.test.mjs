// Once the page is loaded, nothing leaves, neither from the page nor from the worker that reads; and the counter tells
// requests from refused attempts.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { analyzed, article, browsers, expect, textbox } from "../page/support.mjs";
import { serveElsewhere } from "./site.mjs";
import { assertFailed, assertTryAgainHelps, CONCURRENCY, kept, locked, scene } from "./support.mjs";

/** Ways to ask a server for something. Each runs in the page or in the worker, and has a second to do so. */
const attempts = {
  fetch: (url) => fetch(`${url}fetch`, { mode: "no-cors" }),
  request: (url) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.onload = resolve;
      request.onerror = () => reject(new Error("refused"));
      request.open("GET", `${url}xhr`);
      request.send();
    }),
  socket: (url) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`${url.replace("http", "ws")}socket`);
      socket.onopen = resolve;
      socket.onerror = () => reject(new Error("refused"));
    }),
  transport: (url) => new WebTransport(`${url.replace("http:", "https:")}transport`).ready,
  events: (url) =>
    new Promise((resolve, reject) => {
      const events = new EventSource(`${url}events`);
      events.onopen = resolve;
      events.onerror = () => reject(new Error("refused"));
    }),
};
const inWorkerAlone = {
  script: (url) => importScripts(`${url}script`),
  module: (url) => import(`${url}module`),
};
const inPageAlone = {
  cache: async (url) => (await caches.open("probe")).add(`${url}cache`),
  service: async (url) => navigator.serviceWorker.register(`${url}service`),
  beacon: (url) => {
    navigator.sendBeacon(`${url}beacon`, "text");
  },
  image: (url) =>
    new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = resolve;
      image.onerror = () => reject(new Error("refused"));
      image.src = `${url}image`;
    }),
  element: (url) => {
    for (const [name, attribute] of [
      ["script", "src"],
      ["iframe", "src"],
      ["video", "src"],
      ["object", "data"],
    ]) {
      const element = document.createElement(name);
      element[attribute] = `${url}${name}`;
      document.body.append(element);
    }
    for (const relation of ["stylesheet", "prefetch", "preload", "modulepreload", "manifest"]) {
      const link = document.createElement("link");
      Object.assign(link, { rel: relation, as: "script", href: `${url}${relation}` });
      document.head.append(link);
    }
  },
};

/** The attempts as an object's source, each limited to a second. */
const sourceOf = (all) =>
  `({${Object.entries(all).map(
    ([name, attempt]) =>
      `${name}: (url) => Promise.race([(async () => { await (${attempt})(url); return "done"; })().catch(() => "refused"), new Promise((resolve) => setTimeout(resolve, 1000, "late"))])`,
  )}})`;

const workerProbes = sourceOf({ ...attempts, ...inWorkerAlone });
const pageProbes = sourceOf({ ...attempts, ...inPageAlone });

for (const { name, skip, launch } of browsers) {
  describe(name, { skip, concurrency: CONCURRENCY }, () => {
    let elsewhere, browser;
    before(async () => {
      [elsewhere, browser] = [await serveElsewhere(), await launch()];
    });
    after(async () => {
      await browser?.close();
      elsewhere?.close();
    });

    const play = (work) =>
      scene(
        () => browser,
        ({ site, open }) =>
          work({
            site,
            open: () => open({ before: `window.hurry = 0.05; window.workerProbes = ${JSON.stringify(workerProbes)}` }),
          }),
      );

    const tryInPage = (page, url) =>
      page.evaluate(
        `Promise.all(Object.values(${pageProbes}).map((attempt) => attempt(${JSON.stringify(url)}))).then(String)`,
      );

    const tryInWorker = (page, url) =>
      page.evaluate(
        ([address, names]) =>
          Promise.all(
            names.map(
              (source) =>
                new Promise((resolve) => {
                  const worker = window.workers.at(-1);
                  const listen = ({ data }) => {
                    if (data.kind !== "answer" || data.source !== source) return;
                    worker.removeEventListener("message", listen);
                    resolve(data.answer);
                  };
                  worker.addEventListener("message", listen);
                  worker.postMessage({ kind: "run", source, argument: address });
                }),
            ),
          ),
        [url, Object.keys({ ...attempts, ...inWorkerAlone })],
      );

    test(
      "once loaded, neither page nor worker reaches any server, its own or another",
      play(async ({ site, open }) => {
        const page = await open();
        await locked(page);
        await textbox(page).fill(article);
        await analyzed(page);
        const [before, beforeElsewhere] = [site.requests.length, elsewhere.requests.length];
        for (const url of [site.url, elsewhere.url]) {
          await tryInPage(page, url);
          const answers = await tryInWorker(page, url);
          assert.ok(!answers.includes("done"), `in the worker: ${answers}`);
        }
        assert.deepEqual(site.requests.slice(before), []);
        assert.deepEqual(elsewhere.requests.slice(beforeElsewhere), []);
        await page.getByText("0 requests since load").waitFor();
      }),
    );

    test(
      "opened from the browser's own copy, page, worker and service worker reach no server either",
      play(async ({ site, open }) => {
        const page = await open();
        await kept(page);
        await page.reload({ waitUntil: "commit" });
        await locked(page);
        await kept(page);
        await textbox(page).fill(article);
        await analyzed(page);
        const [before, beforeElsewhere] = [site.requests.length, elsewhere.requests.length];
        for (const url of [site.url, elsewhere.url]) {
          await tryInPage(page, url);
          const answers = await tryInWorker(page, url);
          assert.ok(!answers.includes("done"), `in the worker: ${answers}`);
        }
        // Browsers ask for a service worker's script by themselves a moment after a visit.
        await page.waitForTimeout(3000);
        assert.deepEqual(site.requests.slice(before), []);
        assert.deepEqual(elsewhere.requests.slice(beforeElsewhere), []);
        await page.getByText("0 requests since load").waitFor();
      }),
    );

    test(
      "after a failed load no other server is reached, and the page says that it is not locked",
      play(async ({ site, open }) => {
        site.breakPart("model", "is not there");
        const page = await open();
        await assertFailed(page, /error 404/);
        await textbox(page).fill(article);
        // The failure may be told while the browser still has requests to send.
        await page.waitForLoadState("networkidle");
        const [before, beforeElsewhere] = [site.requests.length, elsewhere.requests.length];
        await tryInPage(page, elsewhere.url);
        assert.deepEqual(elsewhere.requests.slice(beforeElsewhere), []);
        assert.deepEqual(site.requests.slice(before), []);
        await page.locator(".privacy summary", { hasText: "not locked yet" }).click();
        await page.getByText("may ask the server that it came from for its own files").waitFor();
        await page.locator(".privacy summary").click();
        site.mend();
        await assertTryAgainHelps(page);
        assert.deepEqual(
          site.requests.slice(before).filter((path) => !/^\/(?:service-worker-.*|assets\/[^?]*)?$/.test(path)),
          [],
        );
      }),
    );

    test(
      "there is no connection from browser to browser",
      play(async ({ open }) => {
        const page = await open();
        await locked(page);
        await expect
          .poll(() =>
            page.evaluate(() =>
              ["RTCPeerConnection", "webkitRTCPeerConnection", "mozRTCPeerConnection"].filter((name) => name in window),
            ),
          )
          .toEqual([]);
      }),
    );

    test(
      "a refused attempt counts once as refused and never as made",
      play(async ({ open }) => {
        const page = await open();
        await locked(page);
        for (const path of ["one", "two"]) {
          await page.evaluate((address) => {
            const image = new Image();
            image.src = address;
            document.body.append(image);
            return new Promise((resolve) => (image.onerror = resolve));
          }, `${elsewhere.url}${path}`);
        }
        await page.evaluate((address) => fetch(address).catch(() => {}), `${elsewhere.url}three`);
        await page.locator(".privacy summary").click();
        await page.getByText("3 attempts to make one").waitFor();
        await page.getByText("0 requests since load").waitFor();
        await expect(page.locator(".dot.safe")).toHaveCount(1);
      }),
    );

    test(
      "HTML that is only parsed, and code in attributes, are no requests",
      play(async ({ open }) => {
        const page = await open();
        await locked(page);
        const outcomes = await page.evaluate((url) => {
          const html = `<base href="${url}"><style>p { color: red }</style><link rel="stylesheet" href="${url}a.css">
          <p style="color: red" onclick="x()">One<img src="${url}a.png" onerror="x()"></p><script src="${url}a.js"></script>
          <iframe src="${url}frame"></iframe><form action="${url}"><button>Go</button></form>`;
          const element = document.createElement("p");
          document.body.append(element);
          element.setAttribute("style", "color: red");
          const attempts = [
            () => new DOMParser().parseFromString(html, "text/html"),
            () => element.setAttribute("onclick", "x()"),
          ];
          const wanted = "trustedTypes" in window ? "refused" : "done";
          return attempts.map((attempt) => {
            try {
              attempt();
              return wanted === "done";
            } catch (error) {
              return wanted === "refused" && error instanceof TypeError;
            }
          });
        }, elsewhere.url);
        // Where the browser knows trusted types, not even that is allowed.
        assert.deepEqual(outcomes, [true, true]);
        // What is refused is told in order: with this one, each before it would be.
        await page.evaluate((address) => fetch(address).catch(() => {}), `${elsewhere.url}told`);
        await page.locator(".privacy summary").click();
        await page.getByText("and 1 attempt to make one").waitFor();
        await page.getByText("0 requests since load").waitFor();
      }),
    );
  });
}
