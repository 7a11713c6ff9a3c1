// The scripts of the workers that read documents (src/documents/workers): each a bundle of its own, so that the one
// checksum that stands in the page's script is of all of it, and one that fails takes no other away. None is a module:
// Chromium starts no worker that is one from a page on a disk.
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rollup } from "vite";

const ANALYSIS = new URL("../wasm/dist/worker.js", import.meta.url);
const READERS = ["word", "mail", "page", "pdf", "markdown"] as const;

export interface ReaderScript {
  /** Relative to index.html. */
  readonly file: string;
  readonly integrity: string;
  readonly code: string;
  readonly modules: readonly string[];
}

export async function bundleReaders(): Promise<ReaderScripts> {
  const scripts = [];
  // One after the other: bundling takes memory.
  for (const name of READERS) {
    const input = new URL(`src/documents/workers/${name}.ts`, import.meta.url);
    scripts.push([name, await bundle(`read-${name}`, input)] as const);
  }
  return Object.fromEntries(scripts) as ReaderScripts;
}

/** The script of the worker that reads articles. */
export const bundleAnalysis = (): Promise<ReaderScript> => bundle("analysis", ANALYSIS);

export type ReaderScripts = Readonly<Record<(typeof READERS)[number], ReaderScript>>;

/** Where each script is to be found, as the page's own script is told (LEDE_READERS). */
export function addressesOf(scripts: ReaderScripts, place: (script: ReaderScript) => string): string {
  const told = Object.entries(scripts).map(([name, script]) => [
    name,
    { file: place(script), integrity: script.integrity },
  ]);
  return JSON.stringify(Object.fromEntries(told));
}

/** The script within its own address. */
export const asData = ({ code }: ReaderScript): string =>
  `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`;

/** A plugin for Vite that puts the scripts beside the page. */
export function readerFiles(scripts: readonly ReaderScript[]): Plugin {
  return {
    name: "reader-files",
    apply: "build",
    generateBundle() {
      for (const { file: fileName, code } of scripts) this.emitFile({ type: "asset", fileName, source: code });
    },
  };
}

async function bundle(name: string, source: URL): Promise<ReaderScript> {
  const input = fileURLToPath(source);
  const built = (await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rollupOptions: { input, output: { format: "iife", inlineDynamicImports: true } },
    },
  })) as Rollup.RollupOutput;
  const [chunk, ...others] = built.output;
  if (others.length > 0) throw new Error(`The worker "${name}" is more than one file.`);
  const hash = createHash("sha256").update(chunk.code).digest("hex").slice(0, 8);
  const integrity = `sha384-${createHash("sha384").update(chunk.code).digest("base64")}`;
  return { file: `assets/${name}-${hash}.js`, integrity, code: chunk.code, modules: chunk.moduleIds };
}
