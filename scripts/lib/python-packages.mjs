// Python packages of a test, from PyPI, in a virtual environment of their own.
import { join } from "node:path";
import { build, root } from "./paths.mjs";
import { runOrFail } from "./run.mjs";
import { stampedStep } from "./steps.mjs";

/** DuckDB and pandas, which the recipes are tried with, in build/recipes: 200 MB that nothing else needs. */
export function recipesStep() {
  const list = join(root, "tests", "recipes", "requirements.txt");
  const folder = join(build, "recipes");
  return stampedStep({
    name: "recipes",
    title: "DuckDB and pandas",
    doing: "installing",
    inputs: [list],
    outputs: [join(folder, "bin", "python")],
    work: async () => {
      await runOrFail(
        "Python could not make a virtual environment: install python3-venv and run the command again.",
        "python3",
        ["-m", "venv", "--clear", folder],
        { log: "recipes" },
      );
      await runOrFail(
        "DuckDB and pandas could not be installed: check the network and the proxy settings, then run the command again.",
        join(folder, "bin", "python"),
        ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", list],
        { log: "recipes" },
      );
    },
  });
}
