// Importing a module from a script that Node.js versions without import() have to be able to read.
"use strict";

module.exports = (file) => import(file);
