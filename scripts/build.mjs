#!/usr/bin/env node
// npm run build[:native|:wasm|:package|:page|:single|:wheel]: installs what is missing and builds.
//
//   node scripts/build.mjs [native|wasm|package|page|single|wheel|all]
//
// native   the command line, build/native/lede
// wasm     the WebAssembly module and the npm package around it, in wasm/dist
// package  these, and the folder that is published, build/package
// page     these and the page, web/dist
// single   the page as one file that opens from a disk, build/single/lede.html
// wheel    the Python package, build/wheel/dist
// all      everything but these two
import { nativeStep, packageStep, pageStep, singleStep, wasmStep, wrapperStep } from "./lib/builds.mjs";
import { complain, runMain, say } from "./lib/console.mjs";
import { prepareEnvironment } from "./lib/environment.mjs";
import { needsOf } from "./lib/needs.mjs";
import { npmStep } from "./lib/npm-packages.mjs";
import { wheelStep } from "./lib/python.mjs";
import { endOnSignal } from "./lib/run.mjs";
import { runSteps } from "./lib/steps.mjs";
import { packagesStep } from "./lib/system-packages.mjs";

const WASM = () => [npmStep(), wasmStep(), wrapperStep()];
const TARGETS = {
  native: { needs: needsOf.native, steps: () => [nativeStep()] },
  wasm: { needs: needsOf.wasm, steps: WASM },
  package: { needs: needsOf.wasm, steps: () => [...WASM(), packageStep()] },
  page: { needs: needsOf.wasm, steps: () => [...WASM(), pageStep()] },
  single: { needs: needsOf.wasm, steps: () => [...WASM(), singleStep()] },
  wheel: { needs: needsOf.wheel, steps: () => [wheelStep()] },
  all: { needs: [...needsOf.wasm, ...needsOf.native], steps: () => [nativeStep(), ...WASM(), pageStep()] },
};

await runMain(async () => {
  const name = process.argv[2] ?? "all";
  const target = TARGETS[name];
  if (!target || process.argv.length > 3) {
    complain(`Usage: npm run build, or node scripts/build.mjs ${Object.keys(TARGETS).join("|")}`);
    return 2;
  }
  prepareEnvironment();
  endOnSignal("Stopped. The same command goes on where this left off.");
  await runSteps([packagesStep(target.needs), ...target.steps()]);
  say("Built.");
});
