// As much of a browser's Worker as the package uses, on one of Node.js's threads.

import { Worker as Thread } from "node:worker_threads";

export class FakeWorker {
  static started = 0;

  constructor(script = new URL("./worker-scope.mjs", import.meta.url)) {
    ++FakeWorker.started;
    this.thread = new Thread(script);
  }
  addEventListener(type, listener) {
    if (type === "message") this.thread.on("message", (data) => listener({ data }));
    if (type === "error") this.thread.on("error", ({ message }) => listener({ message }));
  }
  postMessage(message) {
    this.thread.postMessage(message);
  }
  terminate() {
    return this.thread.terminate();
  }
}
