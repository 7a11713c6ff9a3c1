// How many of a story's questions the story in short answers as those who annotated articles did (Giveme5W1H: `answers`
// with, by question, `text`, `coders` and, of a day, `parsed`).
//
// - A question is asked of an article where at least two coders gave one answer to it: "nowhere" is none.
// - Content words are words of two characters or more, and digits, in small letters and without what belongs to
//   grammar alone: articles, prepositions, pronouns, "be" and "have". "6.10am" is two of them, "F.B.I." and "FBI" are one.
// - "Reported" is the question of "when", answered as the page does: where the text tells no day, by that of the report.
// - An answer is right where it shares a content word with one that at least two coders gave: with any of the words of
//   its parts or, where a part stands for an entity, of the entity's name. "What" is the event's words with those whom it
//   is done to, for coders marked both as one.
import { spawnSync } from "node:child_process";

export const QUESTIONS = ["who", "what", "when", "reported", "where", "why"];

const ASKED_AS = { reported: "when" };
const PARTS = { what: ["what", "whom", "how_much"], reported: ["when"] };
const EMPTY_WORDS = new Set(
  (
    "the an of in at on to for from by with and or as into over near after before during about up out off " +
    "is are was were be been being has have had it its he she his her him they their them this that these those " +
    "who which what when where not no nt mr mrs ms"
  ).split(" "),
);

/** Returns by question { asked, answered, right }: of the articles that ask it. */
export function scoreStories(goldRows, predictedRows) {
  const byId = new Map(predictedRows.map((row) => [String(row.id), row]));
  const score = Object.fromEntries(QUESTIONS.map((question) => [question, { asked: 0, answered: 0, right: 0 }]));
  for (const gold of goldRows) {
    const found = byId.get(String(gold.id));
    for (const question of QUESTIONS) {
      const wanted = agreedOn(gold.answers[ASKED_AS[question] ?? question]);
      if (wanted.size === 0) continue;
      const told = found ? wordsTold(question, found) : new Set();
      score[question].asked++;
      if (told.size > 0) score[question].answered++;
      if ([...told].some((word) => wanted.has(word))) score[question].right++;
    }
  }
  return score;
}

/** The content words of the answers that at least two coders gave. */
function agreedOn(answers = []) {
  return contentWords(answers.filter(({ text, coders }) => text && coders > 1).map(({ text }) => text));
}

function wordsTold(question, { lede, entities, text, document_date: day }) {
  if (question === "reported" && lede?.what && !lede.when && day) return contentWords([dayInWords(day)]);
  const points = [...text];
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const parts = (PARTS[question] ?? [question]).flatMap((part) => lede?.[part] ?? []);
  return contentWords(
    parts.flatMap(({ start, end, entity }) => [points.slice(start, end).join(""), names.get(entity) ?? ""]),
  );
}

/** As the page writes it: "Tue 8 Nov 2016". */
function dayInWords(day) {
  const parts = { weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat("en-GB", parts).format(new Date(day));
}

function contentWords(texts) {
  const words = texts.flatMap((text) =>
    text
      .toLowerCase()
      .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, "")
      .replace(/['’](?:s|t)?\b/gu, "")
      .split(/[^\p{L}\p{N}]+/u)
      .flatMap((word) => word.match(/\p{N}+|\p{L}+/gu) ?? []),
  );
  return new Set(words.filter((word) => (/\p{N}/u.test(word) || word.length > 1) && !EMPTY_WORDS.has(word)));
}

/** The analyses of annotated articles, each as it was published: its title and what stands under it above its text. */
export function analyzeStories(lede, goldRows, model) {
  const texts = goldRows.map(({ title, lead, text }) => [title, lead, text].filter(Boolean).join("\n\n"));
  const dated = (date) => (/^\d{4}-\d\d-\d\d$/u.test(date) ? { date } : {}); // one is "None"
  const lines = goldRows.map(({ id, date }, at) => JSON.stringify({ id, text: texts[at], ...dated(date) }));
  const args = ["analyze", ...(model ? ["--model", model] : []), "--jsonl", "--offsets", "codepoint"];
  const found = spawnSync(lede, args, { input: `${lines.join("\n")}\n`, encoding: "utf8", maxBuffer: 1 << 28 });
  if (found.status !== 0) throw new Error(`${lede} failed: ${found.error?.message ?? found.stderr}`);
  const rows = found.stdout.split("\n").filter((line) => line !== "");
  return rows.map((line, at) => ({ ...JSON.parse(line), text: texts[at] }));
}
