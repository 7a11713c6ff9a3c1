// The scorers of events, on small texts of our own.
import assert from "node:assert/strict";
import { test } from "node:test";
import { scoreArticleEvents, scoreClasses, scoreCodes } from "./events.mjs";

const kenya = { id: "e1", name: "Kenya", country: "KE" };
const oman = { id: "e2", name: "Oman", country: "OM" };
const event = (rest) => ({ actors: [], recipients: [], objects: [], arguments: [], mentions: [], ...rest });

const text = "Kenyan miners warned Oman.";
const found = (rest) => ({ id: "one", text, entities: [kenya, oman], mentions: [], ...rest });

test("classes: the actor and the other side of an event of the right class", () => {
  const gold = (rest) => [{ id: "one", event: "THREATEN", source: [], target: [], ...rest }];
  const warned = event({ plover: "THREATEN", actors: ["e1"], recipients: ["e2"] });
  const analysis = [found({ events: [warned] })];
  const counts = (goldRows, rows = analysis) => {
    const { right, actors, both } = scoreClasses(goldRows, rows);
    return [right, actors, both];
  };
  const [KENYA, OMAN] = [
    { actorText: "Nairobi", code: "KENGOV" },
    { actorText: "Oman", code: "" },
  ];
  assert.deepEqual(counts(gold({ source: [KENYA], target: [OMAN] })), [1, 1, 1], "by country and by name");
  assert.deepEqual(counts(gold({ source: [OMAN], target: [KENYA] })), [1, 0, 0], "sides turned round");
  assert.deepEqual(counts(gold({ source: [KENYA], target: [{ actorText: "Peru" }] })), [1, 1, 0]);
  assert.deepEqual(counts(gold({ source: [KENYA], target: "" })), [1, 1, 1], "a target that the gold leaves empty");
  assert.deepEqual(counts(gold({ source: null, target: null })), [1, 1, 1]);
  assert.deepEqual(counts(gold({ event: "AID", source: [KENYA] })), [0, 0, 0], "another class");
  assert.deepEqual(counts(gold({ source: [KENYA] }), []), [0, 0, 0], "no analysis");
});

test("classes: an actor that is no entity is matched by its argument's words", () => {
  const miners = event({ plover: "THREATEN", arguments: [{ role: "actor", start: 0, end: 13, entity: null }] });
  const gold = (actorText) => [{ id: "one", event: "THREATEN", source: [{ actorText }] }];
  assert.equal(scoreClasses(gold("angry miners"), [found({ events: [miners] })]).actors, 1);
  assert.equal(scoreClasses(gold("the warders"), [found({ events: [miners] })]).actors, 0);
});

test("classes: who act upon each other may stand on either side", () => {
  const met = event({ plover: "CONSULT", recipients: ["e2"] });
  const gold = { id: "one", event: "CONSULT", source: [{ actorText: "Oman" }, { actorText: "Peru" }], target: "" };
  assert.equal(scoreClasses([gold], [found({ events: [met] })]).both, 1);
  const alone = { ...gold, source: [{ actorText: "Oman" }] };
  assert.equal(scoreClasses([alone], [found({ events: [met] })]).both, 0);
});

test("codes: sides by a code's letters, roots in the set that has CAMEO's", () => {
  const warned = event({ cameo: "1312", actors: ["e1"], recipients: ["e2"] });
  const gold = (rest) => [
    { id: "one", text, set: "udp-gsr", events: [{ source: "KENGOV", target: "OMN", event: "138", ...rest }] },
  ];
  const score = (rows, events = [warned]) => scoreCodes(rows, [found({ events })]);
  assert.deepEqual(score(gold()), {
    events: 1,
    judged: 1,
    actors: 1,
    roots: 1,
    rootsAsked: 1,
    empty: 0,
    emptyKept: 0,
  });
  assert.equal(score(gold({ event: "042" })).roots, 0);
  assert.equal(score(gold({ source: "OMN", target: "KEN" })).actors, 0, "sides turned round");
  assert.equal(score(gold({ source: "IGOUNO" })).judged, 0, "letters that no word of the text has");
  assert.equal(score(gold({ source: "---GOV" })).judged, 0);
  assert.equal(score(gold({ source: "IGOUNO" })).roots, 1, "a root whatever the sides");
  assert.equal(score([{ ...gold()[0], set: "petrarch-unit" }]).rootsAsked, 0);
  const bothWays = [
    { source: "KEN", target: "OMN", event: "040" },
    { source: "OMN", target: "KEN", event: "040" },
  ];
  const met = event({ cameo: "040", actors: ["e1", "e2"] });
  assert.equal(score([{ ...gold()[0], events: bothWays }], [met]).actors, 2, "who meet are actors both");
  assert.equal(score([{ ...gold()[0], events: bothWays.slice(1) }], [met]).actors, 0, "not where one acts");
  const none = [{ id: "one", text, events: [] }];
  assert.equal(score(none).emptyKept, 0);
  assert.equal(score(none, [event({ cameo: null })]).emptyKept, 1);
});

test("articles: spans, actors through shared mentions, classes told less finely", () => {
  const mentions = [{ start: 0, end: 6, entity: "e1" }];
  const gold = (rest) => [
    {
      id: "one",
      mentions: [{ start: 0, end: 6, entity: "kenya" }],
      events: [{ start: 14, end: 20, actors: ["kenya"], plover: "ACCUSE", ...rest }],
    },
  ];
  const shown = [
    event({ start: 14, end: 20, plover: "DISAPPROVE", actors: ["e1"] }),
    event({ start: 21, end: 25, plover: "AID" }),
  ];
  const score = (rows, events = shown) => scoreArticleEvents(rows, [found({ mentions, events })]);
  assert.deepEqual(score(gold()), { events: 1, found: 1, actors: 1, classes: 1, shown: 2, matched: 1 });
  assert.equal(score(gold({ actors: ["oman"] })).actors, 0);
  assert.equal(score(gold({ actors: [] })).actors, 0, "an actor where the gold has none");
  assert.equal(score(gold({ plover: null })).classes, 0);
  assert.equal(score(gold({ start: 0, end: 5 })).found, 0);
  const again = [event({ start: 90, end: 95, mentions: [{ start: 15, end: 18 }] })];
  assert.equal(score(gold(), again).found, 1, "a later mention of the same event");
});
