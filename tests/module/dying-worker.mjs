// A worker that loads at once and dies at its first text, with a word or without, as the text says.

import { parentPort } from "node:worker_threads";

parentPort.on("message", ({ kind, text }) => {
  if (kind === "load") parentPort.postMessage({ kind: "loaded", modelVersion: "none" });
  else if (text === "throw") throw new Error("out of luck");
  else process.exit(0);
});
