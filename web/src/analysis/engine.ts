// One analyser in one worker. The page fetches module, model and script once; every worker starts from memory, so
// that stopping, and starting anew after a worker died, work with the network cut.
import {
  createWorkerAnalyzer,
  LAYERS,
  LedeError,
  type WorkerAnalyzeOptions,
  type WorkerAnalyzer,
} from "ledekit/bridge";
import { AnalyzerPool } from "ledekit/pool";
import { startWorker } from "../trusted.ts";
import type { ReaderFiles } from "./files.ts";
import { Stopped } from "./stopped.ts";
import type { Analysis, CsvTable, Format, Hints, NamedPlace, ProtectChoice, Protection } from "./types.ts";

export interface Request {
  readonly text: string;
  readonly documentDate: string;
  readonly hints: Hints;
  /** Without events and the story in short, which take longer than all the rest. */
  readonly isQuick: boolean;
  /** Called with the finished share, 0…1. */
  readonly onProgress: (done: number) => void;
  /** What is found is taken out of its buffer, on the page's own thread, when this has resolved; never where to false. */
  readonly isWanted?: () => Promise<boolean>;
}

/** An analysis, and the numbers of the hints that found nothing in the text, from 0. */
export interface Found {
  readonly analysis: Analysis;
  readonly idleHints: readonly number[];
}

/** A text whose analysis is wanted in another format. */
export interface Writing {
  readonly text: string;
  readonly documentDate: string;
  readonly hints: Hints;
  readonly format: Format;
  /** Of CSV, which one. */
  readonly table?: CsvTable | undefined;
  /** What rows of CSV call the article. */
  readonly article: string;
}

const QUICK = LAYERS.filter((layer) => layer !== "events" && layer !== "lede");

/** What makes workers of the script; its address in memory lasts as long as the page. */
function maker({ worker, ...files }: ReaderFiles) {
  const address = URL.createObjectURL(new Blob([worker], { type: "text/javascript" }));
  return { ...files, createWorker: () => startWorker(address) };
}

export class Engine {
  readonly #analyzer: WorkerAnalyzer;
  readonly #files: ReturnType<typeof maker>;
  #stop = new AbortController();

  static async start(loaded: ReaderFiles): Promise<Engine> {
    const files = maker(loaded);
    return new Engine(await createWorkerAnalyzer({ ...files, latestOnly: true }), files);
  }

  private constructor(analyzer: WorkerAnalyzer, files: ReturnType<typeof maker>) {
    this.#analyzer = analyzer;
    this.#files = files;
  }

  /** For many texts at once, with workers of its own; none before it is given any. */
  pool(): AnalyzerPool {
    return new AnalyzerPool(this.#files);
  }

  /** Rejects with Stopped where it is stopped, and where what is found is not wanted any more. */
  analyze({ text, isQuick, onProgress, isWanted, ...input }: Request): Promise<Found> {
    return this.#do(input, async (options) => {
      const layers = isQuick ? QUICK : LAYERS;
      const columns = await this.#analyzer.analyzeColumns(text, { ...options, layers, quick: isQuick, onProgress });
      if (isWanted && !(await isWanted())) throw new Stopped();
      const check = (): void => {
        if (options.signal?.aborted) throw new Stopped();
      };
      return { analysis: await columns.toAnalysisInSlices(text, check), idleHints: columns.idleHints };
    });
  }

  /** What `analyze` finds with the same text, date and hints, in another format. */
  write({ text, format, table, article, ...input }: Writing): Promise<string> {
    return this.#do(input, (options) => this.#analyzer.format(text, format, { ...options, table, article }));
  }

  /** Ends its worker, for good. */
  end(): void {
    this.#stop.abort();
    this.#analyzer.terminate();
  }

  /** The text without names that are chosen among what `analyze` finds with the same text, date and hints. */
  protect({ text, ...input }: Omit<Request, "isQuick" | "onProgress">, choice: ProtectChoice): Promise<Protection> {
    return this.#do(input, (options) => this.#analyzer.protect(text, choice, options));
  }

  /** So many as a list shows at once. */
  async findPlaces(typed: string): Promise<readonly NamedPlace[]> {
    return this.#twice(() => this.#analyzer.findPlaces(typed, 8));
  }

  /** Ends what is under way, if anything; its promise rejects with Stopped. */
  stop(): void {
    this.#stop.abort();
  }

  async #do<Result>(
    { documentDate, hints }: Pick<Request, "documentDate" | "hints">,
    work: (options: WorkerAnalyzeOptions) => Promise<Result>,
  ): Promise<Result> {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    try {
      return await this.#twice(() => work({ documentDate: documentDate || null, hints, signal }));
    } catch (error) {
      if (signal.aborted) throw new Stopped();
      throw error;
    }
  }

  /** A worker can die for reasons that have nothing to do with its text: the second one is to prove that. */
  async #twice<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof LedeError) || error.code !== "worker-died") throw error;
      return work();
    }
  }
}
