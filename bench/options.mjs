// The options of `npm run bench`, read before anything is installed and built for it as well.
import { parseArgs } from "node:util";

/** Reads { articles, rounds, readme, growth, kind, spark, executors, minutes }. Throws ERR_PARSE_ARGS_… */
export function readOptions(args = process.argv.slice(2)) {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: "string" },
      rounds: { type: "string" },
      readme: { type: "boolean", default: false },
      growth: { type: "boolean", default: false },
      kind: { type: "string", default: "" },
      spark: { type: "boolean", default: false },
      executors: { type: "string", default: "2" },
      minutes: { type: "string", default: "5" },
    },
  });
  // A round on clusters takes a minute; the part of the job that does not grow with the articles has to be small in it.
  const [articles, rounds] = values.spark ? ["3000", "3"] : ["1000", "5"];
  return { ...values, articles: values.articles ?? articles, rounds: values.rounds ?? rounds };
}
