// The environment that programs started from here run in: complete where the caller's is bare, and
// without settings of another Emscripten than the system's.
import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "./paths.mjs";

const SYSTEM_FOLDERS = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];
const FOREIGN = ["EM_CONFIG", "EM_CACHE", "EMSDK", "EMSDK_NODE", "EMSDK_PYTHON", "EMSCRIPTEN", "NODE_OPTIONS"];

/** Makes process.env fit; called once, before anything is looked up or started. */
export function prepareEnvironment() {
  const env = process.env;
  const folders = [...(env.PATH ?? "").split(":"), dirname(process.execPath), ...SYSTEM_FOLDERS];
  env.PATH = [...new Set(folders.filter(Boolean))].join(":");
  for (const name of FOREIGN) delete env[name];
  // The system's Emscripten goes with the system's Python and finds its modules in the system's folder.
  if (existsSync("/usr/bin/python3")) env.EMSDK_PYTHON = "/usr/bin/python3";
  env.NODE_PATH = "/usr/share/nodejs";
  if (!isWritable(env.HOME ?? homedir())) {
    env.HOME = join(build, "home");
    mkdirSync(env.HOME, { recursive: true });
    env.npm_config_cache ??= join(build, "npm-cache");
  }
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
