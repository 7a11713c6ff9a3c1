// What callers may ask for.

/**
 * What a caller in JavaScript may ask for. Options of `TextOptions` are plain values and go to a worker as they are;
 * those of the other two stay with the caller. An option with a `member` is one of the core's too, a member of
 * lede::Options: `kind` says what it is there and how it gets there (scripts/schema/option-kinds.mjs), `core` what it
 * means to a caller in C++. In Python an option has the name and the sentence of `python`, where these differ: names are
 * else in snake case there.
 */
export const options = {
  TextOptions: {
    doc: "What is asked of an analysis.",
    options: {
      documentDate: {
        kind: "date",
        member: "document_date",
        core:
          'ISO 8601 calendar date ("2016-12-07") on which the text was published; empty if unknown. A time of day ' +
          'after it ("T13:37:00Z") is passed over.',
        doc:
          'Day on which the text was published, as ISO 8601 calendar date ("2016-12-07") or as a Date, of which the ' +
          "day in UTC counts. Default: none.",
        python: {
          name: "date",
          doc:
            'Day on which the text was published, as ISO 8601 calendar date ("2016-12-07"), date or datetime, of which the ' +
            "day as it is written counts. Default: none.",
        },
      },
      namesOnly: {
        kind: "flag",
        doc:
          "Names alone, mentions and their entities: the other layers stay empty. Takes half the time. " +
          "Default: false.",
      },
      layers: {
        kind: "layers",
        member: "layers",
        core: "The layers to fill, a set of Layer, and those that they need. 0: mentions and entities alone.",
        doc:
          "The layers to fill beside names, and those that they need: quotations bring references, which " +
          "bring places; times and quantities come together. The others stay empty and cost no time. Default: all.",
      },
      quick: {
        kind: "flag",
        member: "quick",
        core:
          "Whether sentences are left unread as trees, which takes longer than all else: quotations are found by their " +
          "marks and the words around them alone, and there are no events. For text that is being written.",
        doc:
          "Sentences are not read as trees, which takes longer than all else: quotations are found by their marks and " +
          "the words around them alone, and there are no events. For text that is being written. Default: false.",
      },
      hints: {
        kind: "hints",
        member: "hints",
        core:
          'What the reader knows: JSON of schema "lede-hints/1" (docs/hints.md), empty for nothing. It may hold several ' +
          "such objects, one behind the other; of hints that clash the later one holds.",
        doc:
          "What the reader knows: corrections that outrank what Lede would find (docs/hints.md). A list of them holds " +
          "them all; of hints that clash the later one holds. Default: none.",
      },
      offsets: {
        kind: "offsets",
        doc: 'Unit of the offsets in the result. Default: "utf16", JavaScript\'s own.',
        python: { doc: 'Unit of the offsets in the result. Default: "codepoint", Python\'s own.' },
      },
    },
  },
  AnalyzeOptions: {
    extends: "TextOptions",
    doc: "What `Analyzer` takes beside a text.",
    options: {
      onProgress: onProgress(" What it throws stops the analysis and comes out of it."),
    },
  },
  WorkerAnalyzeOptions: {
    extends: "TextOptions",
    doc: "What `WorkerAnalyzer` takes beside a text.",
    options: {
      onProgress: onProgress(""),
      signal: { type: "Signal", doc: "Stops the analysis: its promise rejects with an AbortError at once." },
    },
  },
};

function onProgress(more) {
  const doc = "Called now and then with the share of the work that is done, 0 to 1, and the stage that is at work.";
  return { kind: "progress", doc: doc + more, python: { name: "progress" } };
}
