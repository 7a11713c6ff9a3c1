// All that require() gives, bundled into one script: its classes are the same whichever entry they come from.

export * from "./client.node.js";
export * from "./index.node.js";
export * from "./load-file.js";
