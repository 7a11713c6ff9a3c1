#include "arguments.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "files.h"

namespace lede::cli {
namespace {

constexpr const char* kHelp =
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

constexpr const char* kAnalyzeHelp =
    R"(usage: lede analyze [OPTION…] [FILE…]

Reads UTF-8 plain text and prints one analysis per document, as JSON on a line of its own; its member
"file" is the FILE's name as given. Other formats are described in docs/formats.md.

  --date YYYY-MM-DD    the day of publication, which "yesterday" counts from
  --layers NAME,…      fill these beside names, and those that they need: places, quotes, references,
                       relations, times, quantities, desk, lede, events
                       (default: all; none: names alone)
  --hints FILE         heed these corrections (docs/hints.md), which outrank what would be found
  --offsets UNIT       count offsets in codepoint (default), utf16 or byte
  --format FORMAT      json (default), jsonld (schema.org), csv, annotations (W3C), brat, conll, geojson,
                       ical, ftm (FollowTheMoney), html (the marked article) or markdown (the story sheet)
  --tables NAME,…      with --format csv: entities, mentions, quotes, times, quantities, places, relations,
                       events (default: all); one goes to standard output, several need --out
  --out FOLDER         write files there instead of printing: one per article, named after its file or id,
                       or with csv one per table; needed where a format holds one article and there are more
  --jsonl              read a JSON object per line with id, text and perhaps date and hints, and print an
                       analysis per line with the id as it was written, in the same order, as soon
                       as it is made; a bad line becomes {"id":…,"error":"…"} and the run goes on
  --threads N          with --jsonl: work on up to N documents at a time (default: one per core)
  --lossy              replace what is not UTF-8 by U+FFFD instead of refusing it
  --model FILE         use this model instead of the built-in one
)";

constexpr const char* kProtectHelp =
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

constexpr const char* kTagHelp =
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

constexpr const char* kParseHelp =
    R"(usage: lede parse [OPTION…] [FILE…]

Reads CoNLL-U and prints it again with the columns LEMMA, UPOS, HEAD and DEPREL filled in; tokens and
sentences stay as they are, and so do other columns and lines. What the four columns held does not
matter. A word's line has ten columns with tabs between them, and words are numbered from 1.

  --lossy              replace what is not UTF-8 by U+FFFD instead of refusing it
  --model FILE         use this model instead of the built-in one
  --syntax FILE        use this syntax model, which must have been learnt beside the model
)";

/// "2016-12-07" by its shape; whether the calendar has the day is for the analyzer to say.
bool LooksLikeADay(std::string_view value) {
  constexpr std::string_view kShape = "dddd-dd-dd";
  return std::equal(value.begin(), value.end(), kShape.begin(), kShape.end(),
                    [](char c, char shape) { return shape == 'd' ? c >= '0' && c <= '9' : c == shape; });
}

class Parser {
 public:
  Parser(int argc, char** argv) : argc_(argc), argv_(argv) {}

  std::optional<Arguments> Run(int* exit_code) {
    *exit_code = kDone;
    if (argc_ < 2) return Fail("Say what to do: analyze, protect, tag or parse.", exit_code);
    const std::string_view first = argv_[1];
    if (first == "--help" || first == "-h") return Print(kHelp);
    if (first == "--version") return Print("lede " LEDE_VERSION "\n");
    if (first != "analyze" && first != "protect" && first != "tag" && first != "parse") {
      return Fail("There is no command \"" + std::string(first) + "\"; there are analyze, protect, tag and parse.",
                  exit_code);
    }
    arguments_.command = first;
    bool only_files = false;
    for (at_ = 2; at_ < argc_; ++at_) {
      const std::string_view word = argv_[at_];
      if (only_files || word == "-" || !word.starts_with('-')) {
        arguments_.files.emplace_back(word);
      } else if (word == "--") {
        only_files = true;
      } else if (word == "--help" || word == "-h") {
        return Print(first == "tag"       ? kTagHelp
                     : first == "parse"   ? kParseHelp
                     : first == "protect" ? kProtectHelp
                                          : kAnalyzeHelp);
      } else if (const std::string mistake = Option(word); !mistake.empty()) {
        return Fail(mistake, exit_code);
      }
    }
    if (arguments_.files.empty()) arguments_.files.emplace_back("-");
    if (const std::string mistake = Together(); !mistake.empty()) return Fail(mistake, exit_code);
    return arguments_;
  }

 private:
  /// Takes an option and its value in; returns what is wrong with them, if anything.
  std::string Option(std::string_view word) {
    const std::size_t equals = word.find('=');
    const std::string_view name = word.substr(0, equals);
    const bool analyze = arguments_.command == "analyze";
    if (name == "--lossy") return Flag(word, &arguments_.lossy);
    if (analyze && name == "--jsonl") return Flag(word, &arguments_.jsonl);
    const bool protect = arguments_.command == "protect";
    if (protect && name == "--report") return Flag(word, &arguments_.report);
    const bool known =
        name == "--model" || (arguments_.command == "tag" && name == "--names") ||
        (arguments_.command == "parse" && name == "--syntax") ||
        (protect && (name == "--names" || name == "--types" || name == "--leftovers" || name == "--key" ||
                     name == "--offsets" || name == "--date" || name == "--hints")) ||
        (analyze && (name == "--date" || name == "--layers" || name == "--hints" || name == "--offsets" ||
                     name == "--format" || name == "--tables" || name == "--out" || name == "--threads"));
    if (!known) return "lede " + arguments_.command + " has no option " + std::string(name) + ".";
    std::string value;
    if (equals != std::string_view::npos) {
      value = word.substr(equals + 1);
    } else if (at_ + 1 == argc_) {
      return std::string(name) + " needs a value.";
    } else {
      value = argv_[++at_];
      // No value of an option looks like one; a file of such a name can be given with "=".
      if (value.starts_with('-') && value != "-") return std::string(name) + " needs a value, not " + value + ".";
    }
    return Value(name, value);
  }

  /// Returns what is wrong with the options beside each other, if anything.
  std::string Together() {
    if (arguments_.command == "protect") {
      if (arguments_.files.size() > 1) return "lede protect takes one FILE: its placeholders are of one article.";
      if (arguments_.protect_names.empty() && arguments_.protect_types == 0)
        return "Say whom to protect, with --names or --types.";
    }
    if (arguments_.threads != 0 && !arguments_.jsonl) return "--threads goes with --jsonl.";
    const bool csv = arguments_.format == Format::kCsv;
    if (!csv && !arguments_.tables.empty()) return "--tables goes with --format csv.";
    if (csv && arguments_.tables.empty()) {
      for (const CsvTableInfo& info : CsvTables()) arguments_.tables.push_back(info.table);
    }
    if (!arguments_.out.empty()) return {};
    if (csv && arguments_.tables.size() > 1) {
      return "Standard output takes one table: name it with --tables, or a folder for several with --out.";
    }
    const FormatInfo& info = Formats()[static_cast<std::size_t>(arguments_.format)];
    if (!info.joins_articles && (arguments_.jsonl || arguments_.files.size() > 1)) {
      return "The format " + std::string(info.name) + " holds one article: name a folder for several with --out.";
    }
    return {};
  }

  std::string Flag(std::string_view word, bool* flag) {
    if (word.find('=') != std::string_view::npos) return std::string(word) + ": this option takes no value.";
    *flag = true;
    return {};
  }

  std::string Value(std::string_view name, const std::string& value) {
    if (name == "--model") arguments_.model = value;
    if (name == "--syntax") arguments_.syntax = value;
    if (arguments_.command == "protect" && name != "--date" && name != "--hints" && name != "--offsets")
      return ProtectValue(name, value);
    if (name == "--names") {
      if (value == "outermost") {
        arguments_.names = NameScheme::kOutermost;
      } else if (value == "innermost") {
        arguments_.names = NameScheme::kInnermost;
      } else if (value != "auto") {
        return "Names are outermost, innermost or auto, not \"" + value + "\".";
      }
    }
    if (name == "--date" && !LooksLikeADay(value)) return "--date wants a day, YYYY-MM-DD, not \"" + value + "\".";
    if (name == "--date") arguments_.options.document_date = value;
    if (name == "--hints" && (value.empty() || value == "-")) return "--hints wants the name of a file.";
    if (name == "--hints") arguments_.hints = value;
    if (name == "--layers") return Layers(value);
    if (name == "--format") return FormatOf(value);
    if (name == "--tables") return Tables(value);
    if (name == "--out" && value.empty()) return "--out wants the name of a folder.";
    if (name == "--out") arguments_.out = value;
    if (name == "--offsets") {
      bool found = false;
      for (const OffsetUnit unit : {OffsetUnit::kUtf16, OffsetUnit::kCodePoint, OffsetUnit::kByte}) {
        if (value == OffsetUnitName(unit)) arguments_.offsets = unit, found = true;
      }
      if (!found) return "Offsets are counted in codepoint, utf16 or byte, not \"" + value + "\".";
    }
    if (name == "--threads") {
      const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), arguments_.threads);
      if (error != std::errc() || end != value.data() + value.size() || arguments_.threads == 0 ||
          arguments_.threads > 1024) {
        return "--threads wants a number from 1 to 1024, not \"" + value + "\".";
      }
    }
    return {};
  }

  std::string ProtectValue(std::string_view name, const std::string& value) {
    if ((name == "--names" || name == "--key") && (value.empty() || value == "-"))
      return std::string(name) + " wants the name of a file.";
    if (name == "--names") arguments_.protect_names = value;
    if (name == "--key") arguments_.key = value;
    if (name == "--types") return Types(value);
    if (name != "--leftovers") return {};
    if (value == "replace")
      arguments_.leftovers = Leftovers::kReplace;
    else if (value == "leave")
      arguments_.leftovers = Leftovers::kLeave;
    else if (value != "ask")
      return "Leftovers are for ask, replace or leave, not \"" + value + "\".";
    return {};
  }

  /// "PERSON,ORG".
  std::string Types(std::string_view list) {
    for (std::size_t begin = 0; begin <= list.size();) {
      const std::size_t end = std::min(list.find(',', begin), list.size());
      const std::string_view name = list.substr(begin, end - begin);
      std::uint32_t found = 0;
      for (int type = 0; type < kEntityTypeCount; ++type) {
        if (EntityTypeName(static_cast<EntityType>(type)) == name) found = 1u << type;
      }
      if (found == 0) return "There is no type \"" + std::string(name) + "\"; docs/codebook.md lists them.";
      arguments_.protect_types |= found;
      begin = end + 1;
    }
    return {};
  }

  std::string FormatOf(std::string_view name) {
    const std::optional<Format> format = FormatNamed(name);
    if (format) arguments_.format = *format;
    return format ? std::string()
                  : "There is no format \"" + std::string(name) + "\"; there are " + Names(Formats()) + ".";
  }

  /// "quotes,times".
  std::string Tables(std::string_view list) {
    arguments_.tables.clear();
    for (std::size_t begin = 0; begin <= list.size();) {
      const std::size_t end = std::min(list.find(',', begin), list.size());
      const std::string_view name = list.substr(begin, end - begin);
      const std::optional<CsvTable> table = CsvTableNamed(name);
      if (!table) return "There is no table \"" + std::string(name) + "\"; there are " + Names(CsvTables()) + ".";
      const bool twice = std::count(arguments_.tables.begin(), arguments_.tables.end(), *table) > 0;
      if (!twice) arguments_.tables.push_back(*table);
      begin = end + 1;
    }
    return {};
  }

  template <typename Infos>
  static std::string Names(const Infos& infos) {
    std::string names;
    for (const auto& info : infos) names.append(names.empty() ? "" : ", ").append(info.name);
    return names;
  }

  /// "quotes,times"; "none" is no layer at all.
  std::string Layers(std::string_view list) {
    arguments_.options.layers = 0;
    if (list == "none") return {};
    for (std::size_t begin = 0; begin <= list.size();) {
      const std::size_t end = std::min(list.find(',', begin), list.size());
      const std::string_view name = list.substr(begin, end - begin);
      std::string names;
      bool found = false;
      for (const LayerInfo& info : kLayers) {
        if (name == info.name) arguments_.options.layers |= info.layer, found = true;
        names.append(names.empty() ? "" : ", ").append(info.name);
      }
      if (!found)
        return "There is no layer \"" + std::string(name) + "\"; there are " + names + "; none is names alone.";
      begin = end + 1;
    }
    return {};
  }

  static std::optional<Arguments> Print(std::string_view text) {
    cli::Print(text);
    return std::nullopt;
  }

  static std::optional<Arguments> Fail(const std::string& sentence, int* exit_code) {
    Complain(sentence + " See lede --help.");
    *exit_code = kWrongUsage;
    return std::nullopt;
  }

  int argc_;
  char** argv_;
  int at_ = 0;
  Arguments arguments_;
};

}  // namespace

std::optional<Arguments> ParseArguments(int argc, char** argv, int* exit_code) {
  return Parser(argc, argv).Run(exit_code);
}

}  // namespace lede::cli
