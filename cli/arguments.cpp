#include "arguments.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "files.h"
#include "help.h"

namespace lede::cli {
namespace {

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
    if (analyze && name == "--resume") return Flag(word, &arguments_.resume);
    if (analyze && name == "--progress") return Flag(word, &arguments_.progress);
    if (analyze && name == "--jsonl") {
      arguments_.input = InputKind::kJsonLines;
      bool jsonl = false;
      return Flag(word, &jsonl);
    }
    const bool protect = arguments_.command == "protect";
    if (protect && name == "--report") return Flag(word, &arguments_.report);
    const bool known = name == "--model" || (arguments_.command == "tag" && name == "--names") ||
                       (arguments_.command == "parse" && name == "--syntax") ||
                       (protect && (name == "--names" || name == "--types" || name == "--leftovers" ||
                                    name == "--key" || name == "--offsets" || name == "--date" || name == "--hints")) ||
                       (analyze && (name == "--date" || name == "--layers" || name == "--hints" ||
                                    name == "--offsets" || name == "--format" || name == "--tables" ||
                                    name == "--out" || name == "--threads" || IsOfArchives(name)));
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
    return arguments_.command == "analyze" ? TablesTogether() : std::string();
  }

  std::string TablesTogether() {
    const bool tables = arguments_.format == Format::kCsv;
    if (!tables && !arguments_.tables.empty()) return "--tables goes with --format csv or jsonl.";
    if (!tables && !arguments_.keep.empty()) return "--keep goes with tables: --format csv or jsonl.";
    if (arguments_.resume && (!tables || arguments_.out.empty()))
      return "--resume goes with tables in a folder: --format csv or jsonl, and --out.";
    for (const Table* table : arguments_.tables) {
      if (table->kind == TableKind::kAnalyses && arguments_.table_syntax == TableSyntax::kCsv)
        return "The table analyses holds whole analyses: it goes with --format jsonl.";
      if (std::string wrong = LayerMissing(*table); !wrong.empty()) return wrong;
    }
    if (tables && arguments_.tables.empty()) {
      for (const Table& table : cli::Tables()) {
        if (table.kind != TableKind::kAnalyses) arguments_.tables.push_back(&table);
      }
    }
    if (arguments_.out.empty() && arguments_.tables.size() > 1)
      return "Standard output takes one table: name it with --tables, or a folder for several with --out.";
    return {};
  }

  /// What to say about a table that the layers leave empty; nothing where they do not.
  std::string LayerMissing(const Table& table) const {
    if (table.kind != TableKind::kOfAnalysis) return {};
    for (const LayerInfo& info : kLayers) {
      if (info.name == table.name && (WithNeeds(arguments_.options.layers) & info.layer) == 0)
        return "The table " + std::string(table.name) + " is of a layer that --layers leaves out.";
    }
    return {};
  }

  static bool IsOfArchives(std::string_view name) {
    return name == "--keep" || name == "--input" || name == "--text-field" || name == "--date-field" ||
           name == "--id-field";
  }

  std::string ArchiveValue(std::string_view name, const std::string& value) {
    if (value.empty()) return std::string(name) + " needs a value.";
    if (name == "--text-field") arguments_.text_field = value;
    if (name == "--date-field") arguments_.date_field = value;
    if (name == "--id-field") arguments_.id_field = value;
    if (name == "--keep") return Keep(value);
    if (name != "--input") return {};
    for (const auto& [kind, word] :
         {std::pair(InputKind::kText, "text"), {InputKind::kJsonLines, "jsonl"}, {InputKind::kCsv, "csv"}}) {
      if (value == word) arguments_.input = kind;
      if (value == word) return {};
    }
    return "Input is text, jsonl or csv, not \"" + value + "\".";
  }

  /// "section,date".
  std::string Keep(std::string_view list) {
    arguments_.keep.clear();
    for (std::size_t begin = 0; begin <= list.size();) {
      const std::size_t end = std::min(list.find(',', begin), list.size());
      std::string name(list.substr(begin, end - begin));
      if (name.empty()) return "--keep wants names of columns, with commas between them.";
      const bool twice = std::count(arguments_.keep.begin(), arguments_.keep.end(), name) > 0;
      if (!twice) arguments_.keep.push_back(std::move(name));
      begin = end + 1;
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
    if (IsOfArchives(name)) return ArchiveValue(name, value);
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

  /// "jsonl" is the tables of "csv" in another syntax.
  std::string FormatOf(std::string_view name) {
    const bool json_lines = name == "jsonl";
    arguments_.table_syntax = json_lines ? TableSyntax::kJsonLines : TableSyntax::kCsv;
    const std::optional<Format> format = json_lines ? Format::kCsv : FormatNamed(name);
    if (format) arguments_.format = *format;
    return format ? std::string()
                  : "There is no format \"" + std::string(name) + "\"; there are " + Names(Formats()) + ", jsonl.";
  }

  /// "quotes,times".
  std::string Tables(std::string_view list) {
    arguments_.tables.clear();
    for (std::size_t begin = 0; begin <= list.size();) {
      const std::size_t end = std::min(list.find(',', begin), list.size());
      const std::string_view name = list.substr(begin, end - begin);
      const Table* const table = TableNamed(name);
      if (table == nullptr)
        return "There is no table \"" + std::string(name) + "\"; there are " + Names(cli::Tables()) + ".";
      const bool twice = std::count(arguments_.tables.begin(), arguments_.tables.end(), table) > 0;
      if (!twice) arguments_.tables.push_back(table);
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
