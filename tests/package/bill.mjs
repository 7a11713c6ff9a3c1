// Whether something is a bill of materials, by the schema that CycloneDX publishes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";

const library = dirname(createRequire(import.meta.url).resolve("@cyclonedx/cyclonedx-library/package.json"));
const schema = (name) =>
  JSON.parse(readFileSync(join(library, "res", "schema", `${name}.SNAPSHOT.schema.json`), "utf8"));

/** Fails with what is wrong with it. */
export function checkBill(bill) {
  // Two formats of the schema are not among those that ajv-formats knows.
  const ajv = addFormats(new Ajv({ strict: false, formats: { "iri-reference": true, "idn-email": true } }));
  // They are named after their files where they refer to each other, not after their $id.
  for (const name of ["spdx", "jsf-0.82", "cryptography-defs"]) {
    const { $id, ...content } = schema(name);
    ajv.addSchema(content, new URL(`${name}.SNAPSHOT.schema.json`, $id).href);
  }
  const validate = ajv.compile(schema("bom-1.6"));
  validate(bill);
  assert.deepEqual(validate.errors ?? [], []);
  assert.equal(new Set(bill.components.map((component) => component["bom-ref"])).size, bill.components.length);
}
