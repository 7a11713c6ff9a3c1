// An analysis as rows that a person reads: one a line, as tests/corpus/README.md describes them.

/** The rows of every layer of an analysis with UTF-16 offsets; `date` is the one that was given with the text. */
export function rowsOf(text, analysis, date) {
  const names = new Map(analysis.entities.map(({ id, name }) => [id, name]));
  const story = { text, name: (id) => names.get(id) };
  return [
    ...analysis.mentions.map((mention) => mentionRow(story, mention)),
    ...analysis.entities.map(entityRow),
    ...analysis.entities.filter(({ country, place }) => country || place).map(placeRow),
    ...analysis.quotes.map((quote) => quoteRow(story, quote)),
    ...analysis.relations.map((relation) => relationRow(story, relation)),
    ...(analysis.document_date === (date ?? null) ? [] : [`date ${analysis.document_date}`]),
    ...analysis.times.map(timeRow),
    ...analysis.quantities.map((quantity) => quantityRow(quantity, analysis.quantities)),
    ...analysis.warnings.map((warning) => warningRow(story, warning)),
    ...analysis.paragraphs.filter(({ role }) => role !== "body").map((paragraph) => roleRow(text, paragraph)),
    ...ledeRows(story, analysis.lede),
  ].map(escaped);
}

function mentionRow({ text, name }, { type, text: words, start, kind, entity }) {
  const known = name(entity);
  return row(["mention", type, words, occurrence(text, words, start)], {
    "": kind === "name" ? "" : kind,
    ...(known === undefined ? { " ": "no entity" } : { of: known === words ? "" : known }),
  });
}

function entityRow({ type, name, mentions, aliases, titles }) {
  return row(["entity", type, name], {
    mentions: String(mentions.length),
    aliases: aliases.join("; "),
    titles: titles.join("; "),
  });
}

function placeRow({ type, name, country, place }) {
  if (!place) return row(["place", type, name], { country });
  return row(["place", type, name], {
    "": place.name,
    " ": place.feature,
    in: country,
    id: place.geonames === null ? "" : String(place.geonames),
  });
}

function quoteRow({ text, name }, { kind, text: words, cue, speaker, speaker_span: by, attribution, parts }) {
  const who = slice(text, by);
  const known = name(speaker);
  return row(["quote", kind, words], {
    cue: slice(text, cue),
    by: who,
    of: known === who ? "" : known,
    "": known === undefined && who ? "no entity" : "",
    " ": attribution === "inferred" ? attribution : "",
    ...Object.fromEntries(parts.map((part, i) => [`part${" ".repeat(i)}`, slice(text, part)])),
  });
}

function relationRow({ text, name }, { type, source, target, status, ...evidence }) {
  const parts = { "": slice(text, evidence), " ": status === "current" ? "" : status };
  return row(["relation", type, name(source), "->", name(target)], parts);
}

function timeRow({ type, text: words, value, earliest, latest }) {
  const same = earliest === value && latest === value;
  return row(["time", type, words, "=", value ?? "?"], { "": same || !earliest ? "" : `${earliest} to ${latest}` });
}

function quantityRow(quantity, quantities) {
  const { type, text: words, value, high, unit, approximate, si_value: si, si_unit: siUnit, bound } = quantity;
  const number = value === null ? "?" : digits(value);
  const amount = `${approximate ? "~" : ""}${number}${typeof high === "number" ? `..${digits(high)}` : ""}`;
  return row(["quantity", type, words, "=", amount, unit], {
    "": siUnit ? `${digits(si)} ${siUnit}` : "",
    " ": ["exact", "about"].includes(bound) ? "" : bound,
    "sum of": quantity.sum_of.map((id) => quantities.find((part) => part.id === id).text).join("; "),
  });
}

function warningRow({ text }, { code, message, related, suggestion, ...span }) {
  const words = slice(text, span);
  return row(["warning", code, words, occurrence(text, words, span.start)], {
    beside: slice(text, related),
    "": message,
    put: suggestion,
  });
}

function roleRow(text, { role, ...span }) {
  return row(["role", role, inLine(slice(text, span))], {});
}

function ledeRows({ text, name }, lede) {
  if (!lede) return [];
  const rowOf = (question) => (part) => {
    const words = inLine(slice(text, part));
    const known = name(part.entity) ?? words;
    return row([question, words, occurrence(text, words, part.start)], { of: known === words ? "" : known });
  };
  return [
    ...lede.who.map(rowOf("who")),
    ...[lede.what].filter(Boolean).map(rowOf("what")),
    ...lede.whom.map(rowOf("whom")),
    ...[lede.how_much].filter(Boolean).map(rowOf("much")),
    ...lede.where.map(rowOf("where")),
    ...[lede.when].filter(Boolean).map(rowOf("when")),
    ...[lede.source].filter(Boolean).map(rowOf("says")),
    row(["told", inLine(slice(text, lede.sentence))], {}),
  ];
}

const inLine = (words) => words.replace(/[ \t\n\r]+/g, " ");

/** Words, then parts between bars, each behind its label; a label of spaces is none. What is empty is left out. */
function row(words, parts) {
  const said = Object.entries(parts).filter(([, value]) => value);
  return [words.filter(Boolean).join(" "), ...said.map(([label, value]) => `${label.trim()} ${value}`.trim())].join(
    " | ",
  );
}

const slice = (text, span) => (span ? text.slice(span.start, span.end) : "");

/** "#2" where the words stand, whole, at another place before. */
function occurrence(text, words, start) {
  let count = 1;
  for (let at = text.indexOf(words); words && at >= 0 && at < start; at = text.indexOf(words, at + 1)) {
    if (!OF_WORD.test(text[at - 1] ?? "") && !OF_WORD.test(text[at + words.length] ?? "")) count++;
  }
  return count === 1 ? "" : `#${count}`;
}

/** Twelve significant digits, as C's "%.12g" prints them. */
function digits(value) {
  const [significand, exponent] = value.toPrecision(12).split("e");
  const short = significand.includes(".") ? significand.replace(/\.?0+$/, "") : significand;
  return exponent === undefined ? short : `${short}e${exponent.replace(/^([+-])(\d)$/, "$10$2")}`;
}

const OF_WORD = /[\p{L}\p{M}0-9]/u;
const NAMED = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** With what an eye cannot see as escapes. */
function escaped(written) {
  return written.replace(
    /[\\\p{Cc}\u2011]|(?!\uFE0F)\p{Mn}|(?![ \u200D])[\p{Z}\p{Cf}]/gu,
    (c) => NAMED[c] ?? `\\u${c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
}
