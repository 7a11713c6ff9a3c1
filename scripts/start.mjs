#!/usr/bin/env node
// npm start: installs what is missing, builds the module and the page, serves the page.
//
// PORT (8080) and HOST (localhost) say where; Ctrl-C ends it.
import { join } from "node:path";
import { pageStep, wasmStep, wrapperStep } from "./lib/builds.mjs";
import { runMain, say } from "./lib/console.mjs";
import { prepareEnvironment } from "./lib/environment.mjs";
import { needsOf } from "./lib/needs.mjs";
import { npmStep } from "./lib/npm-packages.mjs";
import { build, root } from "./lib/paths.mjs";
import { endOnSignal } from "./lib/run.mjs";
import { addressFromEnvironment, checkAddress, filesHandler, listen } from "./lib/server.mjs";
import { runSteps } from "./lib/steps.mjs";
import { packagesStep } from "./lib/system-packages.mjs";

await runMain(async () => {
  prepareEnvironment();
  const address = addressFromEnvironment();
  const forgetSignals = endOnSignal("Stopped. npm start goes on where this left off.");
  // First of all, so that nobody waits for a build to hear that the port is taken.
  await checkAddress(address);
  await runSteps([packagesStep(needsOf.wasm), npmStep(), wasmStep(), wrapperStep(), pageStep()]);
  const server = await listen(address, filesHandler(join(root, "web", "dist"), join(build, "page-compressed")));
  forgetSignals();
  // Not once: npm passes on what the whole group of processes has had already.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(0));
  say("\nLede is ready. Ctrl-C ends it.");
  say(server.url);
});
