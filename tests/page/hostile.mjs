// Files that nobody would like to be sent, each with what must become of it.
import { strToU8, zipSync } from "fflate";
import { docx, eml, paragraph, pdf, run } from "./documents.mjs";

const utf8 = (text) => new TextEncoder().encode(text);
const script = "<script>document.title = 'no'; alert(1)</script>";
const remote = '<img src="http://127.0.0.1:9/x.png" onerror="document.title = \'no\'">';
const mime = ["Subject: Ana", "MIME-Version: 1.0"];
const LIMIT = 64 * 1024 * 1024;

/** `becomes` is how the text begins, or a pattern of the sentence that says why there is none. */
export function hostileFiles() {
  const word = docx(paragraph(run("Ana left Lima.")));
  const paper = pdf([[[72, 700, "Ana left Lima."]]]);
  return [
    // What would run or fetch.
    file(
      "a.html",
      `<!doctype html><html><body>${script}${remote}<p onclick="alert(1)">Ana left Lima.</p></body></html>`,
      "Ana left Lima.",
    ),
    file(
      "b.html",
      `<html><head><base href="http://127.0.0.1:9/"><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"><link rel="stylesheet" href="x.css"></head><body><iframe src="x"></iframe><p>Ana left Lima.</p></body></html>`,
      "Ana left Lima.",
    ),
    file(
      "c.html",
      `<html><body><svg onload="alert(1)"><script>alert(1)</script></svg><p>Ana left Lima.</p></body></html>`,
      "Ana left Lima.",
    ),
    file(
      "d.html",
      `<html><body><form><input name="firstChild"><input name="attributes"><p>Ana left Lima.</p></form></body></html>`,
      "Ana left Lima.",
    ),
    file("a.svg", `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${script}</svg>`, '<svg xmlns="http'),
    file("a.md", `# Ana\n\n${script}\n\n${remote}[x](javascript:alert(1))`, "Ana"),
    file(
      "a.eml",
      eml([...mime, "Content-Type: text/html"], `${script}${remote}<p>Ana left Lima.</p>`),
      "Ana\n\nAna left Lima.",
    ),
    file(
      "a.pdf",
      pdf([[[72, 700, "Ana left Lima."]]], "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
      "Ana left Lima.",
    ),
    file(
      "b.pdf",
      pdf([[[72, 700, "Ana left Lima."]]], "/OpenAction << /S /URI /URI (http://127.0.0.1:9/) >>"),
      "Ana left Lima.",
    ),
    file(
      "a.docx",
      docx(paragraph(run(`${script}Ana`)), {
        "word/_rels/document.xml.rels": strToU8(
          '<Relationships><Relationship Id="r" Target="http://127.0.0.1:9/" TargetMode="External"/></Relationships>',
        ),
      }),
      "<script>",
    ),
    file('"><img src=x onerror=alert(1)>.txt', "Ana left Lima.", "Ana left Lima."),
    file("\u202etxt.exe", "Ana left Lima.", "Ana left Lima."),
    file(`${"a".repeat(240)}.txt`, "Ana left Lima.", "Ana left Lima."),
    // What would take all memory or time.
    file(
      "bomb.docx",
      zipSync({ "word/document.xml": new Uint8Array(LIMIT + 1) }),
      /holds more text than the page can take/,
    ),
    file("full.docx", docx("", { "word/document.xml": new Uint8Array(LIMIT / 2) }), /is damaged/),
    file("liar.docx", lying(docx(paragraph(run("Ana left Lima. ".repeat(9000))))), /is damaged/),
    file("laughs.docx", docx("", { "word/document.xml": strToU8(laughs) }), "&b;"),
    file("deep.docx", docx("<w:tbl><w:tr><w:tc>".repeat(20_000) + paragraph(run("Ana left Lima."))), "Ana left Lima."),
    file(
      "deep.html",
      `<!doctype html><html><body>${"<div>".repeat(20_000)}<p>Ana left Lima.</p></body></html>`,
      "Ana left Lima.",
    ),
    file("deep.md", `${">".repeat(20_000)} Ana left Lima.`, /holds no text/),
    file(
      "deep.eml",
      eml([...mime, "Content-Type: multipart/mixed; boundary=a0"], nested(200)),
      /could not be read|holds no text/,
    ),
    file(
      "large.html",
      `<!doctype html><html><body><p>Ana left Lima.</p>${'<div class="x"><b></b><i style="color: red"></i></div>'.repeat(100_000)}</body></html>`,
      "Ana left Lima.",
    ),
    file("large.txt", new Uint8Array(100 * 1024 * 1024).fill(0x61), /is too large for the page/),
    file("long.txt", new Uint8Array(40 * 1024 * 1024).fill(0x61), /holds more text than the page can take/),
    // What is broken, or not what it says.
    file("empty.txt", "", /is empty/),
    file("empty.pdf", "", /is empty/),
    file("empty.docx", docx(""), /holds no text/),
    file("broken.txt", new Uint8Array([0x4b, 0xff, 0xfe, 0x81]), /is not a text file/),
    file("zeros.txt", new Uint8Array(1000), /is not a text file/),
    file("cut.docx", word.subarray(0, word.length / 2), /is damaged/),
    file("cut.pdf", paper.subarray(0, 60), /is damaged|holds pictures/),
    file("cut.eml", "Subject: Ana", /holds no text/),
    file("text.docx", "Ana left Lima.", "Ana left Lima."),
    file("word.pdf", word, "Ana left Lima."),
    file("paper.txt", paper, "Ana left Lima."),
    file("sheet.docx", zipSync({ "xl/workbook.xml": strToU8("<x/>") }), /is a spreadsheet/),
    file("other.docx", zipSync({ "a.txt": strToU8("x") }), /without a Word document/),
    file("picture.pdf", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), /is a picture/),
  ];
}

const file = (name, content, becomes) => ({
  name,
  content: typeof content === "string" ? utf8(content) : content,
  becomes,
});

/** Entities that would be a million words, if anybody wrote them out. */
const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;

/** The archive's list of files says that the text is shorter than it is. */
function lying(archive) {
  const bytes = Uint8Array.from(archive);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; ++at)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
  return bytes;
}

function nested(depth) {
  let body = "";
  for (let level = 1; level < depth; ++level) {
    body += `--a${level - 1}\nContent-Type: multipart/mixed; boundary=a${level}\n\n`;
  }
  return `${body}--a${depth - 1}\nContent-Type: text/plain\n\nAna left Lima.\n`;
}
