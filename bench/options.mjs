// The options of `npm run bench`, read before anything is installed and built for it as well.
import { parseArgs } from "node:util";

/** Reads { articles, rounds, readme, growth, kind }. Throws ERR_PARSE_ARGS_… */
export function readOptions(args = process.argv.slice(2)) {
  return parseArgs({
    args,
    options: {
      articles: { type: "string", default: "1000" },
      rounds: { type: "string", default: "5" },
      readme: { type: "boolean", default: false },
      growth: { type: "boolean", default: false },
      kind: { type: "string", default: "" },
    },
  }).values;
}
