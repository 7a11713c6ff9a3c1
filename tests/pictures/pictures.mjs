// node tests/pictures/pictures.mjs [--docs] [VIEW…]: a picture of every view of the built page, or of these, in
// build/pictures, as NAME-SIZE-SCHEME.png. With --docs, also those that docs/views.md and the README show.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { analyzed, browsers, serveSite } from "../page/support.mjs";
import { shown } from "./shown.mjs";
import { failure, views } from "./views.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "build", "pictures");
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const SCHEMES = ["light", "dark"];
/** What fades in is there, and cards stand where they stay. */
const SETTLING_MS = 350;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { docs: { type: "boolean" } } });
const [{ skip, launch }] = browsers;
if (skip) throw new Error(`Pictures are made with Chromium: ${skip}.`);
const names = [...views.map(({ name }) => name), failure];
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`There is no view ${unknown.join(", ")}. There are: ${names.join(", ")}.`);
const isWanted = (name) => positionals.length === 0 || positionals.includes(name);

mkdirSync(folder, { recursive: true });
const server = await serveSite();
const browser = await launch();
try {
  for (const size of Object.keys(SIZES)) await takeAll(size);
  if (isWanted(failure)) for (const size of Object.keys(SIZES)) await takeFailure(size);
  if (values.docs) await writeShown();
} finally {
  await browser.close();
  server.close();
}

/** Each view once light and once dark, in one page: to open a page takes longer than all of them. */
async function takeAll(size) {
  const context = await browser.newContext({ viewport: SIZES[size] });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(server.url);
  await page.waitForSelector('html[data-state="ready"]', { state: "attached" });
  let isEmpty = true;
  for (const view of views) {
    if (isEmpty && !view.isEmpty) {
      await page.getByRole("button", { name: "Show a sample article" }).click();
      await analyzed(page);
      isEmpty = false;
    }
    // What stays is what later views begin with.
    if (!isWanted(view.name) && !view.stays) continue;
    await view.show(page);
    if (isWanted(view.name)) await take(page, `${view.name}-${size}`, view);
    await view.leave?.(page);
  }
  await context.close();
}

async function takeFailure(size) {
  const context = await browser.newContext({ viewport: SIZES[size] });
  const page = await context.newPage();
  await page.route(/\.model$/, (route) => route.fulfill({ status: 404 }));
  await page.goto(server.url);
  await page.waitForSelector('html[data-state="failed"]', { state: "attached" });
  await take(page, `${failure}-${size}`, {});
  await context.close();
}

async function take(page, name, { isWhole = false }) {
  // What the pointer rests on looks otherwise.
  await page.mouse.move(0, 0);
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(SETTLING_MS);
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`), fullPage: isWhole });
  }
  await page.emulateMedia({ colorScheme: SCHEMES[0] });
}

/** The pictures of the documentation: smaller files, in a form that the browser itself writes. */
async function writeShown() {
  const page = await browser.newPage();
  for (const { picture, file, width, type, quality } of shown) {
    const path = join(root, "docs", file);
    mkdirSync(dirname(path), { recursive: true });
    const taken = readFileSync(join(folder, `${picture}.png`));
    if (width === undefined) {
      writeFileSync(path, taken);
      continue;
    }
    const source = `data:image/png;base64,${taken.toString("base64")}`;
    writeFileSync(path, Buffer.from(await page.evaluate(shrink, { source, width, type, quality }), "base64"));
  }
  await page.close();
}

/** In the browser: the picture `width` pixels wide, as Base64. */
async function shrink({ source, width, type, quality }) {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.min(width, image.width);
  canvas.height = Math.round((image.height * canvas.width) / image.width);
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL(type, quality).split(",")[1];
}
