// What the page makes of HTML and RTF source, and what it takes for them.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fuzzHtml } from "../fuzz/html_fuzzer.mjs";
import { pageModule } from "./sources.mjs";

const { htmlToText, HtmlReader } = await pageModule("text/html.ts");
const { betterText, isRtf, isWorthReading, looksLikeHtml } = await pageModule("text/rich.ts");
const { readInSlices } = await pageModule("text/slices.ts");
const { rtfToText } = await pageModule("text/rtf.ts");

/** Checks each source against its text. */
const check = (pairs) => {
  for (const [source, text] of pairs) assert.equal(htmlToText(source), text, source);
};

/** Milliseconds of this process's own time that `work` takes: other programs don't count. */
function timeOf(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe("HTML", () => {
  test("blocks are parted, lines broken, white space laid out as browsers do", () => {
    check([
      ["<h1>Kofi</h1>\n<p>Ana\n  Ruiz <b>met</b> him.</p><p>Both left.", "Kofi\n\nAna Ruiz met him.\n\nBoth left."],
      ["<ul><li>one<li>two</ul><table><tr><td>a<td>b<tr><td>c</table>d", "one\ntwo\n\na\tb\nc\n\nd"],
      ["a<br>b<br><br>c<pre>d\n  e</pre>", "a\nb\n\nc\n\nd\n  e"],
      ["Ana&nbsp;<b>Ruiz</b><span>&nbsp;</span>met", "Ana\u00a0Ruiz\u00a0met"],
      ["<p>a &amp; b &lt;c&gt; &#x20AC; &eacute; &notit;</p>", "a & b <c> € é ¬it;"],
      ["five < six and seven > two <3", "five < six and seven > two <3"],
      ['<p>whole <a href="cut', "whole"],
    ]);
  });

  test("form fields may be called what they like", () => {
    for (const name of ["nextSibling", "hasAttribute", "firstChild", "parentNode", "localName", "nodeType"]) {
      const source = `<div><form><input name=${name}><p>Ana Ruiz met Tom O’Hara.</p></form></div><p>Second.</p>`;
      assert.equal(htmlToText(source), "Ana Ruiz met Tom O’Hara.\n\nSecond.");
    }
  });

  test("deleted text is left out, struck text where there are insertions beside it", () => {
    check([
      ["<p>Ana <del>Ruis</del><ins>Ruiz</ins> left.</p>", "Ana Ruiz left."],
      ["<p>Ana <s>Ruis</s><strike>Rus</strike><ins>Ruiz</ins> left.</p>", "Ana Ruiz left."],
      ['<p>Ana <span style="text-decoration: line-through">Ruis</span><ins>Ruiz</ins></p>', "Ana Ruiz"],
      ["<p>Was <s>$5</s>, now $3.</p>", "Was $5, now $3."],
      ["<ins>a</ins><s>x<p>y</s>z</p>", "a\n\nz"],
    ]);
  });

  test("hidden text is left out, and shows again where it ends", () => {
    check([
      ['<p style="display:none">x<p>Seen <span style="mso-hide: all">y</span>twice', "Seen twice"],
      [
        '<p>a<span style="visibility:hidden">x</span>b<i style="font-size:0px">y</i>c<i style="font-size:0">z</i></p>',
        "abc",
      ],
      ['<p style="font-size:0.9em;color:red">small</p><p hidden>x</p><dialog>y</dialog>', "small"],
      ['<b style="font-family:&quot;Arial&quot;;display:none">x</b>a<svg><title>y</title></svg>b', "ab"],
      ["<title>x</title><script>y</script><style>z</style><textarea><p>q</textarea><svg><text>r</text><p>Out", "Out"],
      ["<!--[if gte mso 9]><xml>x</xml><![endif]--><![if !supportLists]>1.<![endif]> <o:p>&nbsp;</o:p>W", "1. W"],
      ["<div><template shadowrootmode=open><p>Kofi</p></template><template>x</template></div>", "Kofi"],
      ['<span aria-hidden="true">K</span>ofi', "Kofi"],
    ]);
  });

  test("marks of footnotes do not stick to names; exponents and ordinals stay", () => {
    check([
      [
        "<p>Tom O’Hara<sup>1</sup> met Ana Ruiz<sup><a href=#a>[2]</a></sup>.<sup>3, 4</sup>",
        "Tom O’Hara met Ana Ruiz.",
      ],
      ['<p>Kofi Mensah<span style="vertical-align:super">12</span> left.*<sup>*</sup>', "Kofi Mensah left.*"],
      [
        "<p>10<sup>th</sup>, 5 m<sup>2</sup>, 3 km<sup>2</sup>, E = mc<sup>2</sup>, 10<sup>6</sup>, <sup>14</sup>C, x<sup>2</sup>, E = mc²",
        "10th, 5 m2, 3 km2, E = mc2, 106, 14C, x2, E = mc²",
      ],
    ]);
  });

  test("depth, size and faults cost no more than length", () => {
    const many = 100_000;
    const sources = [
      `${"<div>".repeat(many)}x`,
      "<b><div>".repeat(many) + "</b>".repeat(many),
      "<div>".repeat(many) + "</b>".repeat(many),
      "<ul><li>".repeat(many),
      "<svg><p>".repeat(many),
      `<img src="data:image/png;base64,${"A".repeat(8_000_000)}">`,
      `<p style="${"font-size:0".repeat(many)}">`,
      `<p ${"a=b ".repeat(many)}>`,
      "<sup>1".repeat(many),
      "&am".repeat(many),
      "<".repeat(10 * many),
      " ".repeat(20 * many),
    ];
    for (const source of sources) {
      assert.ok(timeOf(() => htmlToText(source)) < 5000, source.slice(0, 20));
    }
  });

  test("reading in slices makes no difference", () => {
    const source =
      '<p>Ana &amp; Tom<sup>1</sup> <del>x</del><b style="display:none">y</b></p><!-- z --><p>&eacute;t&eacute;</p>';
    const kept = "<pre>a<sup>\n  1 </sup></pre>";
    const byUnit = new HtmlReader(kept);
    while (byUnit.read(1));
    assert.equal(byUnit.finish(), htmlToText(kept));
    for (const size of [1, 2, 3, 7, 1000]) {
      const reader = new HtmlReader(source);
      while (reader.read(size));
      assert.equal(reader.finish(), "Ana & Tom\n\nété");
    }
  });

  test("a long source is read with pauses, and left when it is no longer wanted", async () => {
    const source = "<p>Ana <b>Ruiz</b> left.</p>".repeat(200_000);
    let turns = 0;
    const others = setInterval(() => ++turns);
    const { signal } = new AbortController();
    assert.equal(await readInSlices(new HtmlReader(source), signal), htmlToText(source));
    clearInterval(others);
    assert.ok(turns > 3, `others had ${turns} turns`);
    const given = AbortSignal.abort();
    assert.equal(await readInSlices(new HtmlReader(source), given), null);
  });

  test("a text that speaks of tags is not HTML", () => {
    const html = [
      "<p>Kofi</p>",
      "<b>LIMA</b> — Ana left.<br>Tom stayed.",
      '<p class="lead">the end</p>',
      "<i>iPhone</i> sold",
      "<div>\n  <p>a</p></div>",
      "<!doctype html><title>x</title><p>the</p>",
    ];
    const prose = [
      "<p> is the most used tag, and </p> closes it.",
      "<p>, <div> and <span> are tags; </p> ends the first.",
      "<p>Kofi</p> is how you write a paragraph.",
      "a < b",
    ];
    for (const text of html) assert.equal(looksLikeHtml(text), true, text);
    for (const text of prose) assert.equal(looksLikeHtml(text), false, text);
  });

  test("the form that says more is taken, and never less than there was", () => {
    assert.equal(isWorthReading("a\nb", "<p>a<p>b"), false);
    assert.equal(isWorthReading("a\nb1", "<p>a<p>b<sup>1</sup>"), true);
    assert.equal(betterText("a b", "<p>a</p><p>b</p>", "a\n\nb"), "a\n\nb");
    assert.equal(betterText(" a ", "<b>a</b>", "a"), " a ");
    assert.equal(betterText("draft", "<p hidden>draft</p>", ""), "draft");
    assert.equal(betterText("", "<p>a", "a"), "a");
  });
});

describe("RTF", () => {
  const rtf = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\*\generator X;}{\info{\author Y}}\pard\f0 Elena M\'e1rquez met Tom O\u8217?Hara.\par
{\b Second} \ldblquote line\rdblquote  \{a\} {\deleted gone}{\v no\v0 seen} a\~b\line c {\field{\*\fldinst HYPERLINK "x"}{\fldrslt link}}\par}`;

  test("its text is read", () => {
    assert.ok(isRtf(rtf));
    assert.equal(isRtf("{\\rich}"), false);
    assert.equal(rtfToText(rtf), "Elena Márquez met Tom O’Hara.\n\nSecond “line” {a} seen a\u00a0b\nc link");
  });

  test("faults and size cost no more than length", () => {
    for (const part of ["{", "}", "\\u8217?", "\\'e1 ", "\\line ", "\\", " ", "{\\*"]) {
      assert.ok(timeOf(() => rtfToText(`{\\rtf1 ${part.repeat(200_000)}`)) < 5000, part);
    }
  });
});

test("sources put together at random break no rule", () => {
  const { runs, findings } = fuzzHtml({ seconds: 3, seed: 1 });
  assert.deepEqual(findings, []);
  assert.ok(runs > 50);
});
