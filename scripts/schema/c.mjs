// The outputs in C: options, layers, enumerations and the rows of the flat buffer, and what fills and names them.
import { cppFile } from "./cpp.mjs";

/** Files by their paths. `notice` is the line that says that they are generated. */
export function cFiles(model, notice) {
  return new Map([
    ["include/lede/lede_types.h", cppFile(notice, typesHeader(model))],
    ["src/c/values.cpp", cppFile(notice, values(model))],
  ]);
}

const cTypes = { 8: "double", 4: "uint32_t", 2: "uint16_t", 1: "uint8_t" };

/** What an option is in C, and the condition under which it is given, by the type of the core's member. */
const optionTypes = {
  "std::string": {
    type: "const char*",
    none: "NULL",
    given: (value) => `if (${value} != nullptr) `,
    says: " UTF-8, ended by a zero.",
  },
  "std::uint32_t": { type: "uint32_t", none: "LEDE_ALL_LAYERS", given: () => "", says: "" },
  bool: { type: "int", none: "0", given: () => "", says: " 1 or 0.", value: (value) => `${value} != 0` },
};

function typesHeader(model) {
  return [
    "// What an analysis can be asked for, and what its flat buffer holds, for C.",
    "#ifndef LEDE_LEDE_TYPES_H",
    "#define LEDE_LEDE_TYPES_H",
    "",
    "// NOLINTBEGIN(modernize-deprecated-headers,modernize-use-using): it is C",
    "#include <stddef.h>",
    "#include <stdint.h>",
    "",
    ...layersEnum(model),
    ...optionsStruct(model),
    ...coreEnums(model).flatMap((one) =>
      enumeration(
        one.doc,
        snake(one.name),
        one.values.map(({ cpp, doc }, value) => [spelt(one, cpp), value, doc]),
      ),
    ),
    ...enumeration(
      "The enumerations, for lede_name.",
      "enumeration",
      coreEnums(model).map((one, i) => [`LEDE_${upper(one.name)}`, i, one.doc]),
    ),
    ...enumeration(
      "The tables of the flat buffer.",
      "table",
      model.tables.map(({ enumerator, id, doc, row, storage }) => [
        tableName(enumerator),
        id,
        storage === "strings" ? doc : `Rows are lede_${snake(row)}_row. ${doc}`,
      ]),
    ),
    "/// A row's number in a table where there is no such row.",
    "#define LEDE_NONE UINT32_MAX",
    "",
    "// Members are called as in docs/buffer.md; in_si_… is si_… there.",
    "",
    "/// What the buffer begins with.",
    ...struct("lede_buffer_header", model.header),
    ...rowTypes(model).flatMap((table) => [
      `/// A row of ${table.tables.join(", ")}.`,
      ...struct(`lede_${snake(table.row)}_row`, table),
    ]),
    "// NOLINTEND(modernize-deprecated-headers,modernize-use-using)",
    "#endif",
  ];
}

function layersEnum({ layers }) {
  return [
    "/// What an analysis holds beyond mentions and entities; bits of a set.",
    "enum {",
    ...layers.map(({ name, doc }, bit) => `  LEDE_LAYER_${name.toUpperCase()} = 1 << ${bit},  ///< ${doc}`),
    `  LEDE_ALL_LAYERS = (1 << ${layers.length}) - 1,`,
    "};",
    "",
  ];
}

function optionsStruct(model) {
  const options = coreOptions(model);
  return [
    "/// What is asked of an analysis. Begin with LEDE_OPTIONS_INIT: a struct of zeros is refused.",
    "typedef struct lede_options {",
    "  /// Its own size, so that later versions can add to its end.",
    "  size_t size;",
    "  /// Called now and then, by the thread that analyses, with the share of the work that is done, in thousandths, and",
    "  /// the name of the stage that is at work. Returning 0 stops the analysis with LEDE_CANCELLED, and so does an",
    "  /// exception. NULL: nobody is called.",
    "  int (*progress)(uint32_t done_thousandths, const char* stage, void* context);",
    "  void* progress_context;",
    ...options.flatMap(({ core, cpp, member }) => [
      `  /// ${core.replace("a set of Layer", "a set of LEDE_LAYER_…").replaceAll("empty", "NULL")}${optionTypes[cpp].says}`,
      `  ${optionTypes[cpp].type} ${member};`,
    ]),
    "} lede_options;",
    `#define LEDE_OPTIONS_INIT {sizeof(lede_options), NULL, NULL, ${options.map(({ cpp }) => optionTypes[cpp].none).join(", ")}}`,
    "",
  ];
}

function enumeration(doc, name, named) {
  return [
    `/// ${doc}`,
    `typedef enum lede_${name} {`,
    ...named.map(([spelling, value, says]) => `  ${spelling} = ${value},  ///< ${says}`),
    `} lede_${name};`,
    "",
  ];
}

function struct(name, { columns, padding }) {
  let gaps = 0;
  const gap = (bytes) => (bytes > 0 ? [`  uint8_t unused${++gaps}[${bytes}];`] : []);
  const members = columns.flatMap((column) => [
    ...gap(column.padding),
    `  ${cTypes[column.size]} ${memberName(column.name)};${says(column.meaning)}`,
  ]);
  return [`typedef struct ${name} {`, ...members, ...gap(padding), `} ${name};`, ""];
}

/** POSIX has macros that begin with "si_": a program that includes signal.h could not have such members. */
const memberName = (name) => name.replace(/^si_/, "in_si_");

/** A column's meaning in docs/buffer.md, without its marks of Markdown. */
function says(meaning) {
  const plain = meaning
    .replace(/,? See \[Names\]\(#names\)\.|, see \[Names\]\(#names\)/, "")
    .replaceAll("4294967295", "LEDE_NONE")
    .replaceAll("`", "");
  return plain === "" ? "" : `  ///< ${plain}`;
}

function values(model) {
  return [
    '#include "c/values.h"',
    "",
    "#include <algorithm>",
    "#include <cstring>",
    "",
    '#include "lede/enums.h"',
    '#include "output/columns_layout.h"',
    "",
    "namespace lede {",
    "",
    ...rowTypes(model).map(({ row }) => `static_assert(sizeof(lede_${snake(row)}_row) == sizeof(columns::${row}Row));`),
    "static_assert(sizeof(lede_buffer_header) == sizeof(columns::Header));",
    "",
    "Options OptionsOf(const lede_options& asked) {",
    "  lede_options given = LEDE_OPTIONS_INIT;",
    "  std::memcpy(&given, &asked, std::min(asked.size, sizeof(given)));",
    "  Options options;",
    ...coreOptions(model).map(({ cpp, member }) => {
      const { given, value = (it) => it } = optionTypes[cpp];
      return `  ${given(`given.${member}`)}options.${member} = ${value(`given.${member}`)};`;
    }),
    "  return options;",
    "}",
    "",
    "const char* NameOf(std::uint32_t enumeration, std::uint32_t value) {",
    "  switch (enumeration) {",
    ...coreEnums(model).map(
      ({ name }) =>
        `    case LEDE_${upper(name)}: return value < k${name}Count ? ${name}Name(static_cast<${name}>(value)).data() : nullptr;`,
    ),
    "  }",
    "  return nullptr;",
    "}",
    "",
    "}  // namespace lede",
  ];
}

function coreEnums(model) {
  return model.enums.filter(({ column }) => column !== undefined);
}

function coreOptions(model) {
  return model.options.flatMap(({ options }) => options.filter(({ member }) => member !== undefined));
}

/** A table of each kind of rows, with the names of all that have such rows. */
function rowTypes(model) {
  const byRow = new Map();
  for (const table of model.tables.filter(({ row }) => row !== undefined)) {
    const tables = [...(byRow.get(table.row)?.tables ?? []), tableName(table.enumerator)];
    byRow.set(table.row, { ...(byRow.get(table.row) ?? table), tables });
  }
  return [...byRow.values()];
}

const tableName = (enumerator) => `LEDE_${upper(enumerator.slice(1))}`;
const spelt = ({ name }, value) => `LEDE_${upper(name)}_${upper(value.replace(/^k(?=[A-Z0-9])/, ""))}`;
/** "MadeBy" as "made_by". */
const snake = (name) => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toLowerCase();
const upper = (name) => snake(name).toUpperCase();
