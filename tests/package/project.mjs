// The package as others get it: packed, installed into an empty project without a network, and run there, in Node.js or
// in a browser.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { chromium } from "@playwright/test";
import { createAnalyzer } from "ledekit";

export const root = join(import.meta.dirname, "..", "..");
export const text = "😀 “We will not wait,” Mayor Ada Moss said in Lima on Monday.";
/** What the module finds in `text`, to be found everywhere else. */
export const expected = (await createAnalyzer()).analyze(text);

const CHROMIUM = "/usr/bin/chromium";
export const noBrowser = !existsSync(CHROMIUM) && "Chromium is not installed";
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };

export const npm = (args, cwd) => execFileSync("npm", [...args, "--loglevel", "error"], { cwd, encoding: "utf8" });

/** The program that a page runs: the analyzer in the page, in the package's worker, and in a worker of the page's own. */
const PROGRAM = `
import { createAnalyzer } from "ledekit";
import { createWorkerAnalyzer, LedeError } from "ledekit/client";
import { LedeError as SameError } from "ledekit/bridge";

const text = ${JSON.stringify(text)};

async function main() {
  const page = (await createAnalyzer()).analyze(text);
  const worker = await createWorkerAnalyzer();
  const own = new Worker(new URL("./own.js", import.meta.url), { type: "module" });
  const answer = new Promise((resolve, reject) => {
    own.onmessage = ({ data }) => resolve(data);
    own.onerror = ({ message }) => reject(new Error("own worker: " + message));
  });
  own.postMessage(text);
  return { page, worker: await worker.analyze(text), own: await answer, isOne: LedeError === SameError };
}

main().then(
  (result) => (globalThis.result = result),
  (error) => (globalThis.result = { error: String(error) }),
);
`;
const OWN_WORKER = `
import { createAnalyzer } from "ledekit";

const analyzer = createAnalyzer();
onmessage = ({ data }) => {
  analyzer.then((ready) => postMessage(ready.analyze(data)), (error) => postMessage(String(error)));
};
`;
const PAGE = '<!doctype html><link rel="icon" href="data:,"><script type="module" src="./main.js"></script>';

/** An empty project with the package in it: its folder, and what npm says that it packed. */
export function createProject() {
  const folder = mkdtempSync(join(tmpdir(), "ledekit-"));
  const [packed] = JSON.parse(npm(["pack", "--json", "--pack-destination", folder], join(root, "build", "package")));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  npm(["install", "--offline", "--no-audit", "--no-fund", join(folder, packed.filename)], folder);
  return { folder, packed, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Another project with that package, in a folder within the first one's: its own copy costs as much as its files. */
export function subproject({ folder }, name, files = {}) {
  const place = join(folder, name);
  mkdirSync(join(place, "node_modules"), { recursive: true });
  execFileSync("cp", ["-rl", join(folder, "node_modules", "ledekit"), join(place, "node_modules")]);
  const all = {
    "package.json": '{ "private": true, "type": "module" }',
    "index.html": PAGE,
    "main.js": PROGRAM,
    "own.js": OWN_WORKER,
    ...files,
  };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), content);
  }
  return place;
}

/** Runs a script of the project and returns what it prints. Fails where it does not end. */
export function runScript(place, name, source) {
  writeFileSync(join(place, name), source);
  return execFileSync(process.execPath, [name], { cwd: place, encoding: "utf8", timeout: 60_000 });
}

/** Opens an address in Chromium and returns `globalThis.result` once it is there, with what the console complained of. */
async function resultOf(address) {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--no-first-run", "--disable-background-networking", "--disable-component-update"],
  });
  try {
    const page = await browser.newPage();
    const complaints = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(address);
    // Vite's server may load a page anew once it knows what the page needs.
    const found = await page.waitForFunction(() => globalThis.result).catch((error) => error);
    if (found instanceof Error) throw new Error(`${found.message}\n${complaints.join("\n")}`);
    return await found.jsonValue();
  } finally {
    await browser.close();
  }
}

/** Fails unless a page found what the module finds. */
export function checkResult({ error, ...result }) {
  assert.equal(error, undefined);
  assert.deepEqual(result, { page: expected, worker: expected, own: expected, isOne: true });
}

/** Opens what Vite's server or preview gives and checks it. */
export async function checkVite(server) {
  try {
    checkResult(await resultOf(server.resolvedUrls.local[0]));
  } finally {
    await server.close();
  }
}

/** Opens a page of a folder on a plain static host, the one at its top by default, and checks it. */
export async function checkFolder(folder, page = "") {
  const server = await serve(folder);
  try {
    checkResult(await resultOf(server.address + page));
  } finally {
    server.close();
  }
}

/** Serves a folder's files as a plain static host does; ends with `close`. */
async function serve(folder) {
  const server = createServer(({ url }, response) => {
    const path = join(folder, url === "/" ? "index.html" : decodeURIComponent(url.split("?", 1)[0]));
    if (!existsSync(path)) return response.writeHead(404).end();
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    return response.writeHead(200, { "content-type": type }).end(readFileSync(path));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
