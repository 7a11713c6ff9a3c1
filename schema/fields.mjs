// The words in which the description is written: fields of each kind, as plain objects. scripts/schema/kinds.mjs says how
// a kind is stored, written and read. `doc` is of whole sentences; `more` are names that differ from the field's own:
// `member` of the C++ struct, `column` of the buffer, `row_member` of the buffer's struct in C++.

const field = (kind) => (doc, more) => ({ kind, doc, ...more });
const fieldOf = (kind) => (of, doc, more) => ({ kind, of, doc, ...more });

export const boolean = field("boolean");
export const number = field("number");
export const string = field("string");
export const thousandths = field("thousandths");
/** A number that may be unknown: `more` says what knows (`known` or `known_with`). */
export const double = field("double");
/** Degrees up to `most` on either side of 0. */
export const degrees = (member, most, doc) => ({
  kind: "hundredths",
  origin: most * 100,
  range: [-most, most],
  member,
  column: member,
  doc,
});
export const country = field("country");

export const id = { kind: "id" };
export const span = field("span");
export const optionalSpan = field("optional_span");
export const spans = fieldOf("span_list");
/** Words of the text without what parts them at a line's end. */
export const written = field("written");
export const writtenList = fieldOf("written_list");

/** A value of an enumeration. */
export const oneOf = fieldOf("enum");
/** The number of a row of a table, and of several. */
export const row = fieldOf("row");
export const rows = fieldOf("row_list");
/** A row of a table, written out, and several of them. */
export const object = fieldOf("object");
export const objects = fieldOf("object_list");
export const namedStrings = fieldOf("named_strings");

/** May be null. */
export const nullable = (one) => ({ ...one, nullable: true });
/** May be missing. */
export const optional = (one) => ({ ...one, optional: true });
/** Null or empty as yet: no stage fills it. */
export const planned = (one) => ({ ...one, planned: true });

/** What everything that has an id and words in the text begins with. */
export const words = (doc) => ({ id, span: span(doc), text: { kind: "slice" } });

/** What the documentation says of a meaning that nothing finds as yet. */
export const untold = (doc, by = "rule") => `${doc} No ${by} tells it as yet.`;
