// What Lede is distributed with, and under which licences: the notices for people and a bill of
// materials (CycloneDX) for programs. Both hold no date and no random number, so that the same
// sources give the same files.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./console.mjs";
import { root } from "./paths.mjs";

/** Names of the two files, beside the page and in the npm package. */
export const NOTICES = "THIRD-PARTY-NOTICES.txt";
export const BILL = "sbom.cdx.json";

/** The files, besides the packages, that the notices are made of. */
export const noticeSources = ["docs/third-party.json", "docs/licences", "docs/model-card.md", "LICENSE"].map((name) =>
  join(root, name),
);

/**
 * @typedef {{ name: string, version?: string, url?: string, licence: string, spdx?: boolean, what?: string,
 *   notice?: string, text?: string, data?: boolean, purl?: string }} Part
 * Something that is not ours. `licence` is an SPDX expression where `spdx`, else words.
 */

/** The parts of the WebAssembly module: what Emscripten links into it. */
export function partsOfModule() {
  return partsOfCode(handKept().module);
}

/** The parts of the Python package's module: what the compiler links into it. */
export function partsOfWheel() {
  return partsOfCode(handKept().wheel);
}

function partsOfCode(entries) {
  return entries.map(({ copyright, text, ...part }) => ({
    ...part,
    spdx: true,
    text: [copyright, readText(text)].filter(Boolean).join("\n\n"),
  }));
}

/** The data in the model and the map: every source that the model card lists, but our own. */
export function partsOfData() {
  const told = new Map(handKept().data.map((entry) => [entry.source, entry]));
  const parts = sourcesOfModel().map(({ source, use, licence }) => {
    const { source: _, terms, ...more } = told.get(source) ?? {};
    told.delete(source);
    const notice = [more.notice, terms].filter(Boolean).join("\n");
    return { name: source, licence, what: use, ...more, data: true, spdx: Boolean(more.licence), notice };
  });
  if (told.size > 0)
    throw new Failure(
      `docs/third-party.json tells of "${[...told.keys()][0]}", which docs/model-card.md does not list: make them agree.`,
    );
  return parts;
}

/**
 * The npm packages that these modules of a bundle belong to, by name. Modules are absolute paths, with
 * or without a query; "\0…" are helpers of Vite's own. A package without a licence's text is a failure.
 */
export function partsOfBundle(modules) {
  const folders = new Set(modules.map(packageFolder).filter(Boolean));
  return [...folders].map(partOfPackage).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The notices as text. */
export function noticesText(parts) {
  const texts = new Map(); // one licence's text → all parts that come with just this text
  for (const part of parts.filter(({ data }) => !data)) texts.set(part.text, [...(texts.get(part.text) ?? []), part]);
  const software = [...texts].map(([text, those]) => `${those.map(heading).join("\n")}\n\n${text}`);
  const [noted, listed] = [true, false].map((want) =>
    parts.filter((part) => part.data && Boolean(part.notice) === want),
  );
  const sections = [
    "Lede\nCopyright 2026 The Lede authors. Licensed under the Apache License 2.0, whose text closes this file.\n\nWhat follows is not ours. We thank those who made it.",
    section("SOFTWARE", software),
    section(
      "DATA",
      noted.map((part) => `${heading(part)}\n\n${part.notice}`),
    ),
    section("WHAT THE MODEL LEARNT FROM", [
      "No text of these sources is part of Lede, only weights, clusters and lists of names. The licences are as the sources state them.",
      listed.map(({ name, licence }) => `${name}: ${licence}`).join("\n"),
    ]),
    section("APACHE LICENSE 2.0", [readFileSync(join(root, "LICENSE"), "utf8").trimEnd()]),
  ];
  return `${sections.join("\n\n\n")}\n`;
}

/** The bill of materials of `title` ("Lede, the page"): an object for JSON, after CycloneDX 1.6. */
export function billOfMaterials(title, parts) {
  const { name, version, description, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const subject = { type: "application", "bom-ref": "lede", name, version, description: `${title}. ${description}.` };
  const components = parts.map(componentOf);
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { ...subject, licenses: [{ license: { id: license } }] } },
    components,
    dependencies: [{ ref: "lede", dependsOn: components.map((component) => component["bom-ref"]) }],
  };
}

/** Writes both files into `folder`. */
export function writeNotices(folder, title, parts) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, NOTICES), noticesText(parts));
  writeFileSync(join(folder, BILL), billText(title, parts));
}

export const billText = (title, parts) => `${JSON.stringify(billOfMaterials(title, parts), null, 2)}\n`;

function componentOf({ name, version, url, licence, spdx, what, data, purl }) {
  const known = spdx ? (/\s/.test(licence) ? { expression: licence } : { license: { id: licence } }) : undefined;
  return {
    type: data ? "data" : "library",
    "bom-ref": purl ?? (version ? `${name}@${version}` : name),
    name,
    ...(version && { version }),
    ...(what && { description: what }),
    licenses: [known ?? { license: { name: licence } }],
    ...(purl && { purl }),
    ...(url && { externalReferences: [{ type: "website", url }] }),
  };
}

const heading = ({ name, version, licence, url, what }) =>
  [`${name}${version ? ` ${version}` : ""} (${licence})`, url, what].filter(Boolean).join("\n");

const section = (title, entries) => [`${title}\n${"=".repeat(title.length)}`, ...entries].join("\n\n");

const handKept = () => JSON.parse(readFileSync(join(root, "docs", "third-party.json"), "utf8"));
const readText = (name) => readFileSync(join(root, "docs", "licences", name), "utf8").trimEnd();

/** The rows of the model card's table of sources. */
function sourcesOfModel() {
  const card = readFileSync(join(root, "docs", "model-card.md"), "utf8");
  const table = /^\| source \| used for \| licence[^\n]*\n\|[ |-]+\n((?:\|.*\n)+)/m.exec(card)?.[1];
  if (!table) throw new Failure("docs/model-card.md has no table of sources any more: the notices are made of it.");
  return table
    .trimEnd()
    .split("\n")
    .map((row) => row.split("|").map((cell) => cell.trim()))
    .map(([, source, use, licence]) => ({ source, use, licence }))
    .filter(({ licence }) => !licence.startsWith("this project's own"));
}

/** The folder of the package that a module belongs to; undefined for our own. */
function packageFolder(module) {
  // Helpers that Vite and the Rollup plugins within it write into bundles.
  if (module.startsWith("\0")) return join(root, "node_modules", "vite");
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/?]+/.exec(module)?.[0];
}

function partOfPackage(folder) {
  const { name, version, license, homepage } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  if (!license || files.length === 0 || !files.some((file) => existsSync(join(folder, file))))
    throw new Failure(
      `The package ${name} is bundled and comes without ${license ? "its licence's text" : "a licence"}: do without it, or get it from its authors.`,
    );
  const text = files.map((file) => readFileSync(join(folder, file), "utf8").trimEnd()).join("\n\n");
  const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  return { name, version, url: homepage, licence: license, spdx: true, text: text.replaceAll("\r\n", "\n"), purl };
}
