// One analyser in one worker. The page fetches module and model once; every worker starts from memory, so
// that stopping, and starting anew after a worker died, work with the network cut.
import { createWorkerAnalyzer, LedeError, type WorkerAnalyzer } from "lede/bridge";
import type { LoadedFiles } from "lede/load";
import LedeWorker from "lede/worker?worker&inline";
import type { Analysis } from "./types.ts";

export interface Request {
  readonly text: string;
  readonly documentDate: string;
  /** Called with the finished share, 0…1. */
  readonly onProgress: (done: number) => void;
}

export class Stopped extends Error {}

export class Engine {
  readonly #analyzer: WorkerAnalyzer;
  #stop = new AbortController();

  static async start(files: LoadedFiles): Promise<Engine> {
    return new Engine(await createWorkerAnalyzer({ ...files, createWorker: () => new LedeWorker() }));
  }

  private constructor(analyzer: WorkerAnalyzer) {
    this.#analyzer = analyzer;
  }

  async analyze({ text, documentDate, onProgress }: Request): Promise<Analysis> {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const options = { documentDate: documentDate || null, signal, onProgress };
    try {
      return await this.#twice(() => this.#analyzer.analyze(text, options));
    } catch (error) {
      if (signal.aborted) throw new Stopped();
      throw error;
    }
  }

  /** Ends the analysis under way, if any; its promise rejects with Stopped. */
  stop(): void {
    this.#stop.abort();
  }

  /** A worker can die for reasons that have nothing to do with its text: the second one is to prove that. */
  async #twice<Result>(analyze: () => Promise<Result>): Promise<Result> {
    try {
      return await analyze();
    } catch (error) {
      if (!(error instanceof LedeError) || error.code !== "worker-died") throw error;
      return analyze();
    }
  }
}
