// The outputs in Python: the types of an analysis, its layers and options, and their way into the core.

/** Files by their paths. `notice` is the line that says that they are generated. */
export function pythonFiles(model, notice) {
  const top = (lines) => `# ${notice}\n${lines.join("\n")}\n`;
  return new Map([
    ["python/ledekit/types.py", top(types(model))],
    ["python/ledekit/_options.py", top(options(model))],
    ["python/native/options_binding.h", `// ${notice}\n// clang-format off\n${binding(model).join("\n")}\n`],
  ]);
}

/**
 * The sets of options, each with those that Python has and no set before it; sets without any are left out: what a worker's
 * client takes is not for callers there.
 */
function optionSets(model) {
  const known = new Set();
  const sets = model.options.map((set) => {
    const options = set.options.filter(({ python, pythonType }) => pythonType !== undefined && !known.has(python.name));
    for (const { python } of options) known.add(python.name);
    return { ...set, options };
  });
  return sets.filter(({ options }) => options.length > 0);
}

function coreOptions(model) {
  return optionSets(model).flatMap(({ options }) => options.filter(({ member }) => member !== undefined));
}

function types(model) {
  const objects = inOrder(model.tables.filter(({ isObject }) => isObject));
  return [
    `"""The analysis, schema "lede/1": plain values with the members of the JSON."""`,
    "",
    "from __future__ import annotations",
    "",
    "from dataclasses import dataclass",
    "from functools import cached_property",
    "from typing import Any, Literal",
    ...model.enums.flatMap(enumType),
    "",
    "",
    "@dataclass(frozen=True, slots=True)",
    "class Span:",
    ...docstring("A half-open range of the text that was analysed, in the analysis's offset unit.", "    "),
    "",
    "    start: int",
    ...docstring("Where it begins.", "    "),
    "    end: int",
    ...docstring("Where it ends: the offset behind it.", "    "),
    "",
    "    @classmethod",
    "    def of(cls, row: dict[str, Any]) -> Span:",
    '        return cls(row["start"], row["end"])',
    ...objects.flatMap(objectType),
    "",
    "",
    "class AnalysisRows:",
    ...docstring(pythonDoc(model.doc), "    "),
    "",
    "    _data: dict[str, Any]",
    ...model.members.flatMap(memberOf),
  ];
}

/** Classes after those that they hold, so that a reader meets what is known. */
function inOrder(tables) {
  const done = [];
  const add = (table) => {
    if (done.includes(table)) return;
    for (const { of } of table.fields) if (of?.isObject && of !== table && tables.includes(of)) add(of);
    done.push(table);
  };
  tables.forEach(add);
  return done;
}

function enumType({ name, doc, values }) {
  return [
    "",
    `${name} = Literal[`,
    ...values.map(({ value, doc }) => `    "${value}",  # ${doc}`),
    "]",
    ...docstring(doc, ""),
  ];
}

function objectType({ row, doc, fields }) {
  const members = fields.flatMap((field) =>
    field.kind.python(field).map((member) => ({ says: field.says, ...member })),
  );
  return [
    "",
    "",
    "@dataclass(frozen=True, slots=True)",
    `class ${row}:`,
    ...docstring(doc, "    "),
    "",
    ...members.flatMap(({ name, type, says }) => [`    ${name}: ${type}`, ...docstring(says, "    ")]),
    "",
    "    @classmethod",
    `    def of(cls, row: dict[str, Any]) -> ${row}:`,
    "        return cls(",
    ...members.map(({ name, made }) => `            ${made ?? `row["${name}"]`},`),
    "        )",
  ];
}

function memberOf({ name, kind, value, of, doc }) {
  // What comes straight from the JSON has any type until it has a name of one.
  const property = (type, made, variable) => [
    "",
    "    @cached_property",
    `    def ${name}(self) -> ${type}:`,
    ...docstring(doc, "        "),
    ...(variable === undefined
      ? [`        return ${made}`]
      : [`        ${variable}: ${type} = ${made}`, `        return ${variable}`]),
  ];
  const given = `self._data["${name}"]`;
  switch (kind) {
    case "constant":
      return property(`Literal["${value}"]`, `"${value}"`);
    case "given":
      return []; // the caller's
    case "unit":
      return property(of.name, given, "value");
    case "date":
      return property("str | None", given, "value");
    case "single":
      return of.nullable
        ? property(`${of.row} | None`, `None if ${given} is None else ${of.row}.of(${given})`)
        : property(of.row, `${of.row}.of(${given})`);
    default:
      return property(`tuple[${of.row}, ...]`, `tuple(${of.row}.of(row) for row in ${given})`);
  }
}

function options(model) {
  const sets = optionSets(model);
  const core = coreOptions(model);
  const converters = [...new Set(core.map(({ pythonConvert }) => pythonConvert))].sort();
  return [
    '"""What a caller may ask for, and how it gets to the core."""',
    "",
    "from __future__ import annotations",
    "",
    "import datetime",
    "from collections.abc import Callable, Iterable, Mapping",
    "from typing import Any, Literal, TypedDict, get_args",
    "",
    "from . import _core",
    `from ._values import ${converters.join(", ")}`,
    "from .types import OffsetUnit",
    "",
    "Layer = Literal[",
    ...model.layers.map(({ name, doc }) => `    "${name}",  # ${doc}`),
    "]",
    ...docstring("What an analysis holds beyond mentions and entities.", ""),
    "",
    "Stage = Literal[",
    ...model.stages.map(({ name, doc }) => `    "${name}",  # ${doc}`),
    "]",
    ...docstring("The parts of the work, in the order in which they are done.", ""),
    "",
    "LAYERS: tuple[Layer, ...] = get_args(Layer)",
    ...docstring("The layers in the order of the core's lede::Layer.", ""),
    "",
    "LAYER_NEEDS: Mapping[Layer, tuple[Layer, ...]] = {",
    ...model.layers.map(
      ({ name, needs }) =>
        `    "${name}": (${needs.map((need) => `"${need}"`).join(", ")}${needs.length === 1 ? "," : ""}),`,
    ),
    "}",
    ...docstring("What comes with each layer, because it would say less without.", ""),
    ...sets.flatMap(optionSet),
    "",
    "",
    "OPTIONS: Mapping[str, tuple[str, ...]] = {",
    ...sets.map(
      ({ name, options }) => `    "${name}": (${options.map(({ python }) => `"${python.name}",`).join(" ")}),`,
    ),
    "}",
    ...docstring("The names of a set's own options.", ""),
    "",
    "",
    "def core_options(options: Mapping[str, Any]) -> _core.Options:",
    ...docstring(
      "The options as the core takes them. What cannot be is a TypeError or LedeError that names the option.",
      "    ",
    ),
    "    core = _core.Options()",
    ...core.map(
      ({ python, member, pythonConvert }) => `    core.${member} = ${pythonConvert}(options, "${python.name}")`,
    ),
    "    return core",
  ];
}

function optionSet(set) {
  return [
    "",
    "",
    `class ${set.name}(${set.extends ?? "TypedDict"}, total=False):`,
    ...docstring(set.doc, "    "),
    "",
    ...set.options.flatMap(({ python, pythonType }) => [
      `    ${python.name}: ${pythonType}`,
      ...docstring(python.doc, "    "),
    ]),
  ];
}

function binding(model) {
  const core = coreOptions(model);
  return [
    "#pragma once",
    "",
    "#include <nanobind/nanobind.h>",
    "#include <nanobind/stl/string.h>",
    "",
    '#include "lede/options.h"',
    "",
    "/// Options as Python sets them, one by one (python/ledekit/_options.py).",
    "inline void BindOptions(nanobind::module_& module) {",
    '  nanobind::class_<lede::Options>(module, "Options")',
    "      .def(nanobind::init<>())",
    ...core.map(({ member }) => `      .def_rw("${member}", &lede::Options::${member})`),
    "      ;",
    "}",
  ];
}

/** A docstring, broken into lines of at most 120 columns. */
function docstring(doc, indent) {
  const text = doc.replaceAll("\\", "\\\\");
  // A quotation mark at the end would run into the docstring's own.
  const end = text.endsWith('"') ? " " : "";
  if (indent.length + text.length + 7 <= 120) return [`${indent}"""${text}${end}"""`];
  const lines = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    const room = 120 - indent.length - (lines.length <= 1 ? 3 : 0);
    if (line !== undefined && line.length + 1 + word.length <= room) lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return [`${indent}"""${lines[0]}`, ...lines.slice(1).map((line) => indent + line), `${indent}"""`];
}

/** What the schema says of JavaScript's offsets, in Python's. */
function pythonDoc(doc) {
  return doc.replace('With "utf16" offsets `text.slice(start, end)`', 'With "codepoint" offsets `text[start:end]`');
}
