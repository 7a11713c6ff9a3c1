#include "story/predicate.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace lede {
namespace {

// In thousandths.
constexpr std::uint16_t kOfHeadline = 750, kOfSentence = 650;
constexpr std::uint32_t kLongestSubject = 90, kLongestWords = 160;  // bytes

bool IsSubject(Dep dep) { return dep == Dep::kSubject || dep == Dep::kPassiveSubject; }

/// Whether a word's dependent behind it is a part of what it says, and no sentence of its own.
bool Completes(Dep dep) {
  constexpr std::array<Dep, 4> kOthers = {Dep::kConjunct, Dep::kParataxis, Dep::kMark, Dep::kRelativeClause};
  return std::find(kOthers.begin(), kOthers.end(), dep) == kOthers.end();
}

bool IsNeeded(Dep dep) { return dep == Dep::kClause || dep == Dep::kOpenClause || dep == Dep::kObject; }

bool GoesBefore(Dep dep) {
  constexpr std::array<Dep, 5> kThese = {Dep::kAuxiliary, Dep::kPassiveAuxiliary, Dep::kCopula, Dep::kAdverb,
                                         Dep::kDeterminer};
  return std::find(kThese.begin(), kThese.end(), dep) != kThese.end();
}

/// "Fans gathered in Lima", read as fans who are gathered.
bool IsReadAsOfNoun(const Reading& reading, std::uint32_t verb) {
  const ReadToken& one = reading[verb];
  return one.dep == Dep::kClauseOfNoun && one.form == Inflection::kPast && one.head < verb &&
         reading[one.head].head == kNone;
}

class PredicateReader {
 public:
  PredicateReader(const Document& doc, const Clauses& clauses) : doc_(doc), reading_(clauses.reading()) {}

  std::optional<ToldPredicate> Read(const Sentence& sentence, std::uint32_t root, bool is_headline) const {
    const std::uint32_t subject = BehindDateline(SubjectOf(reading_, root), root);
    if (subject == kNone || reading_[subject].part == Upos::kPron || subject > root) return {};
    // "His owner": whose, an earlier sentence tells.
    const std::uint32_t owner = reading_.Find(subject, Dep::kPossessor);
    if (!is_headline && owner != kNone && reading_[owner].part == Upos::kPron) return {};
    if (reading_.Has(subject, Dep::kCase)) return {};  // the tree is wrong: "a double off Moss broke the tie"
    const std::uint32_t first = FirstOf(root);
    const RowRange words = SubjectWords(subject, first);
    if (words.first >= words.last || words.last > first ||
        (words.last < first && !EndsSubject(words.last) && !BeginsClause(subject, words.last)))
      return {};
    const bool begins = words.first == sentence.tokens.first || IsMark(words.first - 1);
    // What stands between a headline's subject and its verb belongs to one of them, and the tree does not say to which.
    const bool is_next = words.last == first || (IsComma(words.last) && IsComma(first - 1));
    if (is_headline && (!begins || !is_next || HasQuoteMark(words))) return {};
    ToldPredicate found;
    found.subject = subject, found.verb = root, found.subject_words = SpanOf(words);
    if (reading_[root].part != Upos::kVerb && !reading_.Has(root, Dep::kCopula)) return {};
    found.is_done_to = IsDoneTo(root, is_headline);
    const std::uint32_t last = LastOf(root);
    if (last == kNone || SaysNothing(root, last)) return {};
    found.words = SpanOf({first, IsComma(last - 1) ? last - 1 : last});
    found.confidence = is_headline ? kOfHeadline : kOfSentence;
    if (found.subject_words.size() > kLongestSubject) return {};
    return found;
  }

 private:
  ByteSpan SpanOf(RowRange tokens) const {
    return {doc_.tokens[tokens.first].span.begin, doc_.tokens[tokens.last - 1].span.end};
  }

  bool IsMark(std::uint32_t token) const {
    const std::string_view word = doc_.slice(doc_.tokens[token]);
    return word == ":" || word == "—" || word == "–" || word == ";" || word == "--";
  }

  bool IsQuoteMark(std::uint32_t token) const {
    constexpr std::array<std::string_view, 7> kMarks = {"'", "\"", "‘", "’", "“", "”", "''"};
    return std::find(kMarks.begin(), kMarks.end(), doc_.slice(doc_.tokens[token])) != kMarks.end();
  }

  /// "LIMA, Kenya -- The club said": of two subjects that a dash parts the second one says it.
  std::uint32_t BehindDateline(std::uint32_t subject, std::uint32_t root) const {
    if (subject == kNone || reading_[subject].part != Upos::kPropn) return subject;
    for (const std::uint32_t child : reading_.Of(root)) {
      if (child <= subject || child >= root || !IsSubject(reading_[child].dep)) continue;
      for (std::uint32_t t = subject + 1; t < child; ++t) {
        if (IsMark(t) || IsHyphen(t)) return child;
      }
    }
    return subject;
  }

  /// A headline tells deeds in the present: "Four shot in Lima", "Moss found guilty" are no deeds of theirs.
  bool IsDoneTo(std::uint32_t root, bool is_headline) const {
    const ReadToken& verb = reading_[root];
    // A sentence says "was shot": a participle alone is a verb's past, read wrongly.
    if (!is_headline || (verb.form != Inflection::kParticiple && verb.form != Inflection::kPast)) return false;
    const auto acts = [&](Dep dep) { return reading_.Has(root, dep); };
    return !acts(Dep::kObject) && !acts(Dep::kAuxiliary) && !acts(Dep::kPassiveAuxiliary) && !acts(Dep::kClause);
  }

  bool HasQuoteMark(RowRange tokens) const {
    for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
      if (IsQuoteMark(t)) return true;
    }
    return false;
  }

  /// One that stands free: that of "UK-based" is a part of the word.
  bool IsHyphen(std::uint32_t token) const {
    if (doc_.slice(doc_.tokens[token]) != "-") return false;
    return token == 0 || doc_.tokens[token - 1].span.end < doc_.tokens[token].span.begin;
  }

  bool IsComma(std::uint32_t token) const { return doc_.slice(doc_.tokens[token]) == ","; }

  bool BeginsClause(std::uint32_t subject, std::uint32_t token) const {
    const std::uint32_t clause = reading_.Find(subject, Dep::kRelativeClause);
    return clause != kNone && reading_.TreeOf(clause).first == token;
  }

  bool EndsSubject(std::uint32_t token) const {
    constexpr std::array<std::string_view, 7> kEnds = {",", "—", "–", "--", "(", ";", "on"};
    return std::find(kEnds.begin(), kEnds.end(), doc_.slice(doc_.tokens[token])) != kEnds.end();
  }

  /// Without what a comma adds to it, and without a day: "the board on Monday". With the whole of a name that ends it.
  RowRange SubjectWords(std::uint32_t subject, std::uint32_t verb) const {
    RowRange words = reading_.TreeOf(subject);
    if (IsReadAsOfNoun(reading_, verb)) words.last = std::min(words.last, verb);
    // "LIMA (AP) - Fans", ", a club".
    for (std::uint32_t t = words.first; t < subject; ++t) {
      if (IsMark(t) || IsHyphen(t) || (IsComma(t) && t == words.first)) words.first = t + 1;
    }
    // "Moss, Reed leave" is a list, and "Moss, a pilot, leaves" is none.
    const bool is_list = words.last == verb && !IsComma(verb - 1);
    for (std::uint32_t t = subject + 1; t < words.last; ++t) {
      if (EndsSubject(t) && !(is_list && IsComma(t))) words.last = t;
    }
    // "A man who …" is a man.
    const std::uint32_t clause = reading_.Find(subject, Dep::kRelativeClause);
    if (clause != kNone && SpanOf(words).size() > kLongestSubject)
      words.last = std::min(words.last, reading_.TreeOf(clause).first);
    for (const Time& time : doc_.times) {
      if (time.span.begin < doc_.tokens[subject].span.end) continue;
      const ByteSpan last = doc_.tokens[words.last - 1].span;
      while (words.last > subject + 1 && time.span.begin < last.end &&
             doc_.tokens[words.last - 1].span.begin >= time.span.begin)
        --words.last;
      if (time.span.begin > last.end) break;
    }
    for (const Mention& mention : doc_.mentions) {
      if (mention.tokens.first <= words.last && words.last < mention.tokens.last && mention.tokens.last <= verb)
        words.last = mention.tokens.last;
    }
    return words;
  }

  /// The verb, or what goes before it and belongs to it: "are dead", "narrowly avoids", "will not run".
  std::uint32_t FirstOf(std::uint32_t root) const {
    std::uint32_t first = root;
    const std::uint32_t subject = BehindDateline(SubjectOf(reading_, root), root);
    for (const std::uint32_t child : reading_.Of(root)) {
      if (child > subject && child < root && GoesBefore(reading_[child].dep)) return std::min(child, first);
    }
    return first;
  }

  /// kNone where what the verb needs is too long to be told even in part: "said that …".
  std::uint32_t LastOf(std::uint32_t root) const {
    const std::uint32_t begin = doc_.tokens[root].span.begin;
    std::uint32_t last = root + 1;
    for (const std::uint32_t child : reading_.Of(root)) {
      if (child < root || IsQuoteMark(child)) continue;
      if (!Completes(reading_[child].dep)) break;
      std::uint32_t end = reading_.TreeOf(child).last;
      if (end < doc_.tokens.size() && IsQuoteMark(end) && doc_.tokens[end].span.begin == doc_.tokens[end - 1].span.end)
        ++end;
      if (doc_.tokens[end - 1].span.end - begin > kLongestWords) {
        if (!IsNeeded(reading_[child].dep)) break;
        end = LastWithin(child, begin + kLongestWords);
        return end == kNone || reading_[end - 1].part == Upos::kAdp ? kNone : std::max(last, end);
      }
      last = std::max(last, end);
    }
    return last;
  }

  /// A clause or an object as far as it fits: with the first phrases of it, and of what it needs itself.
  std::uint32_t LastWithin(std::uint32_t token, std::uint32_t furthest) const {
    std::uint32_t last = kNone, next = token;
    while (next != kNone && doc_.tokens[next].span.end <= furthest) {
      const std::uint32_t head = next;
      last = last == kNone ? head + 1 : std::max(last, head + 1), next = kNone;
      for (const std::uint32_t child : reading_.Of(head)) {
        if (child < head) continue;
        const std::uint32_t end = reading_.TreeOf(child).last;
        if (!Completes(reading_[child].dep)) break;
        if (doc_.tokens[end - 1].span.end > furthest) {
          if (IsNeeded(reading_[child].dep)) next = child;
          break;
        }
        last = std::max(last, end);
      }
    }
    return last;
  }

  /// "He won", she said: what she said stands before it.
  bool SaysNothing(std::uint32_t root, std::uint32_t last) const {
    for (const std::uint32_t child : reading_.Of(root)) {
      if (child > root && child < last && IsNeeded(reading_[child].dep)) return false;
    }
    const std::uint32_t clause = reading_.Find(root, Dep::kClause), beside = reading_.Find(root, Dep::kParataxis);
    return (clause != kNone && clause < root) || (beside != kNone && beside < root);
  }

  const Document& doc_;
  const Reading& reading_;
};

}  // namespace

std::uint32_t SubjectOf(const Reading& reading, std::uint32_t verb) {
  for (const std::uint32_t child : reading.Of(verb)) {
    if (IsSubject(reading[child].dep)) return child;
  }
  return IsReadAsOfNoun(reading, verb) ? reading[verb].head : kNone;
}

std::optional<ToldPredicate> PredicateOf(const Document& doc, const Lead& lead, const Clauses& clauses) {
  if (!clauses.IsKnown()) return {};
  const PredicateReader reader(doc, clauses);
  for (const Sentence& headline : lead.headlines) {
    const std::uint32_t root = clauses.RootOf(headline);
    const std::optional<ToldPredicate> found = root == kNone ? std::nullopt : reader.Read(headline, root, true);
    if (found.has_value()) return found;
  }
  const std::uint32_t root = clauses.RootOf(lead.first());
  return root == kNone ? std::nullopt : reader.Read(lead.first(), root, false);
}

}  // namespace lede
