#!/usr/bin/env node
// node scripts/launch.cjs COMMAND [ARGUMENT…]: runs scripts/COMMAND.mjs, or says in a sentence that this
// Node.js is too old for it. Old ones have to understand this file, so it is written in ECMAScript 5;
// whatever they do not understand stands in files that are read after the check.
// biome-ignore-all lint/style/useTemplate: ECMAScript 5 has none
"use strict";

var MAJOR = 20; // as package.json says under "engines"

var version = process.versions.node;
var remedy = "install a newer one (https://nodejs.org) and run the command again.";

if (Number(version.split(".")[0]) < MAJOR) {
  console.error("\nLede needs Node.js " + MAJOR + " or newer and this is " + version + ": " + remedy);
  process.exitCode = 1;
} else {
  // The command sees itself as the program, and its own arguments behind it.
  process.argv.splice(1, 2, __dirname + "/" + process.argv[2] + ".mjs");
  require("./lib/import.cjs")(process.argv[1]);
}
