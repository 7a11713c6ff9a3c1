#include "names/lexical.h"

#include <algorithm>

#include "lexicon/model_file.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace lede {
namespace {

constexpr std::uint32_t kLongestPhrase = 8;  // tokens

}  // namespace

Lexical::Lexical(const Model& model)
    : gazetteer_(model.sections().Find(kSectionGazetteer)), lexicon_(model.sections().Find(kSectionLexicon)) {}

void Lexical::Read(const Document& doc) {
  doc_ = &doc;
  words_.clear();
  rows_.Clear();
  row_of_token_.clear();
  row_of_token_.reserve(doc.tokens.size());
  for (const Token& token : doc.tokens) {
    const std::string_view form = doc.slice(token);
    const std::uint64_t hash = PhraseHash::HashToken(form);
    const bool link = (token.flags & kLink) != 0;  // no word, and no part of a name
    const auto [row, is_new] = rows_.Add(link ? ~hash : hash, static_cast<std::uint32_t>(words_.size()));
    row_of_token_.push_back(row);
    if (is_new) words_.push_back(link ? LexicalWord{.form_hash = hash, .link = true} : Known(form, hash));
  }
}

const LexicalWord& Lexical::Known(std::string_view form, std::uint64_t form_hash) {
  LexicalWord& known = known_[form_hash % kKnownWords];
  if (known.form_hash != form_hash) known = Analyze(form, form_hash);
  return known;
}

LexicalWord Lexical::Analyze(std::string_view form, std::uint64_t form_hash) {
  LexicalWord word;
  word.form_hash = form_hash;
  scratch_.clear();
  AppendFolded(form, &scratch_);
  word.phrase_hash = PhraseHash::OfToken(scratch_);
  PhraseHash phrase;
  phrase.AddHash(word.phrase_hash);
  const PhraseTable::Hit hit = Find(phrase.value());
  word.classes = hit.classes;
  word.begins_phrase = hit.prefix;
  word.capitalized = IsCapitalized(form);
  int letters = 0;
  for (std::size_t at = 0; at < form.size();) {
    const DecodedChar c = DecodeUtf8(form, at);
    letters += IsLetter(c.code_point);
    at += c.bytes;
  }
  word.has_letter = letters > 0;
  word.all_caps = letters > 1 && IsAllCaps(form);
  return word;
}

bool Lexical::StartsClause(std::uint32_t token, std::uint32_t sentence_first) const {
  if (token == sentence_first) return true;
  const char32_t before = DecodeUtf8(form(token - 1), 0).code_point;
  return IsDoubleQuote(before) || IsApostrophe(before) || IsDash(before) || before == '(' || before == '[' ||
         before == ':' || before == '*';
}

PhraseMatch Lexical::LongestPhrase(std::uint32_t first, std::uint32_t last, LexClassSet wanted) const {
  PhraseMatch match{first, first, 0};
  const LexicalWord& start = word(first);
  if ((start.classes & wanted) != 0) match = {first, first + 1, start.classes & wanted};
  if (!start.begins_phrase) return match;
  PhraseHash hash;
  hash.AddHash(start.phrase_hash);
  for (std::uint32_t i = first + 1; i < std::min(last, first + kLongestPhrase); ++i) {
    if (!word(i).phrase_hash.has_parts()) continue;  // a hyphen
    hash.AddHash(word(i).phrase_hash);
    const PhraseTable::Hit hit = Find(hash.value());
    if ((hit.classes & wanted) != 0) match = {first, i + 1, hit.classes & wanted};
    if (!hit.prefix) break;
  }
  return match;
}

std::uint64_t Lexical::KeyOf(std::uint32_t first, std::uint32_t last) const {
  PhraseHash hash;
  for (std::uint32_t t = first; t < last; ++t) hash.AddHash(word(t).phrase_hash);
  return hash.value();
}

LexClassSet Lexical::ClassesOf(std::uint32_t first, std::uint32_t last) const {
  if (last == first + 1) return word(first).classes;
  PhraseHash hash;
  for (std::uint32_t i = first; i < last; ++i) hash.AddHash(word(i).phrase_hash);
  return Find(hash.value()).classes;
}

PhraseTable::Hit Lexical::Find(std::uint64_t hash) const {
  const PhraseTable::Hit a = gazetteer_.Find(hash), b = lexicon_.Find(hash);
  return {a.classes | b.classes, a.prefix || b.prefix};
}

}  // namespace lede
