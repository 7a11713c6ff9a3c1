// The outputs for people and for validators: the JSON schema, the tables of the buffer, the codebook.
import { objectNode, spanNode } from "./kinds.mjs";
import { stageDocs } from "./stages.mjs";

const START = "<!-- tables:start -->";
const END = "<!-- tables:end -->";

/** Files by their paths. `notice` says that they are generated, `current` gives a file as it is. */
export function docsFiles(model, notice, current) {
  return new Map([
    ["docs/analysis.schema.json", `${JSON.stringify(jsonSchema(model, notice), null, 2)}\n`],
    ["docs/buffer.md", between(current("docs/buffer.md"), bufferTables(model), notice)],
    ["docs/codebook.md", codebook(model, notice)],
  ]);
}

function jsonSchema(model, notice) {
  const properties = Object.fromEntries(
    model.members.map((member) => [member.name, { description: member.doc, ...memberNode(member) }]),
  );
  const required = model.members.filter(({ kind }) => kind !== "given").map(({ name }) => name);
  for (const { name, kind, of } of model.members) {
    if (kind === "layer") properties[name].items = { description: of.doc, ...itemNode(of) };
  }
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:lede:analysis:1",
    $comment: notice,
    title: "Lede analysis",
    description: model.doc,
    type: "object",
    required,
    properties,
  };
}

function memberNode({ kind, value, types, of }) {
  switch (kind) {
    case "constant":
      return { const: value };
    case "given":
      return { type: types };
    case "unit":
      return { enum: of.values.map(({ value }) => value) };
    case "date":
      return { type: ["string", "null"] };
    case "single":
      return of.nullable ? { ...objectNode(of), type: ["object", "null"] } : objectNode(of);
    default:
      return { type: "array" };
  }
}

function itemNode(of) {
  return of.storage === "spans" ? spanNode() : objectNode(of);
}

/** `text` with what stands between the two marks replaced. */
function between(text, lines, notice) {
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error("docs/buffer.md has lost the marks around its tables.");
  return [text.slice(0, start) + START, `<!-- ${notice} -->`, "", ...lines, text.slice(end)].join("\n");
}

function bufferTables(model) {
  return [
    ...bufferTable({ name: "header", id: 0, ...model.header }),
    "The header is no table of the directory; it has number 0 here because its fields are described alike.",
    "",
    ...model.tables.flatMap(bufferTable),
    "## Names",
    "",
    "What the numbers of these fields stand for, counted from 0; docs/codebook.md has their meanings.",
    "",
    "| field | names |",
    "| --- | --- |",
    ...model.enums
      .filter(({ column }) => column !== undefined)
      .map(({ column, values }) => `| ${column} | ${values.map(({ value }) => value).join(" ")} |`),
    "",
  ];
}

function bufferTable({ name, id, doc, letter, storage, nullable, stride, columns }) {
  const says = [
    doc,
    storage === "single" ? (nullable ? "There is one row or none." : "There is one row.") : "",
    letter ? `Row 0 has the id \`${letter}1\`, and so on.` : "",
  ].filter(Boolean);
  return [
    `## Table ${id}, \`${name}\`: ${stride} ${stride === 1 ? "byte" : "bytes"}`,
    "",
    ...(says.length > 0 ? [says.join(" "), ""] : []),
    ...(columns.length > 0 ? ["| offset | size | field | meaning |", "| --- | --- | --- | --- |"] : []),
    ...columns.map((column) => `| ${column.offset} | ${column.size} | ${column.name} | ${column.meaning} |`),
    ...(columns.length > 0 ? [""] : []),
  ];
}

function codebook(model, notice) {
  const objects = model.members.filter(({ kind, of }) => ["layer", "single"].includes(kind) && of.storage !== "spans");
  return `${[
    `<!-- ${notice} -->`,
    "# Codebook",
    "",
    "What the types, relations, codes and members of an analysis mean. [analysis.schema.json](analysis.schema.json)",
    "says the same to a validator, [buffer.md](buffer.md) how it is stored.",
    "",
    ...model.enums.flatMap(({ name, doc, values, column }) => [
      `## ${name}`,
      "",
      `${doc} ${placesOf(model, name)}${column === undefined ? " No stage tells it as yet." : ""}`,
      "",
      "| value | meaning |",
      "| --- | --- |",
      ...values.map(({ value, doc }) => `| \`${value}\` | ${doc} |`),
      "",
    ]),
    "## Members",
    "",
    model.doc,
    "",
    "| member | meaning |",
    "| --- | --- |",
    ...model.members.map(({ name, doc }) => `| \`${name}\` | ${doc} |`),
    ...objects.flatMap(({ name, of }) => membersTable(`In \`${name}\``, of)),
    ...model.tables
      .filter((table) => table.isObject && !objects.some(({ of }) => of === table))
      .flatMap((table) => membersTable(`A \`${table.row.toLowerCase()}\``, table)),
    ...stageDocs(model),
  ].join("\n")}\n`;
}

/** Which members have the values of an enumeration. */
function placesOf(model, name) {
  const places = model.tables.flatMap((owner) =>
    owner.fields.filter(({ of }) => of?.name === name).map((field) => `\`${field.name}\` in \`${owner.name}\``),
  );
  const members = model.members.filter(({ of }) => of?.name === name).map((member) => `\`${member.name}\``);
  return `It is the value of ${[...places, ...members].join(" and of ")}.`;
}

function membersTable(title, { doc, fields }) {
  const named = (field) => (field.kind.node === undefined ? "`start`, `end`" : `\`${field.name}\``);
  return [
    "",
    `### ${title}`,
    "",
    doc,
    "",
    "| member | meaning |",
    "| --- | --- |",
    ...fields.map((field) => `| ${named(field)} | ${field.says} |`),
  ];
}
