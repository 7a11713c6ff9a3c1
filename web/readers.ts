// The scripts of the workers that read documents (src/documents/workers): each a bundle of its own, so that the one
// checksum that stands in the page's script is of all of it, and one that fails takes no other away.
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rollup } from "vite";

export const READERS = ["word", "mail", "page", "pdf", "markdown"] as const;

export interface ReaderScript {
  /** Relative to index.html. */
  readonly file: string;
  readonly integrity: string;
  readonly code: string;
  readonly modules: readonly string[];
}

export async function bundleReaders(): Promise<Record<(typeof READERS)[number], ReaderScript>> {
  const scripts = [];
  // One after the other: bundling takes memory.
  for (const name of READERS) scripts.push([name, await bundle(name)] as const);
  return Object.fromEntries(scripts) as Record<(typeof READERS)[number], ReaderScript>;
}

/** A plugin for Vite that puts the scripts beside the page. */
export function readerFiles(scripts: Readonly<Record<string, ReaderScript>>): Plugin {
  return {
    name: "reader-files",
    apply: "build",
    generateBundle() {
      for (const { file: fileName, code } of Object.values(scripts))
        this.emitFile({ type: "asset", fileName, source: code });
    },
  };
}

async function bundle(name: string): Promise<ReaderScript> {
  const input = fileURLToPath(new URL(`src/documents/workers/${name}.ts`, import.meta.url));
  const built = (await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rollupOptions: { input, output: { format: "es", inlineDynamicImports: true } },
    },
  })) as Rollup.RollupOutput;
  const [chunk, ...others] = built.output;
  if (others.length > 0) throw new Error(`What reads documents of the kind "${name}" is more than one file.`);
  const hash = createHash("sha256").update(chunk.code).digest("hex").slice(0, 8);
  const integrity = `sha384-${createHash("sha384").update(chunk.code).digest("base64")}`;
  return { file: `assets/read-${name}-${hash}.js`, integrity, code: chunk.code, modules: chunk.moduleIds };
}
