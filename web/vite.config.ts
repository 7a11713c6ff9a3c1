import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin, type Rollup, type UserConfig } from "vite";
import { cutModel } from "./model-parts.ts";
import { notices } from "./notices.ts";
import { addressesOf, asData, bundleAnalysis, bundleReaders, type ReaderScript, readerFiles } from "./readers.ts";
import { singleFile } from "./single.ts";
import { starting } from "./src/words/starting.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const module = fileURLToPath(new URL("../wasm/dist/", import.meta.url));

const parts = fileURLToPath(new URL("../build/model-parts/", import.meta.url));

const readers = await bundleReaders();
const analysis = await bundleAnalysis();
const scripts = [...Object.values(readers), analysis];
const { page, worker } = notices(scripts.flatMap(({ modules }) => modules));

/** Scripts that the page loads beside the model: the page is there before they are, and does without one that does not come. */
const LATER = {
  drawing: "src/map/drawing.ts",
  taking: "src/taking/taking.ts",
  sources: "src/text/sources.ts",
  aids: "src/aids/aids.ts",
  collection: "src/collection/collection.ts",
  comparing: "src/compare/comparing.ts",
  german: "src/words/german.ts",
};

/** How languages count: a script that shared it with another would not be whole, so each that comes later has its own. */
const COUNTING = /\/counting\.ts$/;
const FOLDERS_OF_PARTS = /\/src\/(?:(aids|collection|compare|protect|taking)\/|words\/de)/;

const SINGLE_FOLDER = fileURLToPath(new URL("../build/single", import.meta.url));

// The oldest browsers that docs/page.md names, as Lightning CSS writes versions: major number, minor number, patch.
const OLDEST = { chrome: 111 << 16, firefox: 114 << 16, safari: (16 << 16) | (4 << 8) };

// A relative base lets the folder lie anywhere on any static host. Every file but index.html carries
// a hash of its content in its name, and the script names module and model by those names, so that a
// half-finished update can never pair one version's script with another's model.
const several: UserConfig = {
  root: here,
  base: "./",
  publicDir: false,
  // The package's own exports, which Vite does not look up for the package that it stands in.
  resolve: {
    alias: [
      { find: /^ledekit\/bridge$/, replacement: `${module}bridge.js` },
      { find: /^ledekit\/pool$/, replacement: `${module}pool.js` },
      // Without the addresses of the package's own files: the page has the model in three.
      { find: /^ledekit\/load$/, replacement: `${module}load-file.js` },
      { find: /^ledekit\/lede-core\.wasm\?url$/, replacement: `${module}lede-core.wasm?url` },
      { find: /^ledekit\/((?:names|rest|events)\.model)\?url$/, replacement: `${parts}$1?url` },
    ],
  },
  // The script knows what the files must be, so that it can tell what arrived damaged before it locks the page.
  define: {
    LEDE_FILES: filesOf(({ file }) => file),
    LEDE_READERS: addressesOf(readers, ({ file }) => file),
  },
  plugins: [page, startingWords(), ownCounting(), readerFiles(scripts), finishedHtml()],
  // The style sheet says light-dark(), which is younger than all else that the page needs. Browsers without it would
  // show no colour and no highlight, so it is put in terms that they know.
  css: { transformer: "lightningcss", lightningcss: { targets: OLDEST } },
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // Some two per cent smaller than what esbuild makes of it; every visit loads it.
    minify: "terser",
    cssMinify: "lightningcss",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  // A service worker can serve no more than the folder that it lies in.
  worker: {
    format: "es",
    plugins: () => [worker()],
    rollupOptions: { output: { entryFileNames: "[name]-[hash].js" } },
  },
};

/** The same page in a single file. */
const single: UserConfig = {
  ...several,
  define: { ...several.define, LEDE_FILES: filesOf(asData), LEDE_READERS: addressesOf(readers, asData) },
  plugins: [page, startingWords(), singleFile(absolute(LATER), SINGLE_FOLDER)],
  build: {
    ...several.build,
    outDir: SINGLE_FOLDER,
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    rollupOptions: { output: { inlineDynamicImports: true } },
  },
  // Chromium starts no worker that is a module from a page on a disk.
  worker: { ...several.worker, format: "iife" },
};

export default defineConfig(({ mode }) => (mode === "single" ? single : several));

/** What shows before any script does, in every language. */
function startingWords(): Plugin {
  const words = Object.entries(starting).map(
    ([tag, { late, again, anew }]) =>
      `<div lang="${tag}"><p>${late}</p><p><a href="?">${again}</a></p><p>${anew}</p></div>\n      `,
  );
  return {
    name: "starting-words",
    transformIndexHtml: {
      order: "pre",
      handler: (html) =>
        html.replace(/<!-- In every language[\s\S]*?-->\s*/, () => `${words.join("").trimEnd()}\n    `),
    },
  };
}

function ownCounting(): Plugin {
  return {
    name: "own-counting",
    enforce: "pre",
    apply: "build",
    async resolveId(source, importer) {
      const part = importer && COUNTING.test(source) ? FOLDERS_OF_PARTS.exec(importer) : null;
      if (!part) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      const [, folder = "german"] = part;
      // One script has both.
      return found && `${found.id}?of=${folder === "protect" ? "compare" : folder}`;
    },
  };
}

function absolute(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, here + file]));
}

/** Puts the model's parts where the bundler takes them from. */
function partChecks(): Record<string, FileCheck> {
  mkdirSync(parts, { recursive: true });
  const cut = Object.entries(cutModel(`${module}lede-en.model`));
  for (const [name, bytes] of cut) writeFileSync(`${parts}${name}.model`, bytes);
  return Object.fromEntries(cut.map(([name, bytes]) => [name, checkOf(bytes)]));
}

interface FileCheck {
  readonly bytes: number;
  readonly sha256: string;
}

function filesOf(place: (script: ReaderScript) => string): string {
  const wasm = checkOf(readFileSync(`${module}lede-core.wasm`));
  const own = { file: place(analysis), ...checkOf(Buffer.from(analysis.code)) };
  return JSON.stringify({ wasm, ...partChecks(), worker: own });
}

function checkOf(bytes: Buffer): FileCheck {
  return { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/**
 * Script and style carry their checksums, so that a damaged one does nothing at all. They stand behind the words that show
 * without them and before the notices, which are most of this file and would keep them waiting. Neither waits for the other, so that whichever is missing or stuck, the words before them show. Browsers hold the screen up for a
 * style sheet, Firefox even what scripts draw, but not for one that is for print: the script changes that once it is
 * here (src/style-sheet.ts). The policy names the checksum of
 * the one style that stands in the page itself.
 */
function finishedHtml(): Plugin {
  return {
    name: "finished-html",
    apply: "build",
    buildStart() {
      for (const [name, id] of Object.entries(LATER)) {
        this.emitFile({ type: "chunk", id: here + id, name, preserveSignature: "strict" });
      }
    },
    writeBundle(_options, bundle) {
      const file = `${here}dist/index.html`;
      let html = readFileSync(file, "utf8");
      const tags = html.match(/^ *(?:<script type="module".*<\/script>|<link rel="stylesheet".*>)\n/gm) ?? [];
      const style = /<style>(.*?)<\/style>/s.exec(html)?.[1];
      if (tags.length !== 2 || style === undefined)
        throw new Error("The page is not made of what it is thought to be.");
      for (const tag of tags) html = html.replace(tag, "").replace("  </body>", `${finishedTag(tag)}  </body>`);
      for (const name of Object.keys(LATER)) html = html.replace("  </body>", `${laterTag(name, bundle)}  </body>`);
      const notices = /^ *<template id="notices">.*?<\/template>\n/ms.exec(html)?.[0];
      if (notices === undefined) throw new Error("The page has no notices.");
      html = html.replace(notices, "").replace("  </body>", () => `    ${fileList(bundle)}\n${notices}  </body>`);
      writeFileSync(file, html.replace("style-src 'self'", `style-src 'self' '${checksum("sha256", style)}'`));
    },
  };
}

function finishedTag(tag: string): string {
  const path = /"(\.\/assets\/[^"]+)"/.exec(tag)?.[1];
  const integrity = checksum("sha384", readFileSync(`${here}dist/${path}`));
  return tag
    .replace("<script ", "<script async ")
    .replace("<link ", '<link media="print" ')
    .replace(`"${path}"`, `"${path}" integrity="${integrity}"`);
}

/** The page imports these scripts by the address that stands here: import() itself knows no checksums. */
function laterTag(name: string, bundle: Rollup.OutputBundle): string {
  const file = Object.values(bundle).find((output) => output.type === "chunk" && output.name === name);
  if (file?.type !== "chunk") throw new Error(`There is no script "${name}".`);
  // What it shared with the page's own script would become a file that nothing checks.
  if (file.imports.length > 0) throw new Error(`The script "${name}" imports ${file.imports.join(", ")}.`);
  const integrity = checksum("sha384", readFileSync(`${here}dist/${file.fileName}`));
  // None is asked for before the page's own script is here, which would have to share the line with it.
  return `    <link data-part="${name}" crossorigin href="./${file.fileName}" integrity="${integrity}">\n`;
}

/** What a copy of the page consists of beside index.html, with checksums (src/offline/kept.ts). */
function fileList(bundle: Rollup.OutputBundle): string {
  const names = Object.keys(bundle).filter((name) => name.startsWith("assets/"));
  const sums = names.sort().map((name) => {
    const sum = createHash("sha256").update(readFileSync(`${here}dist/${name}`));
    return [`./${name}`, sum.digest("base64")];
  });
  return `<template id="files">${JSON.stringify(Object.fromEntries(sums))}</template>`;
}

function checksum(algorithm: string, content: string | Buffer): string {
  return `${algorithm}-${createHash(algorithm).update(content).digest("base64")}`;
}
