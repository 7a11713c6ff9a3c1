// The description with its names looked up and its rows laid out: what the writers of the outputs start from.
import { kinds, unfilled } from "./kinds.mjs";
import { optionsOf, stagesOf } from "./stages.mjs";

/**
 * Enumerations, tables and members, each with its names in C++ and TypeScript; tables with columns,
 * their offsets and the row's stride. Throws an Error that names the table and field at fault.
 */
export function modelOf({ enums, header, tables, analysis, layers, stages, checks, options }) {
  const model = {
    enums: Object.entries(enums).map(([name, one]) => enumOf(name, one)),
    tables: Object.entries(tables).map(([name, table]) => tableOf(name, table)),
    header: layOut(
      Object.entries(header).map(([name, meaning]) => ({ name, size: 4, meaning })),
      "header",
    ),
  };
  const enumBy = new Map(model.enums.map((one) => [one.name, one]));
  const tableBy = new Map(model.tables.map((table) => [table.name, table]));
  if (model.tables.some(({ id }, i) => id !== i + 1)) throw new Error("The tables' ids are not 1, 2, 3 and so on.");
  for (const table of model.tables) {
    if (table.storage === "rows") table.of = found(tableBy, table.of, table.name);
  }
  const fieldsOf = (owner) =>
    Object.entries(owner.source.fields ?? {}).map(([name, field]) => fieldOf(name, field, owner, { enumBy, tableBy }));
  for (const table of model.tables) {
    table.fields = fieldsOf(table);
    Object.assign(table, layOut(columnsOf(table), table.name));
  }
  const looked = { layer: tableBy, single: tableBy, unit: enumBy };
  Object.assign(model, stagesOf({ layers, stages, checks, enums }));
  model.options = optionsOf(options);
  model.doc = analysis.doc;
  model.members = Object.entries(analysis.members).map(([name, member]) => {
    const of = member.of === undefined ? undefined : found(looked[member.kind], member.of, name);
    return { ...member, name, of, doc: member.doc ?? of.doc };
  });
  return model;
}

function enumOf(name, source) {
  const spelt = (value) => source.cpp?.[value] ?? `k${camel(value.toLowerCase(), true)}`;
  const values = Object.entries(source.values).map(([value, doc]) => ({ value, doc, cpp: spelt(value) }));
  return { ...source, name, values, typescript: source.typescript ?? name };
}

function tableOf(name, source) {
  return {
    ...source,
    name,
    source,
    constant: camelWords(source.row ?? "")
      .join("_")
      .toUpperCase(),
    property: camel(name, false),
    enumerator: `k${camel(name, true)}`,
    document: `doc.${source.member ?? name}`,
    isObject: source.fields !== undefined && source.storage !== "named",
  };
}

function fieldOf(name, field, table, { enumBy, tableBy }) {
  const where = `${table.name}.${name}`;
  const stored = kinds[field.kind];
  if (stored === undefined) throw new Error(`${where}: there is no kind "${field.kind}".`);
  const kind = field.planned ? unfilled(stored) : stored;
  const of = field.of === undefined ? undefined : found(field.kind === "enum" ? enumBy : tableBy, field.of, where);
  const doc = field.doc ?? kind.doc;
  if (doc === undefined) throw new Error(`${where}: nothing says what it means.`);
  return {
    ...field,
    name,
    kind,
    table,
    of,
    doc,
    says: [doc, kind.note, field.planned ? "No stage tells it as yet." : ""].filter(Boolean).join(" "),
    member: `item.${field.member ?? name}`,
    column: field.column ?? (field.kind === "enum" ? of.column : name),
  };
}

/** The columns of a table in the order of the buffer. */
function columnsOf(table) {
  if (table.storage === "strings") return [];
  if (table.storage === "rows") {
    return [{ name: table.column, size: 4, value: "item", meaning: `Row in \`${table.of.name}\`.` }];
  }
  if (table.storage === "numbers") return [{ name: table.column, size: 4, value: "item", meaning: "Counted from 0." }];
  if (table.storage === "spans") {
    return [
      { name: "start", size: 4, value: "at(item.begin)", meaning: "" },
      { name: "end", size: 4, value: "at(item.end)", meaning: "" },
    ];
  }
  const fields = new Map(table.fields.map((field) => [field.name, field]));
  const stored = table.fields.filter((field) => field.kind.columns(field).length > 0).map(({ name }) => name);
  const order = table.source.columns ?? stored;
  const missing = stored.filter((name) => !order.includes(name));
  if (missing.length > 0) throw new Error(`${table.name}: \`columns\` lacks ${missing.join(", ")}.`);
  table.stored = order.map((name) => found(fields, name, `${table.name}.columns`));
  return table.stored.flatMap((field) =>
    field.kind.columns(field).map((column) => ({ ...column, row_member: field.row_member })),
  );
}

/** Each column at a multiple of its size, the row as long as a multiple of the widest, as C++ lays structs out. */
function layOut(columns, where) {
  const names = new Set();
  let end = 0;
  const placed = columns.map((column) => {
    if (names.has(column.name)) throw new Error(`${where}: two columns are called ${column.name}.`);
    names.add(column.name);
    const offset = roundUp(end, column.size);
    const padding = offset - end;
    end = offset + column.size;
    return { ...column, row_member: column.row_member ?? column.name, offset, padding };
  });
  const stride = roundUp(end, Math.max(1, ...columns.map(({ size }) => size))) || 1;
  return { columns: placed, stride, padding: columns.length === 0 ? 0 : stride - end };
}

function roundUp(number, multiple) {
  return Math.ceil(number / multiple) * multiple;
}

function found(map, name, where) {
  const one = map.get(name);
  if (one === undefined) throw new Error(`${where}: there is no ${name}.`);
  return one;
}

/** "made_by" as "MadeBy" or "madeBy". */
function camel(words, capital) {
  const joined = words.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
  return capital ? joined[0].toUpperCase() + joined.slice(1) : joined;
}

/** "MadeBy" as "Made", "By". */
function camelWords(name) {
  return name.match(/[A-Z][a-z0-9]*/g) ?? [];
}
