// The page's own pure functions, for tests under Node.js.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const sources = fileURLToPath(new URL("../../web/src/", import.meta.url));

/** The module at that path below web/src. */
export async function pageModule(path) {
  const { module } = await runnerImport(join(sources, path), { configFile: false, logLevel: "error" });
  return module;
}
