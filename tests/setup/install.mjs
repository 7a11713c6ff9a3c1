// Installs one package, for packages.test.mjs, which runs this with a package manager of its own making.
import { runMain, say } from "../../scripts/lib/console.mjs";
import { runSteps } from "../../scripts/lib/steps.mjs";
import { packagesStep } from "../../scripts/lib/system-packages.mjs";

const [, , name, optional] = process.argv;
const need = { what: "A thing", packages: [name], found: () => false, optional: optional === "optional" };
await runMain(async () => {
  await runSteps([packagesStep([need])]);
  say("installed");
});
