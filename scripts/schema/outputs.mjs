// All that is generated from the description of the analysis.
import { cFiles } from "./c.mjs";
import { cppFiles } from "./cpp.mjs";
import { docsFiles } from "./docs.mjs";
import { modelOf } from "./model.mjs";
import { pythonFiles } from "./python.mjs";
import { stageFiles } from "./stages.mjs";
import { typescriptFiles } from "./typescript.mjs";

const NOTICE = "Generated from schema/analysis.mjs by `npm run generate`; do not edit.";

/** The files by their paths. `current` gives a file as it is, for those that are written by hand in part. */
export function generate(description, current) {
  const model = modelOf(description);
  return new Map([
    ...cppFiles(model, NOTICE),
    ...cFiles(model, NOTICE),
    ...stageFiles(model, NOTICE),
    ...typescriptFiles(model, NOTICE),
    ...pythonFiles(model, NOTICE),
    ...docsFiles(model, NOTICE, current),
  ]);
}
