// What an option is in each of the languages, by its kind.

/**
 * `type` is the type of the caller's value in TypeScript. Of options that the core has too: `cpp` and `initial` are type
 * and default of the member of lede::Options, `coreType` is its type in TypeScript, and `convert` the function of
 * wasm/src/option-values.ts that makes it from the caller's options and the option's name, or throws.
 */
export const optionKinds = {
  date: { type: "string | Date | null", cpp: "std::string", coreType: "string", convert: "dateValue" },
  text: { type: "string | null", cpp: "std::string", coreType: "string", convert: "textValue" },
  flag: { type: "boolean", cpp: "bool", initial: "false", coreType: "boolean", convert: "flagValue" },
  layers: {
    type: "readonly Layer[]",
    cpp: "std::uint32_t",
    initial: "kAllLayers",
    coreType: "number",
    convert: "layersValue",
  },
  hints: { type: "Hints | readonly Hints[] | null", cpp: "std::string", coreType: "string", convert: "hintsValue" },
  offsets: { type: "OffsetUnit" },
};
