// The languages of the page have the same messages, with the same blanks, and none is left in another's words.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { pageModule } from "./sources.mjs";

const { en } = await pageModule("words/en.ts");
const { german } = await pageModule("words/german.ts");
const { countingIn } = await pageModule("words/counting.ts");
const { starting } = await pageModule("words/starting.ts");
const english = countingIn("en-GB");

/** Each table in English and in German. */
const TABLES = { page: [en, german.page] };
for (const part of ["aids", "collection", "compare", "protect", "taking"]) {
  const words = await pageModule(`${part}/words.ts`);
  TABLES[part] = [words.english(english), german.parts[part]];
}

/** What is said in the same words in both: formats, names, and words that the languages share. */
const SHARED = new Set(
  "CSV,JSON Lines,Markdown,HTML,JSON,JSON-LD,schema.org,Web Annotations,GeoJSON,iCalendar,FollowTheMoney,brat,CoNLL,Tab,Person,Organisation,in …,Link,Pause,Filter,Name".split(
    ",",
  ),
);

/** Those that take lists, dates, codes or objects. */
const OTHER_ARGUMENTS =
  /\.counting\.|\.list$|^page\.(?:card\.(?:also|opened)|print\.sheet|quotes\.inShort|taking\.saved|desk\.note|files\.(?:refused|noted))|^compare\.summary|^aids\.why\.(?:otherForms|otherTypes|titles|sum)$/;

/** Which of its arguments a message tells; each is a number that also reads as words. */
function given(message) {
  const words = String(message("71", "72", "73", "74", "75"));
  return [...new Set(words.match(/7[1-5]/g) ?? [])].sort();
}

describe("tables of words", () => {
  for (const [name, [one, other]] of Object.entries(TABLES)) {
    test(`${name}: no message is missing, and none is over`, () => {
      assert.deepEqual(Object.keys(messagesOf(other, name)).sort(), Object.keys(messagesOf(one, name)).sort());
    });

    test(`${name}: what one language tells of what it is given, the other tells too`, () => {
      const others = messagesOf(other, name);
      for (const [key, message] of Object.entries(messagesOf(one, name))) {
        if (typeof message !== "function" || OTHER_ARGUMENTS.test(key)) continue;
        assert.deepEqual(given(others[key]), given(message), key);
      }
    });

    test(`${name}: no message is left in English`, () => {
      const others = messagesOf(other, name);
      const same = Object.entries(messagesOf(one, name)).filter(
        ([key, message]) =>
          typeof message === "string" && /\p{L}{2}/u.test(message) && message === others[key] && !SHARED.has(message),
      );
      assert.deepEqual(same, []);
    });
  }

  test("words of index.html stand there in both", () => {
    assert.deepEqual(Object.keys(starting.de), Object.keys(starting.en));
    const html = readFileSync(fileURLToPath(new URL("../../web/dist/index.html", import.meta.url)), "utf8");
    for (const [tag, { late }] of Object.entries(starting)) assert.match(html, new RegExp(`lang="${tag}"><p>${late}`));
  });
});

test("plurals, lists, numbers and days are those of the language", () => {
  const { counting, mentions, days } = german.page;
  assert.equal(mentions(1), "1 Nennung");
  assert.equal(mentions(2041), "2.041 Nennungen");
  assert.equal(counting.list(["a", "b", "c"]), "a, b und c");
  assert.equal(counting.amount(12_500_000), "12,5 Millionen");
  assert.equal(counting.day(new Date("2016-12-07T00:00:00Z")), "Mi., 7. Dez.");
  assert.equal(counting.country("KE"), "Kenia");
  assert.equal(days.year, "das Jahr");
});

test("every kind of note of the copy desk has its words in German", () => {
  const { note } = german.page.desk;
  const message = "in English";
  const noted = (code, args = {}) => note({ code, args, message });
  assert.equal(
    noted("weekday_mismatch", { date: "7 December 2016", weekday: "Wednesday", written: "Monday" }),
    "Der 7. Dezember 2016 ist ein Mittwoch, kein Montag.",
  );
  assert.equal(
    noted("ambiguous_date", { written: "5/3/2016", read: "3 May", other: "5 March" }),
    "„5/3/2016“ kann der 3. Mai oder der 5. März sein; gelesen wird es als 3. Mai.",
  );
  assert.equal(noted("other", { check: "something new" }), message);
  const checks = ["conversion", "rate", "rise", "fall", "parts", "included", "age", "toll", "share"];
  const codes = Object.keys(en.checks.kinds).filter((id) => !/^(?:number_form|repeated_passage|other)$/.test(id));
  const all = [
    ...codes.filter((code) => code !== "number_mismatch").map((code) => noted(code)),
    ...checks.map((check) => noted("number_mismatch", { check })),
    ...["number_form", "repeated_passage"].map((check) => noted("other", { check })),
    noted("not_english"),
  ];
  assert.ok(all.length > 20);
  for (const words of all) assert.notEqual(words, message);
});

/** Every string and every function of a table, by its path. */
function messagesOf(table, path) {
  if (typeof table !== "object") return { [path]: table };
  return Object.assign({}, ...Object.entries(table).map(([key, value]) => messagesOf(value, `${path}.${key}`)));
}
