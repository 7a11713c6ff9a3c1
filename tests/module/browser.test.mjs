// The module in real browsers: in a window and in a worker, with a bundler and without, under a
// policy that forbids eval.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { chromium, firefox } from "@playwright/test";
import { createAnalyzer } from "ledekit";
import { build } from "vite";
import { article, dist, root } from "./support.mjs";

const browsers = [
  {
    name: "Chromium",
    type: chromium,
    // Without these it asks the network for things of its own.
    options: {
      executablePath: "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  // This channel speaks WebDriver BiDi, which a distribution's own Firefox understands.
  { name: "Firefox", type: firefox, options: { executablePath: "/usr/bin/firefox-esr", channel: "moz-firefox" } },
];
const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";
const text = `😀 ${article}`;
const expected = (await createAnalyzer()).analyze(text);

const program = (analyzer, client) => `
  import { createAnalyzer } from "${analyzer}";
  import { createWorkerAnalyzer } from "${client}";
  try {
    const text = ${JSON.stringify(text)};
    const inWorker = await createWorkerAnalyzer({ latestOnly: true });
    globalThis.result = { window: (await createAnalyzer()).analyze(text), worker: await inWorker.analyze(text) };
    const long = inWorker.analyze(text.repeat(20000));
    const short = inWorker.analyze("Short.");
    globalThis.result.outcome = await long.then(() => "finished", ({ name }) => name);
    globalThis.result.after = (await short).sentences.length;
  } catch (error) {
    globalThis.result = { error: String(error) };
  }`;

const folder = mkdtempSync(join(tmpdir(), "lede-browser-"));
let server;
let base;

before(async () => {
  await bundle();
  server = createServer(serve);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${server.address().port}`;
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

for (const { name, type, options } of browsers) {
  const skip = !existsSync(options.executablePath) && `${name} is not installed`;
  test(`${name}: window and worker agree with Node.js, with a bundler and without`, { skip }, async () => {
    const browser = await type.launch(options);
    try {
      for (const path of ["/plain/", "/bundled/"]) {
        const page = await browser.newPage();
        await page.goto(base + path);
        await page.waitForFunction(
          () => globalThis.result?.error !== undefined || globalThis.result?.after !== undefined,
        );
        const result = await page.evaluate(() => globalThis.result);
        assert.equal(result.error, undefined, path);
        assert.deepEqual(result.window, expected, path);
        assert.deepEqual(result.worker, expected, path);
        assert.equal(result.outcome, "AbortError", path);
        assert.equal(result.after, 1, path);
        await page.close();
      }
    } finally {
      await browser.close();
    }
  });
}

/** Builds the same program with Vite, from the package's names. */
async function bundle() {
  writeFileSync(join(folder, "index.html"), '<!doctype html><script type="module" src="./main.js"></script>');
  writeFileSync(join(folder, "main.js"), program("ledekit", "ledekit/client"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules", "ledekit"));
  await build({
    root: folder,
    base: "./",
    logLevel: "error",
    configFile: false,
    worker: { format: "es" },
    build: { target: "es2022", modulePreload: { polyfill: false } },
  });
}

function serve(request, response) {
  const [, place, file = ""] = /^\/(plain|bundled)\/(.*)$/.exec(request.url) ?? [];
  const generated = {
    "": '<!doctype html><script type="module" src="./main.js"></script>',
    "main.js": program("./index.js", "./client.js"),
  };
  const path = join(place === "plain" ? dist : join(folder, "dist"), file || "index.html");
  const body = (place === "plain" ? generated[file] : undefined) ?? (existsSync(path) ? readFileSync(path) : undefined);
  if (body === undefined) return response.writeHead(404).end();
  const type = types[extname(file || "index.html")] ?? "application/octet-stream";
  return response.writeHead(200, { "content-type": type, "content-security-policy": policy }).end(body);
}
