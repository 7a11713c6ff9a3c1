#include "reading/sentence_parser.h"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/parser.h"
#include "tag/tagger.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::uint32_t kLongestDateline = 14;  // tokens

/// The token behind a sentence's dateline, "LIMA, Peru, May 4 (Newsline) –", which is no part of what it says; its first
/// one where there is none.
std::uint32_t BehindDateline(const Document& doc, const Sentence& sentence) {
  const RowRange tokens = sentence.tokens;
  for (std::uint32_t t = tokens.first; t + 1 < tokens.last && t - tokens.first < kLongestDateline; ++t) {
    const std::string_view word = doc.slice(doc.tokens[t]);
    const bool is_dash = word == "-" || word == "–" || word == "—" || word == "--";
    if (is_dash) return t > tokens.first && (doc.tokens[t].flags & kSpaceBefore) != 0 ? t + 1 : tokens.first;
    if (word[0] >= 'a' && word[0] <= 'z') break;
  }
  return tokens.first;
}

/// Whether a sentence is a headline With Capitals: all its longer words have them, and no stop ends it.
bool IsInTitleCase(const Document& doc, const Sentence& sentence) {
  constexpr std::uint32_t kLongest = 30, kFewestWords = 4;  // tokens; words
  constexpr std::size_t kLongWord = 4;                      // bytes
  if (sentence.tokens.size() > kLongest) return false;
  std::uint32_t words = 0;
  for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
    const std::string_view word = doc.slice(doc.tokens[t]);
    if (word == "." || word == "”" || word == "\"") return false;
    if (word.size() < kLongWord) continue;
    const bool is_lower = word[0] >= 'a' && word[0] <= 'z';
    if (is_lower) return false;
    words += word[0] >= 'A' && word[0] <= 'Z' && word[1] >= 'a' && word[1] <= 'z' ? 1 : 0;
  }
  return words >= kFewestWords;
}

}  // namespace

struct SentenceParser::Impl {
  explicit Impl(const Model& model) : model(model) {}

  const Model& model;
  std::unique_ptr<Parser> parser;  // some 20 MB, 40 after many texts: made for the first one
  std::vector<Dep> dep_by_label;
  std::vector<Inflection> form_by_tag;
  /// Words as the parser shall read them: of a headline in title case, which it would take for one name, those that are
  /// in no name in small letters.
  void Read(const Document& doc);

  std::vector<std::string_view> forms;
  std::deque<std::string> lowered;
  std::vector<std::uint32_t> ends;
  std::vector<SyntaxToken> parsed;
};

void SentenceParser::Impl::Read(const Document& doc) {
  forms.clear();
  lowered.clear();
  for (const Token& token : doc.tokens) forms.push_back(doc.slice(token));
  std::vector<bool> is_named;
  for (const Sentence& sentence : doc.sentences) {
    if (!IsInTitleCase(doc, sentence)) continue;
    if (is_named.empty()) {
      is_named.resize(doc.tokens.size(), false);
      for (const Mention& mention : doc.mentions)
        std::fill(is_named.begin() + mention.tokens.first, is_named.begin() + mention.tokens.last, true);
    }
    for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
      const bool is_capital = forms[t][0] >= 'A' && forms[t][0] <= 'Z';
      const bool is_word = forms[t].size() > 1 && forms[t][1] >= 'a' && forms[t][1] <= 'z';
      if (is_capital && is_word && !is_named[t]) forms[t] = lowered.emplace_back(Lower(forms[t]));
    }
  }
}

SentenceParser::SentenceParser(const Model& model) : impl_(std::make_unique<Impl>(model)) {}
SentenceParser::~SentenceParser() = default;
SentenceParser::SentenceParser(SentenceParser&&) noexcept = default;

bool SentenceParser::Run(const StageInput& input, Document* doc) {
  Reading* const reading = input.reading;
  reading->tokens.clear();
  reading->lemmas.clear();
  if (input.options.quick) return true;
  if (!impl_->parser) {
    impl_->parser = std::make_unique<Parser>(impl_->model, impl_->model);
    const SyntaxNames& names = impl_->parser->names();
    for (const std::string& label : names.labels) impl_->dep_by_label.push_back(DepByLabel(label));
    for (const std::string& tag : names.tags) impl_->form_by_tag.push_back(InflectionByTag(tag));
  }
  Parser& parser = *impl_->parser;
  if (!parser.status().ok()) return true;
  impl_->ends.clear();
  impl_->parsed.clear();
  for (const Sentence& sentence : doc->sentences) {
    const std::uint32_t first = BehindDateline(*doc, sentence);
    if (first != sentence.tokens.first) impl_->ends.push_back(first);
    impl_->ends.push_back(sentence.tokens.last);
  }
  impl_->Read(*doc);
  const TokenForms forms(impl_->forms);
  if (!parser.Parse(forms, impl_->ends, &impl_->parsed, input.progress)) return false;
  reading->tokens.resize(doc->tokens.size());
  reading->lemmas.resize(doc->tokens.size());
  for (std::size_t t = 0; t < impl_->parsed.size(); ++t) {
    const SyntaxToken& from = impl_->parsed[t];
    ReadToken& to = reading->tokens[t];
    to.head = from.head;
    to.part = from.part;
    to.margin = from.margin;
    to.dep = impl_->dep_by_label[from.label];
    to.form = impl_->form_by_tag[from.tag];
    const bool counts = from.part == Upos::kVerb || from.part == Upos::kNoun || from.part == Upos::kPropn ||
                        from.part == Upos::kAux || from.part == Upos::kAdj || from.part == Upos::kAdp ||
                        from.part == Upos::kAdv || to.dep == Dep::kParticle;
    if (counts) parser.AppendLemma(forms[t], from, &reading->lemmas[t]);
  }
  reading->Link();
  return true;
}

}  // namespace lede
