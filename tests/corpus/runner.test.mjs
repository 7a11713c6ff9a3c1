// The corpus runner itself: what it says of files that are malformed or differ, and what --update writes.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { corpusRunner } from "../../scripts/lib/builds.mjs";
import { root } from "../../scripts/lib/paths.mjs";

const folder = mkdtempSync(join(tmpdir(), "lede-corpus-"));
after(() => rmSync(folder, { recursive: true }));

/** Runs a corpus file of that stage; `givens` is the folder's given.txt. */
function run(stage, text, { update = false, givens } = {}) {
  const at = join(folder, stage);
  rmSync(at, { recursive: true, force: true });
  mkdirSync(at);
  if (givens !== undefined) writeFileSync(join(at, "given.txt"), givens);
  const file = join(at, "case.txt");
  writeFileSync(file, text);
  const switches = ["--model", join(root, "model", "lede-en.model"), ...(update ? ["--update"] : [])];
  const { status, stdout } = spawnSync(corpusRunner("debug"), [...switches, file], { encoding: "utf8" });
  return { status, output: stdout.replaceAll(`${at}/`, ""), written: readFileSync(file, "utf8") };
}

const CASE =
  "# Dates are read\ngiven date 2016-12-08\n\n> It opened on 7 May 2016.\n  time DATE 7 May 2016 = 2016-05-07\n";

test("a case whose rows are found passes", () => {
  const { status, output } = run("times", CASE);
  assert.equal(status, 0);
  assert.match(output, /^# pass 1$/m);
});

test("a case that differs is shown with its text and both rows", () => {
  const { status, output } = run("times", CASE.replace("= 2016-05-07", "= 2016-05-08"));
  assert.equal(status, 1);
  assert.equal(
    output.slice(0, output.indexOf("1..")),
    "not ok case.txt:1: Dates are read\n    > It opened on 7 May 2016.\n" +
      "    - time DATE 7 May 2016 = 2016-05-08\n    + time DATE 7 May 2016 = 2016-05-07\n",
  );
  assert.match(output, /^# fail 1$/m);
});

test("nothing to be found must be said, and is held to", () => {
  assert.equal(run("times", "# A\n> It opened.\n  nothing\n").status, 0);
  assert.equal(run("times", "# A\n> It opened on 7 May 2016.\n  nothing\n").status, 1);
  const silent = run("times", "# A\n\n> It opened.\n");
  assert.equal(silent.status, 2);
  assert.match(silent.output, /^not ok case\.txt:3: nothing is expected of this text/m);
});

test("--update writes the rows anew and leaves everything else as it is", () => {
  const text =
    "; Above.\ngiven date 2016-12-08\n\n# One\n; why\n> They met yesterday.\n  nothing\n\n>  Two \\u00A0spaces.\n\n" +
    "# Two\n>\n> They met.\n   nothing\n; below\n> It took two days\\r\n> so far.\n  time X\n  time Y\n\n\n";
  const { status, written } = run("times", text, { update: true });
  assert.equal(status, 0);
  assert.equal(
    written,
    text
      .replace("yesterday.\n  nothing", "yesterday.\n  time DATE yesterday = 2016-12-07")
      .replace("spaces.\n", "spaces.\n  nothing\n")
      .replace("  time X\n  time Y", "  time DURATION two days = P2D"),
  );
  assert.equal(run("times", written).status, 0);
});

test("what an eye cannot see is written as an escape, and read as one", () => {
  const { written } = run("quotes", "# A\ngiven PERSON Ada Moss\n\n> “It\\u00A0is\n> old,” Ada Moss said.\n", {
    update: true,
  });
  assert.match(written, /^ {2}quote direct “It\\u00A0is\\nold,” \| cue said \| by Ada Moss$/m);
  assert.equal(run("quotes", written).status, 0);
});

test("givens hold for the folder, the file, or the texts below them", () => {
  const givens = "given date 2016-12-08\n";
  const text =
    "# A\n> Yesterday.\n  time DATE Yesterday = 2016-12-07\n\ngiven date 2015-01-02\n\n" +
    "> Yesterday.\n  time DATE Yesterday = 2015-01-01\n\n# B\n> Yesterday.\n  time DATE Yesterday = 2016-12-07\n";
  assert.equal(run("times", text, { givens }).status, 0);
  const own = text.replace("# A", "given date 2015-01-02\n\n# A").replaceAll("2016-12-07", "2015-01-01");
  assert.equal(run("times", own, { givens }).status, 0);
});

test("a path that does not exist is named, and nothing is run", () => {
  const missing = join(folder, "times", "missing.txt");
  run("times", CASE);
  for (const path of [missing, join(folder, "nowhere")]) {
    const { status, stdout, stderr } = spawnSync(corpusRunner("debug"), [join(folder, "times", "case.txt"), path], {
      encoding: "utf8",
    });
    assert.equal(status, 2);
    assert.equal(stderr, `There is no file or folder ${path}.\n`);
    assert.equal(stdout, "");
  }
});

const malformed = [
  ["stage", "rumours", CASE, 1, /there is no stage "rumours"/],
  ["given", "times", "# A\ngiven rumour X\n\n> A.\n  nothing\n", 2, /nothing is known of "given rumour"/],
  ["given of another stage", "times", "# A\ngiven tag ORG A\n\n> A.\n  nothing\n", 2, /takes no such given/],
  ["given that is no date", "times", "given date May\n\n# A\n> A.\n  nothing\n", 1, /a date is 2016-12-08 or none/],
  ["name that stands nowhere", "quotes", "# A\ngiven PERSON Ada\n\n> Eve.\n  nothing\n", 2, /"Ada" stands in none/],
  ["title of nobody", "relations", "# A\ngiven title Dr = Ada\n\n> Dr Ada.\n  nothing\n", 2, /no name above/],
  ["line", "times", "# A\n> A.\n  nothing\n\nstray\n", 5, /this is no title/],
  ["text above a title", "times", "> A.\n  nothing\n", 1, /above the first title/],
  ["title without a text", "times", `# B\n\n${CASE}`, 1, /the case has no text/],
  ["same title twice", "times", `${CASE}\n${CASE}`, 7, /line 1 has the same title/],
  ["“nothing” beside rows", "times", "# A\n> A.\n  nothing\n  time X\n", 4, /stands beside other rows/],
  ["space at an end", "times", "# A\n> A. \n  nothing\n", 2, /ends in a space/],
  ["control character", "times", "# A\n> A.\tB\n  nothing\n", 2, /control character/],
  ["escape", "times", "# A\n> A.\\x20\n  nothing\n", 2, /a backslash begins/],
  ["end of file", "times", "# A\n> A.\n  nothing", 3, /the last line has no end/],
  ["file without cases", "times", "; Nothing.\n", 1, /the file has no case/],
];

for (const [what, stage, text, line, message] of malformed) {
  test(`an error names file and line: ${what}`, () => {
    const { status, output, written } = run(stage, text);
    assert.equal(status, 2);
    assert.match(output, new RegExp(`^not ok case\\.txt:${line}: .*${message.source}`, "m"));
    assert.match(output, /^# fail 1$/m);
    assert.equal(run(stage, text, { update: true }).written, written, "nothing is written into it");
  });
}
