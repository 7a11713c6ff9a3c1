// What the scripts say that come later, in German.
import { countingIn } from "./counting.ts";
import { aids } from "./de-aids.ts";
import type { PartWords } from "./languages.ts";

const { number, count, list } = countingIn("de");

const articles = (n: number): string => count(n, { one: "Artikel", other: "Artikel" });
const mentions = (n: number): string => count(n, { one: "Nennung", other: "Nennungen" });
const HOW = { direct: "wörtlich", mixed: "teils wörtlich", indirect: "indirekt" } as const;

const collection: PartWords["collection"] = {
  number,
  articles,
  mentions,
  region: "Sammlung von Artikeln",
  reading: "Die Sammlung wird gelesen",
  pause: "Pause",
  resume: "Fortsetzen",
  cancel: "Abbrechen",
  again: "Noch einmal versuchen",
  back: "Zurück zum Artikel",
  close: "Sammlung schließen",
  filter: "Filter",
  views: "Über alle Artikel",
  allNames: "Alle Namen",
  take: "Sichern",
  csv: "CSV",
  lines: "JSON Lines",
  nothing: "Noch nichts.",
  noMatch: "Nichts entspricht dem Filter.",
  nobody: "niemand genannt",
  paused: "Angehalten.",
  cancelled: "Abgebrochen; aufgelistet ist, was bis dahin gelesen war.",
  tabs: { articles: "Artikel", names: "Namen", quotes: "Zitate", dates: "Daten", troubles: "Nicht gelesen" },
  remarks: {
    articles: "",
    names:
      "Namen werden über Artikel hinweg zusammengelegt, wo Name und Art genau gleich sind. Verschiedene Personen gleichen Namens lassen sich nicht unterscheiden, und eine Person unter zwei Namen zählt doppelt.",
    quotes: "In der Reihenfolge der Artikel.",
    dates: "Zeiten, die einen Tag haben, in der Ordnung des Kalenders.",
    troubles: "",
  },
  how: HOW,
  progress: (done, total, isOpen) => `${number(done)} von ${isOpen ? "bisher " : ""}${number(total)}`,
  finished: (read, left) => `${articles(read)} gelesen${left > 0 ? `, ${number(left)} nicht gelesen` : ""}.`,
  withName: (name, type) => `Artikel mit ${name} (${type})`,
  inArticles: (n, mentioned) => `in ${count(n, { one: "Artikel", other: "Artikeln" })}, ${mentions(mentioned)}`,
  listedFirst: (shown, all) =>
    `Die ersten ${number(shown)} von ${number(all)} sind aufgelistet; der Filter engt sie ein, und gesichert werden alle.`,
  sentences: {
    empty: "ist leer.",
    notUtf8: "ist nicht in UTF-8.",
    notJson: "ist kein gültiges JSON.",
    noObject: "ist kein JSON-Objekt.",
    noText: "hat kein Feld „text“ mit einem Text.",
    tooLong: "enthält mehr Text, als die Seite aufnehmen kann.",
    dateLeft: (date) => `wurde ohne Datum gelesen: „${date}“ ist kein Tag des Kalenders.`,
    unreadable: "ließ sich nicht lesen.",
    failed: (why) => `ließ sich nicht lesen: ${why}`,
    hints: "ist eine Liste von Berichtigungen, kein Artikel. Sie muss für sich geöffnet werden.",
    cancelled: "wurde nicht gelesen, weil das Lesen abgebrochen wurde.",
    noRoom: (most) =>
      `und was danach kommt, wurde weggelassen: Eine Sammlung fasst bis zu ${number(most)} Artikel und 128 Millionen Zeichen.`,
  },
  lineName: (file, line) => `${file}, Zeile ${number(line)}`,
};

const compare: PartWords["compare"] = {
  counted: number,
  title: "Zwei Fassungen",
  before: "Vorher",
  after: "Nachher",
  swap: "Tauschen",
  another: "Andere Fassung",
  copy: "Änderungen kopieren",
  close: "Schließen",
  changes: "Änderungen",
  sides: "Nebeneinander",
  previous: "Vorige Änderung",
  next: "Nächste Änderung",
  keys: "Tasten: . weiter, , zurück",
  form: {
    heading: "Die andere Fassung",
    invitation:
      "Die andere Fassung hier einfügen oder als Datei öffnen. Sie steht neben dem Artikel und verdrängt keinen.",
    open: "Datei öffnen",
    file: "Datei der anderen Fassung",
    compare: "Vergleichen",
    back: "Zurück zum Vergleich",
    empty: "Noch gibt es nichts zu vergleichen: die andere Fassung einfügen oder ihre Datei öffnen.",
  },
  reading: "Beide Fassungen werden gelesen …",
  published: "vom",
  dates: { before: "Erscheinungsdatum vorher", after: "Erscheinungsdatum nachher" },
  tooLong: "Eine der beiden ist länger, als die Seite vergleicht (eine Million Zeichen).",
  oneArticle: "Das ist ein und derselbe Artikel. Für eine der Seiten einen anderen wählen.",
  undated: {
    before:
      "Wann die Fassung vorher erschienen ist, weiß niemand; Tage wie „Monday“ werden dort als Wörter verglichen.",
    after:
      "Wann die Fassung nachher erschienen ist, weiß niemand; Tage wie „Monday“ werden dort als Wörter verglichen.",
  },
  headings: {
    attribution: "Zuschreibungen",
    quotation: "Zitate",
    number: "Zahlen und Daten",
    name: "Namen",
    paragraph: "Absätze",
  },
  whats: {
    speaker: "anderer Sprecher",
    "speaker-gone": "Sprecher nicht mehr genannt",
    "speaker-new": "Sprecher jetzt genannt",
    unquoted: "jetzt Worte des Textes selbst",
    quoted: "jetzt jemandes Worte",
    words: "andere Worte",
    mode: "anders wiedergegeben",
    value: "geändert",
    spelling: "anders geschrieben",
    replaced: "anderer Name an dieser Stelle",
    title: "anderer Titel",
    anonymised: "nicht mehr genannt",
    named: "jetzt genannt",
    moved: "verschoben",
    added: "neu",
    gone: "weggefallen",
  },
  how: HOW,
  missing: { text: "der Text selbst", nobody: "niemand genannt", title: "kein Titel" },
  summary: (changedFacts, changed) => {
    if (changedFacts.length === 0 && changed.length === 0) return "Nichts geändert: Wort für Wort derselbe Text.";
    const told =
      changedFacts.length > 0
        ? `Geändert: ${list(changedFacts.map(([kind, n]) => COUNTS[kind](n)))}.`
        : "Kein Zitat, keine Zahl, kein Name, keine Zuschreibung geändert.";
    if (changed.length === 0) return `${told} Die Wörter sind dieselben.`;
    return `${told} Absätze: ${list(changed.map(([key, n]) => `${number(n)} ${PARAGRAPHS[key]}`))}.`;
  },
  more: (n) => `${count(n, { one: "weitere Zeile", other: "weitere Zeilen" })} anzeigen`,
  changedPassages: (n) => count(n, { one: "geänderte Passage", other: "geänderte Passagen" }),
  position: (at, of) => `${number(at)} von ${number(of)}`,
  movedTo: (isDown) => (isDown ? "Weiter nach unten verschoben" : "Weiter nach oben verschoben"),
  movedFrom: (wasBelow) => (wasBelow ? "Von unten hierher verschoben" : "Von oben hierher verschoben"),
  removed: "Nur vorher",
  added: "Nur nachher",
  there: "Wo es vorher stand",
  head: ["Art", "Änderung", "Wovon", "Vorher", "Nachher"],
  rows: {
    same: "Gleicher Wortlaut",
    changed: "Umformuliert",
    removed: "Nur vorher",
    added: "Nur nachher",
    moved: "Verschoben",
  },
};

const COUNTS = {
  attribution: (n: number) => count(n, { one: "Zuschreibung", other: "Zuschreibungen" }),
  quotation: (n: number) => count(n, { one: "Zitat", other: "Zitate" }),
  number: (n: number) => count(n, { one: "Zahl", other: "Zahlen" }),
  name: (n: number) => count(n, { one: "Name", other: "Namen" }),
  paragraph: (n: number) => count(n, { one: "Absatz", other: "Absätze" }),
};
const PARAGRAPHS = { reworded: "umformuliert", added: "neu", gone: "weggefallen", moved: "verschoben" };

const protect: PartWords["protect"] = {
  quoted: (words) => `„${words}“`,
  number,
  title: "Namen schützen",
  leaveMode: "Schutz beenden",
  working: "Jede Spur wird gesucht …",
  names: "Namen",
  add: "Hinzufügen",
  another: "Weiterer Name oder anderes Wort",
  text: "Der Artikel, wie er hinausgeht",
  fileTitle: "Sein Titel, nach dem die Dateien heißen",
  open: "Zu entscheiden",
  decided: "Entschieden",
  stays: "Bleibt und kann verraten, wer es ist",
  replace: "Ersetzen",
  leave: "Lassen",
  back: "Zurücknehmen",
  oneByOne: "Einzeln",
  copyText: "Text kopieren",
  copySheet: "Übersicht kopieren",
  saveText: "Text sichern",
  saveKey: "Schlüssel sichern",
  remade: { markdown: "Markdown sichern", html: "HTML sichern", json: "JSON sichern" },
  tooLong: "Texte von mehr als einer Million Zeichen werden auf der Kommandozeile geschützt: lede protect.",
  noCopy: "Von hier lässt sich nichts kopieren, bevor jede Passage entschieden ist.",
  keyWarning:
    "WARNUNG: Diese Datei verrät, für wen die Platzhalter stehen. Sie gehört nicht zum Artikel und in keine Hände, die es nicht wissen dürfen.",
  sections: { people: "Personen", bodies: "Organisationen", places: "Orte", others: "Andere Namen" },
  all: { people: "Alle Personen", bodies: "Alle Organisationen", places: "Alle Orte", others: "Alle anderen Namen" },
  state: (chosen, open) => {
    if (chosen === 0)
      return "Der Schutz ist eingeschaltet, und noch ist niemand geschützt. Auswählen, wer geschützt wird.";
    const names = count(chosen, { one: "Name ist geschützt", other: "Namen sind geschützt" });
    if (open === 0) return `${names}. Was hier kopiert oder gesichert wird, hat an ihrer Stelle Platzhalter.`;
    const passages = count(open, { one: "Passage ist", other: "Passagen sind" });
    return `${names}; ${passages} noch zu entscheiden. Bis dahin lässt sich nichts kopieren oder sichern.`;
  },
  kinds: {
    mention: "der Name",
    word: "ein Wort des Namens",
    run_together: "zusammengeschriebene Wörter",
    address: "eine Adresse oder ein Link",
    initials: "Anfangsbuchstaben",
    hyphenated: "Teil eines anderen Namens",
    within_word: "seine Buchstaben, in einem längeren Wort",
    split: "seine Buchstaben, in Stücken",
    misspelt: "ein Buchstabe anders",
  },
  trace: (kind, isPossible, placeholders) =>
    `${kind}; ${isPossible ? "kann etwas anderes sein" : "selten etwas anderes"} · ${placeholders}`,
  staying: { title: "Titel", description: "Umschreibung", pronoun: "Fürwort" },
  stayingOf: (words, kind, placeholder, times) =>
    `„${words}“, ${kind} von ${placeholder}${times > 1 ? `, ${number(times)}-mal` : ""}`,
  leaveAll: (times) => `Alle ${number(times)} lassen`,
  replaceAll: (times) => `Alle ${number(times)} ersetzen`,
  was: { replaced: (words) => `„${words}“ ersetzt`, left: (words) => `„${words}“ gelassen` },
};

const taking: PartWords["taking"] = {
  items: {
    sheet: ["Übersicht zur Meldung", "wird kopiert, für ein Dokument oder eine E-Mail"],
    markdown: ["Markdown", "die Übersicht als Datei"],
    html: ["HTML", "der hervorgehobene Artikel als eigene Seite"],
    csv: ["CSV", "Tabellen für eine Tabellenkalkulation"],
    json: ["JSON", "die ganze Analyse"],
    jsonld: ["JSON-LD", "schema.org"],
    annotations: ["Web Annotations", "W3C, für Annotationsprogramme"],
    geojson: ["GeoJSON", "Orte für eine Karte"],
    ical: ["iCalendar", "Tage für einen Kalender"],
    ftm: ["FollowTheMoney", "Personen und Firmen für Aleph"],
    brat: ["brat", "Annotationen, und der Text daneben"],
    conll: ["CoNLL", "ein Wort je Zeile"],
  },
  csv: {
    entities: "Namen",
    mentions: "Nennungen",
    quotes: "Zitate",
    times: "Daten",
    quantities: "Zahlen",
    places: "Orte",
    relations: "Beziehungen",
    events: "Ereignisse",
  },
  tables: {
    Quotes: ["Zitate", "Sprecher", "Worte", "Wie"],
    "People and names": ["Personen und Namen", "Name", "Art", "Titel", "Auch", "Nennungen"],
    Events: ["Ereignisse", "Wer", "Was", "Wen oder was", "Wann", "Wo", "Wie viel", "Sagt wer", "Stand"],
    Numbers: ["Zahlen", "Im Text", "Wert", "Art"],
    Dates: ["Daten", "Von", "Bis", "Im Text"],
    Map: ["Orte", "Ort", "Was", "Breite", "Länge", "Nennungen"],
  },
  how: HOW,
  nobody: "niemand genannt",
  notSaid: "nicht gesagt",
  link: {
    tooLong: (share) => `Der Text ist dafür etwa ${number(share)}-mal zu lang. Eine Datei sichern und diese schicken.`,
    damaged:
      "Der geöffnete Link sollte einen Text enthalten, ist aber beschädigt oder abgeschnitten. Besser um den Text selbst bitten.",
    opened:
      "Dieser Text kam mit dem geöffneten Link. Er wurde an keinen Server geschickt und steht nicht mehr in der Adresse.",
  },
  memory: {
    keeping:
      "Einstellungen und offene Texte, bis zu 5 MB, bleiben jetzt in diesem Browser. Wer ihn benutzt, kann sie lesen.",
    keepsNothing: "Dieser Browser lässt die Seite nichts behalten.",
    tooLong: "Die Texte bleiben nicht in diesem Browser: Zusammen sind sie zu lang.",
    recalled: "Die letzten Texte sind wieder da.",
    forget: "Vergessen",
  },
};

export const parts: PartWords = { aids, collection, compare, protect, taking };
