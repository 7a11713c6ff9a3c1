// A small static server for the page: the files of one folder, read-only, to this machine alone
// unless told otherwise.
import { createReadStream, realpathSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { Failure } from "./console.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
};
const ENCODINGS = [
  ["br", ".br"],
  ["gzip", ".gz"],
];
const LOCAL = ["127.0.0.1", "::1"]; // "localhost" is either, as the browser pleases

/** Reads PORT and HOST; a port that is none becomes a failure. */
export function addressFromEnvironment(env = process.env) {
  const port = Number(env.PORT || 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Failure(`PORT is "${env.PORT}", which is no port: give a number from 1 to 65535.`);
  }
  const host = env.HOST || "localhost";
  return { port, host };
}

/** Fails with a sentence where nothing can listen at this address. */
export async function checkAddress(address) {
  const server = await listen(address, (_request, response) => response.destroy());
  await server.close();
}

/** Starts listening and resolves to { port, url, close() }; `handler` answers the requests. */
export async function listen({ port, host }, handler) {
  const servers = [];
  const close = () =>
    Promise.all(
      servers.map(
        (server) =>
          new Promise((resolve) => {
            server.close(resolve);
            server.closeAllConnections();
          }),
      ),
    );
  for (const address of host === "localhost" ? LOCAL : [host]) {
    const server = createServer(handler);
    try {
      await listenOn(server, port, address);
    } catch (error) {
      // A machine without IPv6 has no ::1.
      if (servers.length > 0 && ["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(error.code)) continue;
      await close();
      throw new Failure(reasonOf(error, port, host));
    }
    port = server.address().port; // the same one everywhere where 0 asked for any
    servers.push(server);
  }
  const name = host.includes(":") ? `[${host}]` : host;
  return { port, url: `http://${name}:${port}/`, close };
}

/** Answers GET and HEAD with the files under `folder`; `compressed` holds FILE.br and FILE.gz. */
export function filesHandler(folder, compressed) {
  const base = realpathSync(folder);
  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const file = locate(base, request.url ?? "/");
    if (!file) {
      response.writeHead(404, { "Content-Type": TYPES[".txt"] }).end("There is no such file here.\n");
      return;
    }
    send(request, response, file, compressed && join(compressed, file.slice(base.length)));
  };
}

/** The regular file under `base` that a request's path names, or undefined; links out of it are none. */
function locate(base, url) {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    if (path.includes("\0")) return undefined;
    const file = realpathSync(join(base, path.endsWith("/") ? `${path}index.html` : path));
    return file.startsWith(base + sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined; // ill-formed escapes, or nothing there
  }
}

function send(request, response, file, compressed) {
  const original = statSync(file);
  const accepted = acceptedEncodings(request.headers["accept-encoding"] ?? "");
  const [encoding, suffix] =
    ENCODINGS.find(([name, suffix]) => accepted.has(name) && isFresh(compressed + suffix, original)) ?? [];
  const sent = suffix ? compressed + suffix : file;
  const { size } = statSync(sent);
  const etag = `"${original.size.toString(36)}-${Math.round(original.mtimeMs).toString(36)}${suffix ?? ""}"`;
  const headers = {
    "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
    "Content-Length": size,
    // Names with a hash of the content never change their meaning.
    "Cache-Control": /-[\w-]{8}\.\w+$/.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    ETag: etag,
    Vary: "Accept-Encoding",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    // The rest of the policy is part of the page; this one word counts only in a header.
    "Content-Security-Policy": "frame-ancestors 'none'",
    ...(encoding && { "Content-Encoding": encoding }),
  };
  if (request.headers["if-none-match"] === etag) {
    delete headers["Content-Length"];
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, headers);
  if (request.method === "HEAD") response.end();
  else
    createReadStream(sent)
      .on("error", () => response.destroy())
      .pipe(response);
}

/** The codings that a request accepts: "br;q=0" means that it does not. */
function acceptedEncodings(header) {
  return new Set(
    header
      .split(",")
      .map((part) =>
        part
          .trim()
          .toLowerCase()
          .split(/\s*;\s*q\s*=\s*/),
      )
      .filter(([, weight]) => weight === undefined || Number(weight) > 0)
      .map(([name]) => name),
  );
}

const isFresh = (path, original) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -1) >= original.mtimeMs;

function listenOn(server, port, address) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, address, resolve);
  });
}

function reasonOf(error, port, host) {
  if (error.code === "EADDRINUSE") {
    return `Port ${port} is taken by another program: end that one, or choose another port as in PORT=${port < 65535 ? port + 1 : 8080} npm start.`;
  }
  if (error.code === "EACCES")
    return `This user may not use port ${port}: choose one above 1023, as in PORT=8080 npm start.`;
  return `The server cannot listen on ${host} (${error.code}): set HOST to an address of this machine.`;
}
