// What the module's tests share: where things lie, texts of our own, and running the command line.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const dist = join(root, "wasm", "dist");
export const command = join(root, "build", "native", "lede");

/** Corpora that may lie beside the repository; tests that want them are skipped where they do not. */
export const corpora = join(root, "..", "shared", "data");

export const article = [
  "HARBOUR CITY, Jan. 5 (Own report) — Mayor Elena Márquez met Defence Secretary Tom O’Hara in Rotterdam on Tuesday.",
  "“We will not wait,” Ms. Márquez said. The mayor’s party, the Harbour Alliance (HA), signed a P1.2 billion deal with",
  "Norwegian shipbuilder Fjordverft ASA for two patrol boats.\n\nO’Hara, who had flown in from the United Kingdom, told",
  "the Rotterdam Courier that the U.S. Navy and the European Union would send observers to Łódź and São Paulo.",
].join(" ");

/** Texts that trip up whoever confuses units or trusts the input, by what is odd about them. */
export const oddTexts = {
  empty: "",
  "white space": " \t\r\n\u00a0\u2003 ",
  "emoji before names": "😀👩‍👩‍👧‍👦 Angela Merkel met 🇫🇷 Emmanuel Macron in Paris.",
  "accents, composed and not": "Zoë Núñez and Zoe\u0308 Nu\u0301n\u0303ez visited Łódź with François Hollande.",
  CRLF: "Barack Obama spoke.\r\n\r\nAngela Merkel listened.\r\nBoth left Berlin.",
  "NUL and control characters": "Barack\u0000 Obama \u0001\u001f met\u007f Angela Merkel\u0085 in Berlin.",
  "direction marks": "\u202eBarack Obama\u202c met \u200fAngela Merkel\u200e in Berlin\u2069.",
  "byte order mark": "\ufeffBarack Obama met Angela Merkel in Berlin.",
  "outside the basic plane": "𝔅𝔢𝔯𝔩𝔦𝔫 𐍈 Barack Obama 𠮷 Tokyo.",
  "quotation marks to be escaped": 'The "Harbour\\Alliance" of Rotterdam\b\f\t said \u2028 so.',
};

/** These have no UTF-8 form; JavaScript strings may hold them all the same. */
export const loneSurrogates = {
  "high, then a name": "\ud83d Barack Obama met Angela Merkel.",
  "low, in a name": "Barack \ude00Obama met Angela\udfff Merkel in Berlin.",
  "swapped pair": "Berlin \ude00\ud83d Barack Obama.",
  "at the end": "Barack Obama went to Berlin.\ud83d",
};

/** Runs the command line; `input` is its standard input. */
export function run(args, input = "") {
  const { status, stdout, stderr } = spawnSync(command, args, { input, maxBuffer: 2 ** 30 });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

/** Documents of a corpus beside the repository, as { id, text, date }; null where there is none. */
export function readCorpus(...path) {
  const file = join(corpora, ...path);
  if (!existsSync(file)) return null;
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

export const modelBytes = () => readFileSync(join(dist, "lede-en.model"));
export const wasmBytes = () => readFileSync(join(dist, "lede-core.wasm"));
