// What the page tells of what was done, or could not be, in English; a half of en.ts.
import { countingIn } from "./counting.ts";

const { number, count } = countingIn("en-GB");

const mentions = (n: number): string => count(n, { one: "mention", other: "mentions" });
const words = (n: number): string => count(n, { one: "word", other: "words" });

const KEPT = "Your text is still in the box.";
const LAST_RESORT = "Try again; if it happens again, keep a copy of your text and reload the page.";
const TELL_THE_HOST = "if it stays so, tell whoever runs this page.";

export const told = {
  said: {
    notHereYet: "This part of the page is still on its way.",
    notHere: "This part of the page did not arrive. To try again, keep a copy of your text and reload the page.",
    eventsMissing:
      "What finds events did not arrive, so the page has no Events tab. To try again, keep a copy of your text and reload the page.",
    forgotten: "Forgotten.",
    allForgotten:
      "Forgotten: settings, texts, and this browser’s copy of the page. What you see is gone once you leave.",
    languageMissing:
      "The page’s German words did not arrive, so it speaks English. To try again, keep a copy of your text and reload the page.",
    linkMissing: "What opens links with a text did not arrive. Reload the page.",
    noStyle:
      "The page’s style sheet did not arrive, so the page looks plain and names may not stand out. To try again, reload the page before you paste.",
    dateLeft: "The publication date is left out: years go up to 9999.",
    notLoaded: "The reader is not loaded yet. Open the file again in a moment.",
    read: (n: number, mentionsFound: number, names: number) =>
      `${words(n)} read: ${
        mentionsFound === 0
          ? "no names found"
          : `${mentions(mentionsFound)} of ${count(names, { one: "name", other: "names" })}`
      }.`,
    nothingToExplain: "Nothing here to explain. Go to a quotation, a number or a date first.",
    manyMissing:
      "What reads many articles at once did not arrive: no folder can be read, and no file with an article per line. To try again, keep a copy of your text and reload the page.",
    noFiles: "There is no file in the folder that could be an article.",
    stopped: "It was stopped. Try again.",
    protectMissing: "What protects names did not arrive. Keep a copy of your text and reload the page.",
    chooseAgain: "It was stopped. Choose again.",
    compareMissing: "What compares versions did not arrive. Keep a copy of your text and reload the page.",
    emptyArticle: "Empty",
    noSpeaker: "No speaker named",
  },
  deskSaid: {
    none: "The copy desk has no notes.",
    note: (at: number, of: number, message: string) => `Note ${number(at)} of ${number(of)}: ${message}`,
    gone: (words: string) => `${words} is gone.`,
    now: (words: string, suggestion: string) => `${words} is now ${suggestion}.`,
    changed: "The text has changed meanwhile. Look at the note again.",
    away: "Put away. The copy desk can bring it back.",
    spared: (many: string) => `No more notes on ${many}. “What was checked”, below the article, has the way back.`,
    shown: (many: string) => `Notes on ${many} are shown again.`,
  },
  corrected: {
    noWordBeside: "There is no word beside the name.",
    oneWord: "The name has only one word.",
    nowNamed: (words: string) => `The name is “${words}”`,
    tooLong: "That is too long for a name.",
    nothingToMark: "Nothing here to mark. Select words of the article, or go to some from a list first.",
    removed: (what: string) => `Removed: ${what}`,
    allRemoved: "All corrections removed",
    saved: (n: number, file: string) => `${count(n, { one: "change", other: "changes" })} saved: ${file}`,
    notTaken: (name: string, why: string) => `“${name}” was not taken: ${why}`,
    added: (n: number, name: string) => `${count(n, { one: "correction", other: "corrections" })} of “${name}” added`,
    findsNothing: (said: string) => `${said}: this finds nothing in the text. It is kept in the list of changes.`,
    /** Behind the name of a file, or `theCorrection`. */
    tooMany: (what: string) =>
      `${what} is one too many: Lede takes 10,000 corrections, and 1 MiB of them. Remove some first.`,
    theCorrection: "The correction",
    notOfThis: "This cannot be said of what has the focus.",
    kinds: {
      type: "Type",
      noName: "No name",
      extent: "Words",
      same: "Same as",
      apart: "Apart",
      place: "Place",
      speaker: "Speaker",
      noQuotation: "No quotation",
    },
    type: (words: string, type: string) => `${words} is a name of type “${type}”`,
    noName: (words: string) => `${words} is no name`,
    extent: (words: string, name: string) => `The name at ${words} is ${name}`,
    same: (words: string, name: string) => `${words} is ${name}`,
    apart: (words: string, name: string) => `${words} is not ${name}`,
    place: (words: string, where: string) => `${words} is the place ${where}`,
    placeById: (id: number) => `GeoNames ${id}`,
    nowhere: (words: string) => `${words} is nowhere on the map`,
    noQuotation: (words: string) => `${words} is no quotation`,
    nobody: (words: string) => `Nobody named says ${words}`,
    says: (speaker: string, words: string) => `${speaker} says ${words}`,
    onlyIn: (words: string) => `only in ${words}`,
  },
  intake: {
    veryLarge: "What was pasted is very large, so its plain text was taken.",
    pasted: "The pasted text is in the box. The text from before is kept.",
    newArticle: "This is a new article. The text from before is kept.",
    edited: "The text was edited.",
    cleared: "The box was cleared.",
    takenBack: (what: string) => `Taken back: ${what}`,
    doneAgain: (what: string) => `Done again: ${what}`,
    back: "Your text is back as it was.",
    again: "That is done again.",
    source: (language: string) => `That was ${language}, so Lede took the text out of it.`,
    asItStands: (language: string) => `this ${language} is read as it stands`,
    plainTaken: "its plain text was taken, which may have lost paragraphs or hold deleted text",
    nothingTaken: "nothing of it could be taken",
    notYet: (consequence: string) =>
      `What reads formatted text is not here yet, so ${consequence}. Paste it again in a moment.`,
    missing: (consequence: string) =>
      `What reads formatted text did not arrive, so ${consequence}. To try again, keep a copy of your text and reload the page.`,
  },
  taking: {
    link: "Link",
    linkCopied: "Link copied. It holds the text: whoever has the link has the text.",
    notHereYet: "What copies and saves is still on its way. Try again in a moment.",
    missing: "What copies and saves did not arrive. Keep a copy of your text and reload the page.",
    making: (what: string) => `Making ${what} …`,
    copied: (what: string) => `${what} copied.`,
    saved: (what: string, files: readonly string[]) => `${what} saved: ${files.join(", ")}`,
    save: "Save",
    savedAs: (file: string) => `Saved: ${file}`,
    sheet: "Story sheet",
    table: (caption: string) => `Table “${caption}”`,
    quotation: "Quotation",
    changes: "Changes",
    failed: (what: string, why: string) => `${what}: ${why}`,
    stopped: "it was stopped, or the text changed meanwhile. Try again.",
    refused: "the browser refused. Allow the clipboard for this page, or save a file.",
  },
  privacy: {
    nothingLeaves: "Nothing leaves this page",
    uncounted: "requests cannot be counted here",
    requests: (n: number) => `${count(n, { one: "request", other: "requests" })} since load`,
    offline: "opened without a network",
    failed: "Not loaded",
    loading: "Loading",
    notLocked: ", not locked yet",
    promise: (remembers: boolean) =>
      `Lede reads your article inside this page, in your browser. There is no server behind it, no account, no counting of visitors, and ${
        remembers
          ? "what you paste is kept in this browser alone, as you said, until you have it forget."
          : "nothing of what you paste is kept: close the tab and the text is gone."
      }`,
    locked: (isCounted: boolean, refused: number) =>
      `You need not take our word for it. Once loaded, the page forbids itself every further request${
        isCounted
          ? "; the number above counts any that happen all the same"
          : ". Your browser keeps no list to count them by"
      }${
        refused > 0
          ? `, and ${count(refused, { one: "attempt", other: "attempts" })} to make one, by the page or by an extension of the browser, came to nothing`
          : ""
      }. Or switch to aeroplane mode and paste an article: it works as before.`,
    openedOffline: "No network answered, so this browser opened its own copy of the page. ",
    kept: "The page itself, and no text, is kept in this browser, so that it opens without a network and at once. When there is a network, the next visit takes a new version.",
    forget: "Forget the copy",
    unlocked:
      "Until it is loaded, the page may ask the server that it came from for its own files, and no other server for anything. Once they are here it forbids itself every further request, and this line says so.",
  },
  /** What keeps Lede from reading, and what to do now. */
  failures: {
    unknown: `Something in Lede went wrong that it has no words for. ${KEPT} ${LAST_RESORT}`,
    reload: "The page can fetch nothing any more: keep a copy of your text, then reload the page.",
    parts: { reader: "The program that reads", model: "What Lede knows about names", other: "A part of Lede" },
    noWebAssembly:
      "This browser cannot run the reader: WebAssembly is missing or switched off. Allow it in the browser’s settings, or use a current Firefox, Chrome, Edge or Safari.",
    cannotCompile:
      "This browser cannot run the reader: it is older than Chrome 91, Firefox 89 or Safari 16.4, or a setting forbids WebAssembly. Use a current browser, or allow it and try again.",
    unreachable: (part: string) =>
      `${part} could not be fetched: no answer came. Check your connection, then try again.`,
    refused: (part: string, status: number | null) =>
      `${part} could not be fetched: the web server answered with error ${status ?? "unknown"}. Try again in a minute; ${TELL_THE_HOST}`,
    webPage: `A web page came in place of a file of Lede’s. Your network may want you to log in first: do so in another tab, then try again; ${TELL_THE_HOST}`,
    brokenOff: (part: string) => `${part} broke off on its way here. Check your connection, then try again.`,
    stalled: (part: string) =>
      `${part} is stuck: nothing more of it came for half a minute. Check your connection, then try again.`,
    damaged: (part: string) =>
      `${part} is damaged, or of another version than this page, as happens in the middle of an update. Try again in a minute; ${TELL_THE_HOST}`,
    memory: `There is not enough memory to read this. ${KEPT} Close other tabs and try again, or read the text in parts.`,
    noWorker:
      "The browser did not let Lede start its reader, a program in the background. If an extension or a setting blocks such programs, allow them for this page, then try again.",
    workerDied: `The reader stopped in the middle of its work, twice. ${KEPT} Try again; if it happens again, read the text in parts.`,
  },
};
