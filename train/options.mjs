// The options of `npm run train`, read before anything is installed for it as well.
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const PARTS = ["compile", "places", "parser", "reporting"];

/** Reads { part, data, "open-only", taught, fresh, out }; `part` is undefined for all of it. Throws ERR_PARSE_ARGS_… */
export function readOptions(args = process.argv.slice(2)) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      data: { type: "string", default: join(root, "..", "shared", "data") },
      "open-only": { type: "boolean", default: false },
      taught: { type: "boolean", default: false },
      fresh: { type: "boolean", default: false },
      out: { type: "string", default: join(root, "model", "lede-en.model") },
    },
  });
  const unknown = positionals.find((name, i) => i > 0 || !PARTS.includes(name));
  if (unknown !== undefined) {
    const sentence = `There is nothing to do called "${unknown}": say ${PARTS.join(", ")}, or nothing for all of it.`;
    throw Object.assign(new TypeError(sentence), { code: "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL" });
  }
  return { ...values, part: positionals[0] };
}

/** The sentence for data that these options need and that is not there, or undefined. */
export function missingData({ part, data }) {
  const needed = { compile: undefined, places: "lexicon", parser: "syntax", reporting: "quotes" };
  const folder = part ? needed[part] : "ner";
  if (!folder || existsSync(join(data, folder))) return undefined;
  return `There is no ${part ? "" : "training "}data at ${data}; say --data DIR, and see train/README.md for what it holds.`;
}
