// What is read of documents: Word, mail, web pages, PDF and Markdown, under Node.js.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { docx, eml, paragraph, pdf, run } from "./documents.mjs";
import { pageModule } from "./sources.mjs";

const { readWord } = await pageModule("documents/word.ts");
const { readMail } = await pageModule("documents/mail.ts");
const { readPage } = await pageModule("documents/page.ts");
const { readPdf } = await pageModule("documents/pdf.ts");
const { readMarkdown } = await pageModule("documents/markdown.ts");
const { readerFor } = await pageModule("documents/kinds.ts");

const bytes = (text) => new Uint8Array(Buffer.from(text));

describe("Word", () => {
  const read = (body, parts) => readWord(docx(body, parts)).text;
  const cell = (text) => `<w:tc>${paragraph(run(text))}</w:tc>`;

  test("paragraphs, lists and tables keep their parts", () => {
    const item = (text) => paragraph(run(text), '<w:numPr><w:ilvl w:val="0"/></w:numPr>');
    const table = `<w:tbl><w:tr>${cell("Ana Ruiz")}${cell("Lima")}</w:tr><w:tr>${cell("Tom Berg")}${cell("Oslo")}</w:tr></w:tbl>`;
    assert.equal(
      read(
        `${paragraph(run("Mayor Ada ") + run("Moss & Co."))}${item("one")}${item("two")}${table}${paragraph(run("End."))}`,
      ),
      "Mayor Ada Moss & Co.\n\none\ntwo\n\nAna Ruiz\tLima\nTom Berg\tOslo\n\nEnd.",
    );
  });

  test("what is deleted, moved away, hidden or said twice is left out, and so are notes and fields", () => {
    const deleted = `<w:del w:id="1"><w:r><w:delText>never</w:delText></w:r></w:del>`;
    const inserted = `<w:ins w:id="2">${run("always")}</w:ins>`;
    const field = '<w:r><w:instrText> HYPERLINK "http://example.org" </w:instrText></w:r>';
    const note = '<w:r><w:footnoteReference w:id="3"/></w:r>';
    const twice = `<mc:AlternateContent><mc:Choice>${run(" once")}</mc:Choice><mc:Fallback>${run(" twice")}</mc:Fallback></mc:AlternateContent>`;
    const moved = `<w:moveFrom w:id="4">${run("gone")}</w:moveFrom>`;
    const hidden = run("secret", "<w:vanish/>") + run(" seen", '<w:vanish w:val="0"/>');
    assert.equal(read(paragraph(deleted + inserted + field + note + twice + moved + hidden)), "always once seen");
    const parts = { "word/footnotes.xml": bytes("<w:footnotes>no</w:footnotes>") };
    assert.equal(read(paragraph(run("Text.")), parts), "Text.");
  });

  test("a paragraph whose end was deleted goes on in the next one", () => {
    const open = paragraph(run("Ana Ruiz left "), '<w:rPr><w:del w:id="1"/></w:rPr>');
    assert.equal(read(open + paragraph(run("Lima."))), "Ana Ruiz left Lima.");
  });

  test("line breaks, tabs and hyphens that do not break are what they look like", () => {
    const content = "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>";
    assert.equal(read(paragraph(content, '<w:tabs><w:tab w:val="left"/></w:tabs>')), "a\nb\tc\u2011d");
  });

  test("another prefix is understood", () => {
    const xml = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Lima.</x:t></x:r></x:p></x:body></x:document>`;
    assert.equal(readWord(docx("", { "word/document.xml": bytes(xml) })).text, "Lima.");
  });
});

describe("mail", () => {
  const headers = [
    "From: Ada Moss <ada@example.org>",
    "Subject: Bridge opens",
    "Date: Mon, 5 Dec 2016 23:30:00 -0500",
    "MIME-Version: 1.0",
  ];

  test("the subject is the title, the sender's day the date, quoted lines keep their marks", async () => {
    const read = await readMail(
      eml([...headers, "Content-Type: text/plain; charset=utf-8"], "It opened.\n\n> When?\n> On Monday."),
    );
    assert.deepEqual(read, { text: "Bridge opens\n\nIt opened.\n\n> When?\n> On Monday.", date: "2016-12-05" });
  });

  test("encoded words, quoted-printable and other character sets are read", async () => {
    const odd = [
      "Subject: =?utf-8?B?RWxlbmEgTcOhcnF1ZXo=?=",
      "Content-Type: text/plain; charset=iso-8859-1",
      "Content-Transfer-Encoding: quoted-printable",
    ];
    assert.equal(
      (await readMail(eml(odd, "Elena M=E1rquez left Li=\nma."))).text,
      "Elena Márquez\n\nElena Márquez left Lima.",
    );
  });

  test("HTML is read where there is no plain text, attachments are left out with a word", async () => {
    const parts = [
      '--x\nContent-Type: text/html\n\n<p>Ana left.</p><script>alert(1)</script><img src="http://example.org/x.png"><p>Tom stayed.</p>',
      '--x\nContent-Type: application/pdf; name="a.pdf"\nContent-Disposition: attachment; filename="a.pdf"\n\nJVBERi0=',
      "--x--\n",
    ];
    const read = await readMail(eml([...headers, "Content-Type: multipart/mixed; boundary=x"], parts.join("\n")));
    assert.equal(read.text, "Bridge opens\n\nAna left.\n\nTom stayed.");
    assert.deepEqual(read.note, { is: "attachments", count: 1 });
  });
});

describe("web pages", () => {
  const sentence =
    "Mayor Ada Moss opened the bridge over the river on Monday, and Tom Berg, the engineer, came along to see it. ";
  const page = `<!doctype html><html><head><title>Bridge opens - The Lima Post</title>
    <meta property="article:published_time" content="2016-12-05T10:00:00Z"></head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>
    <div class="cookie-banner">We use cookies. <button>Accept</button></div>
    <article><h1>Bridge opens</h1>${`<p>${sentence.repeat(3)}</p>`.repeat(4)}<table><tr><td>Length</td><td>200 m</td></tr></table></article>
    <footer>Subscribe to our newsletter</footer><script>document.title = "no"</script></body></html>`;

  test("the article is taken out of its page, with its title and date; all of the page is at hand", () => {
    const { text, date, whole } = readPage(bytes(page));
    assert.match(text, /^Bridge opens/);
    assert.match(text, /Mayor Ada Moss/);
    assert.doesNotMatch(text, /cookies|Sport|newsletter|"no"/);
    assert.equal(date, "2016-12-05");
    assert.match(whole, /Sport[\s\S]*cookies[\s\S]*newsletter/);
  });

  test("a page without an article is taken as a whole", () => {
    assert.deepEqual(readPage(bytes("<html><body><p>Ana left Lima.</p></body></html>")), { text: "Ana left Lima." });
  });

  test("a page deeper than any is taken as a whole, in no time", () => {
    const deep = `<html><body>${"<div>".repeat(20_000)}${`<p>${sentence.repeat(3)}</p>`.repeat(4)}<p>Newsletter</p></body></html>`;
    const before = performance.now();
    assert.match(readPage(bytes(deep)).text, /Newsletter$/);
    assert.ok(performance.now() - before < 5000);
  });

  test("the page says in which encoding it is", () => {
    const latin = Buffer.from('<html><meta charset="iso-8859-1"><body><p>Elena Márquez</p></body></html>', "latin1");
    assert.equal(readPage(new Uint8Array(latin)).text, "Elena Márquez");
    const unsaid = Buffer.from("<html><body><p>Elena Márquez</p></body></html>", "latin1");
    assert.equal(readPage(new Uint8Array(unsaid)).text, "Elena Márquez");
  });
});

describe("PDF", () => {
  /** Lines below each other from the top of the sheet. */
  const column = (texts, { x = 72, top = 700, pitch = 14 } = {}) =>
    texts.map((text, index) => [x, top - index * pitch, text]);

  test("paragraphs are made of lines, hyphens at their ends are undone, those of compounds stay", async () => {
    const lines = [
      "Mayor Ada Moss opened the bridge over the river on Monday with the Interna-",
      "tional Maritime Organization, a long-standing friend of the town, which is long-",
      "standing indeed.",
    ];
    const next = [72, 700 - 5 * 14, "Tom Berg came along."];
    const { text } = await readPdf(pdf([[...column(lines), next]]));
    assert.equal(
      text,
      "Mayor Ada Moss opened the bridge over the river on Monday with the International Maritime Organization, a long-standing friend of the town, which is long-standing indeed.\n\nTom Berg came along.",
    );
  });

  test("running heads and page numbers go, and a paragraph goes on over the page", async () => {
    const page = (number) => [
      [72, 800, `The Lima Post, issue 12, page ${number}`, 8],
      ...column([
        `The board met for the ${number}. time and said that the bridge would be opened by`,
        "the mayor of the town and the engineer who had built it with",
      ]),
      [290, 40, String(number)],
    ];
    const { text } = await readPdf(pdf([page(1), page(2), page(3)]));
    assert.doesNotMatch(text, /Lima Post/);
    assert.match(text, /built it with The board met for the 2\. time/);
    assert.doesNotMatch(text, /\n/);
  });

  test("an indented line begins a paragraph, cells are parted by tabs, columns follow each other", async () => {
    const left = column(["Ana Ruiz left Lima on Monday.", "She had been there for a year"], { x: 72 });
    const right = column(["and a day.", "Tom Berg stayed."], { x: 320 });
    const indented = [[right[1][0] + 14, right[1][1], right[1][2]]];
    const row = [
      [72, 500, "Length"],
      [300, 500, "200 m"],
    ];
    const { text } = await readPdf(pdf([[...left, right[0], ...indented, ...row]]));
    assert.match(text, /for a year and a day\.\n\nTom Berg stayed\.\n\nLength\t200 m$/);
  });

  test("scripts in it do nothing, a page of pictures and a damaged file are told", async () => {
    const script = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>";
    assert.equal((await readPdf(pdf([column(["Ana left."])], script))).text, "Ana left.");
    assert.equal((await readPdf(pdf([[]]))).refusal, "pictures");
    assert.match((await readPdf(bytes("%PDF-1.7 nothing more"))).refusal, /damaged/);
  });
});

test("Markdown is read as it shows, its title and date from the block above", () => {
  const source = `---\ntitle: "Bridge opens"\ndate: 2016-12-05T10:00\n---\n# A *long* way\n\nMayor [Ada Moss](http://example.org "x") said:\n\n> It is done.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<script>alert(1)</script>\n`;
  assert.deepEqual(readMarkdown(bytes(source)), {
    text: "Bridge opens\n\nA long way\n\nMayor Ada Moss said:\n\nIt is done.\n\none\ntwo\n\na\tb\n1\t2",
    date: "2016-12-05",
  });
});

test("a file is known by its bytes first, then by its name", () => {
  const known = [
    ["a.txt", pdf([[]]), "pdf"],
    ["a.bin", docx(""), "word"],
    ["a.docx", bytes("PK\u0003\u0004 ppt/slides"), null],
    ["a.docx", bytes("Ana left Lima."), null],
    ["a.eml", bytes("Subject: x\n\ny"), "mail"],
    ["a.txt", bytes("From: a\nSubject: x\nMIME-Version: 1.0\n\ny"), "mail"],
    ["a.txt", bytes("From: Ada\nTo: Tom\n\ny"), null],
    ["a.html", bytes("<!doctype html><html><body>x"), "page"],
    ["a.html", bytes("<p>x</p>"), null],
    ["a.txt", bytes("They wrote <html> on the wall."), null],
    ["a.md", bytes("# x"), "markdown"],
    ["a.md", bytes("\u0000\u0001"), null],
    ["a.rtf", bytes("{\\rtf1 x}"), null],
  ];
  for (const [name, content, reader] of known) assert.equal(readerFor(name, content.subarray(0, 4096)), reader, name);
});
