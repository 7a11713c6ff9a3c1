// How npm is called to install the packages.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const folder = mkdtempSync(join(tmpdir(), "lede-npm-"));
after(() => rmSync(folder, { recursive: true }));

test("what npm has kept is not asked for again", () => {
  cpSync(fileURLToPath(new URL("../../scripts", import.meta.url)), join(folder, "scripts"), { recursive: true });
  const stub = join(folder, "npm-cli.js");
  const seen = join(folder, "arguments.json");
  writeFileSync(stub, `require("fs").writeFileSync(${JSON.stringify(seen)}, JSON.stringify(process.argv.slice(2)));`);
  const program = `import { npmStep } from "./scripts/lib/npm-packages.mjs"; await npmStep().work();`;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, npm_execpath: stub },
  });
  assert.equal(status, 0, stderr);
  const [command, ...options] = JSON.parse(readFileSync(seen, "utf8"));
  assert.equal(command, "ci");
  assert.ok(options.includes("--prefer-offline"), options.join(" "));
});
