// Names in text that others have cut into tokens.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "commands.h"
#include "encoding.h"
#include "files.h"
#include "lede/document.h"
#include "names/names.h"
#include "tag/tagger.h"

namespace lede::cli {
namespace {

constexpr std::string_view kDocumentStart = "-DOCSTART-";

std::string_view TokenOf(std::string_view line) { return line.substr(0, line.find_first_of("\t ")); }

/// How a corpus's tokens are cut tells how its names are: where every hyphen and apostrophe is a token of its own
/// ("Goethe - Institut", "Nairobi ’ s"), as in corpora that Stanza cut, names within names are marked by themselves.
NameScheme SchemeOf(const std::vector<std::string_view>& lines) {
  const auto is_word = [](std::string_view token) {
    return std::all_of(token.begin(), token.end(), [](char c) {
      return c == '-' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
    });
  };
  std::size_t apart = 0, inside = 0, possessives = 0;
  std::string_view before;
  for (const std::string_view line : lines) {
    const std::string_view token = TokenOf(line);
    apart += token == "-";
    const std::size_t hyphen = token.find('-', 1);
    inside += hyphen != std::string_view::npos && hyphen + 1 < token.size() && token[0] != '-' && is_word(token);
    possessives += token == "s" && (before == "’" || before == "'");
    before = token;
  }
  constexpr std::size_t kRare = 50;  // tokenizers slip
  return possessives > 0 && inside * kRare < apart ? NameScheme::kInnermost : NameScheme::kOutermost;
}

/// Tags one document's lines: what `analyze` does after segmentation, on the tokens as given.
class ColumnTagger {
 public:
  ColumnTagger(const Model& model, NameScheme scheme) : tagger_(model), names_(model), scheme_(scheme) {}

  /// Appends `lines` with a tag to each token; nothing where that fails.
  Status Tag(const std::vector<std::string_view>& lines, std::string* out) {
    if (Status status = ReadLines(lines); !status.ok()) return status;
    std::vector<std::string_view> texts;
    for (const Token& token : document_.tokens) texts.push_back(document_.slice(token));
    std::vector<std::uint32_t> sentence_ends;
    for (const Sentence& sentence : document_.sentences) sentence_ends.push_back(sentence.tokens.last);
    std::vector<TagSpan> tagged;
    tagger_.Tag({TokenForms(texts), sentence_ends, scheme_}, &tagged);
    names_.Run(tagged, &document_, scheme_);
    WriteLines(lines, Tags(), out);
    return Status::Ok();
  }

 private:
  /// Joins the tokens by spaces into a document whose tokens and sentences are the given ones.
  Status ReadLines(const std::vector<std::string_view>& lines) {
    std::string text;
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;
    std::uint32_t first = 0;
    const auto end_sentence = [&] {
      const auto last = static_cast<std::uint32_t>(tokens.size());
      if (last == first) return;
      sentences.push_back({{tokens[first].span.begin, tokens[last - 1].span.end},
                           {first, last},
                           static_cast<std::uint32_t>(sentences.size())});
      first = last;
    };
    for (const std::string_view line : lines) {
      const std::string_view token = TokenOf(line);
      if (token.empty()) {
        end_sentence();
        continue;
      }
      const bool starts = tokens.size() == first;
      if (!text.empty()) text.push_back(starts ? '\n' : ' ');
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += token;
      const int flags = kSpaceBefore | (starts ? kParagraphStart : 0);
      tokens.push_back({{begin, static_cast<std::uint32_t>(text.size())}, static_cast<std::uint8_t>(flags)});
    }
    end_sentence();
    Status status = document_.SetText(std::move(text));
    if (!status.ok()) return status;
    document_.tokens = std::move(tokens);
    document_.sentences = std::move(sentences);
    return status;
  }

  /// IOB2 tags by token. Where mentions overlap the first, and so the longest, stands.
  std::vector<std::string> Tags() const {
    std::vector<std::string> tags(document_.tokens.size(), "O");
    std::uint32_t free_from = 0;
    for (const Mention& mention : document_.mentions) {
      const bool is_name = mention.kind == MentionKind::kName || mention.kind == MentionKind::kAcronym;
      if (!is_name || mention.tokens.first < free_from) continue;
      for (std::uint32_t t = mention.tokens.first; t < mention.tokens.last; ++t) {
        tags[t] = (t == mention.tokens.first ? "B-" : "I-") + std::string(EntityTypeName(mention.type));
      }
      free_from = mention.tokens.last;
    }
    return tags;
  }

  static void WriteLines(const std::vector<std::string_view>& lines, const std::vector<std::string>& tags,
                         std::string* out) {
    std::size_t token = 0;
    for (const std::string_view line : lines) {
      if (const std::string_view form = TokenOf(line); !form.empty()) {
        out->append(form).append("\t").append(tags[token++]);
      }
      out->push_back('\n');
    }
  }

  Tagger tagger_;
  NameFinder names_;
  NameScheme scheme_;
  Document document_;
};

std::vector<std::string_view> Lines(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) end = text.size();
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

}  // namespace

int TagFiles(const Arguments& arguments, const Model& model) {
  int exit_code = kDone;
  std::string text;
  for (const std::string& path : arguments.files) {
    if (!ReadAll(path, kNoLimit, &text) || !RequireUtf8(path, arguments.lossy, &text)) {
      exit_code = kBadInput;
      continue;
    }
    // The mark is the file's, not the first token's.
    const std::string_view content(text);
    const std::vector<std::string_view> lines =
        Lines(content.substr(content.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0));
    ColumnTagger tagger(model, arguments.names ? *arguments.names : SchemeOf(lines));
    std::vector<std::string_view> document;
    std::string out;
    const auto flush = [&] {
      if (const Status status = tagger.Tag(document, &out); !status.ok()) {
        Complain(DisplayName(path) + ": " + status.message);
        exit_code = kBadInput;
      }
      document.clear();
      Print(out);
      out.clear();
    };
    for (const std::string_view line : lines) {
      if (line.starts_with(kDocumentStart)) {
        flush();
        out.append(line).append("\n");
      } else {
        document.push_back(line);
      }
    }
    flush();
  }
  return exit_code;
}

}  // namespace lede::cli
