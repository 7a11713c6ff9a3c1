// The worker's side: listens to messages and knows no address, so that a page can start it from a
// file, from a bundle or from a blob.

import { Analyzer } from "./analyzer.js";
import type { Stage } from "./options.js";
import type { Bytes, CompiledModule } from "./platform.js";
import type { Answer, FromWorker, ToWorker } from "./protocol.js";
import { compile, isModule, toBytes } from "./sources.js";
import { troubleOf } from "./trouble.js";

/** The part of a worker's global scope that is used here. */
interface WorkerScope {
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
/** As often as a bar seems to move: each message takes a little of the page's own thread. */
const PROGRESS_MS = 50;
/** Engines compile what runs, and memory comes when it is first touched: better now than at the reader's first text. */
const WARM_UP =
  "LIMA, March 3 — “We will rebuild the harbour,” Mayor Elena Márquez said on Monday. She met Tom O’Hara of the Harbour Alliance (HA), who gave $2.5 million.";
let analyzer: Promise<Analyzer> | null = null;

scope.addEventListener("message", ({ data }) => {
  if (data.kind === "load") {
    analyzer = load(data.wasm, data.model);
    analyzer.then(
      ({ modelVersion }) => scope.postMessage({ kind: "loaded", modelVersion }),
      (error: unknown) => scope.postMessage({ kind: "failed", ...troubleOf(error) }),
    );
  } else {
    // A job may arrive while the module is still being loaded. If that fails, "failed" has said so.
    analyzer?.then(
      (loaded) => run(loaded, data),
      () => {},
    );
  }
});

async function load(wasm: CompiledModule | Bytes, model: Bytes): Promise<Analyzer> {
  const module = isModule(wasm) ? wasm : await compile(toBytes(wasm), "lede-core.wasm");
  const loaded = await Analyzer.create(module, toBytes(model));
  loaded.analyzeColumns(WARM_UP);
  return loaded;
}

function run(loaded: Analyzer, request: Exclude<ToWorker, { kind: "load" }>): void {
  const { job } = request;
  try {
    let told = performance.now();
    const onProgress = (share: number, stage: Stage) => {
      if (performance.now() - told < PROGRESS_MS) return;
      told = performance.now();
      scope.postMessage({ kind: "progress", job, share, stage });
    };
    if (request.kind === "format") {
      const output = loaded.format(request.text, request.format, { ...request.options, onProgress });
      return answer(loaded, job, { kind: "formatted", output });
    }
    if (request.kind === "places") {
      const output = loaded.findPlacesToJson(request.text, request.limit);
      return answer(loaded, job, { kind: "formatted", output });
    }
    if (request.kind === "protect") {
      const output = loaded.protectToJson(request.text, request.choice, { ...request.options, onProgress });
      return answer(loaded, job, { kind: "formatted", output });
    }
    const analysis = loaded.analyzeColumns(request.text, { ...request.options, onProgress });
    const inUtf16 = loaded.slicesOf(analysis);
    const columns = analysis.buffer;
    const slices = inUtf16 === analysis ? null : inUtf16.buffer;
    answer(loaded, job, { kind: "done", columns, slices }, slices ? [columns, slices] : [columns]);
  } catch (error) {
    scope.postMessage({ kind: "error", job, ...troubleOf(error) });
  }
}

function answer({ memoryBytes }: Analyzer, job: number, found: Answer, transfer: Transferable[] = []): void {
  scope.postMessage({ job, memoryBytes, ...found }, transfer);
}
