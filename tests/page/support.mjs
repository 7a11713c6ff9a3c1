// Browsers and a server for the tests of the page.
import { spawnSync } from "node:child_process";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { after, afterEach, before } from "node:test";
import { fileURLToPath } from "node:url";
import { expect as baseExpect, chromium, firefox } from "@playwright/test";

const root = fileURLToPath(new URL("../..", import.meta.url));
const site = join(root, "web", "dist");
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
};

/**
 * In milliseconds: what a test waits for that is not about time. Everything takes many times as long on a machine that
 * is busy with other things, and only a test that fails waits to the end.
 */
export const PATIENCE = 60_000;

/**
 * Playwright's assertions, which look until what they say holds: what the page shows comes a frame or more after what
 * brings it about. That something is not there is true before it could be, so something else must be waited for first.
 */
export const expect = baseExpect.configure({ timeout: PATIENCE });

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
    launch: () => type.launch({ executablePath, timeout: PATIENCE, ...options }),
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
  const stage = { server: null, browser: null, fresh, article, sharedPage, sharedArticle, emptied };
  /** A page of its own: { page, context, errors }, of which the last grows; `prepare` runs before its own scripts. */
  async function fresh({ prepare, ...options } = {}) {
    return open(await stage.browser.newContext(options), prepare);
  }
  /** The same in which `text` is read. */
  async function article(text, options = {}) {
    const opened = await fresh(options);
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
    if (!shared.has(key)) shared.set(key, fresh(options));
    return shared.get(key);
  }
  async function open(context, prepare) {
    const page = await context.newPage();
    await page.addInitScript(watchPolicy);
    if (prepare) await page.addInitScript(prepare);
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await load(page, stage.server.url);
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
 * Empties the page's box and closes what is open, by its own buttons: no collection, no row of articles, no notice, no
 * correction, every kind shown and events not marked, names of kinds not written out. What stays is the history of Undo, kinds of notes that are
 * spared, single keys that are turned off, and whether quotations are a ledger and reasons are open.
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
    await press("button", "Close the collection");
    const close = () => document.querySelector(".articles .close");
    while (close()) {
      close().click();
      await drawn();
    }
    await press(".changes > button[aria-expanded=false]:not(.none)");
    await press(".changes-tools button", "Remove all");
    await press(".chip[aria-pressed=false]:not(:has(.acts)), .chip[aria-pressed=true]:has(.acts)");
    await press("button[aria-pressed=true]", "Kinds in words");
    if (document.querySelector(".changes > button[aria-expanded]:not(.none)")) throw new Error("Corrections are left.");
    await press(".masthead button", "New");
    await press(".notices button", "Dismiss");
    if (document.querySelector("textarea").value !== "") throw new Error("The box is not empty.");
    window.violations = [];
    scrollTo(0, 0);
  });
}

/**
 * Opens the page in `page`, and waits until all of it is here: what is read before is read once more when the rest of
 * the model has come, and nothing in these tests is about that.
 */
export async function load(page, url) {
  page.setDefaultTimeout(PATIENCE);
  await page.goto(url);
  await page.waitForSelector('html[data-state="ready"]', { state: "attached" });
  await page.waitForSelector(".dot.safe", { state: "attached" });
}

/**
 * Resolves when the page has drawn what an event has changed. For what must not be there after one: where something
 * else is there instead, that is to be waited for.
 */
export const drawn = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** Runs in a page before its own scripts: `window.violations` holds what the browser has refused it since its beginning. */
function watchPolicy() {
  window.violations = [];
  addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective), true);
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

/** Resolves when the highlights on screen belong to the text in the box. */
export const analyzed = (page) =>
  page.waitForSelector('html[data-state="analyzed"]', { timeout: PATIENCE, state: "attached" });

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
export const boxHolds = (page, text) => expect(textbox(page)).toHaveValue(text);

/** Copies by keys what is selected, or all of the page; resolves when the clipboard has it. */
export async function copyByKeys(page, { all = true } = {}) {
  await page.evaluate(() => {
    window.isCopied = false;
    // After the event, the browser copies; a page that is closed before does not.
    addEventListener("copy", () => setTimeout(() => (window.isCopied = true)), { once: true });
  });
  if (all) await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  await page.waitForFunction(() => window.isCopied);
}

/** What the clipboard holds for who pastes into a plain box, and into a document: { text, html }. */
export async function pasted(context) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setContent("<textarea></textarea><div contenteditable>.</div>");
  const [plain, rich] = [page.locator("textarea"), page.locator("div")];
  await plain.click();
  await page.keyboard.press("Control+v");
  await expect(plain).not.toHaveValue("");
  await rich.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+v");
  await expect(rich).not.toHaveText(".");
  const both = { text: await plain.inputValue(), html: await rich.innerHTML() };
  await page.close();
  return both;
}

/** Where the words of a highlight's range stand in the window, once they stand still: the article may be on its way. */
export const placeOf = (page, highlight, index = 0) =>
  page.evaluate(
    async ([name, at]) => {
      const measure = () => [...(CSS.highlights.get(name) ?? [])][at]?.getClientRects()[0]?.toJSON();
      let place;
      for (let frames = 0, still = 0; still < 5; ++frames) {
        if (frames > 1000) throw new Error(`Nothing stands still under ${name}.`);
        await new Promise(requestAnimationFrame);
        const now = measure();
        still = now && now.x === place?.x && now.y === place?.y ? still + 1 : 0;
        place = now;
      }
      return place;
    },
    [highlight, index],
  );

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
