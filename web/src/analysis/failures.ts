// What went wrong, as a sentence for a journalist: what it is, and what to do now.
import { LedeError } from "lede/bridge";

/** `isLocked` says whether the page can still fetch anything: after that only a reload brings another file. */
export function explain(error: unknown, isLocked: boolean): string {
  if (!(error instanceof LedeError))
    return `Something in Lede went wrong that it has no words for. ${KEPT} ${LAST_RESORT}`;
  const sentence = tell(error);
  const isAboutFile = error.code === "damaged" || error.code === "other-version" || error.code === "cannot-compile";
  return isLocked && isAboutFile ? `${sentence} ${RELOAD}` : sentence;
}

const KEPT = "Your text is still in the box.";
const LAST_RESORT = "Try again; if it happens again, keep a copy of your text and reload the page.";
const RELOAD = "The page can fetch nothing any more: keep a copy of your text, then reload the page.";
const TELL_THE_HOST = "if it stays so, tell whoever runs this page.";

function tell(error: LedeError): string {
  const part = partOf(error.file);
  switch (error.code) {
    case "no-webassembly":
      return "This browser cannot run the reader: WebAssembly is missing or switched off. Allow it in the browser’s settings, or use a current Firefox, Chrome, Edge or Safari.";
    case "cannot-compile":
      return "This browser cannot run the reader: it is older than Chrome 91, Firefox 89 or Safari 16.4, or a setting forbids WebAssembly. Use a current browser, or allow it and try again.";
    case "unreachable":
      return `${part} could not be fetched: no answer came. Check your connection, then try again.`;
    case "refused":
      return `${part} could not be fetched: the web server answered with error ${error.status ?? "unknown"}. Try again in a minute; ${TELL_THE_HOST}`;
    case "web-page":
      return `A web page came in place of a file of Lede’s. Your network may want you to log in first: do so in another tab, then try again; ${TELL_THE_HOST}`;
    case "broken-off":
      return `${part} broke off on its way here. Check your connection, then try again.`;
    case "stalled":
      return `${part} is stuck: nothing more of it came for half a minute. Check your connection, then try again.`;
    case "damaged":
    case "other-version":
      return `${part} is damaged, or of another version than this page, as happens in the middle of an update. Try again in a minute; ${TELL_THE_HOST}`;
    case "memory":
      return `There is not enough memory to read this. ${KEPT} Close other tabs and try again, or read the text in parts.`;
    case "no-worker":
      return "The browser did not let Lede start its reader, a program in the background. If an extension or a setting blocks such programs, allow them for this page, then try again.";
    case "worker-died":
      return `The reader stopped in the middle of its work, twice. ${KEPT} Try again; if it happens again, read the text in parts.`;
  }
}

function partOf(file: string | null): string {
  if (file && /\.wasm$|^analysis-/.test(file)) return "The program that reads";
  if (file?.endsWith(".model")) return "What Lede knows about names";
  return "A part of Lede";
}
