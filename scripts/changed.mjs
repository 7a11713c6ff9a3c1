#!/usr/bin/env node
// Prints the heavy suites that a change calls for, a line each: name and the minutes that it takes.
import { changedSuites } from "./lib/changed.mjs";
import { suites } from "./lib/suites.mjs";

for (const { name, heavy } of changedSuites(suites)) console.log(name, heavy.minutes);
