// The notices of what the page is made with: that they name everything, and that the page shows them.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { partsOfBundle, partsOfData } from "../../scripts/lib/notices.mjs";
import { checkBill } from "../package/bill.mjs";
import { pageModule } from "./sources.mjs";
import { analyzed, article, browsers, expect, insert, load, openStage } from "./support.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (name) => readFileSync(join(root, "web", "dist", name), "utf8");
const notices = read("THIRD-PARTY-NOTICES.txt");
const bill = JSON.parse(read("sbom.cdx.json"));

/** The packages that these paths lead into. */
const packagesIn = (paths) =>
  new Set(paths.flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));

/**
 * What is in the page, after its source maps and the files that it carries along. The worker within it is
 * a script of the npm package, which imports nothing foreign (tests/package).
 */
async function packagesOfPage() {
  const config = { configFile: join(root, "web", "vite.config.ts"), root: join(root, "web"), logLevel: "error" };
  const { output } = await build({ ...config, build: { sourcemap: true, write: false } });
  const ofScript = output.flatMap(({ map }) => map?.sources ?? []);
  const ofFiles = output.flatMap(({ originalFileNames }) => originalFileNames ?? []);
  const { bundleReaders } = await pageModule("../readers.ts");
  const ofReaders = Object.values(await bundleReaders()).flatMap(({ modules }) => modules);
  // Helpers that Vite writes into bundles are its own.
  const ofVite = ofReaders.some((module) => module.startsWith("\0")) ? ["node_modules/vite"] : [];
  return packagesIn([...ofScript, ...ofFiles, ...ofReaders, ...ofVite]);
}

test("every package in the page is in the notices, with its licence's text, and in the bill of materials", async () => {
  const packages = await packagesOfPage();
  assert.ok(packages.has("preact") && packages.has("d3-geo") && packages.has("world-atlas"), [...packages].join());
  for (const name of packages) {
    const folder = join(root, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    assert.ok(notices.includes(`${name} ${version} (${license})`), name);
    const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
    assert.ok(notices.includes(readFileSync(join(folder, licence), "utf8").replaceAll("\r\n", "\n").trim()), name);
    const component = bill.components.find((component) => component.name === name);
    assert.equal(component?.version, version, name);
    assert.match(component.purl, /^pkg:npm\/(%40[^/]+\/)?[^@]+@\d/);
  }
  // And nothing that is not there: what the two name more is no npm package.
  const named = bill.components.filter(({ purl }) => purl).map(({ name }) => name);
  assert.deepEqual(
    named.filter((name) => !packages.has(name)),
    [],
  );
});

test("the bill of materials is one, after CycloneDX 1.6", () => checkBill(bill));

test("a package without its licence's text stops the build", () => {
  const folder = mkdtempSync(join(tmpdir(), "lede-notices-"));
  after(() => rmSync(folder, { recursive: true }));
  const made = (name, files) => {
    const place = join(folder, "node_modules", name);
    mkdirSync(place, { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(place, file), text);
    return join(place, "index.js");
  };
  const described = (name) => JSON.stringify({ name, version: "1.2.3", license: "MIT" });
  const good = made("@some/good", { "package.json": described("@some/good"), "LICENSE.md": "May be used." });
  const bad = made("bad", { "package.json": described("bad") });
  assert.deepEqual(
    partsOfBundle([good, `${good}?url`, join(root, "web", "src", "main.tsx")]).map(({ name, text }) => [name, text]),
    [["@some/good", "May be used."]],
  );
  assert.throws(() => partsOfBundle([good, bad]), /The package bad is bundled and comes without its licence's text/);
});

for (const { name, skip, launch } of browsers) {
  describe(name, { skip }, () => {
    const stage = openStage(launch);
    test("the notices are shown without a network, and the sources under the map", async () => {
      const page = await stage.browser.newPage();
      await load(page, stage.server.url);
      await insert(page, article);
      await analyzed(page);
      stage.server.close();
      await page.getByRole("button", { name: "Licences" }).click();
      const dialog = page.getByRole("dialog", { name: "Licences" });
      await expect.poll(async () => (await dialog.locator("section").textContent()).trim()).toBe(notices.trim());
      await dialog.getByRole("button", { name: "Close" }).click();
      await expect(dialog).toBeHidden();
      await page.getByRole("tab", { name: "Map" }).click();
      const owed = partsOfData().filter(({ licence }) => /^(CC-BY|ODbL)/.test(licence));
      assert.equal(owed.length, 3);
      for (const { name: whose } of owed)
        await expect(page.locator(".map .credit")).toContainText(whose.replace(/ \(.*/, ""));
    });
  });
}
