// Brotli and gzip copies of the page's files, made once at build time, for the server to hand out.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { filesUnder } from "./paths.mjs";

/** Fills `out` with FILE.br and FILE.gz for every file under `folder`. */
export async function compressPage(folder, out) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await Promise.all(filesUnder(folder).map((file) => compressFile(file, join(out, relative(folder, file)))));
}

async function compressFile(file, out) {
  const content = readFileSync(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params }),
    promisify(gzip)(content, { level: 9 }),
  ]);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(`${out}.br`, br);
  writeFileSync(`${out}.gz`, gz);
}
