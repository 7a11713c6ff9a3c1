// A token per line in the four columns of CoNLL-2003, of which those for part of speech and chunk stay open.
#include <string_view>
#include <vector>

#include "output/formats/article.h"
#include "output/formats/writers.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace lede::formats {
namespace {

/// A blank within a token ("12 000") would be the end of its column.
std::string Token(std::string_view written) {
  std::string token;
  for (std::size_t at = 0; at < written.size();) {
    const DecodedChar c = DecodeUtf8(written, at);
    const bool parts = IsSpace(c.code_point) || c.code_point < 0x20 || c.code_point == 0x7F;
    token.append(parts ? "_" : written.substr(at, c.bytes));
    at += c.bytes;
  }
  return token;
}

/// The mention by name that each token is in, the longest of those that overlap; kNone where it is in none.
std::vector<std::uint32_t> MentionsOfTokens(const Document& doc) {
  std::vector<std::uint32_t> of(doc.tokens.size(), kNone);
  std::uint32_t free_from = 0;
  for (std::uint32_t row = 0; row < doc.mentions.size(); ++row) {
    const Mention& mention = doc.mentions[row];
    const bool named = mention.kind == MentionKind::kName || mention.kind == MentionKind::kAcronym;
    // Mentions are in the order of their starts, longer ones first: what overlaps comes behind what it lies in.
    if (!named || mention.tokens.first < free_from) continue;
    for (std::uint32_t token = mention.tokens.first; token < mention.tokens.last; ++token) of[token] = row;
    free_from = mention.tokens.last;
  }
  return of;
}

}  // namespace

void AppendConll(const Document& doc, std::string* out) {
  const std::vector<std::uint32_t> mention_of = MentionsOfTokens(doc);
  out->append("-DOCSTART- -X- -X- O\n\n");
  for (const Sentence& sentence : doc.sentences) {
    for (std::uint32_t token = sentence.tokens.first; token < sentence.tokens.last; ++token) {
      const std::uint32_t row = mention_of[token];
      out->append(Token(doc.Written(doc.tokens[token].span))).append(" _ _ ");
      if (row == kNone) {
        *out += 'O';
      } else {
        const Mention& mention = doc.mentions[row];
        out->append(token == mention.tokens.first ? "B-" : "I-").append(EntityTypeName(mention.type));
      }
      *out += '\n';
    }
    *out += '\n';
  }
}

}  // namespace lede::formats
