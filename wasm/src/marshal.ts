// What callers hold of an analysis that is still in its buffer.

import { AnalysisRows } from "./rows.js";
import { Slices } from "./slices.js";
import type { Analysis } from "./types.js";

/**
 * An analysis as the core wrote it: one buffer, read where it lies. Rows are decoded when they are
 * asked for; `toAnalysis` decodes them all. Names are not in the buffer: they are slices of the text,
 * which the caller has kept.
 */
export class AnalysisColumns extends AnalysisRows {
  /**
   * The whole analysis as plain objects. `text` is the text that was analysed. Where this buffer's
   * offsets are not UTF-16, `slices` is the same analysis with offsets that are, to cut `text` by.
   */
  toAnalysis(text: string, slices: AnalysisColumns = this): Analysis {
    slices.checkText(text);
    return this.readAll(text, slices);
  }

  /**
   * As `toAnalysis`, but gives way to other work every few milliseconds, so that a page can decode an
   * analysis of a million words without a stutter. What `check` throws ends the decoding.
   */
  async toAnalysisInSlices(
    text: string,
    check: () => void = () => {},
    slices: AnalysisColumns = this,
  ): Promise<Analysis> {
    slices.checkText(text);
    return this.readAllInSlices(text, slices, new Slices(check));
  }
}
