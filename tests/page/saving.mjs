// Files that the page saves.
import { readFileSync } from "node:fs";
import { PATIENCE } from "./support.mjs";

/** Runs `act`, and gives the files that the browser saves by then. */
export async function saved(page, act, count = 1) {
  if (page.context().browser().browserType().name() === "firefox") return handedOver(page, act, count);
  const coming = [];
  const all = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`${coming.length} of ${count} files came`)), PATIENCE).unref();
    page.on("download", (download) => coming.push(download) === count && resolve());
  });
  await act();
  await all;
  page.removeAllListeners("download");
  return Promise.all(
    coming.map(async (download) => ({
      name: download.suggestedFilename(),
      content: readFileSync(await download.path(), "utf8"),
    })),
  );
}

/** The same where a driver is not told of files: what the page hands to the browser, which does not keep it then. */
async function handedOver(page, act, count) {
  await page.evaluate(() => {
    const blobs = new Map();
    const create = URL.createObjectURL;
    window.files = [];
    URL.createObjectURL = (blob) => {
      const address = create.call(URL, blob);
      blobs.set(address, blob);
      return address;
    };
    window.onclick = (event) => {
      if (!event.target.download) return;
      event.preventDefault();
      window.files.push({ name: event.target.download, blob: blobs.get(event.target.href) });
    };
  });
  await act();
  await page.waitForFunction((number) => window.files.length >= number, count, { timeout: PATIENCE });
  return page.evaluate(() =>
    Promise.all(window.files.map(async ({ name, blob }) => ({ name, content: await blob.text() }))),
  );
}
