// The outputs in C++: enumerations and their names, the buffer's rows and writer, the JSON writer. They are laid out
// here, a statement a line, so that generating needs no clang-format.

/** Files by their paths. `notice` is the line that says that they are generated. */
export function cppFiles(model, notice) {
  const top = (lines) => cppFile(notice, lines);
  return new Map([
    ["include/lede/enums.h", top(enumsHeader(model))],
    ["src/text/enums.cpp", top(enumNames(model))],
    ["src/output/columns_layout.h", top(layout(model))],
    ["src/output/columns_tables.cpp", top(columnsWriter(model))],
    ["src/output/json_layers.cpp", top(jsonWriter(model))],
  ]);
}

/** The text of a generated file. */
export function cppFile(notice, lines) {
  return `${[`// ${notice}`, "// clang-format off", ...lines].join("\n")}\n`;
}

/** Those that the core knows. */
function coreEnums(model) {
  return model.enums.filter(({ column }) => column !== undefined);
}

function enumsHeader(model) {
  return [
    "// What the layers' numbers stand for. Order and spelling are part of the output format.",
    "#pragma once",
    "",
    "#include <cstdint>",
    "#include <string_view>",
    "",
    '#include "lede/export.h"',
    "",
    "namespace lede {",
    ...coreEnums(model).flatMap(({ name, doc, values }) => [
      "",
      `/// ${doc}`,
      `enum class ${name} : std::uint8_t {`,
      ...values.map((value) => `  ${value.cpp},  ///< ${value.doc}`),
      "};",
      `inline constexpr int k${name}Count = ${values.length};`,
      `LEDE_API std::string_view ${name}Name(${name} value);  ///< ${values
        .slice(0, 2)
        .map(({ value }) => `"${value}"`)
        .join(", ")}, …`,
    ]),
    "",
    "}  // namespace lede",
  ];
}

function enumNames(model) {
  return [
    '#include "lede/enums.h"',
    "",
    "#include <array>",
    "#include <cstddef>",
    "",
    "namespace lede {",
    ...coreEnums(model).flatMap(({ name, values }) => [
      "",
      `std::string_view ${name}Name(${name} value) {`,
      `  static constexpr std::array<std::string_view, k${name}Count> kNames = {`,
      ...values.map(({ value }) => `      "${value}",`),
      "  };",
      "  return kNames[static_cast<std::size_t>(value)];",
      "}",
    ]),
    "",
    "}  // namespace lede",
  ];
}

const cppTypes = { 8: "double", 4: "std::uint32_t", 2: "std::uint16_t", 1: "std::uint8_t" };

function layout(model) {
  const rows = rowTypes(model);
  return [
    "// The rows of the flat buffer. These structs are the layout: they are copied out as they lie in",
    "// memory, and kTables describes them by offsetof, so that the description cannot drift from them.",
    "#pragma once",
    "",
    ...["array", "bit", "cstddef", "cstdint", "span", "string_view"].map((header) => `#include <${header}>`),
    "",
    "namespace lede::columns {",
    "",
    'static_assert(std::endian::native == std::endian::little, "rows are copied as they lie in memory");',
    "",
    'inline constexpr std::uint32_t kMagic = 0x4344454C;  // the bytes "LEDC"',
    "",
    "/// UTF-8 bytes in the table of strings.",
    "struct StringRef {",
    "  std::uint32_t offset, length;",
    "};",
    "",
    "struct DirectoryEntry {",
    "  std::uint32_t table, rows, stride, offset;",
    "};",
    "",
    ...struct("Header", model.header),
    ...rows.flatMap((table) => struct(`${table.row}Row`, table)),
    "enum TableId : std::uint32_t {",
    ...model.tables.map(({ enumerator, id }) => `  ${enumerator} = ${id},`),
    "};",
    `inline constexpr std::size_t kTableCount = ${model.tables.length};`,
    "",
    "struct Field {",
    "  std::string_view name;",
    "  std::size_t offset, size;",
    "};",
    "",
    "struct Table {",
    "  std::string_view name;",
    "  std::uint32_t id;",
    "  std::size_t stride;",
    "  std::span<const Field> fields;",
    "};",
    "",
    ...fieldsOf("Header", "Header", model.header),
    ...rows.flatMap((table) => fieldsOf(table.row, `${table.row}Row`, table)),
    "inline constexpr std::array<Table, kTableCount + 1> kTables = {{",
    '    {"header", 0, sizeof(Header), kHeaderFields},',
    ...model.tables.map(({ name, enumerator, row }) =>
      row === undefined
        ? `    {"${name}", ${enumerator}, 1, {}},`
        : `    {"${name}", ${enumerator}, sizeof(${row}Row), k${row}Fields},`,
    ),
    "}};",
    "",
    "}  // namespace lede::columns",
  ];
}

/** A table of each kind of rows. */
function rowTypes(model) {
  return [...new Map(model.tables.filter(({ row }) => row !== undefined).map((table) => [table.row, table])).values()];
}

function struct(name, { columns, padding }) {
  let gaps = 0;
  const gap = (bytes) => (bytes > 0 ? [`  std::uint8_t unused${++gaps}[${bytes}];`] : []);
  const members = columns.flatMap((column) => [
    ...gap(column.padding),
    `  ${cppTypes[column.size]} ${column.row_member};`,
  ]);
  return [`struct ${name} {`, ...members, ...gap(padding), "};", ""];
}

function fieldsOf(name, row, { columns }) {
  return [
    `inline constexpr Field k${name}Fields[] = {`,
    ...columns.map((column) => `    {"${column.name}", offsetof(${row}, ${column.row_member}), ${column.size}},`),
    "};",
    "",
  ];
}

function columnsWriter(model) {
  return [
    "#include <limits>",
    "#include <span>",
    "",
    '#include "output/columns_writer.h"',
    "",
    "namespace lede::columns {",
    "",
    "void AddTables(const Document& doc, const OffsetMap& at, BufferWriter* writer) {",
    "  [[maybe_unused]] constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();",
    "",
    ...model.tables.filter(({ storage }) => storage !== "strings").flatMap(addTable),
    "}",
    "",
    "void AppendEnums(std::string* out) {",
    ...coreEnums(model).map(
      ({ name, column }) => `  AppendNames<${name}>("${column}", ${name}Name, k${name}Count, out);`,
    ),
    "}",
    "",
    "}  // namespace lede::columns",
  ];
}

function addTable(table) {
  const { row, enumerator, document, stored = [], columns, padding, storage, nullable } = table;
  const single = storage === "single" && !nullable;
  const values = columns.flatMap((column) => [...(column.padding > 0 ? ["{}"] : []), column.value]);
  if (padding > 0) values.push("{}");
  const item = single ? "const auto&" : "const auto& item";
  const items = single ? "std::span(&doc, 1)" : nullable ? `RowOf(${document})` : document;
  return [
    `  writer->AddTable<${row}Row>(${enumerator}, ${items}, [&](${item}) {`,
    ...stored.flatMap((field) => field.kind.prepare?.(field) ?? []).map((statement) => `    ${statement}`),
    `    return ${row}Row{`,
    ...values.map((value) => `        ${value},`),
    "    };",
    "  });",
  ];
}

function jsonWriter(model) {
  const layers = model.members.filter(({ kind }) => kind === "layer").map(({ of }) => of);
  const objects = model.tables.filter((table) => table.isObject && !layers.includes(table));
  return [
    '#include "output/json_writer.h"',
    "",
    "namespace lede {",
    "namespace {",
    "",
    "/// One analysis. Every list writes itself, in the order of the schema.",
    "class AnalysisWriter : private LayerWriter {",
    " public:",
    "  using LayerWriter::LayerWriter;",
    "",
    "  void Write() {",
    "    json_.BeginObject();",
    ...model.members.flatMap(writeMember).map((statement) => `    ${statement}`),
    "    json_.EndObject();",
    "  }",
    "",
    " private:",
    ...layers.flatMap(writeLayer),
    ...objects.flatMap(writeObject),
    "};",
    "",
    "}  // namespace",
    "",
    "void WriteAnalysis(const Document& doc, const JsonOptions& options, JsonWriter json) {",
    "  AnalysisWriter(doc, options, json).Write();",
    "}",
    "",
    "}  // namespace lede",
  ];
}

function writeMember({ name, kind, value, json, of }) {
  const key = `json_.Key("${name}")`;
  switch (kind) {
    case "constant":
      return [`${key}, json_.String("${value}");`];
    case "given":
      return [`if (!options_.${name}.empty()) ${key}, json_.${json}(options_.${name});`];
    case "unit":
      return [`${key}, json_.String(${of.name}Name(options_.offsets));`];
    case "date":
      return [`${key}, json_.StringOrNull(doc_.${name});`];
    case "layer":
      return [`${key}, Write${of.enumerator.slice(1)}();`];
    case "single":
      if (!of.nullable) return [`${key}, Write${of.row}();`];
      return [`${key};`, `doc_.${name} ? Write${of.row}(*doc_.${name}) : json_.Null();`];
    default:
      throw new Error(`${name}: there is no kind "${kind}" of member.`);
  }
}

function writeLayer(table) {
  const list = table.document.replace("doc.", "doc_.");
  const loop =
    table.storage === "spans"
      ? [`    for (const ByteSpan& item : ${list}) WriteSpanObject(item);`]
      : [
          ...(table.letter !== undefined
            ? [
                `    for (std::uint32_t row = 0; row < ${list}.size(); ++row) {`,
                `      const ${table.row}& item = ${list}[row];`,
              ]
            : [`    for (const ${table.row}& item : ${list}) {`]),
          "      json_.BeginObject();",
          ...membersOf(table).map((statement) => `      ${statement}`),
          "      json_.EndObject();",
          "    }",
        ];
  return [
    `  void Write${table.enumerator.slice(1)}() {`,
    "    json_.BeginArray();",
    ...loop,
    "    json_.EndArray();",
    "  }",
    "",
  ];
}

function writeObject(table) {
  return [
    `  void Write${table.row}(${table.storage === "single" && !table.nullable ? "" : `const ${table.row}& item`}) {`,
    "    json_.BeginObject();",
    ...membersOf(table).map((statement) => `    ${statement}`),
    "    json_.EndObject();",
    "  }",
    "",
  ];
}

function membersOf(table) {
  return table.fields.flatMap((field) => field.kind.json(field));
}
