// The outputs in TypeScript: types, the buffer's tables and their reader.

/** Files by their paths. `notice` is the line that says that they are generated. */
export function typescriptFiles(model, notice) {
  const top = (lines) => `// ${notice}\n${lines.join("\n")}\n`;
  return new Map([
    ["wasm/src/types.ts", top(types(model))],
    ["wasm/src/tables.ts", top(tables(model))],
    ["wasm/src/rows.ts", top(rows(model))],
  ]);
}

function types(model) {
  const objects = model.tables.filter(({ isObject }) => isObject);
  return [
    '// The analysis, schema "lede/1".',
    ...model.enums.flatMap(enumType),
    "",
    "/** Half-open range [start, end) of the text that was analysed, in the analysis's offset unit. */",
    "export interface Span {",
    "  readonly start: number;",
    "  readonly end: number;",
    "}",
    "",
    "/** A span with the slice of the text that it stands for. */",
    "export interface TextSpan extends Span {",
    "  readonly text: string;",
    "}",
    ...objects.flatMap(objectType),
    "",
    ...comment(model.doc, ""),
    "export interface Analysis {",
    ...model.members.flatMap((member) => memberType(member)),
    "}",
  ];
}

function enumType({ typescript, doc, values }) {
  return [
    "",
    ...comment(doc, ""),
    `export type ${typescript} =`,
    ...values.flatMap(({ value, doc }, i) => [
      ...comment(doc, "  "),
      `  | "${value}"${i + 1 === values.length ? ";" : ""}`,
    ]),
  ];
}

function objectType({ row, doc, fields }) {
  const spans = fields.some(({ kind }) => kind.columns && kind.type === undefined);
  const sliced = fields.some(({ name }) => name === "text");
  const base = !spans ? "" : sliced ? " extends TextSpan" : " extends Span";
  return [
    "",
    ...comment(doc, ""),
    `export interface ${row}${base} {`,
    ...fields
      .filter(({ kind }) => kind.type !== undefined)
      .flatMap((field) => property(field.name, field.kind.type(field), field.says, field.optional)),
    "}",
  ];
}

function memberType({ name, kind, value, of, doc }) {
  switch (kind) {
    case "constant":
      return property(name, `"${value}"`, doc);
    case "given":
      return []; // the command line's
    case "unit":
      return property(name, of.typescript, doc);
    case "date":
      return property(name, "string | null", doc);
    case "single":
      return property(name, singleType(of), doc);
    default:
      return property(name, `readonly ${of.row}[]`, doc);
  }
}

function singleType({ row, nullable }) {
  return nullable ? `${row} | null` : row;
}

/** A member of an interface with its doc comment, as lines. */
export function property(name, type, doc, optional = false) {
  return [...comment(doc, "  "), `  readonly ${name}${optional ? "?" : ""}: ${type};`];
}

/** A doc comment, broken into lines of at most 120 columns. */
export function comment(doc, indent) {
  if (indent.length + doc.length + 7 <= 120) return [`${indent}/** ${doc} */`];
  const lines = [];
  for (const word of doc.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && indent.length + 3 + line.length + 1 + word.length <= 120)
      lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`), `${indent} */`];
}

function tables(model) {
  const rowTables = [...new Map(model.tables.filter(({ row }) => row).map((table) => [table.row, table])).values()];
  const named = model.enums.filter(({ column }) => column !== undefined);
  return [
    "// The rows of the flat buffer; layout.ts says what the numbers are.",
    "",
    'import type { Field, Layout } from "./layout.js";',
    `import type {${named
      .map(({ typescript }) => ` ${typescript}`)
      .sort()
      .join(",")} } from "./types.js";`,
    "",
    ...fieldsOf("HEADER", model.header.columns),
    ...rowTables.flatMap(({ constant, columns }) => fieldsOf(constant, columns)),
    "export const TABLES = {",
    `  header: { id: 0, stride: ${model.header.stride}, fields: HEADER },`,
    ...model.tables.map(
      ({ name, id, stride, row, constant }) =>
        `  ${name}: { id: ${id}, stride: ${stride}, fields: ${row === undefined ? "{}" : constant} },`,
    ),
    "} as const satisfies Record<string, Layout>;",
    "",
    "/** What the numbers of an enumeration stand for, by the name of its column. */",
    "export const NAMES = {",
    ...named.flatMap(({ column, typescript, values }) => [
      `  ${column}: [`,
      ...values.map(({ value }) => `    "${value}",`),
      `  ] satisfies ${typescript}[],`,
    ]),
    "} as const;",
  ];
}

function fieldsOf(constant, columns) {
  return [
    `export const ${constant} = {`,
    ...columns.map(({ name, offset, size }) => `  ${name}: [${offset}, ${size}],`),
    "} as const satisfies Record<string, Field>;",
    "",
  ];
}

/** What buffer.ts has for single values. */
const READERS = [
  "countryCode",
  "idOrNull",
  "knownOrNull",
  "named",
  "numberOrNull",
  "objectOrNull",
  "optionalSpan",
  "range",
];

function rows(model) {
  const layers = model.members.filter(({ kind }) => kind === "layer").map(({ of }) => of);
  const inside = model.tables.filter(({ storage }) => storage !== "strings");
  const objects = inside.filter((table) => table.isObject && table.storage !== "single" && !layers.includes(table));
  const singles = model.members.filter(({ kind }) => kind === "single");
  const body = [
    ...layers.flatMap(count),
    ...layers.flatMap((table) => (table.storage === "spans" ? readSpan(table) : readRow(table))),
    ...objects.flatMap(readObject),
    ...singles.flatMap(readSingle),
    ...inside.filter(({ storage }) => storage === "numbers").flatMap(readNumbers),
    ...readAll(model),
    ...readAllInSlices(model),
  ];
  const uses = (names) => names.filter((name) => new RegExp(`\\b${name}\\b`).test(body.join("\n"))).sort();
  const constants = new Set(model.tables.filter(({ row }) => row).map(({ constant }) => constant));
  const typeNames = model.tables.filter(({ isObject }) => isObject).map(({ row }) => row);
  return [
    "// Reads the rows of the flat buffer and makes plain objects of them.",
    "",
    `import { ${["FlatBuffer", ...uses(READERS)].join(", ")} } from "./buffer.js";`,
    'import type { Slices } from "./slices.js";',
    `import { ${[...uses(["NAMES", ...constants]), "TABLES"].join(", ")} } from "./tables.js";`,
    `import type { ${uses(["Analysis", "Span", ...typeNames]).join(", ")} } from "./types.js";`,
    "",
    "/**",
    " * The rows of an analysis, decoded when they are asked for. `text` is the text that was analysed. Where this buffer's",
    " * offsets are not UTF-16, `slices` is the same analysis with offsets that are, to cut `text` by.",
    " */",
    "export class AnalysisRows extends FlatBuffer {",
    ...inside.map(({ property, name }) => `  readonly #${property} = this.table(TABLES.${name});`),
    "",
    ...body,
    "}",
  ];
}

/** "mentions" as "mention": the method that reads one row. */
function singular({ row, property, storage }) {
  return storage === "spans" ? property.replace(/s$/, "") : row[0].toLowerCase() + row.slice(1);
}

function count(table) {
  return [`  get ${singular(table)}Count(): number {`, `    return this.#${table.property}.rows;`, "  }", ""];
}

function readSpan(table) {
  return [
    `  ${singular(table)}(row: number): Span {`,
    `    return this.span(this.#${table.property}, row);`,
    "  }",
    "",
  ];
}

function needsText({ fields }) {
  return fields.some(({ kind }) => kind.needs_text);
}

function membersOf(table) {
  return table.fields.flatMap((field) => field.kind.read(field));
}

function readRow(table) {
  const parameters = needsText(table) ? "row: number, text: string, slices: AnalysisRows = this" : "row: number";
  return [
    `  ${singular(table)}(${parameters}): ${table.row} {`,
    `    const table = this.#${table.property};`,
    "    return {",
    ...membersOf(table).map((line) => `      ${line}`),
    "    };",
    "  }",
    "",
  ];
}

function readObject(table) {
  return [
    `  #${singular(table)}(row: number): ${table.row} {`,
    `    const table = this.#${table.property};`,
    "    return {",
    ...membersOf(table).map((line) => `      ${line}`),
    "    };",
    "  }",
    "",
  ];
}

function readSingle({ of, doc }) {
  return [
    ...comment(doc, "  "),
    `  get ${of.property}(): ${singleType(of)} {`,
    `    const table = this.#${of.property};`,
    "    const row = 0;",
    ...(of.nullable ? ["    if (table.rows === 0) return null;"] : []),
    "    return {",
    ...membersOf(of).map((line) => `      ${line}`),
    "    };",
    "  }",
    "",
  ];
}

/** A list of numbers, which is no member of the analysis. */
function readNumbers({ property, constant, column, doc }) {
  const number = `this.#${property}.get(row, ${constant}.${column})`;
  return [
    ...comment(doc, "  "),
    `  get ${property}(): number[] {`,
    `    return range(0, this.#${property}.rows, (row) => ${number});`,
    "  }",
    "",
  ];
}

function readAll(model) {
  return [
    "  /** All of it. The order of the members is part of the format: JSON.stringify prints what the command line does. */",
    "  protected readAll(text: string, slices: AnalysisRows): Analysis {",
    "    return {",
    ...assembled(model, (count, item) => `range(0, ${count}, (row) => ${item})`),
    "    };",
    "  }",
    "",
  ];
}

function readAllInSlices(model) {
  return [
    "  /** As `readAll`, in pieces that leave time for other work. */",
    "  protected async readAllInSlices(text: string, slices: AnalysisRows, work: Slices): Promise<Analysis> {",
    "    return {",
    ...assembled(model, (count, item) => `await work.range(${count}, (row) => ${item})`),
    "    };",
    "  }",
  ];
}

/** The members of an analysis; `list` is the call that reads all rows of a layer. */
function assembled(model, list) {
  const value = ({ kind, value, of }) => {
    switch (kind) {
      case "constant":
        return `"${value}"`;
      case "unit":
        return "this.offsetUnit";
      case "date":
        return "this.documentDate";
      case "single":
        return `this.${of.property}`;
      default:
        return list(`this.${singular(of)}Count`, `this.${singular(of)}(row${needsText(of) ? ", text, slices" : ""})`);
    }
  };
  return model.members
    .filter(({ kind }) => kind !== "given") // the command line's
    .map((member) => `      ${member.name}: ${value(member)},`);
}
