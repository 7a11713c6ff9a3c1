// Brotli and gzip copies of the page's files, made once at build time, for the server to hand out.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { filesUnder } from "./paths.mjs";

const KINDS = [".br", ".gz"];
const LARGE = 1 << 20; // bytes; beyond, the best quality takes twice as long for less than one percent
const LIST = "compressed.json"; // name → hash of the content that its copies were made of

/**
 * Makes `out` hold FILE.br and FILE.gz for every file under `folder`. Copies of content that was there
 * before are kept: the model takes half a minute.
 */
export async function compressPage(folder, out) {
  const before = existsSync(out) ? readList(out) : {};
  mkdirSync(out, { recursive: true });
  rmSync(join(out, LIST), { force: true }); // none while copies and list may disagree
  const files = filesUnder(folder).map((file) => {
    const content = readFileSync(file);
    return { name: relative(folder, file), content, hash: createHash("sha256").update(content).digest("hex") };
  });
  const wanted = new Set(files.flatMap(({ name }) => KINDS.map((kind) => join(out, name + kind))));
  for (const path of filesUnder(out).filter((path) => !wanted.has(path))) rmSync(path);
  const work = files.map(async ({ name, content, hash }) => {
    const path = join(out, name);
    if (before[name] === hash && KINDS.every((kind) => existsSync(path + kind))) keep(path);
    else await compressTo(path, content);
  });
  await Promise.all(work);
  writeFileSync(
    join(out, LIST),
    `${JSON.stringify(Object.fromEntries(files.map(({ name, hash }) => [name, hash])))}\n`,
  );
}

function readList(out) {
  try {
    return JSON.parse(readFileSync(join(out, LIST), "utf8"));
  } catch {
    return {}; // none, or cut off
  }
}

/** The server takes copies that are older than the file for copies of something else. */
function keep(path) {
  const now = new Date();
  for (const kind of KINDS) utimesSync(path + kind, now, now);
}

async function compressTo(path, content) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY - (content.length > LARGE ? 1 : 0),
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params }),
    promisify(gzip)(content, { level: 9 }),
  ]);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.br`, br);
  writeFileSync(`${path}.gz`, gz);
}
