// What goes to the clipboard: rich text for those who take it, plain text for the others.

/** The same in two forms. */
export interface Formats {
  readonly html: string;
  readonly text: string;
}

/** Browsers have the clipboard on secure pages alone. */
export function canCopy(): boolean {
  return typeof ClipboardItem === "function" && navigator.clipboard !== undefined;
}

/**
 * Copies what may still be on its way: browsers want to be asked at once, while the reader's click is fresh. Rejects as
 * `formats` does, or where the browser refuses.
 */
export async function copy(formats: Formats | Promise<Formats>): Promise<void> {
  if (!canCopy()) {
    copyByEvent(await formats);
    return;
  }
  const coming = Promise.resolve(formats);
  const as = async (type: string, form: keyof Formats): Promise<Blob> => new Blob([(await coming)[form]], { type });
  const item = new ClipboardItem({ "text/html": as("text/html", "html"), "text/plain": as("text/plain", "text") });
  // Of the two that fail together, the cause is the one to tell.
  await Promise.all([coming, navigator.clipboard.write([item])]);
}

/** Puts both forms in place of what the browser would copy. */
export function put(event: ClipboardEvent, { html, text }: Formats): void {
  event.clipboardData?.setData("text/html", html);
  event.clipboardData?.setData("text/plain", text);
  event.preventDefault();
}

/** The old way, which needs no secure page. */
function copyByEvent(formats: Formats): void {
  let done = false;
  const answer = (event: ClipboardEvent): void => {
    put(event, formats);
    event.stopImmediatePropagation();
    done = true;
  };
  document.addEventListener("copy", answer, { capture: true });
  document.execCommand("copy");
  document.removeEventListener("copy", answer, { capture: true });
  if (!done) throw new DOMException("The browser did not copy.", "NotAllowedError");
}
