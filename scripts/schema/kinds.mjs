// The kinds of fields, each in one place: how the buffer stores it, how C++ writes it to buffer and JSON, how TypeScript
// reads it, and what the docs say of it.
//
// A kind has
//   columns(f)  its columns in the buffer: name, bytes, the C++ expression that fills it, what it means
//   prepare(f)  a C++ statement before the row is made
//   json(f)     the C++ statements that write its members
//   read(f)     its TypeScript members, read from row `row` of `table`
//   type(f)     its TypeScript type; without one it is no member of its own
//   python(f)   its members in Python: name, type, and `made`, the expression that makes it of the JSON's `row` where it is
//               not the JSON's own value
//   node(f)     its node of the JSON schema
//   note        what docs of JSON and TypeScript add to the field's sentence
// and `needs_text` where its value is cut out of the text, `list` where it is a list of them. `f` is the field with its
// tables looked up (model.mjs).

const NONE = "4294967295 for none";
const key = (f, ...calls) => [`json_.Key("${f.name}"), ${calls.join(", ")};`];
const get = (f, column = f.column) => `table.get(row, ${f.table.constant}.${column})`;
const is = (f, value) => [`${f.name}: ${value},`];
const orNull = (f, type) => (f.nullable ? [type, "null"] : type);
const inPython = (f, type, made) => [{ name: f.name, type, made }];
const orNone = (f, type) => (f.nullable ? `${type} | None` : type);
const lower = (sentence) => sentence.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase());

/** Two columns of offsets. */
function spanColumns(f, prefix, [first, second]) {
  return [
    { name: `${prefix}start`, size: 4, value: `at(${f.member}.begin)`, meaning: first },
    { name: `${prefix}end`, size: 4, value: `at(${f.member}.end)`, meaning: second },
  ];
}

/** Two columns of the rows first ≤ row < last of another table. */
function rangeColumns(f) {
  return [
    { name: `${f.column}_first`, size: 4, value: `${f.member}.first`, meaning: `${f.doc} Rows of \`${f.of.name}\`,` },
    { name: `${f.column}_last`, size: 4, value: `${f.member}.last`, meaning: "up to this one, exclusive." },
  ];
}

function readRange(f, item) {
  return is(f, `range(${get(f, `${f.column}_first`)}, ${get(f, `${f.column}_last`)}, (i) => ${item})`);
}

/** The JSON schema's node of an object with these fields, without its description. */
export function objectNode({ fields }) {
  const properties = {};
  const required = [];
  for (const f of fields) {
    const members = f.kind.node === undefined ? spanNode().properties : { [f.name]: describedNode(f) };
    Object.assign(properties, members);
    if (!f.optional) required.push(...Object.keys(members));
  }
  return { type: "object", required, properties, additionalProperties: true };
}

function describedNode(f) {
  return { description: f.says, ...f.kind.node(f) };
}

/** As `objectNode`, of a half-open range of the text. */
export function spanNode() {
  const offset = (description) => ({ description, type: "integer", minimum: 0 });
  return {
    type: "object",
    required: ["start", "end"],
    properties: {
      start: offset("Where it begins in the text, in the unit that `offset_unit` names."),
      end: offset("Where it ends: the offset behind it."),
    },
    additionalProperties: true,
  };
}

export const kinds = {
  id: {
    doc: "Letter of its list and number in it, counted from 1.",
    columns: () => [],
    json: (f) => key(f, `json_.Id('${f.table.letter}', row)`),
    read: (f) => is(f, `\`${f.table.letter}\${row + 1}\``),
    type: () => "string",
    python: (f) => inPython(f, "str"),
    node: () => ({ type: "string" }),
  },

  span: {
    columns: (f) => spanColumns(f, "", [f.doc, ""]),
    json: (f) => [`WriteSpan(${f.member});`],
    read: (f) => [`start: ${get(f, "start")},`, `end: ${get(f, "end")},`],
    python: () => [
      { name: "start", type: "int", says: "Where it begins in the text." },
      { name: "end", type: "int", says: "Where it ends: the offset behind it." },
    ],
  },

  /** The text of the field `span`. */
  slice: {
    doc: "The text from `start` to `end`.",
    columns: () => [],
    json: (f) => key(f, "json_.String(doc_.slice(item.span))"),
    read: (f) => is(f, `slices.slice(slices.#${f.table.property}, row, ${f.table.constant}, text)`),
    python: (f) => inPython(f, "str"),
    node: () => ({ type: "string" }),
    needs_text: true,
  },

  /** A span, null where it is empty. */
  optional_span: {
    note: "Null where there is none.",
    columns: (f) => spanColumns(f, `${f.column}_`, [f.doc, `None where it equals \`${f.column}_start\`.`]),
    json: (f) => key(f, `WriteOptionalSpan(${f.member})`),
    read: (f) =>
      is(f, `optionalSpan(table, row, ${f.table.constant}.${f.column}_start, ${f.table.constant}.${f.column}_end)`),
    type: () => "Span | null",
    python: (f) => inPython(f, "Span | None", `None if row["${f.name}"] is None else Span.of(row["${f.name}"])`),
    node: () => ({ ...spanNode(), type: ["object", "null"] }),
  },

  /** A span that is given as it is written: without joins, with a space for each run of white space. */
  written: {
    columns: (f) => spanColumns(f, `${f.column}_`, [f.doc, ""]),
    json: (f) => key(f, `json_.String(doc_.Written(${f.member}))`),
    read: (f) => {
      const fields = `${f.table.constant}.${f.column}_start, ${f.table.constant}.${f.column}_end`;
      return is(f, `slices.written(slices.#${f.table.property}, row, ${fields}, text)`);
    },
    type: () => "string",
    python: (f) => inPython(f, "str"),
    node: () => ({ type: "string" }),
    needs_text: true,
  },

  written_list: {
    list: true,
    columns: rangeColumns,
    json: (f) => key(f, `WriteNames(${f.member}, ${inDocument(f.of)})`),
    read: (f) => readRange(f, `slices.written(slices.#${f.of.property}, i, SPAN.start, SPAN.end, text)`),
    type: () => "readonly string[]",
    python: (f) => inPython(f, "tuple[str, ...]", `tuple(row["${f.name}"])`),
    node: () => ({ type: "array", items: { type: "string", description: "As it is written, on one line." } }),
    needs_text: true,
  },

  /** Spans of a table of them. */
  span_list: {
    list: true,
    columns: rangeColumns,
    json: (f) => key(f, `WriteSpans(${f.member}, ${inDocument(f.of)})`),
    read: (f) => readRange(f, `this.span(this.#${f.of.property}, i)`),
    type: () => "readonly Span[]",
    python: (f) => inPython(f, "tuple[Span, ...]", `tuple(Span.of(one) for one in row["${f.name}"])`),
    node: () => ({ type: "array", items: { description: "A stretch of the text.", ...spanNode() } }),
  },

  row: {
    note: "An id.",
    columns: (f) => [
      {
        name: f.column,
        size: 4,
        value: f.member,
        meaning: `${f.doc} Row in \`${f.of.name}\`${f.nullable ? `, ${NONE}` : ""}.`,
      },
    ],
    json: (f) =>
      key(f, f.nullable ? `WriteIdOrNull('${f.of.letter}', ${f.member})` : `json_.Id('${f.of.letter}', ${f.member})`),
    read: (f) => is(f, f.nullable ? `idOrNull("${f.of.letter}", ${get(f)})` : `\`${f.of.letter}\${${get(f)} + 1}\``),
    type: (f) => (f.nullable ? "string | null" : "string"),
    python: (f) => inPython(f, orNone(f, "str")),
    node: (f) => ({ type: orNull(f, "string") }),
  },

  /** Rows of a table, by way of a table of their numbers. */
  row_list: {
    list: true,
    note: "Ids.",
    columns: rangeColumns,
    json: (f) => key(f, `WriteIds('${f.of.of.letter}', ${f.member}, ${inDocument(f.of)})`),
    read: (f) =>
      readRange(f, `\`${f.of.of.letter}\${this.#${f.of.property}.get(i, ${f.of.constant}.${f.of.column}) + 1}\``),
    type: () => "readonly string[]",
    python: (f) => inPython(f, "tuple[str, ...]", `tuple(row["${f.name}"])`),
    node: (f) => ({ type: "array", items: { type: "string", description: `Id in \`${(f.of.of ?? f.of).name}\`.` } }),
  },

  /** A row of a table that is no list of its own, as an object. */
  object: {
    note: "Null where there is none.",
    columns: (f) => kinds.row.columns({ ...f, nullable: true }),
    json: (f) => [
      `json_.Key("${f.name}");`,
      `${f.member} == kNone ? json_.Null() : Write${f.of.row}(${inDocument(f.of)}[${f.member}]);`,
    ],
    read: (f) => is(f, `objectOrNull(${get(f)}, (i) => this.#${lower(f.of.row)}(i))`),
    type: (f) => `${f.of.row} | null`,
    python: (f) =>
      inPython(f, `${f.of.row} | None`, `None if row["${f.name}"] is None else ${f.of.row}.of(row["${f.name}"])`),
    node: (f) => ({ ...objectNode(f.of), type: ["object", "null"] }),
  },

  /** Rows of such a table that follow each other. */
  object_list: {
    list: true,
    columns: rangeColumns,
    json: (f) => [
      `json_.Key("${f.name}"), json_.BeginArray();`,
      `for (std::uint32_t i = ${f.member}.first; i < ${f.member}.last; ++i) Write${f.of.row}(${inDocument(f.of)}[i]);`,
      "json_.EndArray();",
    ],
    read: (f) => readRange(f, `this.#${lower(f.of.row)}(i)`),
    type: (f) => `readonly ${f.of.row}[]`,
    python: (f) => inPython(f, `tuple[${f.of.row}, ...]`, `tuple(${f.of.row}.of(one) for one in row["${f.name}"])`),
    node: (f) => ({ type: "array", items: { description: f.of.doc, ...objectNode(f.of) } }),
  },

  /** Rows of a table of names and strings, as an object whose members have these names. */
  named_strings: {
    columns: rangeColumns,
    json: (f) => [
      `json_.Key("${f.name}"), json_.BeginObject();`,
      `for (std::uint32_t i = ${f.member}.first; i < ${f.member}.last; ++i) {`,
      `  const ${f.of.row}& named = ${inDocument(f.of)}[i];`,
      `  json_.Key(${namesOf(f).name}Name(named.name)), json_.String(named.value);`,
      "}",
      "json_.EndObject();",
    ],
    read: (f) => {
      const column = (name) => `${f.of.constant}.${name}`;
      const name = `named(NAMES.${namesOf(f).column}, this.#${f.of.property}.get(i, ${column(namesOf(f).column)}))`;
      const value = `this.string(this.#${f.of.property}, i, ${column("value_offset")}, ${column("value_length")})`;
      const [first, last] = ["first", "last"].map((end) => get(f, `${f.column}_${end}`));
      return is(f, `Object.fromEntries(range(${first}, ${last}, (i) => [${name}, ${value}]))`);
    },
    type: (f) => `Readonly<Partial<Record<${namesOf(f).typescript}, string>>>`,
    python: (f) => inPython(f, `dict[${namesOf(f).name}, str]`),
    node: (f) => ({
      type: "object",
      properties: Object.fromEntries(
        namesOf(f).values.map(({ value, doc }) => [value, { description: doc, type: "string" }]),
      ),
      additionalProperties: { type: "string" },
    }),
  },

  enum: {
    columns: (f) => [
      {
        name: f.column,
        size: 1,
        value: `static_cast<std::uint8_t>(${f.member})`,
        meaning: `${f.doc} See [Names](#names).`,
      },
    ],
    json: (f) => key(f, `json_.String(${f.of.name}Name(${f.member}))`),
    read: (f) => is(f, `named(NAMES.${f.of.column}, ${get(f)})`),
    type: (f) => (f.nullable ? `${f.of.typescript} | null` : f.of.typescript),
    python: (f) => inPython(f, orNone(f, f.of.name)),
    node: (f) => ({ enum: [...f.of.values.map(({ value }) => value), ...(f.nullable ? [null] : [])] }),
  },

  thousandths: {
    note: "0 to 1.",
    columns: (f) => [{ name: f.column, size: 2, value: f.member, meaning: `${f.doc} In thousandths, 0 to 1000.` }],
    json: (f) => key(f, `json_.Thousandths(${f.member})`),
    read: (f) => is(f, `${get(f)} / 1000`),
    type: () => "number",
    python: (f) => inPython(f, "float"),
    node: () => ({ type: "number", minimum: 0, maximum: 1 }),
  },

  /** A number with two decimals and a sign; the buffer counts its hundredths from `-origin`. */
  hundredths: {
    columns: (f) => [
      {
        name: f.column,
        size: 2,
        value: `static_cast<std::uint16_t>(${f.member} + ${f.origin})`,
        meaning: `${f.doc} In hundredths, counted from ${f.range[0]}: ${f.origin} is 0.`,
      },
    ],
    json: (f) => key(f, `json_.Hundredths(${f.member})`),
    read: (f) => is(f, `(${get(f)} - ${f.origin}) / 100`),
    type: () => "number",
    python: (f) => inPython(f, "float"),
    node: (f) => ({ type: "number", minimum: f.range[0], maximum: f.range[1] }),
  },

  /** A whole number; where it is `nullable`, 0 is none. */
  number: {
    columns: (f) => [
      { name: f.column, size: 4, value: f.member, meaning: `${f.doc}${f.nullable ? " 0 for none." : ""}` },
    ],
    json: (f) => key(f, f.nullable ? `WriteNumberOrNull(${f.member})` : `json_.Number(${f.member})`),
    read: (f) => is(f, f.nullable ? `numberOrNull(${get(f)})` : get(f)),
    type: (f) => (f.nullable ? "number | null" : "number"),
    python: (f) => inPython(f, orNone(f, "int")),
    node: (f) => ({ type: orNull(f, "integer"), minimum: 0 }),
  },

  /** Null unless the member `known` is true, or unless the string `known_with` has something in it. */
  double: {
    note: "Null where there is none.",
    columns: (f) => [
      { name: f.column, size: 8, value: `${known(f)} ? ${f.member} : kNoNumber`, meaning: `${f.doc} NaN for none.` },
    ],
    json: (f) => key(f, `WriteDoubleOrNull(${known(f)}, ${f.member})`),
    read: (f) => is(f, `knownOrNull(${get(f)})`),
    type: () => "number | null",
    python: (f) => inPython(f, "float | None"),
    node: () => ({ type: ["number", "null"] }),
  },

  boolean: {
    columns: (f) => [
      { name: f.column, size: 1, value: `static_cast<std::uint8_t>(${f.member})`, meaning: `${f.doc} 1 or 0.` },
    ],
    json: (f) => key(f, `json_.Boolean(${f.member})`),
    read: (f) => is(f, `${get(f)} !== 0`),
    type: () => "boolean",
    python: (f) => inPython(f, "bool"),
    node: () => ({ type: "boolean" }),
  },

  /** A string that is no slice of the text; where it is `nullable`, an empty one is none. */
  string: {
    columns: (f) => [
      { name: `${f.column}_offset`, size: 4, value: `${f.column}.offset`, meaning: `${f.doc} In \`strings\`.` },
      {
        name: `${f.column}_length`,
        size: 4,
        value: `${f.column}.length`,
        meaning: f.nullable ? "Its length, 0 for none." : "Its length.",
      },
    ],
    prepare: (f) => `const StringRef ${f.column} = writer->AddString(${stringOf(f, "doc.")});`,
    json: (f) => key(f, `json_.${f.nullable ? "StringOrNull" : "String"}(${stringOf(f, "doc_.")})`),
    read: (f) => {
      const call = f.table.storage === "single" ? "told" : f.nullable ? "stringOrNull" : "string";
      return is(
        f,
        `this.${call}(table, row, ${f.table.constant}.${f.column}_offset, ${f.table.constant}.${f.column}_length)`,
      );
    },
    type: (f) => (f.nullable ? "string | null" : "string"),
    python: (f) => inPython(f, orNone(f, "str")),
    node: (f) => ({ type: orNull(f, "string") }),
  },

  country: {
    note: "ISO 3166-1 alpha-2 code, null where there is none.",
    columns: (f) => [
      {
        name: f.column,
        size: 2,
        value: f.member,
        meaning: `${f.doc} ISO 3166-1 alpha-2: the first letter in the low byte, the second in the high one; 0 for none.`,
      },
    ],
    json: (f) => key(f, `WriteCountry(${f.member})`),
    read: (f) => is(f, `countryCode(${get(f)})`),
    type: () => "string | null",
    python: (f) => inPython(f, "str | None"),
    node: () => ({ type: ["string", "null"], pattern: "^[A-Z]{2}$" }),
  },
};

/**
 * The kind of a field that no stage fills as yet: in JSON and types it is there, null or an empty list; the buffer has
 * no column for it.
 */
export function unfilled(kind) {
  return {
    ...kind,
    columns: () => [],
    prepare: undefined,
    json: (f) => key(f, kind.list ? "json_.BeginArray(), json_.EndArray()" : "json_.Null()"),
    read: (f) => is(f, kind.list ? "[]" : "null"),
    needs_text: false,
  };
}

/** The list of a table's rows, of the document that JSON is written of. */
function inDocument(table) {
  return table.document.replace("doc.", "doc_.");
}

/** The enumeration of the names in a table of named strings. */
function namesOf(f) {
  return f.of.fields.find(({ name }) => name === "name").of;
}

/** Where a string lies: in a member of the row, in a string that the document keeps for all rows, or in itself alone. */
function stringOf(f, doc) {
  if (f.constant !== undefined) return f.constant;
  if (f.document !== undefined) return doc + f.document;
  if (f.pool !== undefined) {
    return `std::string_view(${doc}${f.pool}).substr(${f.member}.begin, ${f.member}.size())`;
  }
  return f.member;
}

function known(f) {
  return f.known !== undefined ? `item.${f.known}` : `!item.${f.known_with}.empty()`;
}
