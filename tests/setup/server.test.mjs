// The static server: what it hands out, what it keeps to itself, what it says when it cannot start.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { compressPage } from "../../scripts/lib/compress.mjs";
import { addressFromEnvironment, filesHandler, listen } from "../../scripts/lib/server.mjs";

const folder = mkdtempSync(join(tmpdir(), "lede server "));
const page = join(folder, "dist");
const html = `<!doctype html><title>Lede</title>${"<p>calm</p>".repeat(200)}`;
let server;

before(async () => {
  mkdirSync(join(page, "assets"), { recursive: true });
  writeFileSync(join(page, "index.html"), html);
  writeFileSync(join(page, "assets", "lede-core-0a1B2c3D.wasm"), Buffer.from([0, 0x61, 0x73, 0x6d]));
  writeFileSync(join(page, "assets", "with space.js"), "export {};");
  writeFileSync(join(folder, "secret.txt"), "not for you");
  symlinkSync(join(folder, "secret.txt"), join(page, "link.txt"));
  await compressPage(page, join(folder, "compressed"));
  server = await listen({ port: 0, host: "localhost" }, filesHandler(page, join(folder, "compressed")));
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** A request whose path is sent as it stands, without the tidying that fetch does. */
function get(path, headers = {}, method = "GET") {
  return new Promise((resolve, reject) => {
    request({ port: server.port, host: "127.0.0.1", path, headers, method }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

test("the page comes as HTML and is asked for anew each time", async () => {
  const { status, headers, body } = await get("/");
  assert.equal(status, 200);
  assert.equal(headers["content-type"], "text/html; charset=utf-8");
  assert.equal(headers["cache-control"], "no-cache");
  assert.equal(headers["content-encoding"], undefined);
  assert.equal(headers["x-content-type-options"], "nosniff");
  assert.equal(body.toString(), html);
});

test("WebAssembly has its own type, and a hashed name is kept for good", async () => {
  const { status, headers } = await get("/assets/lede-core-0a1B2c3D.wasm");
  assert.equal(status, 200);
  assert.equal(headers["content-type"], "application/wasm");
  assert.match(headers["cache-control"], /immutable/);
});

test("compressed copies go to those who take them", async () => {
  const brotli = await get("/", { "Accept-Encoding": "gzip, deflate, br" });
  assert.equal(brotli.headers["content-encoding"], "br");
  assert.equal(Number(brotli.headers["content-length"]), brotli.body.length);
  assert.equal(brotliDecompressSync(brotli.body).toString(), html);
  const gzip = await get("/", { "Accept-Encoding": "gzip;q=1.0, br;q=0" });
  assert.equal(gzip.headers["content-encoding"], "gzip");
  assert.equal(gunzipSync(gzip.body).toString(), html);
});

test("a file changed since it was compressed is sent as it is", async () => {
  const path = join(page, "late.css");
  writeFileSync(path, "p{}");
  await compressPage(page, join(folder, "compressed"));
  await new Promise((resolve) => setTimeout(resolve, 20));
  writeFileSync(path, "p{color:red}");
  const { headers, body } = await get("/late.css", { "Accept-Encoding": "br" });
  assert.equal(headers["content-encoding"], undefined);
  assert.equal(body.toString(), "p{color:red}");
});

test("nothing is sent twice to a browser that has it", async () => {
  const { headers } = await get("/");
  const again = await get("/", { "If-None-Match": headers.etag });
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
});

test("HEAD is GET without a body; other methods are refused", async () => {
  const head = await get("/", {}, "HEAD");
  assert.equal(head.status, 200);
  assert.equal(Number(head.headers["content-length"]), html.length);
  assert.equal(head.body.length, 0);
  assert.equal((await get("/", {}, "POST")).status, 405);
});

test("names are decoded", async () => {
  assert.equal((await get("/assets/with%20space.js")).status, 200);
});

for (const path of [
  "/../secret.txt",
  "/assets/../../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/assets/%2e%2e%2f%2e%2e%2fsecret.txt",
  "/link.txt",
  "/index.html%00.txt",
  "/%",
  "/assets",
  "/nothing.js",
]) {
  test(`${path} leads nowhere`, async () => {
    const { status, body } = await get(path);
    assert.equal(status, 404);
    assert.ok(!body.includes("not for you"));
  });
}

test("a taken port is told in a sentence", async () => {
  await assert.rejects(
    listen({ port: server.port, host: "localhost" }, () => {}),
    {
      message: new RegExp(`^Port ${server.port} is taken by another program: .*PORT=\\d+ npm start\\.$`),
    },
  );
});

test("PORT and HOST are read, and nonsense is told in a sentence", () => {
  assert.deepEqual(addressFromEnvironment({}), { port: 8080, host: "localhost" });
  assert.deepEqual(addressFromEnvironment({ PORT: "9000", HOST: "::1" }), { port: 9000, host: "::1" });
  for (const PORT of ["http", "-1", "65536", "80.5"]) {
    assert.throws(() => addressFromEnvironment({ PORT }), /is no port/);
  }
});
