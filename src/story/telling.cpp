#include "story/telling.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "story/acting.h"
#include "story/predicate.h"
#include "story/times_told.h"
#include "text/unicode.h"

namespace lede {
namespace {

class Sayer {
 public:
  Sayer(const Document& doc, const Clauses& clauses, const Sentence& sentence)
      : doc_(doc), clauses_(clauses), sentence_(sentence) {}

  bool Tells() const {
    const std::uint32_t root = clauses_.RootOf(sentence_);
    if (root == kNone || IsTorn() || !IsStatement() || IsAddress()) return false;
    return !IsByWriter(root) && !IsOfItself(root) && !clauses_.IsBefore(root);
  }

 private:
  bool IsTorn() const;
  bool IsStatement() const;
  bool IsCall() const;
  bool HasOwnVerb() const;
  bool IsAddress() const;
  bool IsByWriter(std::uint32_t root) const;
  bool IsOfItself(std::uint32_t root) const;
  bool IsQuoted(std::uint32_t token) const;
  std::string WordAt(std::uint32_t token) const { return Lower(doc_.slice(doc_.tokens[token])); }

  const Document& doc_;
  const Clauses& clauses_;
  const Sentence& sentence_;
};

/// "n Mombasa, the board said so": begins in small letters, and not with a name ("de Moss").
bool Sayer::IsTorn() const {
  const Token& first = doc_.tokens[sentence_.tokens.first];
  const std::string_view word = doc_.slice(first);
  const bool is_small = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!is_small) return false;
  const std::uint32_t m = FirstMentionFrom(doc_, first.span.begin);
  return m == doc_.mentions.size() || doc_.mentions[m].span.begin != first.span.begin;
}

bool Sayer::IsStatement() const {
  const std::uint32_t last = sentence_.tokens.last - 1;
  if (doc_.slice(doc_.tokens[last]) == "?" && !IsQuoted(last)) return false;
  return !IsCall() && HasOwnVerb();
}

/// "Follow the news of Mombasa".
bool Sayer::IsCall() const {
  const Reading& reading = clauses_.reading();
  const std::uint32_t root = clauses_.RootOf(sentence_);
  return reading[root].form == Inflection::kBase && SubjectOf(reading, root) == kNone &&
         !reading.Has(root, Dep::kAuxiliary) && !IsQuoted(root);
}

/// "Ada Moss, who plays the queen" has a verb, but none of its own.
bool Sayer::HasOwnVerb() const {
  const Reading& reading = clauses_.reading();
  const std::uint32_t root = clauses_.RootOf(sentence_);
  if (reading[root].part == Upos::kVerb && SubjectOf(reading, root) != kNone) return true;
  for (std::uint32_t t = sentence_.tokens.first; t < sentence_.tokens.last; ++t) {
    const ReadToken& one = reading[t];
    if (one.part != Upos::kAux && one.form != Inflection::kPresent && one.form != Inflection::kPast) continue;
    const std::uint32_t verb = one.part == Upos::kAux && one.head != kNone ? one.head : t;
    const Dep dep = reading[verb].dep;
    if (verb == root) return true;
    if (dep != Dep::kRelativeClause && dep != Dep::kClauseOfNoun && dep != Dep::kAdverbialClause) return true;
  }
  return false;
}

/// "A hall full of lamps is waiting for you".
bool Sayer::IsAddress() const {
  constexpr std::array<std::string_view, 4> kReader = {"you", "your", "yours", "yourself"};
  for (std::uint32_t t = sentence_.tokens.first; t < sentence_.tokens.last; ++t) {
    if (std::find(kReader.begin(), kReader.end(), WordAt(t)) != kReader.end() && !IsQuoted(t)) return true;
  }
  return false;
}

bool Sayer::IsByWriter(std::uint32_t root) const {
  const std::uint32_t subject = SubjectOf(clauses_.reading(), root);
  if (subject == kNone || IsQuoted(subject)) return false;
  const std::uint32_t owner = clauses_.reading().Find(subject, Dep::kPossessor);
  const std::string word = WordAt(subject), whose = owner == kNone ? std::string() : WordAt(owner);
  return word == "i" || word == "we" || whose == "my" || whose == "our";
}

/// "This article has been corrected": a note on the text, and none of what it tells.
bool Sayer::IsOfItself(std::uint32_t root) const {
  constexpr std::array<std::string_view, 8> kTexts = {"article",   "story", "page",   "post",
                                                      "interview", "piece", "report", "column"};
  const std::uint32_t subject = SubjectOf(clauses_.reading(), root);
  if (subject == kNone || subject == sentence_.tokens.first || WordAt(subject - 1) != "this") return false;
  return std::find(kTexts.begin(), kTexts.end(), WordAt(subject)) != kTexts.end();
}

/// Whether it stands in what somebody says: word for word, or reported.
bool Sayer::IsQuoted(std::uint32_t token) const {
  const ByteSpan span = doc_.tokens[token].span;
  return std::any_of(doc_.quotes.begin(), doc_.quotes.end(), [&](const Quote& q) { return Within(span, q.span); });
}

}  // namespace

bool TellsStory(const Document& doc, const Clauses& clauses, const Sentence& sentence) {
  return !clauses.IsKnown() || Sayer(doc, clauses, sentence).Tells();
}

}  // namespace lede
