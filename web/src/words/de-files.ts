// What the page says of files, in German; a part of de.ts.
import type { FileKind, Note, Refusal, RefusalReason } from "../documents/answer.ts";
import { countingIn } from "./counting.ts";
import type { Words } from "./words.ts";

const { number, count } = countingIn("de");

/** Each ends a sentence that begins with the file's name. */
const REASONS: Readonly<Record<RefusalReason, string>> = {
  empty: "ist leer",
  "no-text": "enthält keinen Text",
  "not-utf8": "ist keine Textdatei in UTF-8. Im eigenen Programm öffnen und den Text hier einfügen",
  "too-large": "ist zu groß für die Seite. Das Programm lede auf der Kommandozeile liest ganze Archive",
  "too-much-text": "enthält mehr Text, als die Seite aufnehmen kann",
  unreadable: "ließ sich nicht lesen. Ist es ein Ordner, dann eine seiner Dateien hierher ziehen",
  "not-loaded": "lässt sich öffnen, sobald das Leseprogramm geladen ist",
  "reader-missing":
    "ist von einer Art, deren Leseprogramm nicht angekommen ist. Den Text sichern und die Seite neu laden, oder den Text der Datei hier einfügen",
  "no-worker": "ließ sich nicht lesen: Der Browser startet das Leseprogramm dafür nicht",
  "too-slow": "braucht zu lange; das Lesen wurde aufgegeben",
  damaged:
    "ließ sich nicht lesen; vielleicht ist die Datei beschädigt. Im eigenen Programm öffnen und den Text hier einfügen",
  "damaged-pdf": "ist beschädigt. Im eigenen Programm öffnen und neu sichern",
  "damaged-word": "ist beschädigt oder mit einem Passwort gesperrt. Im eigenen Programm öffnen und neu sichern",
  "locked-pdf": "ist mit einem Passwort gesperrt. Ohne Passwort sichern und dann öffnen",
  pictures: "enthält Bilder von Seiten und keinen Text. Zuerst eine Texterkennung darüberlaufen lassen",
  "no-word": "ist ein ZIP-Archiv ohne Word-Dokument darin",
};

const KINDS: Readonly<Record<FileKind, string>> = {
  opendocument: "ein OpenDocument-Text",
  epub: "ein EPUB-Buch",
  spreadsheet: "eine Tabellenkalkulation",
  zip: "ein ZIP-Archiv oder ein so gepacktes Dokument",
  "old-office": "ein altes Word- oder Office-Dokument",
  picture: "ein Bild",
  packed: "eine gepackte Datei",
  sound: "ein Ton oder Film",
  plist: "ein Webarchiv oder eine andere Eigenschaftsliste",
};

function noteOf(note: Note): string {
  switch (note.is) {
    case "windows":
      return "ist nicht in UTF-8 und wurde als Windows-1252 gelesen. Akzente und Anführungszeichen prüfen.";
    case "whole-page":
      return "wurde als Ganzes übernommen: Was in einer Seite den Artikel findet, ist nicht angekommen.";
    case "plain-markdown":
      return "wird gelesen, wie es dasteht: Was Markdown liest, ist nicht angekommen.";
    case "attachments":
      return `kam mit ${count(note.count, { one: "Anhang, der weggelassen wurde", other: "Anhängen, die weggelassen wurden" })}.`;
  }
}

const reasonOf = (refusal: Refusal): string =>
  refusal.refusal === "kind"
    ? `ist ${KINDS[refusal.kind]}, kein reiner Text. Im eigenen Programm öffnen und den Text hier einfügen.`
    : `${REASONS[refusal.refusal]}.`;

export const files: Words["files"] = {
  refused: reasonOf,
  refusedFile: (name, refusal) => `„${name}“ ${reasonOf(refusal)}`,
  noted: noteOf,
  notedFile: (name, note) => `„${name}“ ${noteOf(note)}`,
  closed: (name) => `„${name}“ wurde geschlossen.`,
  opened: (name) => `„${name}“ wurde geöffnet.`,
  severalOpened: (n) => `${number(n)} Dateien wurden geöffnet.`,
  replaced: (name) => `„${name}“ steht jetzt anstelle des bisherigen Textes.`,
  moreUnread: (n) =>
    count(n, {
      one: "weitere Datei ließ sich nicht lesen.",
      other: "weitere Dateien ließen sich nicht lesen.",
    }),
  left: (most, n) =>
    `Lede öffnet ${number(most)} Dateien auf einmal; ${count(n, { one: "Datei blieb", other: "Dateien blieben" })} übrig.`,
  whole: (name) => `Alles aus „${name}“ steht im Feld.`,
  articleOnly: (name) => `Aus „${name}“ wurde nur der Artikel übernommen, ohne das, was um ihn herum steht.`,
  takeWhole: "Die ganze Seite übernehmen",
  opening: (name, place, percent) =>
    `„${name}“ wird geöffnet${place ? ` (${number(place[0])} von ${number(place[1])})` : ""} …${percent > 0 ? ` ${percent} %` : ""}`,
};
