// What an option is in each of the languages, by its kind.

/**
 * `type` is the type of the caller's value in TypeScript. Of options that the core has too: `cpp` and `initial` are type
 * and default of the member of lede::Options, `coreType` is its type in TypeScript, and `convert` the function of
 * wasm/src/option-values.ts that makes it from the caller's options and the option's name, or throws. `pythonType` is the
 * type of the caller's value in Python; a kind without one is not for callers there. `pythonConvert` is `convert`'s like
 * in python/ledekit/_values.py.
 */
export const optionKinds = {
  date: {
    type: "string | Date | null",
    cpp: "std::string",
    coreType: "string",
    convert: "dateValue",
    pythonType: "str | datetime.date | None",
    pythonConvert: "date_value",
  },
  text: {
    type: "string | null",
    cpp: "std::string",
    coreType: "string",
    convert: "textValue",
    pythonType: "str | None",
    pythonConvert: "text_value",
  },
  flag: {
    type: "boolean",
    cpp: "bool",
    initial: "false",
    coreType: "boolean",
    convert: "flagValue",
    pythonType: "bool",
    pythonConvert: "flag_value",
  },
  layers: {
    type: "readonly Layer[]",
    cpp: "std::uint32_t",
    initial: "kAllLayers",
    coreType: "number",
    convert: "layersValue",
    pythonType: "Iterable[Layer]",
    pythonConvert: "layers_value",
  },
  hints: {
    type: "Hints | readonly Hints[] | null",
    cpp: "std::string",
    coreType: "string",
    convert: "hintsValue",
    pythonType: "Mapping[str, Any] | Iterable[Mapping[str, Any]] | None",
    pythonConvert: "hints_value",
  },
  offsets: { type: "OffsetUnit", pythonType: "OffsetUnit" },
  progress: {
    type: "(share: number, stage: Stage) => void",
    pythonType: "Callable[[float, Stage], None] | None",
  },
};
