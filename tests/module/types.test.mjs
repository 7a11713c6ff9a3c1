// The package's types, from a user's side.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./support.mjs";

test("a user's program compiles, and wrong ones do not", () => {
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  const { status, stdout } = spawnSync(process.execPath, [compiler, "-p", join(root, "tests", "module", "types")]);
  assert.equal(status, 0, stdout.toString());
});
