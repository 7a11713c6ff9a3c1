import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { notices } from "./notices.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const module = fileURLToPath(new URL("../wasm/dist/", import.meta.url));

const { page, worker } = notices();

// A relative base lets the folder lie anywhere on any static host. Every file but index.html carries
// a hash of its content in its name, and the script names module and model by those names, so that a
// half-finished update can never pair one version's script with another's model.
export default defineConfig({
  root: here,
  base: "./",
  publicDir: false,
  // The package's own exports, which Vite does not look up for the package that it stands in.
  resolve: {
    alias: [
      { find: /^lede\/bridge$/, replacement: `${module}bridge.js` },
      { find: /^lede\/load$/, replacement: `${module}load-web.js` },
      { find: /^lede\/worker(\?.*)?$/, replacement: `${module}worker.js$1` },
    ],
  },
  plugins: [page],
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  worker: { format: "es", plugins: () => [worker()] },
});
