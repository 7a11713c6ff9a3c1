// Browsers and a server for the tests of the page.
import { spawnSync } from "node:child_process";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { after, afterEach, before } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium, firefox } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));
const site = join(root, "web", "dist");
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
};

/** The path of the first of these programs that is installed. */
function findProgram(...names) {
  for (const name of names) {
    const { status, stdout } = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
    if (status === 0) return stdout.trim();
  }
  return null;
}

const quietChromium = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Each has `launch`, or a reason why it is skipped. */
export const browsers = [
  browser("Chromium", chromium, findProgram("chromium", "google-chrome"), { args: quietChromium }),
  // This channel speaks WebDriver BiDi, which a distribution's own Firefox understands.
  browser("Firefox", firefox, findProgram("firefox-esr", "firefox"), { channel: "moz-firefox" }),
];

/**
 * Why a browser is spared a test of what is the page's own and no browser's: what it computes and draws, rather than
 * focus, keys, selections, clipboard and files. To open a page costs two seconds of a processor, and one browser tells it.
 */
export const skipsAlike = (name) => name !== browsers[0].name && !browsers[0].skip && "the first browser tells it";

function browser(name, type, executablePath, options) {
  return {
    name,
    skip: executablePath === null ? `${name} is not installed` : false,
    launch: () => type.launch({ executablePath, ...options }),
  };
}

/**
 * The page's `server` and a `browser` for the tests around this call, there while they run. Both are closed after them,
 * also where a test failed or the browser never started, and what a test leaves open in the browser is closed after it:
 * whatever stays open keeps the test's process alive. `sharedPage` is ready, and stays for all tests that ask for one
 * with the same options, until one fails: to open a page costs more than most of what is done with it.
 */
export function openStage(launch) {
  const shared = new Map();
  const stage = { server: null, browser: null, sharedPage, article, sharedArticle, emptied };
  /** A page of its own in which `text` is read: { page, context, errors }, of which the last grows. */
  async function article(text, options = {}) {
    const opened = await open(await stage.browser.newContext(options));
    await insert(opened.page, text);
    await analyzed(opened.page);
    return opened;
  }
  /**
   * The same in the shared page, which is put back to its beginning first, for a tenth of the time. For tests that leave
   * behind no more than `startAnew` takes back; `errors` are those since then.
   */
  async function sharedArticle(text, options = {}) {
    const opened = await emptied(options);
    await insert(opened.page, text);
    await analyzed(opened.page);
    return opened;
  }
  /** The same without a text. */
  async function emptied(options = {}) {
    const opened = await sharedOf(options);
    await startAnew(opened.page);
    opened.errors.length = 0;
    return opened;
  }
  async function sharedPage(options = {}) {
    return (await sharedOf(options)).page;
  }
  function sharedOf(options) {
    const key = JSON.stringify(options);
    if (!shared.has(key)) shared.set(key, stage.browser.newContext(options).then(open));
    return shared.get(key);
  }
  async function open(context) {
    const page = await context.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.goto(stage.server.url);
    await page.waitForSelector('html[data-state="ready"]', { state: "attached" });
    return { page, context, errors };
  }
  before(async () => {
    stage.server = await serveSite();
    stage.browser = await launch();
  });
  afterEach(async (test) => {
    // What a failed test leaves behind is anybody's guess.
    if (test?.passed === false) shared.clear();
    const kept = (await Promise.allSettled(shared.values())).map(({ value }) => value?.context);
    for (const context of stage.browser?.contexts() ?? []) if (!kept.includes(context)) await context.close();
  });
  after(async () => {
    stage.server?.close();
    await stage.browser?.close();
  });
  return stage;
}

/**
 * Empties the page's box and closes what is open, by its own buttons: no notice, no correction, every kind shown and events not marked, names of
 * kinds not written out. What stays is the history of Undo, kinds of notes that are spared, single keys that are turned
 * off, and whether quotations are a ledger and reasons are open.
 */
async function startAnew(page) {
  // What the pointer rests on has a card.
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    /** Resolves when the views are drawn anew. */
    const drawn = async () => {
      for (let i = 0; i < 10; ++i) await null;
    };
    const press = async (selector, words) => {
      for (const button of document.querySelectorAll(selector)) {
        if (words === undefined || button.textContent === words) button.click();
      }
      await drawn();
    };
    for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    await drawn();
    await press(".changes > button[aria-expanded=false]:not(.none)");
    await press(".changes-tools button", "Remove all");
    await press(".chip[aria-pressed=false]:not(:has(.acts)), .chip[aria-pressed=true]:has(.acts)");
    await press("button[aria-pressed=true]", "Kinds in words");
    if (document.querySelector(".changes > button[aria-expanded]:not(.none)")) throw new Error("Corrections are left.");
    await press(".masthead button", "New");
    await press(".notices button", "Dismiss");
    if (document.querySelector("textarea").value !== "") throw new Error("The box is not empty.");
    scrollTo(0, 0);
  });
}

/** Serves the built page from this machine alone. */
export async function serveSite() {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const file = join(site, path === "/" ? "index.html" : path);
    if (!file.startsWith(site) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** The article that the project started from, where the shared design folder is at hand. */
export function designArticle() {
  const file = join(root, "..", "shared", "design", "article.txt");
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

export const article = `Ministers of Norway and Kenya met in Nairobi on Tuesday.

Foreign Minister Ingrid Solvang said the Kenya Coast Guard would get two patrol boats. “We are friends,” Solvang said.

The International Maritime Organization (IMO) welcomed the plan. The IMO has worked in Mombasa since 1996, and Kenya pays for it.`;

/** A text with something for the copy desk. */
export const misspelt =
  "Lorenzana was warmly welcomed by Formin, noting that the visit was good. Alexander Fomin met Delfin Lorenzana in Moscow on Monday. Fomin said Russia was ready.";

/** Someone speaks whom the text does not name, and something is named that nobody knows. */
export const doubtful = `Mayor Ada Moss opened the bridge on Monday with Tom Berg, the engineer. They came along to the Blonk.

“It is done,” Moss said.

“I never doubted it,” he said. “The river is low.”`;

/** A text that says how people are related, and takes them up again without their names. */
export const related =
  "Prime Minister Ingrid Solvang and her husband, Jonas Berg, flew to Nairobi on Monday. The prime minister met nobody. She said the talks were over.";

/** A text with numbers of several kinds. */
export const pier =
  "The board approved a $12.5 million pier; about 60 percent comes from the state. It will be 1,200 feet long. All seven members agreed to spend $900,000 at once.";

/** Resolves when the highlights on screen belong to the text in the box; rejects after `timeout` milliseconds. */
export const analyzed = (page, timeout = 30_000) =>
  page.waitForSelector('html[data-state="analyzed"]', { timeout, state: "attached" });

/** The box, which is hidden while an article stands in its place. */
export const textbox = (page) => page.getByLabel("Article text");

/** Puts a text in at once, however long: into an empty box as a paste does, which makes an article of it. */
export const insert = (page, text) =>
  textbox(page).evaluate((box, value) => {
    box.value = value;
    box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
  }, text);

/** What choosing these files does, each `[name, content]`, without the browser's own window. */
export const giveFiles = (page, ...files) =>
  page
    .locator('input[type="file"]')
    .setInputFiles(files.map(([name, content]) => ({ name, mimeType: "", buffer: Buffer.from(content) })));

/** Resolves when the box holds this text. */
export const boxHolds = (page, text) =>
  page.waitForFunction((wanted) => document.querySelector("textarea").value === wanted, text);

/** Pastes into the box what other programs hand over: rich text, and its plain form beside it. */
export const pasteHtml = (page, plain, html) =>
  textbox(page).evaluate(
    (box, [asText, asHtml]) => {
      const event = new Event("paste", { bubbles: true, cancelable: true });
      const getData = (type) => (type === "text/html" ? asHtml : asText);
      Object.defineProperty(event, "clipboardData", { value: { getData } });
      box.dispatchEvent(event);
    },
    [plain, html],
  );

/** Marks whose text is not the slice of the box that they point to; they should be none. */
export const wrongMarks = (page) =>
  page.evaluate(() => {
    const { value } = document.querySelector("textarea");
    return [...document.querySelectorAll("mark")]
      .filter((mark) => mark.textContent !== value.slice(Number(mark.dataset.start), Number(mark.dataset.end)))
      .map((mark) => mark.outerHTML);
  });
