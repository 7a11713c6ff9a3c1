// What a browser's worker finds around it, as far as the package's worker uses it.

import { parentPort } from "node:worker_threads";

globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
globalThis.addEventListener = (type, listener) => parentPort.on(type, (data) => listener({ data }));

await import("../../wasm/dist/worker.js");
