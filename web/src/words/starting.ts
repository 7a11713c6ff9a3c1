// What stands in index.html, which has no script to ask for the reader's language; the build puts it there in all of them.

interface StartingWords {
  readonly late: string;
  readonly again: string;
  readonly anew: string;
}

const en: StartingWords = {
  late: "The page is not all here yet. If this stays, one of its files did not arrive, JavaScript is switched off, or the browser is older than Chrome 111, Firefox 113 or Safari 16.4.",
  again: "Try again",
  anew: "If that does not help, the browser may have kept a damaged file: Ctrl+Shift+R (on a Mac ⌘+Shift+R) fetches all of them anew.",
};

const de: StartingWords = {
  late: "Die Seite ist noch nicht ganz da. Bleibt es dabei, ist eine ihrer Dateien nicht angekommen, JavaScript ist abgeschaltet, oder der Browser ist älter als Chrome 111, Firefox 113 oder Safari 16.4.",
  again: "Noch einmal versuchen",
  anew: "Hilft das nicht, hat der Browser vielleicht eine beschädigte Datei behalten: Strg+Umschalt+R (auf einem Mac ⌘+Umschalt+R) holt alle neu.",
};

export const starting: Readonly<Record<string, StartingWords>> = { en, de };
