// A user's program: it must compile as it stands, and each line marked as an error must not.

import {
  type Analysis,
  AnalysisColumns,
  Analyzer,
  createAnalyzer,
  type EntityType,
  FORMATS,
  type Mention,
  VERSION,
} from "ledekit";
import { createWorkerAnalyzer as connect } from "ledekit/bridge";
import {
  analyzeMany,
  createAnalyzerPool,
  createWorkerAnalyzer,
  type PoolResult,
  type WorkerAnalyzer,
} from "ledekit/client";

const analyzer: Analyzer = await createAnalyzer();
const analysis: Analysis = analyzer.analyze("text", { documentDate: "2016-12-07", offsets: "codepoint" });
const byType = new Map<EntityType, Mention[]>();
for (const mention of analysis.mentions) {
  byType.set(mention.type, [...(byType.get(mention.type) ?? []), mention]);
}
const speaker: string | null | undefined = analysis.quotes[0]?.speaker;
const columns: AnalysisColumns = analyzer.analyzeColumns("text", { onProgress: (share) => share.toFixed(2) });
const again: Analysis = new AnalysisColumns(columns.buffer).toAnalysis("text");
const sheets: string[] = FORMATS.map((format) => analyzer.format("text", format, { table: "quotes", offsets: "byte" }));
analyzer.dispose();

const inWorker: WorkerAnalyzer = await createWorkerAnalyzer({ model: new URL("https://example.org/lede-en.model") });
const later: Promise<Analysis> = inWorker.analyze("text", { signal: AbortSignal.timeout(1000) });
const bridged = connect({
  createWorker: () => new Worker("worker.js"),
  wasm: new ArrayBuffer(8),
  model: new Uint8Array(8),
});

const who: string | undefined = analyzer.read("text", { documentDate: new Date() }).people()[0]?.name;
async function manyTexts(): Promise<number> {
  let mentions = 0;
  for await (const { analysis, error } of analyzeMany(["text", { text: "text" }], { workers: 2, layers: ["times"] })) {
    mentions += error ? 0 : analysis.mentions.length;
  }
  return mentions;
}

const someLayers: Promise<Analysis> = inWorker.analyze("text", { layers: ["times"], offsets: "byte" });

const calendar: Promise<string> = inWorker.format("text", "ical", { signal: AbortSignal.timeout(1000) });

const pool = await createAnalyzerPool({ workers: 2 });
const sources = [{ text: "text", address: "https://example.org/" }];
const lines: string[] = [];
for await (const result of pool.analyze(sources, { order: "finished", signal: AbortSignal.timeout(1000) })) {
  const told: PoolResult<(typeof sources)[number]> = result;
  lines.push(`${told.input.address}: ${result.error ? result.error.message : result.columns.mentionCount}`);
}
pool.close();

// @ts-expect-error: a batch has one signal
pool.analyze([{ text: "text", options: { signal: AbortSignal.timeout(1000) } }]);
// @ts-expect-error: there is no such format
analyzer.format("text", "xml");
// @ts-expect-error: there is no such table
analyzer.format("text", "csv", { table: "verbs" });
// @ts-expect-error: the worker refuses it, too
inWorker.analyze("text", { layer: ["times"] });
// @ts-expect-error: the text is a string
analyzer.analyze(7);
// @ts-expect-error: there are three units
analyzer.analyze("text", { offsets: "utf8" });
// @ts-expect-error: a date is given as text or as a Date
analyzer.analyze("text", { documentDate: 20161207 });
// @ts-expect-error: analyses are not changed
analysis.mentions[0].start = 1;
// @ts-expect-error: analyzers are made by createAnalyzer
new Analyzer();
// @ts-expect-error: the bridge knows no addresses
connect({ createWorker: () => new Worker("worker.js"), wasm: "lede-core.wasm", model: "lede-en.model" });

export { again, bridged, byType, calendar, later, lines, manyTexts, sheets, someLayers, speaker, VERSION, who };
