// Reads long sources with pauses in which the page can answer.

/** Reads a source from its beginning to its end. */
export interface SourceReader {
  /** Reads on, so many units. False at the end of the source. */
  read(units: number): boolean;
  /** What was read, once all is. */
  finish(): string;
}

const SLICE_MS = 20;
const SLICE_UNITS = 1 << 15;

/** All that `reader` reads; null once `signal` is aborted. */
export async function readInSlices(reader: SourceReader, signal: AbortSignal): Promise<string | null> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    while (performance.now() < until) if (!reader.read(SLICE_UNITS)) return reader.finish();
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return null;
  }
}
