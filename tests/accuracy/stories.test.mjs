// The scorer of the story in short, on small texts of our own.
import assert from "node:assert/strict";
import { test } from "node:test";
import { scoreStories } from "./stories.mjs";

const text = "Moss opened the bridge in Lima on Monday.";
const part = (words, entity = null) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  entity,
});
const lede = (rest) => ({ who: [], what: null, whom: [], when: null, where: [], how_much: null, why: null, ...rest });
const found = (rest) => [{ id: "one", text, entities: [{ id: "e1", name: "Ada Moss" }], lede: lede(rest) }];
const gold = (question, ...answers) => [{ id: "one", answers: { [question]: answers } }];
const score = (goldRows, rest, question) => Object.values(scoreStories(goldRows, found(rest))[question]);

test("a question is asked where two coders gave one answer, and right where a content word is shared", () => {
  const twice = gold("who", { text: "Ms Ada Moss", coders: 2 });
  assert.deepEqual(score(twice, { who: [part("Moss")] }, "who"), [1, 1, 1]);
  assert.deepEqual(score(twice, {}, "who"), [1, 0, 0], "silent");
  assert.deepEqual(score(twice, { who: [part("bridge")] }, "who"), [1, 1, 0], "another answer");
  assert.deepEqual(score(gold("who", { text: "Moss", coders: 1 }), { who: [part("Moss")] }, "who"), [0, 0, 0]);
  assert.deepEqual(score(gold("who", { text: null, coders: 3 }), { who: [part("Moss")] }, "who"), [0, 0, 0], "nobody");
  assert.deepEqual(Object.values(scoreStories(twice, []).who), [1, 0, 0], "no analysis");
});

test("words that belong to grammar are not content", () => {
  const asked = gold("where", { text: "in the hall", coders: 3 });
  assert.deepEqual(score(asked, { where: [part("in Lima")] }, "where"), [1, 1, 0]);
});

test("an entity's name counts as the words that stand for it", () => {
  assert.deepEqual(score(gold("who", { text: "Ada", coders: 2 }), { who: [part("Moss", "e1")] }, "who"), [1, 1, 1]);
});

test("what is the event with those whom it is done to", () => {
  const asked = gold("what", { text: "the bridge", coders: 2 });
  assert.deepEqual(score(asked, { what: part("opened") }, "what"), [1, 1, 0]);
  assert.deepEqual(score(asked, { what: part("opened"), whom: [part("the bridge")] }, "what"), [1, 1, 1]);
});

test("hours are figures, and initials one word", () => {
  const at = (words) => ({
    id: "one",
    text: words,
    entities: [],
    lede: lede({ when: { start: 0, end: words.length } }),
  });
  const right = (told, wanted) => scoreStories(gold("when", { text: wanted, coders: 2 }), [at(told)]).when.right;
  assert.equal(right("6.10am", "about 6 a.m."), 1);
  assert.equal(right("F.B.I.", "the FBI"), 1);
  assert.equal(right("Monday", "Tuesday"), 0);
});

test("where the text tells no day, that of the report counts as what the page tells, and only there", () => {
  const asked = gold("when", { text: "8 November", coders: 2 });
  const dated = (rest) => [{ ...found(rest)[0], document_date: "2016-11-08" }];
  const [what, when] = [part("opened"), part("Monday")];
  assert.deepEqual(Object.values(scoreStories(asked, dated({ what })).reported), [1, 1, 1]);
  assert.deepEqual(Object.values(scoreStories(asked, dated({ what })).when), [1, 0, 0]);
  assert.deepEqual(Object.values(scoreStories(asked, dated({ what, when })).reported), [1, 1, 0]);
});
