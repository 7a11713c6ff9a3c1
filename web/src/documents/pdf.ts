// The text of a PDF: where its letters stand, made into lines and paragraphs again.
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.min.mjs";
// The two halves of the library in one thread, which is a worker already.
import "pdfjs-dist/legacy/build/pdf.worker.min.mjs";
import type { PDFDocumentProxy } from "pdfjs-dist/types/src/pdf.js";
import { type DocumentText, LONGEST_TEXT } from "./answer.ts";
import { linesOf, type PageLines, type Piece } from "./pdf-lines.ts";
import { paragraphsOf } from "./pdf-paragraphs.ts";

/** Paragraphs without running heads, page numbers and hyphens at line ends. Nothing in a PDF runs. O(bytes). */
export async function readPdf(
  bytes: Uint8Array<ArrayBuffer>,
  tell: (done: number) => void = () => {},
): Promise<DocumentText> {
  const loading = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    // Text needs neither fonts nor pictures, nor anything that would have to be fetched for them.
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 0,
  });
  try {
    const pages = await pagesOf(await loading.promise, tell);
    if (pages === null) return { refusal: "too-much-text" };
    const text = paragraphsOf(pages);
    return text.trim() === "" ? { refusal: "pictures" } : { text };
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") return LOCKED;
    return { refusal: "damaged-pdf" };
  } finally {
    await loading.destroy();
  }
}

const LOCKED = { refusal: "locked-pdf" } as const;

/** Null where the pages hold more than can be read. */
async function pagesOf(document: PDFDocumentProxy, tell: (done: number) => void): Promise<PageLines[] | null> {
  const pages: PageLines[] = [];
  let units = 0;
  for (let number = 1; number <= document.numPages; ++number) {
    const page = await document.getPage(number);
    const pieces: Piece[] = [];
    for (const item of (await page.getTextContent()).items) {
      if (!("str" in item)) continue;
      const [a, b, , , x, y] = item.transform as [number, number, number, number, number, number];
      // What stands upright or aslant is a stamp or a mark of the margin, not the text.
      if (Math.abs(b) > Math.abs(a) / 10) continue;
      units += item.str.length;
      pieces.push({ text: item.str, x, y, width: item.width, size: item.height || Math.abs(a), ends: item.hasEOL });
    }
    if (units > LONGEST_TEXT) return null;
    const [, bottom, , top] = page.view as [number, number, number, number];
    pages.push({ lines: linesOf(pieces), bottom, top });
    page.cleanup();
    tell(number / document.numPages);
  }
  return pages;
}
