// The worker's script on a thread of Node.js: what it finds in a browser comes from the thread's port.

import { parentPort } from "node:worker_threads";

Object.assign(globalThis, {
  postMessage: (message: unknown, transfer?: ArrayBuffer[]) => parentPort?.postMessage(message, transfer),
  addEventListener: (type: string, listener: (event: object) => void) =>
    parentPort?.on(type, (data: unknown) => listener({ data })),
});

await import("./worker.js");
