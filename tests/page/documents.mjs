// Small writers of documents, for tests: what they write is our own.
import { strToU8, zipSync } from "fflate";

const utf8 = (text) => new TextEncoder().encode(text);
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A run of a Word document. */
export const run = (text, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

export const paragraph = (content, properties = "") =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;

/** A Word document with this inside its body; `parts` are further files of the archive. */
export function docx(body, parts = {}) {
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document ${space}><w:body>${body}</w:body></w:document>`;
  return zipSync({ "word/document.xml": strToU8(document), ...parts });
}

/** A mail with these headers, each a line of its own. */
export const eml = (headers, body) => utf8(`${headers.join("\r\n")}\r\n\r\n${body.replaceAll("\n", "\r\n")}`);

/**
 * A PDF. A page is a list of lines, each `[x, y, text]` or `[x, y, text, size]` in points from the lower left corner of a
 * sheet of 595 by 842. `catalog` is put into the document's own dictionary.
 */
export function pdf(pages, catalog = "") {
  const objects = [];
  const add = (content) => objects.push(content);
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(" ");
  add(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  for (const [index, lines] of pages.entries()) {
    const stream = lines
      .map(
        ([x, y, text, size = 11]) =>
          `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, "\\$&")}) Tj ET`,
      )
      .join("\n");
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    add(`<< /Length ${Buffer.byteLength(stream, "latin1")} >>\nstream\n${stream}\nendstream`);
  }
  let file = "%PDF-1.4\n";
  const places = objects.map((content, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${content}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const end = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${end}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}
