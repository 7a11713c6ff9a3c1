// What an analysis says, as facts that can be compared with those of another form of the same text.
import assert from "node:assert/strict";
import { run } from "../module/support.mjs";

/** What is compared: events take more time than all of these, and say what their trees say. */
const LAYERS = "places,quotes,references,relations,times,quantities,desk";

/**
 * @typedef {import("./texts.mjs").Article} Article
 * @typedef {{ text: string, origin?: number[] }} Variant `origin[i]` is the offset in the article of unit i, with the
 *   article's length behind the last one; without it each unit stands where it stood
 * @typedef {{ layer: string, start: number, key: string, words: string }} Fact where it begins in the article, and a
 *   `key` that names it by offsets in the article
 */

/**
 * Facts of each variant, in their order.
 * @param {{ variant: Variant, date?: string }[]} variants
 * @returns {Fact[][]}
 */
export function factsOf(variants) {
  return analysesOf(variants).map((analysis, i) => facts(analysis, variants[i].variant));
}

/** Analyses of the variants, in their order; one native process reads them all. */
export function analysesOf(variants) {
  const lines = variants.map(({ variant, date }, id) => JSON.stringify({ id, text: variant.text, date }));
  const args = ["analyze", "--jsonl", "--offsets", "utf16", "--layers", LAYERS];
  const { status, stdout, stderr } = run(args, `${lines.join("\n")}\n`);
  assert.equal(status, 0, stderr);
  return stdout.trim().split("\n").map(JSON.parse);
}

/** Those that are compared; an entity is known by its first mention, so that its name may change. @returns {Fact[]} */
function facts(analysis, { text, origin }) {
  const at = ({ start, end }) => (origin ? `${origin[start]}-${origin[end - 1] + 1}` : `${start}-${end}`);
  const mentions = new Map(analysis.mentions.map((mention) => [mention.id, mention]));
  const first = new Map(analysis.entities.map(({ id, mentions: [id0] }) => [id, at(mentions.get(id0))]));
  const who = (entity) => (entity === null ? "nobody" : first.get(entity));
  const fact = (layer, span, ...parts) => ({
    layer,
    start: origin ? origin[span.start] : span.start,
    key: [at(span), ...parts].join(" "),
    words: text.slice(span.start, span.end),
  });
  const perhaps = (span) => (span ? at(span) : "none");
  return [
    ...analysis.mentions.map((m) => fact("mentions", m, m.type, m.kind, "of", who(m.entity))),
    ...analysis.entities.map((e) =>
      fact("entities", mentions.get(e.mentions[0]), e.type, e.country, e.place?.name, `${e.mentions.length} mentions`),
    ),
    ...analysis.quotes.map((q) =>
      fact("quotes", q, q.kind, "by", perhaps(q.speaker_span), "of", who(q.speaker), "cue", perhaps(q.cue)),
    ),
    ...analysis.relations.map((r) => fact("relations", r, r.type, who(r.source), "->", who(r.target))),
    ...analysis.times.map((t) => fact("times", t, t.type, t.value, t.earliest, t.latest)),
    ...analysis.quantities.map((q) =>
      fact("quantities", q, q.type, q.approximate ? "~" : "", q.value, q.high, q.unit, q.si_value),
    ),
    ...analysis.warnings.map((w) => fact("warnings", w, w.code, perhaps(w.related))),
  ];
}
