#!/usr/bin/env node
// Makes model/lede-en.model.
//
//   node train/train.mjs [--data DIR] [--open-only]   learn everything from the data and compile it
//   node train/train.mjs compile                      compile model/lexicon/*.tsv, model/events.tsv, done-to.tsv and complements.tsv into the model as it is
//   node train/train.mjs places [--data DIR]          gather the places anew and compile them into the model as it is
//   node train/train.mjs parser [--data DIR]          learn the syntax anew, into the model as it is
//   node train/train.mjs reporting [--data DIR]       learn who said so anew, into the model as it is
//
// With --taught the parser learns from a teacher's trees, too: hours.
//
// train/README.md describes the steps and the data. Every step's result is kept under build/train/
// and made anew only when --fresh is given or it is missing.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, openSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { missingData, readOptions } from "./options.mjs";

/** Of what was learnt, for people; raise it with every model that ships. */
const MODEL_VERSION = "2026.11.9";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const work = join(root, "build", "train");
const model = join(root, "model", "lede-en.model");

const options = readOptions();
const missing = missingData(options);
if (missing) {
  console.error(missing);
  process.exit(1);
}

/**
 * Runs a program and ends this one with a sentence if it fails; `output` and `input` name files for its standard output
 * and input.
 */
function run(program, args, output, input) {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: [input ? openSync(input, "r") : "ignore", output ? openSync(output, "w") : "inherit", "inherit"],
  });
  if (error || status !== 0) {
    if (output) rmSync(output, { force: true });
    console.error(`${program} ${args[0] ?? ""} failed${error ? `: ${error.message}` : ""}.`);
    process.exit(1);
  }
}

const program = (name) => join(work, "train", name);
const lexicons = readdirSync(join(root, "model", "lexicon"))
  .filter((name) => name.endsWith(".tsv"))
  .sort()
  .flatMap((name) => ["--lexicon", join(root, "model", "lexicon", name)]);
const reporting = join(root, "model", "reporting.tsv");
const events = [
  ...["events.tsv", "done-to.tsv", "complements.tsv"].flatMap((name) => ["--events", join(root, "model", name)]),
  ...["--reporting", reporting],
];

function buildPrograms() {
  mkdirSync(work, { recursive: true });
  run("cmake", ["-S", root, "-B", work, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release", "-DLEDE_TRAIN=ON"]);
  run("cmake", [
    "--build",
    work,
    "--target",
    "lede-clusters",
    "lede-export-corpora",
    "lede-train-tagger",
    "lede-train-parser",
    "lede-reported-cases",
    "lede-calibrate",
    "lede-compile-model",
  ]);
}

function compile() {
  run(program("lede-compile-model"), ["--base", model, "--out", options.out, ...lexicons, ...events]);
  console.log(`${options.out} holds the words of model/ now.`);
}

/** Learns who said so from PolNeAR's articles, read by the model as it is, and puts it there. */
function learnReporting() {
  const gold = join(options.data, "quotes", "polnear", "train.jsonl");
  const cases = join(work, "reported.cases");
  run(program("lede-reported-cases"), [gold, options.out], cases);
  run(process.execPath, ["train/reported.mjs", "--gold", gold, "--cases", cases, "--out", reporting]);
  compile();
}

/** Gathers the places of the world into a table for the compiler; its file. */
function gatherPlaces() {
  const table = join(work, "places.tsv");
  run(process.execPath, ["train/places.mjs", "--data", options.data], table);
  return table;
}

function compilePlaces() {
  run(program("lede-compile-model"), ["--base", model, "--out", options.out, "--places", gatherPlaces()]);
  console.log(`${options.out} holds the places of the world now.`);
}

/** What the parser learns from, and what of it is left out: texts that are not for commercial use. */
const TREEBANKS = ["ewt/train", "gum/train"];
const NOT_LEARNT = ["GUM_whow", "GUM_fiction"];

/** Texts of news, most of it of this century, every K-th document where @K says so. */
const NEWS = [
  "text/wmt21-23@2",
  "text/wmt22-general@4",
  "text/newsmtsc@2",
  "text/news-clusters-2017",
  "text/leipzig-news-2016-10k@2",
  "text/abc@8",
  "text/bbc-and-others@8",
  "text/fnc1-bodies@8",
  "text/insight-crime@8",
  "text/wikinews",
];

/** What the parser's teacher parses. */
const PARSED = [...NEWS, "text/ag-news-test@4"];

const treebank = (name) => join(options.data, "syntax", `${name}.conllu`);
const learntTreebanks = [
  ...TREEBANKS.flatMap((name) => ["--train", treebank(name)]),
  ...NOT_LEARNT.flatMap((prefix) => ["--without", prefix]),
  ...["ewt/dev", "gum/dev"].flatMap((name) => ["--dev", treebank(name)]),
];

/** A step's file, where it need not be made anew; `make` makes it. */
function made(name, make) {
  const path = join(work, name);
  if (options.fresh || !existsSync(path)) make(path);
  return path;
}

const encoderFolder = () => {
  const folder = join(work, "encoder");
  made(join("encoder", "vocab.txt"), () => run(process.execPath, ["train/encoder.mjs", folder]));
  return folder;
};

/** Text of the data; its documents in tokens. */
const textFile = (t) => join(options.data, t.includes(".") ? t : t.replace(/(@\d+)?$/, ".txt.xz$1"));
const textArguments = (texts) => texts.flatMap((t) => ["--text", textFile(t)]);

/** Trains the parser's teacher and lets it parse text; the files of that. Goes on where it was stopped. */
function teachParsing() {
  const folder = join(work, "parsed");
  if (options.fresh)
    for (const name of ["parse-teacher.pt.checkpoint", "parsed"])
      rmSync(join(work, name), { recursive: true, force: true });
  const teacher = (command, ...args) => [
    join(root, "train", "parse_teacher.py"),
    ...[command, "--encoder", encoderFolder(), ...args],
  ];
  const weights = made("parse-teacher.pt", (path) =>
    run("/usr/bin/python3", teacher("train", "--out", path, "--passes", "4", ...learntTreebanks)),
  );
  // Where names are cut out of longer ones, hyphens are apart, as they are in the treebanks.
  const text = made("unparsed.tsv", (path) =>
    run(program("lede-export-corpora"), ["--scheme", "innermost", ...textArguments(PARSED)], path),
  );
  run("/usr/bin/python3", teacher("parse", "--weights", weights, "--out", folder), undefined, text);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".conllu"))
    .sort()
    .map((name) => join(folder, name));
}

/** Learns the syntax that goes with the clusters of the model at `path`, and puts it into that model. */
function trainParser(path) {
  // What the teacher's encoder learnt from is not all open.
  const parsed = options.taught && !options["open-only"] ? teachParsing() : [];
  const checkpoints = join(work, "parser");
  if (options.fresh) rmSync(checkpoints, { recursive: true, force: true });
  const syntax = join(work, "syntax.model");
  run(program("lede-train-parser"), [
    ...["--model", path, "--out", syntax, "--version", MODEL_VERSION, "--checkpoints", checkpoints],
    ...learntTreebanks,
    ...parsed.flatMap((file) => ["--parsed", file]),
  ]);
  run(program("lede-compile-model"), ["--base", path, "--out", path, "--syntax", syntax]);
  console.log(`${path} holds the syntax now.`);
}

/** Plain text for word clusters; @6 reads every sixth line. */
const TEXTS = [
  "abc",
  "ag-news-test",
  "bbc-and-others",
  "brown",
  "fnc1-bodies",
  "inaugural",
  "insight-crime",
  "leipzig-news-2016-10k",
  "masc_tagged",
  "news-clusters-2017",
  "newsmtsc",
  "reuters-c50",
  "reuters21578",
  "satp",
  "state_union",
  "un-general-debate@6",
  "wikievents-train",
  "wikinews",
  "wmt21-23",
  "wmt22-general",
  "world-factbook",
];

/** What the tagger learns from: corpus name in train/label-map.tsv, file, weight. */
const CORPORA = [
  ["conll2003", "conll2003/train", 1],
  ["conll2003", "conll2003/dev", 1],
  ["worldwide", "worldwide/train", 1],
  ["worldwide-joined", "worldwide/train", 0.4],
  ["crossner", "crossner-politics/train", 1],
  ["crossner", "crossner-politics/dev", 1],
  ["ieer", "ieer/train", 1],
  ["uner", "uner-ewt/dev", 1],
  ["gum", "gum-names/train", 0.6],
  ["wnut17", "wnut17/train", 1],
  ["btc", "btc/train", 1],
  ["conll04", "conll04/train", 0.5],
  ["gmb", "gmb-sample/train", 0.3],
  ["redocred", "redocred/dev", 0.3],
  ["redocred", "redocred/test", 0.3],
];

/**
 * What the teacher labels for the tagger to learn from, every K-th document where @K says so: news of this century, and
 * the web's language in a treebank.
 */
const LABELLED = [
  ...NEWS,
  "text/satp@4",
  "text/ag-news-test@4",
  "text/un-general-debate@300",
  "syntax/ewt/train.conllu",
];

/** The same, with names cut as in corpora that cut names within names. */
const LABELLED_INNERMOST = ["text/wmt21-23@4", "text/newsmtsc@4", "text/insight-crime@16", "text/wikinews@2"];

/** How much a sentence weighs that the teacher labelled. */
const LABELLED_WEIGHT = 0.5;

/** Sources whose licence allows any use; --open-only keeps to them. */
const OPEN_TEXTS = new Set([
  "inaugural",
  "masc_tagged",
  "state_union",
  "un-general-debate@6",
  "wikinews",
  "world-factbook",
]);
const OPEN_CORPORA = new Set([
  "crossner-politics/train",
  "crossner-politics/dev",
  "uner-ewt/dev",
  "wnut17/train",
  "btc/train",
  "redocred/dev",
  "redocred/test",
]);

function train() {
  const { data } = options;
  const variant = options["open-only"] ? "open" : "all";
  const file = (name) => join(work, `${variant}-${name}`);
  const needed = (path) => options.fresh || !existsSync(path);
  const texts = TEXTS.filter((t) => !options["open-only"] || OPEN_TEXTS.has(t));
  const corpora = CORPORA.filter(([, path]) => !options["open-only"] || OPEN_CORPORA.has(path));
  const corpusFile = (path) => join(data, "ner", `${path}.tsv`);
  const trainArgument = ([name, path, weight]) => ["--train", `${name}=${corpusFile(path)}*${weight}`];

  const gazetteer = file("gazetteer.tsv");
  console.log("1/7 Gathering gazetteers …");
  run(
    process.execPath,
    ["train/gazetteers.mjs", "--data", data, ...(options["open-only"] ? ["--open-only"] : [])],
    gazetteer,
  );

  const clusters = file("clusters.section");
  console.log("2/7 Learning word clusters …");
  if (needed(clusters)) {
    const vectors = join(work, "vectors", "glove.bin");
    if (needed(vectors)) run(process.execPath, ["--max-old-space-size=4096", "train/vectors.mjs", vectors]);
    // Corpora of a third of the weight are noisy, and of Wikipedia: for words there is plain text enough.
    const trainFiles = new Set(
      corpora.filter(([, path, w]) => path.endsWith("/train") && w > 0.3).map(([, path]) => path),
    );
    run(program("lede-clusters"), [
      "--out",
      clusters,
      "--vectors",
      vectors,
      ...texts.map((t) => textFile(`text/${t}`)),
      ...[...trainFiles].map(corpusFile),
    ]);
  }

  // What the teacher's encoder learnt from is not all open.
  console.log("3/7 Training the teacher, which labels text …");
  const labelled = options["open-only"] ? [] : [teach(file, needed, corpora.flatMap(trainArgument))];

  console.log("4/7 Training the tagger …");
  const base = file("base.model");
  run(program("lede-compile-model"), [
    "--version",
    MODEL_VERSION,
    "--out",
    base,
    "--gazetteer",
    gazetteer,
    "--section",
    `clusters=${clusters}`,
    ...lexicons,
    ...events,
  ]);
  const weights = file("tagger.section");
  run(program("lede-train-tagger"), [
    "--model",
    base,
    "--labels",
    join(root, "train", "label-map.tsv"),
    "--out",
    weights,
    ...["--passes", "7", "--rows", "110000", "--dropout", "0.5", "--rate", "0.04", "--l2", "5e-5"],
    ...corpora.flatMap(trainArgument),
    ...labelled.flatMap((path) => ["--labelled", `${path}*${LABELLED_WEIGHT}`]),
    "--dev",
    `worldwide=${corpusFile("worldwide/dev")}`,
  ]);

  console.log("5/7 Calibrating its confidence …");
  const raw = file("raw.model");
  const calibration = file("calibration.section");
  run(program("lede-compile-model"), ["--base", base, "--out", raw, "--section", `tagger=${weights}`]);
  run(program("lede-calibrate"), [
    "--model",
    raw,
    "--labels",
    join(root, "train", "label-map.tsv"),
    "--out",
    calibration,
    `worldwide=${corpusFile("worldwide/dev")}`,
  ]);

  console.log("6/7 Compiling the model …");
  const sections = ["--section", `calibr=${calibration}`, "--places", gatherPlaces()];
  run(program("lede-compile-model"), ["--base", raw, "--out", options.out, ...sections]);
  console.log(`${options.out} is made.`);

  console.log("7/7 Training the parser, and who said so …");
  trainParser(options.out);
  learnReporting();
}

/** Trains the teacher and lets it label text; the file of that. */
function teach(file, needed, corpusArguments) {
  const teacher = (command, ...args) => [
    join(root, "train", "teacher.py"),
    ...[command, "--encoder", encoderFolder(), ...args],
  ];
  const labels = ["--labels", join(root, "train", "label-map.tsv")];

  const weights = file("teacher.pt");
  if (needed(weights)) {
    const corpora = file("teacher-corpora.tsv");
    run(program("lede-export-corpora"), [...labels, ...corpusArguments], corpora);
    run("/usr/bin/python3", teacher("train", "--out", weights, "--passes", "2"), undefined, corpora);
  }
  const labelled = file("labelled.tsv");
  if (needed(labelled)) {
    const text = file("unlabelled.tsv");
    run(
      program("lede-export-corpora"),
      [...textArguments(LABELLED), "--scheme", "innermost", ...textArguments(LABELLED_INNERMOST)],
      text,
    );
    run("/usr/bin/python3", teacher("label", "--weights", weights), labelled, text);
  }
  return labelled;
}

buildPrograms();
if (options.part === "compile") compile();
else if (options.part === "places") compilePlaces();
else if (options.part === "parser") trainParser(options.out);
else if (options.part === "reporting") learnReporting();
else train();
