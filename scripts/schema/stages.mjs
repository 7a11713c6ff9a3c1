// Stages, layers and options in the schema and in its outputs.
import { cppFile } from "./cpp.mjs";
import { optionKinds } from "./option-kinds.mjs";
import { comment, property } from "./typescript.mjs";

/** The layers with `needs` closed, the stages, and the copy desk's checks. Throws an Error that names what does not fit. */
export function stagesOf({ layers, stages, checks, enums }) {
  for (const [name, { needs }] of Object.entries(layers)) {
    for (const need of needs) {
      if (layers[need] === undefined) throw new Error(`layers.${name} needs ${need}, which is no layer.`);
    }
  }
  const closed = (name) => {
    const found = new Set([name]);
    for (const one of found) for (const need of layers[one].needs) found.add(need); // a set takes in what is added
    return Object.keys(layers).filter((layer) => found.has(layer) && layer !== name);
  };
  const all = Object.entries(stages).map(([name, stage]) => ({ layers: [], ...stage, name }));
  const filled = new Set();
  for (const { name, reads, fills } of all) {
    const missing = reads.filter((part) => !filled.has(part));
    if (missing.length > 0)
      throw new Error(`stages.${name} reads ${missing.join(", ")}, which no stage before it fills.`);
    for (const part of fills) filled.add(part);
  }
  const orphan = Object.keys(layers).find((name) => !all.some((stage) => stage.layers.includes(name)));
  if (orphan !== undefined) throw new Error(`No stage fills the layer ${orphan}.`);
  const strange = all.flatMap((stage) => stage.layers).find((name) => layers[name] === undefined);
  if (strange !== undefined) throw new Error(`A stage fills ${strange}, which is no layer.`);
  for (const [name, { codes }] of Object.entries(checks)) {
    const unknown = codes.find((code) => enums.WarningCode.values[code] === undefined);
    if (unknown !== undefined) throw new Error(`checks.${name} warns of ${unknown}, which is no code.`);
  }
  return {
    checks: Object.entries(checks).map(([name, check]) => ({ ...check, name })),
    layers: Object.entries(layers).map(([name, layer]) => ({ ...layer, name, needs: closed(name) })),
    stages: all,
  };
}

/** The sets of options, each option with its kind. Throws an Error that names the option at fault. */
export function optionsOf(options) {
  return Object.entries(options).map(([name, set]) => ({
    ...set,
    name,
    options: Object.entries(set.options).map(([option, source]) => {
      const kind = source.kind === undefined ? { type: source.type } : optionKinds[source.kind];
      if (kind?.type === undefined) throw new Error(`${name}.${option}: there is no kind "${source.kind}" of options.`);
      if (source.member !== undefined && kind.cpp === undefined)
        throw new Error(`${name}.${option}: the core has no options of the kind "${source.kind}".`);
      const python = { name: snakeCase(option), doc: source.doc, ...source.python };
      return { ...source, ...kind, name: option, python };
    }),
  }));
}

/** "namesOnly" as "names_only". */
function snakeCase(name) {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Files by their paths. `notice` is the line that says that they are generated. */
export function stageFiles(model, notice) {
  const cpp = (lines) => cppFile(notice, lines);
  return new Map([
    ["include/lede/layers.h", cpp(layersHeader(model))],
    ["include/lede/options.h", cpp(optionsHeader(model))],
    ["src/pipeline/stages.cpp", cpp(stageTable(model))],
    ["src/desk/checks.h", cpp(checkTable(model))],
    ["wasm/options_binding.h", cpp(optionsBinding(model))],
    ["wasm/src/options.ts", `// ${notice}\n${optionsModule(model).join("\n")}\n`],
    ["wasm/src/core-options.ts", `// ${notice}\n${coreOptionsModule(model).join("\n")}\n`],
  ]);
}

function setOf(model, names) {
  return names.length === 0
    ? "0"
    : names.map((name) => model.layers.find((layer) => layer.name === name).cpp).join(" | ");
}

function layersHeader(model) {
  const { layers } = model;
  return [
    "#pragma once",
    "",
    "#include <cstdint>",
    "#include <string_view>",
    "",
    "namespace lede {",
    "",
    "/// What an analysis holds beyond mentions and entities; bits of a set.",
    "enum Layer : std::uint32_t {",
    ...layers.map(({ cpp, doc }, bit) => `  ${cpp} = 1u << ${bit},  ///< ${doc}`),
    `  kAllLayers = (1u << ${layers.length}) - 1,`,
    "};",
    "",
    "struct LayerInfo {",
    "  std::string_view name;",
    "  std::uint32_t layer;  ///< its bit",
    "  std::uint32_t needs;  ///< the set of those that come with it, and of those that come with these",
    "};",
    "inline constexpr LayerInfo kLayers[] = {",
    ...layers.map(({ name, cpp, needs }) => `    {"${name}", ${cpp}, ${setOf(model, needs)}},`),
    "};",
    "",
    "/// A set of layers with those that they need.",
    "constexpr std::uint32_t WithNeeds(std::uint32_t layers) {",
    "  std::uint32_t all = layers;",
    "  for (const LayerInfo& info : kLayers) all |= (layers & info.layer) != 0 ? info.needs : 0;",
    "  return all;",
    "}",
    "",
    "}  // namespace lede",
  ];
}

function coreOptions(model) {
  return model.options.flatMap(({ options }) => options.filter(({ member }) => member !== undefined));
}

function optionsHeader(model) {
  return [
    "#pragma once",
    "",
    "#include <cstdint>",
    "#include <string>",
    "#include <string_view>",
    "",
    '#include "lede/layers.h"',
    "",
    "namespace lede {",
    "",
    "/// What is asked of an analysis.",
    "struct Options {",
    ...coreOptions(model).flatMap(({ core, cpp, member, initial }) => [
      `  /// ${core}`,
      `  ${cpp} ${member}${initial === undefined ? "" : ` = ${initial}`};`,
    ]),
    "  /// Called now and then with the share of the work that is done, in thousandths, and the name of the stage that",
    "  /// is at work. Returning false stops the analysis with kCancelled and leaves the document without layers.",
    "  bool (*progress)(std::uint32_t done_thousandths, std::string_view stage, void* context) = nullptr;",
    "  void* progress_context = nullptr;",
    "};",
    "",
    "}  // namespace lede",
  ];
}

function stageTable(model) {
  const headers = [...new Set(model.stages.map(({ header }) => header))].sort();
  return [
    '#include "pipeline/stage.h"',
    "",
    ...headers.map((header) => `#include "${header}"`),
    "",
    "namespace lede {",
    "namespace {",
    "",
    "constexpr Stage kStages[] = {",
    ...model.stages.map(
      (stage) =>
        `    {"${stage.name}", ${setOf(model, stage.layers)}, ${stage.share}, MakeRunner<${runnerOf(stage)}>},`,
    ),
    "};",
    "",
    "}  // namespace",
    "",
    "std::span<const Stage> Stages() { return kStages; }",
    "",
    "}  // namespace lede",
  ];
}

function checkTable({ checks }) {
  return [
    "// The checks of the copy desk, and the table of them that it walks.",
    "#pragma once",
    "",
    '#include "desk/desk.h"',
    "",
    "namespace lede {",
    "",
    ...checks.flatMap(({ doc, function: name }) => [`/// ${doc}`, `void ${name}(DeskTools* tools, Document* doc);`]),
    "",
    "inline constexpr DeskCheck kDeskChecks[] = {",
    ...checks.map(({ function: name }) => `    ${name},`),
    "};",
    "",
    "}  // namespace lede",
  ];
}

/** What the pipeline wraps a stage in (src/pipeline/stage.h). */
function runnerOf(stage) {
  return stage.class === undefined ? `FunctionRunner<${stage.function}>` : `ClassRunner<${stage.class}>`;
}

function optionsBinding(model) {
  return [
    "#pragma once",
    "",
    "#include <emscripten/bind.h>",
    "",
    '#include "lede/options.h"',
    "",
    "/// Options as a plain object of JavaScript, `CoreOptions` of wasm/src/core-options.ts.",
    "inline void BindOptions() {",
    '  emscripten::value_object<lede::Options>("Options")',
    ...coreOptions(model).map(({ name, member }) => `      .field("${name}", &lede::Options::${member})`),
    "      ;",
    "}",
  ];
}

function optionsModule(model) {
  const listed = (names) => `[${names.map((name) => `"${name}"`).join(", ")}] as const`;
  const names = (all) => all.map(({ name }) => name);
  const union = (type, all) => [
    `export type ${type} =`,
    ...all.flatMap(({ name, doc }, i) => [...comment(doc, "  "), `  | "${name}"${i + 1 === all.length ? ";" : ""}`]),
  ];
  return [
    "// What a caller may ask for.",
    "",
    'import type { Hints } from "./hints.js";',
    'import type { Signal } from "./platform.js";',
    'import type { OffsetUnit } from "./types.js";',
    "",
    "/** What an analysis holds beyond mentions and entities, in the order of the core's lede::Layer. */",
    `export const LAYERS = ${listed(names(model.layers))};`,
    "",
    ...union("Layer", model.layers),
    "",
    "/** What comes with each layer, because it would say less without. */",
    "export const LAYER_NEEDS: Readonly<Record<Layer, readonly Layer[]>> = {",
    ...model.layers.map(({ name, needs }) => `  ${name}: [${needs.map((need) => `"${need}"`).join(", ")}],`),
    "};",
    "",
    "/** The parts of the work, in the order in which they are done. */",
    ...union("Stage", model.stages),
    ...model.options.flatMap(optionSet),
    "",
    "/** The names of a set's own options. */",
    "export const OPTIONS = {",
    ...model.options.map((set) => `  ${set.name}: ${listed(names(set.options))},`),
    "};",
  ];
}

function coreOptionsModule(model) {
  const core = coreOptions(model);
  const converters = [...new Set(core.map(({ convert }) => convert))].sort();
  return [
    "// What a caller asks for, on its way to the core.",
    "",
    `import { ${converters.join(", ")} } from "./option-values.js";`,
    'import type { TextOptions } from "./options.js";',
    "",
    "/** The options as the core takes them. */",
    "export interface CoreOptions {",
    ...core.map(({ name, coreType }) => `  readonly ${name}: ${coreType};`),
    "}",
    "",
    "/** Throws a TypeError or RangeError that names the option whose value cannot be. */",
    "export function coreOptions(options: TextOptions): CoreOptions {",
    "  return {",
    ...core.map(({ name, convert }) => `    ${name}: ${convert}(options, "${name}"),`),
    "  };",
    "}",
  ];
}

function optionSet(set) {
  return [
    "",
    ...comment(set.doc, ""),
    `export interface ${set.name}${set.extends === undefined ? "" : ` extends ${set.extends}`} {`,
    ...set.options.flatMap(({ name, type, doc }) => {
      const alternative = type.includes("=>") ? `(${type})` : type;
      return property(name, `${alternative} | undefined`, doc, true);
    }),
    "}",
  ];
}

/** Sections of the codebook. */
export function stageDocs(model) {
  const code = (names) => names.map((name) => `\`${name}\``).join(", ") || "–";
  return [
    "",
    "## Layers",
    "",
    "What can be asked for beside mentions and entities, with the option `layers` or `lede analyze --layers`. Whoever asks",
    "for a layer also gets those that it needs.",
    "",
    "| layer | what | needs |",
    "| --- | --- | --- |",
    ...model.layers.map(({ name, doc, needs }) => `| \`${name}\` | ${doc} | ${code(needs)} |`),
    "",
    "## Stages",
    "",
    "The parts of the work, in the order in which they are done. Those without a layer are always done.",
    "",
    "| stage | what | for the layers | reads | fills |",
    "| --- | --- | --- | --- | --- |",
    ...model.stages.map(
      ({ name, doc, layers, reads, fills }) =>
        `| \`${name}\` | ${doc} | ${code(layers)} | ${code(reads)} | ${code(fills)} |`,
    ),
    "",
    "## Checks of the copy desk",
    "",
    "Beside those of the stages, which warn of what they notice themselves.",
    "",
    "| check | what it looks for | codes |",
    "| --- | --- | --- |",
    ...model.checks.map(({ name, doc, codes }) => `| \`${name}\` | ${doc} | ${code(codes)} |`),
  ];
}
