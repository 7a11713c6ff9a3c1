// What explains, searches and keeps the ledger says, in German.
import { countingIn } from "./counting.ts";
import type { PartWords } from "./languages.ts";

const { number, count, list, hundredths } = countingIn("de");

export const aids: PartWords["aids"] = {
  quoted: (words) => `„${words}“`,
  list,
  mentions: (n) => count(n, { one: "Nennung", other: "Nennungen" }),
  sureness: {
    certain: "so gut wie sicher",
    very: "sehr wahrscheinlich",
    likely: "wahrscheinlich",
    rather: "eher richtig als falsch",
    doubtful: "eher falsch als richtig",
  },
  sure: (percent) => (percent > 99 ? "zu mehr als 99 % sicher" : `zu ${percent} % sicher`),
  search: {
    names: "Namen",
    quotations: "Zitate",
    numbers: "Zahlen",
    dates: "Daten",
    places: "Orte",
    text: "Im Text",
    kind: (heading) => heading,
    nobody: "niemand genannt",
  },
  ledger: {
    kinds: { direct: "wörtlich", mixed: "teils wörtlich", indirect: "indirekt" },
    noCue: "ohne Redeverb",
    stated: "ausdrücklich",
    nobody: "niemand ist genannt",
    nearby: "erschlossen aus dem, der in der Nähe spricht",
    inferred: (own) => `erschlossen: Der Text sagt „${own}“`,
  },
  why: {
    kinds: {
      PERSON: "Person",
      ORG: "Organisation",
      GPE: "Land, Region oder Stadt",
      LOC: "Ort",
      FAC: "Bauwerk oder Gelände",
      NORP: "Volk, Glaube oder politische Gruppe",
      EVENT: "Ereignis",
      PRODUCT: "Produkt",
      WEAPON: "Waffe",
      WORK: "Werk",
      LAW: "Gesetz oder Vertrag",
      LANGUAGE: "Sprache",
      TITLE: "Amt oder Titel",
      MISC: "Name anderer Art",
    },
    unsure: "Der Name wird als unsicher gezeigt: Solche Namen sind öfter falsch als richtig.",
    acronym: (words, sure) => `Der Text schreibt die Abkürzung aus: ${words} (${sure}).`,
    office: (holder, sure) => `Es ist Amt oder Anrede von ${holder}, wie der Text selbst sagt (${sure}).`,
    tagger: (kind, sure) =>
      `Das gelernte Modell hat es an seiner Form und den Wörtern ringsum erkannt als: ${kind} (${sure}).`,
    lexicon: (kind, sure) => `In einer Wortliste steht es als: ${kind} (${sure}).`,
    reader: (kind) => `So von einem Leser angegeben: ${kind}.`,
    rule: (kind, around, sure) => `Nach einer Regel, aus den Wörtern ringsum: ${kind}; ${around} (${sure}).`,
    standing: { pronoun: "Das Fürwort", nominal: "Die Umschreibung" },
    alone: (what, sure) => `${what} steht für keinen Namen des Textes (${sure}).`,
    standsFor: (what, name, sure) => `${what} steht für ${name} (${sure}).`,
    lastNamed: (what, name, words, as, sure) => {
      const far = words === 0 ? "unmittelbar davor" : `${count(words, { one: "Wort", other: "Wörter" })} davor`;
      return `${what} steht für ${name}, zuletzt genannt ${far} als ${as} (${sure}).`;
    },
    sameForm: (n) => `Es steht ${number(n)}-mal im Text, immer in dieser Form.`,
    otherForms: (forms, more) =>
      `Andere Wörter dafür im Text: ${
        more > 0
          ? `${forms.join(", ")} und ${count(more, { one: "weitere Form", other: "weitere Formen" })}`
          : list(forms)
      }.`,
    otherTypes: (kinds) => `Anderswo im Text liest es sich als: ${list(kinds)}.`,
    titles: (titles) => `Zum Namen gehört ein Titel: ${list(titles)}.`,
    noPlace: "Im Ortsverzeichnis steht kein Ort dieses Namens, der passen würde.",
    place: (name, where, at, id) =>
      `Im Ortsverzeichnis steht ${name}: ${where}, ${at}${id === null ? "" : `, GeoNames ${id}`}.`,
    degrees: (lat, lon) =>
      `${hundredths(Math.abs(lat))}° ${lat < 0 ? "S" : "N"}, ${hundredths(Math.abs(lon))}° ${lon < 0 ? "W" : "O"}`,
    quotes: {
      direct: "Anführungszeichen machen es zum wörtlichen Zitat",
      mixed: "Ein Teil steht in Anführungszeichen, der Rest in den Worten des Artikels",
      indirect: "Es ist in den Worten des Artikels wiedergegeben",
    },
    noVerb: (form) => `${form}; ein Redeverb steht nicht dabei.`,
    verb: (form, verb) => `${form}; ${verb} macht es zu etwas Gesagtem.`,
    right: (percent, sureness) =>
      `So gekennzeichnete Zitate waren in etwa ${percent} von 100 Fällen richtig: ${sureness}.`,
    nobody: "Der Text nennt niemanden, der es sagt.",
    outright: (who) => `Der Text sagt ausdrücklich, wer: ${who}.`,
    whichIs: (own, name) => `Der Text sagt ausdrücklich, wer: ${own}, das ist ${name}.`,
    somebody: "jemand, den er nicht nennt",
    nearby: (who) => `Daneben ist niemand genannt; nach dem, wer davor spricht, wahrscheinlich ${who}.`,
    inferred: (own, who) => `Der Text sagt ${own}, wahrscheinlich ${who}: erschlossen, nicht gesagt.`,
    times: {
      DATE: "Es nennt ein Datum",
      TIME: "Es nennt eine Uhrzeit",
      DURATION: "Es sagt, wie lange",
      SET: "Es sagt, wie oft",
    },
    openTime: (what) => `${what}, und das Erscheinungsdatum, das es auflösen würde, ist nicht bekannt.`,
    time: (what, days) => `${what}: ${days}.`,
    bareTime: (what) => `${what}.`,
    ownYear: "Das Jahr steht in den Worten des Textes.",
    otherDate: "Es zählt von einem anderen Datum im Text aus.",
    countedFrom: (day, isGiven) =>
      `Die Wörter nennen das Jahr nicht; gezählt wird von ${day} aus, ${
        isGiven ? "dem angegebenen Erscheinungsdatum" : "dem Datum, das der Text sich selbst gibt"
      }.`,
    quantities: {
      MONEY: "ein Geldbetrag",
      PERCENT: "ein Prozentsatz",
      QUANTITY: "ein Maß",
      ORDINAL: "ein Platz in einer Reihenfolge",
      CARDINAL: "eine Anzahl",
    },
    quantity: (words, kind, value) =>
      `${words} ist ${kind}${value === null ? " und sagt nicht, wie viel" : `: ${value}`}.`,
    sum: (parts) => `Es ist die Summe von ${list(parts)}, wie der Text sagt, und die Rechnung geht auf.`,
  },
  events: {
    number,
    list,
    count: (n) => `${count(n, { one: "Ereignis", other: "Ereignisse" })}, in der Reihenfolge des Textes`,
    listed: (n, all) => `${number(n)} von ${count(all, { one: "Ereignis", other: "Ereignissen" })}`,
    heading: "Ereignisse",
    actor: "Wer",
    everybody: (n) => `alle (${number(n)})`,
    standing: "Stand",
    anything: (n) => `alles (${number(n)})`,
    option: (what, n) => `${what} (${number(n)})`,
    none: "Kein Ereignis hat beides.",
    more: (n) => count(n, { one: "weiteres Ereignis zeigen", other: "weitere Ereignisse zeigen" }),
    says: (who) => `laut ${who}`,
    unsure: { title: "unsicher", aloud: " (unsicher)", sign: "?" },
    standings: {
      actual: "geschehen",
      ongoing: "im Gange",
      future: "geplant",
      possible: "möglich",
      alleged: "angeblich",
      denied: "bestritten",
      negated: "nicht geschehen",
    },
    negated: {
      actual: "nicht geschehen",
      ongoing: "nicht im Gange",
      future: "nicht geplant",
      possible: "womöglich nicht",
      alleged: "angeblich nicht",
      denied: "bestritten",
    },
    before: (standing) => `${standing}: `,
    why: {
      who: (names) => `Wer: ${names}.`,
      nobody: "Wer: Der Text sagt es nicht.",
      whom: (names) => `Wen oder was: ${names}.`,
      when: (time) => `Wann: ${time}.`,
      where: (place) => `Wo: ${place}.`,
      howMuch: (amounts) => `Wie viel: ${amounts}.`,
      says: (who) => `Laut: ${who}.`,
      standing: (standing) => `Stand: ${standing}.`,
      sure: (percent, words) =>
        `Von so erzählten Ereignissen waren etwa ${number(percent)} von 100 richtig gelesen: ${words}.`,
    },
  },
};
