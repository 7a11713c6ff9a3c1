// What changed between two versions of an article: pure functions over two analyses.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnalyzer } from "ledekit";
import { pageModule } from "./sources.mjs";

const { createReading } = await pageModule("analysis/reading.ts");
const { compare } = await pageModule("compare/compare.ts");
const { fewTokensOf, tokensOf } = await pageModule("compare/tokens.ts");
const { isSpelling } = await pageModule("compare/spelling.ts");
const { markdownOf } = await pageModule("compare/table.ts");
const { summary } = await pageModule("compare/telling.ts");
const tools = Object.assign(
  {},
  await pageModule("analysis/doubt.ts"),
  await pageModule("analysis/numbers.ts"),
  await pageModule("analysis/speakers.ts"),
  await pageModule("analysis/timeline.ts"),
  await pageModule("vocabulary.ts"),
);
const analyzer = await createAnalyzer();

function read(text, documentDate) {
  const hints = { schema: "lede-hints/1", hints: [] };
  const analysis = analyzer.analyze(text, { documentDate: documentDate || null });
  return createReading({ text, documentDate, hints }, { analysis, idleHints: [] });
}

/** What a generator gives in the end, and after how many steps. */
function finish(steps) {
  for (let count = 1; ; count++) {
    const { done, value } = steps.next();
    if (done) return { value, count };
  }
}

function compared(before, after, dates = ["", ""]) {
  const { value } = finish(compare(read(before, dates[0]), read(after, dates[1]), tools));
  return value;
}

/** Changes of a kind as "what: about: from → to". */
const told = ({ changes }, kind) =>
  changes
    .filter((change) => change.kind === kind)
    .map(({ what, about, from, to }) => `${what}: ${about === "" ? "" : `${about}: `}${from} → ${to}`);

const wire = `Harbour board approves pier

Mayor Ada Moss said on Monday that the pier would cost $3 million. “We will build it this year,” Moss said.

Tom Smyth, the engineer, said 40 workers would start in March. “Nobody will lose a home,” Smyth said.

Peter Lund, minister of fishing, opposed the plan. “The fish will go,” he said.

Residents met in Lima on Tuesday. About 60 percent of them were against it. Ingrid Solvang, who owns a boat, had not been asked.`;

const change = (...pairs) => pairs.reduce((text, [from, to]) => text.replace(from, to), wire);

test("a text and itself differ in nothing, however it is wrapped and whatever its quotation marks", () => {
  for (const other of [
    wire,
    wire.replaceAll(". ", ".   "),
    wire.replace(/[“”]/g, '"'),
    wire.replaceAll("\n", "\r\n"),
  ]) {
    const result = compared(wire, other);
    assert.deepEqual(result.changes, []);
    assert.ok(result.rows.every(({ status }) => status === "same"));
    assert.equal(summary(result.changes, result.rows), "Nothing changed: word for word the same text.");
  }
});

test("the same words by another speaker are an attribution that changed, and nothing else of the quotation", () => {
  const result = compared(wire, change(["home,” Smyth said", "home,” Moss said"]));
  assert.deepEqual(told(result, "attribution"), ["speaker: “Nobody will lose a home,”: Tom Smyth → Ada Moss"]);
  assert.deepEqual(told(result, "quotation"), []);
});

test("a speaker whose name is spelt otherwise is the same speaker", () => {
  const result = compared(wire, wire.replaceAll("Smyth", "Smith"));
  assert.deepEqual(told(result, "attribution"), []);
  assert.deepEqual(told(result, "name"), ["spelling: Tom Smyth → Tom Smith", "spelling: Smyth → Smith"]);
});

test("a quotation tells which of its words changed, and whether it is reported now", () => {
  const words = compared(wire, change(["this year,”", "next year,”"]));
  const [quotation] = words.changes.filter(({ kind }) => kind === "quotation");
  assert.equal(quotation.what, "words");
  assert.deepEqual(
    quotation.pieces.filter(({ is }) => is !== "same").map(({ is, words: said }) => `${is}${said}`),
    ["gone this", "new next"],
  );
  const mode = compared(wire, change(["“The fish will go,” he said", "Lund said the fish will go"]));
  assert.deepEqual(told(mode, "quotation"), ["mode: the fish will go: quoted → reported"]);
  assert.deepEqual(told(mode, "attribution"), []);
});

test("a quotation that became the text’s own words lost its attribution; one that is not there is gone", () => {
  const unquoted = compared(wire, change(["“Nobody will lose a home,” Smyth said.", "Nobody will lose a home."]));
  assert.deepEqual(told(unquoted, "attribution"), ["unquoted: “Nobody will lose a home,”: Tom Smyth → "]);
  const gone = compared(wire, change([" “Nobody will lose a home,” Smyth said.", ""]));
  assert.deepEqual(told(gone, "quotation"), ["gone: Tom Smyth: “Nobody will lose a home,” → "]);
  assert.deepEqual(told(gone, "attribution"), []);
});

test("numbers that stand in the same place are compared by their values", () => {
  const changed = compared(wire, change(["$3 million", "$4 million"], ["40 workers", "forty workers"]));
  assert.deepEqual(told(changed, "number"), ["value: $3 million → $4 million"]);
  const others = compared(wire, change([" About 60 percent of them were against it.", ""]));
  assert.deepEqual(told(others, "number"), ["gone: 60 percent → "]);
});

test("days are compared, not their words", () => {
  const both = ["2026-03-02", "2026-03-02"];
  const boat = (day) => `The boat sank off Lima ${day}. Ada Moss saw it.`;
  assert.deepEqual(told(compared(boat("yesterday"), boat("on 1 March"), both), "number"), []);
  assert.deepEqual(told(compared(boat("on Monday"), boat("on Sunday"), both), "number"), [
    "value: Monday (Mon 2 Mar 2026) → Sunday (Sun 1 Mar 2026)",
  ]);
  assert.deepEqual(told(compared(boat("on Monday"), boat("on Monday"), ["2026-03-02", "2026-03-09"]), "number"), [
    "value: Monday (Mon 2 Mar 2026) → Monday (Mon 9 Mar 2026)",
  ]);
  // Where only one of the versions has a date, nobody can tell.
  assert.deepEqual(told(compared(boat("on Monday"), boat("on Monday"), ["", "2026-03-09"]), "number"), []);
});

test("names: another title, a description in the place of a name, another name, one that is new", () => {
  const title = compared(wire, change(["minister of fishing", "former minister of fishing"]));
  assert.deepEqual(told(title, "name"), ["title: Peter Lund: minister → former minister"]);
  const anonymous = compared(wire, change(["Ingrid Solvang", "A local resident"]));
  assert.deepEqual(told(anonymous, "name"), ["anonymised: Ingrid Solvang → A local resident"]);
  const named = compared(change(["Ingrid Solvang", "A local resident"]), wire);
  assert.deepEqual(told(named, "name"), ["named: A local resident → Ingrid Solvang"]);
  const boat = (place) => `Ada Moss flew to ${place} on Monday. The talks in ${place} went well.`;
  // A letter apart, and two places on the map.
  assert.deepEqual(told(compared(boat("Iran"), boat("Iraq")), "name"), ["replaced: Iran → Iraq"]);
  const fresh = compared(wire, `${wire}\n\nThe Harbour Alliance welcomed the vote.`);
  assert.deepEqual(told(fresh, "name"), ["added:  → Harbour Alliance"]);
});

test("paragraphs that moved are told as moved, and what they say is no change", () => {
  const [title, ...story] = wire.split("\n\n");
  const result = compared(wire, [title, story[3], story[0], story[1], story[2]].join("\n\n"));
  assert.deepEqual(
    result.rows.map(({ status, partner }) => `${status}${partner === null ? "" : ` ${partner}`}`),
    ["same", "moved 5", "same", "same", "same", "moved 1"],
  );
  assert.deepEqual(
    result.changes.map(({ kind, what }) => `${kind} ${what}`),
    ["paragraph moved"],
  );
});

test("a paragraph that was split, and two that were put together, stay beside their sentences", () => {
  const merged = wire.replace("Moss said.\n\nTom", "Moss said. Tom");
  for (const result of [compared(wire, merged), compared(merged, wire)]) {
    assert.deepEqual(
      result.rows.map(({ status }) => status),
      ["same", "same", "same", "same"],
    );
    assert.deepEqual(result.changes, []);
  }
});

test("what was written anew is gone and new: nothing is guessed", () => {
  const before = "The board paid $3 million for the old pier. Ada Moss signed.";
  const after = "Seventeen whales swam past Lima while 900 children sang.";
  const { rows, changes } = compared(before, after);
  assert.deepEqual(
    rows.map(({ status }) => status),
    ["removed", "added"],
  );
  assert.ok(changes.every(({ what }) => what === "gone" || what === "added"));
});

test("words that a line’s end parts are whole", () => {
  const parted = "The har-\nbour is full";
  assert.deepEqual(
    tokensOf(parted, [{ start: 7, end: 9 }])
      .next()
      .value.map(({ start, end, key }) => [start, end, key]),
    [
      [0, 3, "The"],
      [4, 13, "harbour"],
      [14, 16, "is"],
      [17, 21, "full"],
    ],
  );
  assert.deepEqual(
    fewTokensOf("“$3.5m,” she’d say").map(({ key }) => key),
    ['"', "$", "3.5m", ",", '"', "she'd", "say"],
  );
});

test("one name spelt otherwise, and two names", () => {
  for (const [one, other] of [
    ["Jon Smyth", "Jon Smith"],
    ["Márquez", "Marquez"],
    ["Zelensky", "Zelenskyy"],
    ["Al Zawahiri", "Al-Zawahiri"],
  ]) {
    assert.ok(isSpelling(one, other), `${one}, ${other}`);
  }
  for (const [one, other] of [
    ["Ada Moss", "Tom Moss"],
    ["Jon Smyth", "Smyth"],
    ["Giant", "Giants"],
    ["Bo", "Jo"],
  ]) {
    assert.ok(!isSpelling(one, other), `${one}, ${other}`);
  }
});

test("the changes as Markdown: nothing in a cell ends it", () => {
  const { changes } = compared(
    "Ada Moss paid $3 million | *more* in Lima.",
    "Ada Moss paid $4 million | *more* in Lima.",
  );
  assert.equal(
    markdownOf("a|b → <c>", changes),
    "## a\\|b → &lt;c>\n\n| Kind | Change | About | Before | After |\n| --- | --- | --- | --- | --- |\n| Numbers and dates | changed |  | $3 million | $4 million |\n",
  );
});

test("20,000 words that differ everywhere take many small steps, and time grows with the text", () => {
  const paragraph = (n) =>
    `Alderman Number${n} Moss said on Monday that pier ${n} would cost $${n} million. “We will build it in the year ${1900 + (n % 100)},” she said. The ${n}th pier stands between rock${n} and reef${n}, where boats lie.`;
  const text = (count, from) => Array.from({ length: count }, (_, n) => paragraph(n + from)).join("\n\n");
  const time = (count) => {
    const [one, other] = [read(text(count, 0), ""), read(text(count, 3).replaceAll("boats", "ships"), "")];
    const start = process.cpuUsage().user;
    const { value, count: steps } = finish(compare(one, other, tools));
    assert.ok(value.changes.length > 0);
    return { ms: (process.cpuUsage().user - start) / 1000, steps };
  };
  time(125);
  const [few, many] = [time(125), time(500)];
  assert.ok(many.steps > 500, `${many.steps} steps`);
  assert.ok(many.ms < 12 * few.ms + 200, `${few.ms} ms, ${many.ms} ms`);
});
