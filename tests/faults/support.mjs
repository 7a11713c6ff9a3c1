// A page that is in trouble, and what it must look like then.
import { after, before } from "node:test";
import { analyzed, article, expect, PATIENCE, textbox } from "../page/support.mjs";
import { prepare, serveFaultySite } from "./site.mjs";

/** Words for programmers; none may reach a reader. */
const RAW =
  /undefined|null|\bNaN\b|Error\b|Exception|exception|analyzer|PerformanceObserver|JSON|fetch\(|Promise|blocked$|[{}<>]/;

/** So many tests run at a time: some of their time is waiting, and more only make one another late. */
export const CONCURRENCY = 4;

/**
 * A test with a site and pages of its own, so that many can run side by side. `work` gets the `site` and `open`, which
 * resolves to a fresh page that is not waited for; `before` runs in it before its own script. `t` is the test itself.
 */
export const scene = (browser, work, folder) => async (t) => {
  const site = await serveFaultySite(folder);
  const opened = [];
  const open = async ({ before, ...options } = {}) => {
    const page = await openBlank(browser(), options);
    opened.push(page);
    page.setDefaultTimeout(PATIENCE);
    await page.addInitScript(prepare);
    if (before) await page.addInitScript(before);
    // A page that gets stuck never finishes loading.
    await page.goto(site.url, { waitUntil: "commit" });
    return page;
  };
  try {
    await work({ site, open, t });
  } finally {
    await Promise.all(opened.map((page) => page.close()));
    site.close();
  }
};

/** What makes a scene, without a folder, of each work, in a browser that is there while the tests around this call run. */
export function scenes(launch) {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
  });
  return (work) => scene(() => browser, work);
}

/** Chromium's pages share a context, which halves their cost; their caches are apart because their sites are. */
function openBlank(browser, options) {
  const canShare = browser.browserType().name() === "chromium" && Object.keys(options).length === 0;
  if (!canShare) return browser.newPage(options);
  if (!shared.has(browser)) shared.set(browser, browser.newContext());
  return shared.get(browser).then((context) => context.newPage());
}

const shared = new WeakMap();

/** The browser has a whole copy of the page. */
export const kept = (page) => page.getByText("is kept in this browser").waitFor({ state: "attached" });

export const ready = (page) => page.waitForSelector('html[data-state="ready"]', { state: "attached" });

/** All of the page is here, and it has forbidden itself every request: what it refuses is counted from then on. */
export const locked = (page) => page.waitForSelector(".dot.safe", { state: "attached" });

/** The failure is told in a sentence that stays while one pastes; the text stays too, and nothing looks well. */
export async function assertFailed(page, sentence) {
  // On a busy machine there may be another one: that the style sheet is late.
  const alert = page.getByRole("alert").filter({ hasText: sentence });
  await alert.waitFor();
  await expect(alert.locator("p")).not.toHaveText(RAW);
  await expect(alert.locator("p")).toHaveText(/^[A-Z].*\.$/s);
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-state", "failed");
  await expect(page.locator("mark")).toHaveCount(0);
}

/** A reader who pastes now still sees the sentence, and the text is there. */
export async function assertFailureOutlastsPaste(page, sentence) {
  await textbox(page).fill(article);
  await assertFailed(page, sentence);
  await expect(textbox(page)).toHaveValue(article);
  await expect(page.locator(".dot.safe")).toHaveCount(0);
  await expect(page.locator(".privacy summary")).toHaveText(/not locked yet/);
}

/** With the cause gone, Try again brings highlights and takes the sentence away. */
export async function assertTryAgainHelps(page) {
  await page.getByRole("button", { name: "Try again" }).click();
  await assertWell(page);
}

/** The article is read, nothing is amiss. */
export async function assertWell(page) {
  await analyzed(page);
  await expect(textbox(page)).toHaveValue(article);
  await expect.poll(() => page.locator("mark").count()).toBeGreaterThan(5);
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.locator(".dot.safe")).toHaveCount(1);
}
