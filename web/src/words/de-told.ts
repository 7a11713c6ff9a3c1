// What the page tells of what was done, or could not be, in German; a part of de.ts.
import { countingIn } from "./counting.ts";
import type { told as english } from "./en-told.ts";

const { number, count } = countingIn("de");

const mentions = (n: number): string => count(n, { one: "Nennung", other: "Nennungen" });
const words = (n: number): string => count(n, { one: "Wort", other: "Wörter" });

const KEPT = "Der Text steht noch im Feld.";
const LAST_RESORT = "Noch einmal versuchen; geschieht es wieder, den Text sichern und die Seite neu laden.";
const TELL_THE_HOST = "bleibt es dabei, dem Betreiber der Seite Bescheid geben.";
const SAVE_AND_RELOAD = "Den Text sichern und die Seite neu laden.";

export const told: typeof english = {
  said: {
    notHereYet: "Dieser Teil der Seite ist noch unterwegs.",
    notHere: `Dieser Teil der Seite ist nicht angekommen. ${SAVE_AND_RELOAD}`,
    forgotten: "Vergessen.",
    eventsMissing:
      "Was Ereignisse findet, ist nicht angekommen; deshalb fehlt die Liste der Ereignisse. Für einen neuen Versuch den Text sichern und die Seite neu laden.",
    allForgotten:
      "Vergessen: Einstellungen, Texte und die Kopie der Seite in diesem Browser. Was zu sehen ist, verschwindet beim Verlassen der Seite.",
    languageMissing: `Die deutschen Wörter der Seite sind nicht angekommen; sie spricht Englisch. ${SAVE_AND_RELOAD}`,
    linkMissing: "Was Links mit einem Text öffnet, ist nicht angekommen. Die Seite neu laden.",
    noStyle:
      "Die Gestaltung der Seite ist nicht angekommen; sie sieht schlicht aus, und Namen heben sich vielleicht nicht ab. Vor dem Einfügen die Seite neu laden.",
    dateLeft: "Das Erscheinungsdatum wird weggelassen: Jahre gehen bis 9999.",
    notLoaded: "Das Leseprogramm ist noch nicht geladen. Die Datei gleich noch einmal öffnen.",
    read: (n, mentionsFound, names) =>
      `${words(n)} gelesen: ${
        mentionsFound === 0
          ? "keine Namen gefunden"
          : `${mentions(mentionsFound)} von ${count(names, { one: "Namen", other: "Namen" })}`
      }.`,
    nothingToExplain: "Hier gibt es nichts zu erklären. Zuerst zu einem Zitat, einer Zahl oder einem Datum gehen.",
    manyMissing: `Was viele Artikel auf einmal liest, ist nicht angekommen: Ordner und Dateien mit einem Artikel je Zeile lassen sich nicht lesen. ${SAVE_AND_RELOAD}`,
    noFiles: "In dem Ordner ist keine Datei, die ein Artikel sein könnte.",
    stopped: "Das wurde angehalten. Noch einmal versuchen.",
    protectMissing: `Was Namen schützt, ist nicht angekommen. ${SAVE_AND_RELOAD}`,
    chooseAgain: "Das wurde angehalten. Noch einmal auswählen.",
    compareMissing: `Was Fassungen vergleicht, ist nicht angekommen. ${SAVE_AND_RELOAD}`,
    emptyArticle: "Leer",
    noSpeaker: "Kein Sprecher genannt",
  },
  deskSaid: {
    none: "Die Schlussredaktion hat keine Hinweise.",
    note: (at, of, message) => `Hinweis ${number(at)} von ${number(of)}: ${message}`,
    gone: (was) => `${was} ist entfernt.`,
    now: (was, suggestion) => `${was} ist jetzt ${suggestion}.`,
    changed: "Der Text hat sich inzwischen geändert. Den Hinweis noch einmal ansehen.",
    away: "Weggelegt. Die Schlussredaktion kann ihn zurückholen.",
    spared: (many) => `Keine Hinweise mehr auf ${many}. „Was geprüft wurde“, unter dem Artikel, führt zurück.`,
    shown: (many) => `Hinweise auf ${many} werden wieder angezeigt.`,
  },
  corrected: {
    noWordBeside: "Neben dem Namen steht kein Wort.",
    oneWord: "Der Name hat nur ein Wort.",
    nowNamed: (name) => `Der Name lautet „${name}“`,
    tooLong: "Das ist zu lang für einen Namen.",
    nothingToMark:
      "Hier gibt es nichts hervorzuheben. Zuerst Wörter des Artikels auswählen oder über eine Liste zu welchen gehen.",
    removed: (what) => `Entfernt: ${what}`,
    allRemoved: "Alle Berichtigungen entfernt",
    saved: (n, file) => `${count(n, { one: "Änderung", other: "Änderungen" })} gesichert: ${file}`,
    notTaken: (name, why) => `„${name}“ wurde nicht übernommen: ${why}`,
    added: (n, name) => `${count(n, { one: "Berichtigung", other: "Berichtigungen" })} aus „${name}“ hinzugefügt`,
    findsNothing: (said) => `${said}: Das findet im Text nichts. Es bleibt in der Liste der Änderungen.`,
    tooMany: (what) =>
      `${what} ist zu viel: Lede nimmt 10.000 Berichtigungen und davon 1 MiB. Zuerst einige entfernen.`,
    theCorrection: "Die Berichtigung",
    notOfThis: "Das lässt sich von dem, was den Fokus hat, nicht sagen.",
    kinds: {
      type: "Art",
      noName: "Kein Name",
      extent: "Wörter",
      same: "Gleichgesetzt",
      apart: "Getrennt",
      place: "Ort",
      speaker: "Sprecher",
      noQuotation: "Kein Zitat",
    },
    type: (name, type) => `${name} ist ein Name der Art „${type}“`,
    noName: (name) => `${name} ist kein Name`,
    extent: (was, name) => `Der Name bei ${was} lautet ${name}`,
    same: (one, name) => `${one} ist ${name}`,
    apart: (one, name) => `${one} ist nicht ${name}`,
    place: (name, where) => `${name} ist der Ort ${where}`,
    placeById: (id) => `GeoNames ${id}`,
    nowhere: (name) => `${name} liegt nirgends auf der Karte`,
    noQuotation: (quote) => `${quote} ist kein Zitat`,
    nobody: (quote) => `Niemand, der genannt ist, sagt ${quote}`,
    says: (speaker, quote) => `${speaker} sagt ${quote}`,
    onlyIn: (place) => `nur in ${place}`,
  },
  intake: {
    veryLarge: "Das Eingefügte ist sehr groß; übernommen wurde sein reiner Text.",
    pasted: "Der eingefügte Text steht im Feld. Der vorherige ist aufgehoben.",
    newArticle: "Das ist ein neuer Artikel. Der vorherige Text ist aufgehoben.",
    edited: "Der Text wurde bearbeitet.",
    cleared: "Das Feld wurde geleert.",
    takenBack: (what) => `Zurückgenommen: ${what}`,
    doneAgain: (what) => `Wiederholt: ${what}`,
    back: "Der Text ist wieder, wie er war.",
    again: "Das ist wiederholt.",
    source: (language) => `Das war ${language}; Lede hat den Text daraus geholt.`,
    asItStands: (language) => `dieses ${language} wird gelesen, wie es dasteht`,
    plainTaken: "übernommen wurde der reine Text, dem Absätze fehlen können und der Gelöschtes enthalten kann",
    nothingTaken: "nichts davon ließ sich übernehmen",
    notYet: (consequence) =>
      `Was formatierten Text liest, ist noch nicht da: ${consequence}. Gleich noch einmal einfügen.`,
    missing: (consequence) => `Was formatierten Text liest, ist nicht angekommen: ${consequence}. ${SAVE_AND_RELOAD}`,
  },
  taking: {
    link: "Link",
    linkCopied: "Link kopiert. Er enthält den Text: Wer den Link hat, hat den Text.",
    notHereYet: "Was kopiert und sichert, ist noch unterwegs. Gleich noch einmal versuchen.",
    missing: `Was kopiert und sichert, ist nicht angekommen. ${SAVE_AND_RELOAD}`,
    making: (what) => `${what} wird erstellt …`,
    copied: (what) => `Kopiert: ${what}`,
    saved: (what, files) => `${what} gesichert: ${files.join(", ")}`,
    save: "Sichern",
    savedAs: (file) => `Gesichert: ${file}`,
    sheet: "Übersicht zur Meldung",
    table: (caption) => `Tabelle „${caption}“`,
    quotation: "Zitat",
    changes: "Änderungen",
    failed: (what, why) => `${what}: ${why}`,
    stopped: "Das wurde angehalten, oder der Text hat sich inzwischen geändert. Noch einmal versuchen.",
    refused: "Der Browser hat es verweigert. Dieser Seite die Zwischenablage erlauben oder eine Datei sichern.",
  },
  privacy: {
    nothingLeaves: "Nichts verlässt diese Seite",
    uncounted: "Anfragen lassen sich hier nicht zählen",
    requests: (n) => count(n, { one: "Anfrage", other: "Anfragen" }),
    offline: "ohne Netz geöffnet",
    failed: "Nicht geladen",
    loading: "Wird geladen",
    notLocked: ", noch nicht verriegelt",
    promise: (remembers) =>
      `Lede liest den Artikel in dieser Seite, im eigenen Browser. Dahinter steht kein Server, kein Konto, keine Zählung von Besuchern, und ${
        remembers
          ? "was eingefügt wird, bleibt wie gewünscht allein in diesem Browser, bis es vergessen werden soll."
          : "nichts von dem, was eingefügt wird, bleibt: Mit dem Schließen des Fensters ist der Text weg."
      }`,
    locked: (isCounted, refused) =>
      `Das muss niemand glauben. Einmal geladen, verbietet sich die Seite jede weitere Anfrage${
        isCounted
          ? "; die Zahl oben zählt alle, die es trotzdem gibt"
          : ". Dieser Browser führt keine Liste, mit der sie zu zählen wären"
      }${
        refused > 0
          ? `, und ${count(refused, { one: "Versuch", other: "Versuche" })} dazu, von der Seite oder einer Erweiterung des Browsers, blieben ohne Erfolg`
          : ""
      }. Oder den Flugmodus einschalten und einen Artikel einfügen: Es geht wie zuvor.`,
    openedOffline: "Kein Netz hat geantwortet; dieser Browser hat seine eigene Kopie der Seite geöffnet. ",
    kept: "Die Seite selbst, kein Text, bleibt in diesem Browser, damit sie ohne Netz und sofort aufgeht. Ist ein Netz da, nimmt der nächste Besuch eine neue Fassung.",
    forget: "Kopie vergessen",
    unlocked:
      "Bis sie geladen ist, darf die Seite ihre eigenen Dateien von dem Server holen, von dem sie kommt, und nichts von irgendeinem anderen. Sind sie da, verbietet sie sich jede weitere Anfrage, und diese Zeile sagt es.",
  },
  failures: {
    unknown: `In Lede ist etwas schiefgegangen, wofür es keine Worte hat. ${KEPT} ${LAST_RESORT}`,
    reload: "Die Seite kann nichts mehr holen: den Text sichern, dann die Seite neu laden.",
    parts: { reader: "Das Leseprogramm", model: "Was Lede über Namen weiß", other: "Ein Teil von Lede" },
    noWebAssembly:
      "Dieser Browser kann das Leseprogramm nicht ausführen: WebAssembly fehlt oder ist abgeschaltet. In den Einstellungen des Browsers erlauben oder einen aktuellen Firefox, Chrome, Edge oder Safari verwenden.",
    cannotCompile:
      "Dieser Browser kann das Leseprogramm nicht ausführen: Er ist älter als Chrome 91, Firefox 89 oder Safari 16.4, oder eine Einstellung verbietet WebAssembly. Einen aktuellen Browser verwenden oder es erlauben und noch einmal versuchen.",
    unreachable: (part) =>
      `${part} ließ sich nicht holen: Es kam keine Antwort. Die Verbindung prüfen, dann noch einmal versuchen.`,
    refused: (part, status) =>
      `${part} ließ sich nicht holen: Der Webserver antwortete mit dem Fehler ${status ?? "unbekannt"}. In einer Minute noch einmal versuchen; ${TELL_THE_HOST}`,
    webPage: `Statt einer Datei von Lede kam eine Webseite. Vielleicht verlangt das Netz zuerst eine Anmeldung: in einem anderen Fenster anmelden, dann noch einmal versuchen; ${TELL_THE_HOST}`,
    brokenOff: (part) => `${part} ist unterwegs abgebrochen. Die Verbindung prüfen, dann noch einmal versuchen.`,
    stalled: (part) =>
      `${part} kommt nicht weiter: Seit einer halben Minute traf nichts mehr ein. Die Verbindung prüfen, dann noch einmal versuchen.`,
    damaged: (part) =>
      `${part} ist beschädigt oder gehört zu einer anderen Fassung als diese Seite, wie es mitten in einer Aktualisierung vorkommt. In einer Minute noch einmal versuchen; ${TELL_THE_HOST}`,
    memory: `Der Arbeitsspeicher reicht nicht, um das zu lesen. ${KEPT} Andere Fenster schließen und noch einmal versuchen, oder den Text in Teilen lesen.`,
    noWorker:
      "Der Browser ließ Lede sein Leseprogramm nicht im Hintergrund starten. Blockiert eine Erweiterung oder eine Einstellung solche Programme, sie für diese Seite erlauben und noch einmal versuchen.",
    workerDied: `Das Leseprogramm brach mitten in der Arbeit ab, zweimal. ${KEPT} Noch einmal versuchen; geschieht es wieder, den Text in Teilen lesen.`,
  },
};
