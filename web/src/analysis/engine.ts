// One analyser in one worker. The page fetches module and model once; a worker born later starts from
// memory, so that stopping works with the network cut.
import { createWorkerAnalyzer, type WorkerAnalyzer } from "lede/bridge";
import { loadFiles } from "lede/load";
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

  static async load(): Promise<Engine> {
    const files = await loadFiles({});
    return new Engine(await createWorkerAnalyzer({ ...files, createWorker: () => new LedeWorker() }));
  }

  private constructor(analyzer: WorkerAnalyzer) {
    this.#analyzer = analyzer;
  }

  async analyze({ text, documentDate, onProgress }: Request): Promise<Analysis> {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    try {
      return await this.#analyzer.analyze(text, { documentDate: documentDate || null, signal, onProgress });
    } catch (error) {
      if (signal.aborted) throw new Stopped();
      throw error;
    }
  }

  /** Ends the analysis under way, if any; its promise rejects with Stopped. */
  stop(): void {
    this.#stop.abort();
  }
}
