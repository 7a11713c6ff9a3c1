// Something that is worth doing once, unless it fails.

/** Keeps the outcome of asynchronous work, and what is under way; forgets failures, so that one can try again. */
export class KeptUntilFailed<Value> {
  #kept: Promise<Value> | null = null;

  get(work: () => Promise<Value>): Promise<Value> {
    this.#kept ??= work().catch((error: unknown) => {
      this.#kept = null;
      throw error;
    });
    return this.#kept;
  }
}
