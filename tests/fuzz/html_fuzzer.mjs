// Looks for HTML and RTF that the page's readers misread: sources put together at random, checked against what has to
// hold for each. npm run fuzz -- html
import assert from "node:assert/strict";
import { pageModule } from "../page/sources.mjs";

const { htmlToText, HtmlReader } = await pageModule("text/html.ts");
const { betterText, isWorthReading, looksLikeHtml } = await pageModule("text/rich.ts");
const { rtfToText, RtfReader } = await pageModule("text/rtf.ts");

/** Milliseconds that one source of a few thousand units may take at most. */
const LONGEST_MS = 2_000;

/** Runs until `seconds` are over. Resolves to { runs, findings }: sources that break a rule, with the rule. */
export function fuzzHtml({ seconds, seed = Date.now() }) {
  const random = randomNumbers(seed);
  const until = performance.now() + seconds * 1000;
  const findings = [];
  let runs = 0;
  for (; performance.now() < until && findings.length < 10; ++runs) {
    const rule = rules[runs % rules.length];
    const input = rule.make(random);
    const start = process.cpuUsage();
    try {
      rule.check(input);
      const { user } = process.cpuUsage(start);
      assert.ok(user < LONGEST_MS * 1000, `it took ${user / 1000} ms`);
    } catch (error) {
      findings.push({ rule: rule.name, input, message: error.message });
    }
  }
  return { runs, findings };
}

const rules = [
  {
    name: "well-formed paragraphs keep their words, and nothing of their markup",
    make: (random) => Array.from({ length: 1 + random(6) }, () => paragraph(random)),
    check: (paragraphs) => {
      const source = paragraphs.map(({ html }) => html).join("");
      assert.equal(htmlToText(source), paragraphs.map(({ text }) => text).join("\n\n"));
      assert.ok(looksLikeHtml(source));
    },
  },
  {
    name: "any HTML is read, whole as in slices",
    make: (random) => ({ source: soup(random, HTML_PIECES), size: 1 + random(50) }),
    check: ({ source, size }) => {
      const text = htmlToText(source);
      const reader = new HtmlReader(source);
      while (reader.read(size));
      assert.equal(reader.finish(), text);
      assert.ok(text.length <= 2 * source.length);
      if (!source.includes("<pre")) assert.doesNotMatch(text, /[ \t]\n|\n{3}/);
      looksLikeHtml(source);
      betterText("plain", source, isWorthReading("plain", source) ? text : "");
    },
  },
  {
    name: "any RTF is read, whole as in slices",
    make: (random) => ({ source: `{\\rtf1 ${soup(random, RTF_PIECES)}`, size: 1 + random(50) }),
    check: ({ source, size }) => {
      const reader = new RtfReader(source);
      while (reader.read(size));
      assert.equal(reader.finish(), rtfToText(source));
    },
  },
];

const WORDS = ["Ana", "O’Hara", "met", "1996", "&", "<", "Łódź", "😀", "said", "U.S.", "ق"];
const INLINE = ["b", "i", "a", "span", "em", "strong", "u", "font", "ins"];

/** A paragraph as HTML, and the text that it shows. */
function paragraph(random) {
  const words = Array.from({ length: 1 + random(8) }, () => WORDS[random(WORDS.length)]);
  const dressed = words.map((word) => {
    const escaped = word.replace("&", "&amp;").replace("<", "&lt;");
    const inside = random(9) === 0 ? `${escaped}<!-- ${word} --><del>x</del><i hidden>y</i>` : escaped;
    const element = INLINE[random(INLINE.length)];
    return random(3) === 0 ? `<${element} class="a > b">${inside}</${element}>` : inside;
  });
  const block = ["p", "div", "h2", "blockquote", "section"][random(5)];
  const depth = random(4) === 0 ? random(40) : 0;
  const white = [" ", "\n  ", " \t"][random(3)];
  return {
    html: `${"<div>".repeat(depth)}<${block}>${dressed.join(white)}</${block}>${"</div>".repeat(depth)}\n`,
    text: words.join(" "),
  };
}

const HTML_PIECES =
  '<p> </p> <div> </div> <b> </b> <s> </s> <ins> <del> </del> <sup> </sup> 1 [2] <br> <li> <ul> </ul> <table> <td> <tr> </table> <pre> </pre> <svg> </svg> <svg/> <title> </title> <script> </script> <template> </template> <!-- --> <![CDATA[ ]]> <? > < & &amp; &#x41; &#0; &#xffffffff; &nope; \u00a0 \ud83d \0 hidden= style="display:none" <p\u00a0style=\'font-size:0\'> <input\u00a0name=nextSibling> <p\u00a0hidden> <a\u00a0href=" <plaintext> <textarea> </textarea> <math> <desc> Ana'.split(
    " ",
  );
const RTF_PIECES =
  "{ } \\ \\par \\'e1 \\'93 \\u8217? \\u-10 \\uc0 \\uc2 \\* \\v \\v0 \\deleted \\ansicpg1251 \\ansicpg99999 \\~ \\{ \\\\ {\\fonttbl Ana O’Hara \0 \\bin9999999999".split(
    " ",
  );

function soup(random, pieces) {
  const white = ["", " ", "\n"];
  const count = 1 + random(60);
  return Array.from({ length: count }, () => {
    const piece = pieces[random(pieces.length)].replaceAll("\u00a0", " ");
    return piece.repeat(random(20) === 0 ? 1 + random(200) : 1) + white[random(white.length)];
  }).join("");
}

/** Whole numbers below a bound, the same for the same seed (mulberry32). */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
