#include "help.h"

namespace lede::cli {

const char* const kHelp =
    R"(lede - who did what to whom, where, when and who said so

usage: lede analyze [OPTION…] [FILE…]   analyses articles, prints JSON or another format
       lede protect [OPTION…] [FILE]    replaces names by placeholders, and lists what is left of them
       lede tag [OPTION…] [FILE…]       marks the names in tokenised text
       lede parse [OPTION…] [FILE…]     tells parts of speech and dependencies in tokenised text
       lede COMMAND --help              what a command's options are
       lede --version | --help

Where no FILE is given, or FILE is -, standard input is read.
Exit codes: 0 done, 1 some input was bad, 2 wrong usage.
)";

const char* const kAnalyzeHelp =
    R"(usage: lede analyze [OPTION…] [FILE…]

Reads UTF-8 plain text and prints one analysis per document, as JSON on a line of its own; its member
"file" is the FILE's name as given. Other formats are described in docs/formats.md, archives in
docs/archives.md. A FILE that is a folder stands for the articles in it and below. Names tell what is
read: .jsonl and .ndjson hold a JSON object per line, .csv and .tsv a row per article, and everything
else is text; each may be packed (.gz, .zst).

  --date YYYY-MM-DD    the day of publication, which "yesterday" counts from
  --layers NAME,…      fill these beside names, and those that they need: places, quotes, references,
                       relations, times, quantities, desk, lede, events
                       (default: all; none: names alone)
  --hints FILE         heed these corrections (docs/hints.md), which outrank what would be found
  --offsets UNIT       count offsets in codepoint (default), utf16 or byte
  --format FORMAT      json (default), jsonld (schema.org), csv or jsonl (tables), annotations (W3C),
                       brat, conll, geojson, ical, ftm (FollowTheMoney), html (the marked article) or
                       markdown (the story sheet)
  --tables NAME,…      with --format csv or jsonl: articles, entities, mentions, quotes, times,
                       quantities, places, relations, events (default: all), and with jsonl analyses;
                       one goes to standard output, several need --out
  --keep NAME,…        give each row of a table these columns of its source too; every article has
                       date, headline, file and line
  --out FOLDER         write files there instead of printing: one per article, named after its file or id,
                       or of tables one each; needed where a format holds one article and there are more
  --resume             with tables in --out: go on where a run that died left off
  --input KIND         what is read, whatever the names say: text, jsonl or csv
  --jsonl              short for --input jsonl: read a JSON object per line with id, text and perhaps
                       date and hints, and print an analysis per line with the id as it was written, in
                       the same order, as soon as it is made; a bad line becomes {"id":…,"error":"…"}
                       and the run goes on
  --text-field NAME    the member or column that has the text (default: text)
  --date-field NAME    … the day of publication (default: date)
  --id-field NAME      … what the article is called (default: id)
  --threads N          work on up to N articles at a time (default: one per core)
  --progress           tell how far it is, how fast and how long it will take, also without a terminal
  --lossy              replace what is not UTF-8 by U+FFFD instead of refusing it
  --model FILE         use this model instead of the built-in one
)";

const char* const kProtectHelp =
    R"(usage: lede protect [OPTION…] [FILE]

Reads UTF-8 plain text and prints it with "Person 1", "Organisation 1" and so on in place of the names
that are chosen, and of all that is sure to tell them. What may tell them is listed on standard error,
and then nothing is printed: --leftovers decides. docs/protect.md says what is found.

  --names FILE         the names, one a line: names of the text with all that is joined to them, or words
  --types TYPE,…       all names of these types: PERSON, ORG, GPE, LOC, FAC, …
  --leftovers WHAT     ask (default), replace or leave what may be something else
  --key FILE           write there which placeholder is who: keep it apart
  --report             print all of it as JSON instead, decided or not: who is who is in it too
  --offsets UNIT       of --report: count offsets in codepoint (default), utf16 or byte
  --date YYYY-MM-DD    the day of publication
  --hints FILE         heed these corrections (docs/hints.md)
  --lossy              replace what is not UTF-8 by U+FFFD instead of refusing it
  --model FILE         use this model instead of the built-in one
)";

const char* const kTagHelp =
    R"(usage: lede tag [OPTION…] [FILE…]

Reads one token per line, an empty line between sentences and a line that begins with -DOCSTART-
before each document; further columns are ignored. Prints token<TAB>tag in IOB2, the same lines in
the same order.

  --names SCHEME       outermost: "South African Airways" is one name; innermost: "South African" is
                       one, and "Airways" the rest of another; auto (default): innermost where every
                       hyphen and apostrophe is a token of its own, as in corpora marked that way
  --lossy              replace what is not UTF-8 by U+FFFD instead of refusing it
  --model FILE         use this model instead of the built-in one
)";

const char* const kParseHelp =
    R"(usage: lede parse [OPTION…] [FILE…]

Reads CoNLL-U and prints it again with the columns LEMMA, UPOS, HEAD and DEPREL filled in; tokens and
sentences stay as they are, and so do other columns and lines. What the four columns held does not
matter. A word's line has ten columns with tabs between them, and words are numbered from 1.

  --lossy              replace what is not UTF-8 by U+FFFD instead of refusing it
  --model FILE         use this model instead of the built-in one
  --syntax FILE        use this syntax model, which must have been learnt beside the model
)";

}  // namespace lede::cli
