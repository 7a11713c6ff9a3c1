// The built page on a server that fails as servers and networks do, and a worker that dies on demand.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const site = fileURLToPath(new URL("../../web/dist/", import.meta.url));

/** The files of the page by what they are for. */
const parts = {
  page: { file: /^index\.html$/, type: "text/html; charset=utf-8" },
  script: { file: /index-[^/]*\.js$/, type: "text/javascript" },
  drawing: { file: /drawing-[^/]*\.js$/, type: "text/javascript" },
  sources: { file: /sources-[^/]*\.js$/, type: "text/javascript" },
  collection: { file: /collection-[^/]*\.js$/, type: "text/javascript" },
  comparing: { file: /comparing-[^/]*\.js$/, type: "text/javascript" },
  aids: { file: /aids-[^/]*\.js$/, type: "text/javascript" },
  german: { file: /german-[^/]*\.js$/, type: "text/javascript" },
  pdf: { file: /read-pdf-[^/]*\.js$/, type: "text/javascript" },
  word: { file: /read-word-[^/]*\.js$/, type: "text/javascript" },
  webPage: { file: /read-page-[^/]*\.js$/, type: "text/javascript" },
  reader: { file: /read-[^/]*\.js$/, type: "text/javascript" },
  analysis: { file: /analysis-[^/]*\.js$/, type: "text/javascript" },
  taking: { file: /taking-[^/]*\.js$/, type: "text/javascript" },
  style: { file: /\.css$/, type: "text/css" },
  module: { file: /\.wasm$/, type: "application/wasm" },
  model: { file: /names-[^/]*\.model$/, type: "application/octet-stream" },
  events: { file: /events-[^/]*\.model$/, type: "application/octet-stream" },
  rest: { file: /rest-[^/]*\.model$/, type: "application/octet-stream" },
  worker: { file: /^service-worker-[^/]*\.js$/, type: "text/javascript" },
  map: { file: /\.json$/, type: "application/json" },
};

/** What was read from the disk once. */
const bodies = new Map();

const errorPage = "<!doctype html><title>Log in</title><p>Please log in to the network.</p>";

/** How one file can fail. Each answers a request for it; `body` is what should have been sent. */
export const faults = {
  "is not there": ({ response }) => response.writeHead(404, { "content-type": "text/html" }).end(errorPage),
  "meets a broken server": ({ response }) => response.writeHead(500).end(),
  "gets no answer": ({ response }) => response.destroy(),
  "is a web page": ({ response }) => response.writeHead(200, { "content-type": "text/html" }).end(errorPage),
  "is cut short": ({ response, headers, body }) =>
    response.writeHead(200, headers).end(body.subarray(0, body.length / 2)),
  "breaks off": ({ response, headers, body }) => {
    response.writeHead(200, { ...headers, "content-length": body.length });
    response.write(body.subarray(0, body.length / 2), () => response.destroy());
  },
  "gets stuck": ({ response, headers, body }) => {
    response.writeHead(200, { ...headers, "content-length": body.length });
    response.write(body.subarray(0, body.length / 2));
  },
  "has a flipped byte": ({ response, headers, body }) => {
    const damaged = Buffer.from(body);
    damaged[damaged.length >> 1] ^= 0xff;
    response.writeHead(200, headers).end(damaged);
  },
  "is of another version": ({ response, headers, body }) => {
    const other = Buffer.concat([body, Buffer.from(" ")]);
    response.writeHead(200, headers).end(other);
  },
  "has the wrong type": ({ response, body }) => response.writeHead(200, { "content-type": "text/plain" }).end(body),
};

/**
 * Serves the page from this machine alone. `breakPart("model", "is not there")` makes one file fail until `mend()`;
 * `holdBack("model")` makes it late, until what it returns is called; `changePage` makes another version of index.html;
 * `requests` holds the paths that were asked for. The page lies in `folder`, which begins and ends with a slash.
 */
export async function serveFaultySite(folder = "/") {
  let changed = null;
  const broken = new Map();
  const late = new Map();
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    requests.push(path);
    const name = path === folder ? "index.html" : path.slice(folder.length);
    const [part, { type } = {}] = Object.entries(parts).find(([, { file }]) => file.test(name)) ?? [];
    const kept = path.startsWith(folder) ? await bodyOf(name) : null;
    const body = part === "page" && changed ? Buffer.from(changed(String(kept))) : kept;
    await late.get(part);
    if (!part && body !== null) throw new Error(`${name} is a file of the page, and none of \`parts\``);
    if (body === null) return response.writeHead(404).end();
    // As a server that trusts the checksums in the names.
    const headers = {
      "content-type": type,
      "cache-control": part === "page" ? "no-cache" : "max-age=31536000, immutable",
    };
    const fault = broken.get(part);
    if (fault) return faults[fault]({ response, headers, body });
    return response.writeHead(200, headers).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${folder}`,
    requests,
    changePage: (change) => {
      changed = change;
    },
    breakPart: (part, fault) => broken.set(part, fault),
    mend: () => broken.clear(),
    holdBack: (part) => {
      let release;
      late.set(part, new Promise((resolve) => (release = resolve)));
      return release;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function bodyOf(name) {
  if (!bodies.has(name))
    bodies.set(
      name,
      readFile(join(site, name)).catch(() => null),
    );
  return bodies.get(name);
}

/** A server that belongs to somebody else: it lets everybody in, and notes who came. */
export async function serveElsewhere() {
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(request.url);
    response.writeHead(200, { "access-control-allow-origin": "*", "content-type": "text/javascript" }).end();
  });
  server.on("upgrade", (request, socket) => {
    requests.push(request.url);
    socket.destroy();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, requests, close: () => server.close() };
}

/**
 * Runs in the page before its own script. `hurry` divides every time from a second upwards, so that nobody has to
 * wait for patience to end. The page's workers are kept, and do as `workerMode` and messages say.
 */
export function prepare() {
  window.hurry = 1;
  for (const name of ["setTimeout", "setInterval"]) {
    const original = window[name].bind(window);
    window[name] = (run, time = 0, ...rest) => original(run, time >= 1000 ? time / window.hurry : time, ...rest);
  }
  const inside = () => {
    let mode = "";
    addEventListener("message", (event) => {
      const { kind, source } = event.data;
      if (kind === "mode") mode = event.data.mode;
      if (kind === "run") {
        new Promise((resolve) => resolve(globalThis.probes[source](event.data.argument))).then(
          (answer) => postMessage({ kind: "answer", source, answer }),
          (error) => postMessage({ kind: "answer", source, answer: String(error) }),
        );
      }
      if (kind === "mode" || kind === "run") event.stopImmediatePropagation();
      if (kind !== "analyze") return;
      if (mode === "throws") {
        event.stopImmediatePropagation();
        throw new TypeError("e is undefined");
      }
      if (mode === "closes") {
        event.stopImmediatePropagation();
        close();
      }
      if (mode === "lacks memory") {
        WebAssembly.Memory.prototype.grow = () => {
          throw new RangeError("grow failed");
        };
      }
    });
  };
  window.workers = [];
  window.workerMode = "";
  window.workerProbes = "{}";
  const [OriginalBlob, OriginalWorker] = [Blob, Worker];
  window.Blob = class extends OriginalBlob {
    constructor(parts, options) {
      const isScript = /javascript/.test(options?.type ?? "");
      super(isScript ? [`globalThis.probes = ${window.workerProbes};(${inside})();`, ...parts] : parts, options);
    }
  };
  window.Worker = class extends OriginalWorker {
    constructor(address, options) {
      if (window.workerMode === "blocked") throw new DOMException("blocked", "SecurityError");
      super(address, options);
      window.workers.push(this);
      this.postMessage({ kind: "mode", mode: window.workerMode });
    }
  };
}
