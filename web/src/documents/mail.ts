// The text of a mail (.eml): its subject as the title, its text, the day on which it was sent.
import PostalMime from "postal-mime";
import { htmlToText } from "../text/html.ts";
import type { DocumentText } from "./answer.ts";

/** Plain text is taken where there is some, with its quoted lines as they are; else what its HTML shows. O(bytes). */
export async function readMail(bytes: Uint8Array<ArrayBuffer>): Promise<DocumentText> {
  const mail = await PostalMime.parse(bytes.buffer, { maxNestingDepth: 32, maxHeadersSize: 1 << 20 });
  const plain = (mail.text ?? "").replace(/\r\n?/g, "\n").trim();
  const body = plain === "" ? htmlToText(mail.html ?? "").trim() : plain;
  const subject = (mail.subject ?? "").replace(/\s+/g, " ").trim();
  if (body === "") return { refusal: "no-text" };
  const date = dayOf(mail.headers.find(({ key }) => key === "date")?.value ?? "");
  const { length } = mail.attachments;
  return {
    text: subject === "" ? body : `${subject}\n\n${body}`,
    ...(date && { date }),
    ...(length > 0 && { note: { is: "attachments", count: length } as const }),
  };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The day as its sender's calendar had it: "Mon, 5 Dec 2016 23:30:00 -0500" is the fifth everywhere. */
function dayOf(header: string): string | null {
  const [, day, name, year] = /(?:^|\s)(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})(?:\s|$)/.exec(header) ?? [];
  const month = MONTHS.indexOf((name ?? "").toLowerCase()) + 1;
  if (!day || !year || month === 0) return null;
  return `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
