// A thread of Node.js in the shape of a browser's worker.

import { Worker as Thread } from "node:worker_threads";
import type { WorkerLike } from "./platform.js";

/**
 * Starts a thread with the package's worker. It keeps the program from ending only while somebody waits for it: then
 * the bridge counts the seconds.
 */
export function startThread(): WorkerLike {
  const thread = new Thread(new URL("./worker.node.js", import.meta.url));
  return {
    postMessage: (message) => thread.postMessage(message),
    terminate: () => thread.terminate(),
    addEventListener(type, listener) {
      const tell = (details: object) => listener({ type, ...details });
      if (type === "message") thread.on("message", (data: unknown) => tell({ data }));
      if (type === "messageerror") thread.on("messageerror", () => tell({}));
      if (type === "error") {
        thread.on("error", ({ message }) => tell({ message }));
        thread.on("exit", (code) => tell({ message: `its thread ended with code ${code}` }));
      }
      thread.unref(); // whoever listens to messages keeps the program alive otherwise
    },
  };
}
