#include "quotes/quotes.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "quotes/marks.h"
#include "quotes/words.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::uint32_t kLongestSubject = 14;    // tokens looked at for the words that name a speaker
constexpr std::uint32_t kLongestTail = 16;       // tokens of a reporting clause after its verb
constexpr std::uint32_t kLongestNewSubject = 6;  // tokens up to the verb of a further reporting clause
constexpr std::uint32_t kFewestReported = 3;     // words in a reported clause
constexpr std::uint32_t kFewestSpoken = 4;       // words between marks that count as speech without a cue

bool IsPunct(std::string_view t) {
  return t.size() == 1 ? !((t[0] >= 'a' && t[0] <= 'z') || (t[0] >= 'A' && t[0] <= 'Z') || (t[0] >= '0' && t[0] <= '9'))
                       : t == "—" || t == "–" || t == "―" || t == "--" || t == "…" || t == "...";
}

/// One reporting clause: token rows, `subject` empty where nothing names the speaker.
struct Clause {
  std::uint32_t cue = 0;
  RowRange subject{};
  RowRange whole{};  ///< subject, auxiliaries and verb
};

class Finder {
 public:
  explicit Finder(Document* doc) : doc_(*doc) {}

  void Run() {
    PairMarks(doc_, &marks_);
    MarkTokens();
    CollectTitles();
    for (std::size_t s = 0; s < doc_.sentences.size();) {
      const std::size_t first = s++;
      while (s < doc_.sentences.size() && Continues(s)) ++s;
      const std::uint32_t paragraph = doc_.sentences[first].paragraph;
      paragraph_ = paragraph;
      Unit(doc_.sentences[first].tokens.first, doc_.sentences[s - 1].tokens.last);
    }
    QuoteWithin();
    Warn();
    std::stable_sort(doc_.quotes.begin(), doc_.quotes.end(), [](const Quote& a, const Quote& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
  }

 private:
  std::string_view At(std::uint32_t i) const { return doc_.slice(doc_.tokens[i]); }
  ByteSpan Span(RowRange rows) const {
    if (rows.first >= rows.last) return {};
    return {doc_.tokens[rows.first].span.begin, doc_.tokens[rows.last - 1].span.end};
  }

  void MarkTokens() {
    const std::size_t n = doc_.tokens.size();
    words_.resize(n), pair_.assign(n, 0), mention_.assign(n, kNone);
    for (std::uint32_t i = 0; i < n; ++i) words_[i] = WordOf(At(i));
    for (std::uint32_t p = 0; p < pairs_.size(); ++p) {
      for (std::uint32_t i = pairs_[p].open; i <= pairs_[p].close; ++i) pair_[i] = p + 1;
    }
    for (std::uint32_t m = 0; m < doc_.mentions.size(); ++m) {
      const RowRange rows = doc_.mentions[m].tokens;
      for (std::uint32_t i = rows.first; i < rows.last && i < n; ++i) mention_[i] = m;
    }
    used_.assign(pairs_.size(), false);
  }

  bool IsCue(std::uint32_t i) const {
    if (mention_[i] != kNone) return false;  // “United States”
    return words_[i] == ReportingWord::kSay || words_[i] == ReportingWord::kReport || words_[i] == ReportingWord::kTell;
  }

  /// Whether sentence `s` belongs with the one before: speech goes on in it, or its attribution does.
  bool Continues(std::size_t s) const {
    const std::uint32_t first = doc_.sentences[s].tokens.first;
    if (doc_.sentences[s].paragraph != doc_.sentences[s - 1].paragraph || first == 0) return false;
    if (pair_[first] != 0) return pair_[first] == pair_[first - 1];
    if (pair_[first - 1] == 0) return false;
    if (IsLower(static_cast<unsigned char>(At(first)[0])) || IsPunct(At(first))) return true;
    // “…?” Smith asked.
    const std::uint32_t end = std::min(doc_.sentences[s].tokens.last, first + 5);
    for (std::uint32_t i = first + 1; i < end; ++i) {
      if (!IsCue(i)) continue;
      const bool next_speech = i + 2 < doc_.tokens.size() && pair_[i + 2] != 0;  // She added: “…”
      return i + 1 >= doc_.sentences[s].tokens.last || (IsPunct(At(i + 1)) && !next_speech);
    }
    return false;
  }

  void Unit(std::uint32_t begin, std::uint32_t end) {
    begin_ = begin, end_ = end, from_ = begin;
    if (!unit_subject_.empty())
      told_subject_ = unit_subject_, told_speaker_ = unit_speaker_, told_paragraph_ = told_in_;
    unit_speaker_ = kNone, unit_subject_ = {}, unit_cue_ = {};
    told_in_ = paragraph_;
    according_ = FindAccording();
    for (std::uint32_t i = begin; i < end && from_ < end; ++i) {
      if (i < from_ || pair_[i] != 0) continue;
      if (IsCue(i)) {
        if (!Prune(i)) Report(i);
      } else if (words_[i] == ReportingWord::kSaying) {
        const bool finite = i > begin_ && words_[i - 1] == ReportingWord::kAux;
        const bool quoted = i > begin_ + 2 && At(i - 1) == "as" && At(i - 2) == "quoted";
        quoted ? QuotedAs(i) : finite ? Report(i) : Saying(i);
      } else if (i + 1 < end && words_[i + 1] == ReportingWord::kPrep && At(i + 1) == "to" &&
                 (At(i) == "according" || At(i) == "According")) {
        According(i);
      }
    }
    Speech();
    NoteSubject();
  }

  /// The first “according to” of the unit outside of quotation marks; end_ where there is none.
  std::uint32_t FindAccording() const {
    for (std::uint32_t i = begin_; i + 1 < end_; ++i) {
      if (pair_[i] == 0 && At(i) == "according" && At(i + 1) == "to") return i;
    }
    return end_;
  }

  /// “Moss was quoted as saying that …”
  void QuotedAs(std::uint32_t cue) {
    std::uint32_t verb = cue - 2;
    while (verb > begin_ && words_[verb - 1] == ReportingWord::kAux) --verb;
    const RowRange subject = PhraseBefore(verb);
    if (subject.size() == 0) return;
    SetSource({cue, subject, {}});
    Reported(cue + 1, cue);
  }

  /// A noun that only looks like a verb ("the report", "claims of"), or an infinitive.
  bool Prune(std::uint32_t i) const {
    if (i == begin_) return true;
    const std::uint32_t before = i - 1;
    if (At(before) == "to" || At(before) == "not" || At(before) == "be") return true;
    if (i + 1 < end_ && At(i + 1) == "by") return true;  // “was rejected by”
    // “the published reports”
    if (i > begin_ + 1 && At(i).back() == 's' && At(before).ends_with("ed") && words_[i - 2] == ReportingWord::kDet)
      return true;
    if (At(i) == "points" && (At(before) == "percentage" || (At(before)[0] >= '0' && At(before)[0] <= '9')))
      return true;
    return words_[before] == ReportingWord::kDet && (words_[i] != ReportingWord::kSay || At(i).ends_with("ed"));
  }

  RowRange SubjectBefore(std::uint32_t cue) const {
    std::uint32_t end = cue;
    while (end > begin_ && pair_[end - 1] == 0 && mention_[end - 1] == kNone &&
           (words_[end - 1] == ReportingWord::kAux || At(end - 1).ends_with("ly"))) {
      --end;
    }
    // “The Times on Saturday wrote”, “Moss in a statement said”
    if (end < cue && end > begin_ + 1 && At(end - 1) == "on" && words_[end] == ReportingWord::kAux) --end;
    if (end > begin_ + 3 && IsOccasion(At(end - 1)) && words_[end - 2] == ReportingWord::kDet && At(end - 3) == "in")
      end -= 3;
    if (end > begin_ && (At(end - 1) == "who" || At(end - 1) == "which")) --end;
    if (end > begin_ && At(end - 1) == ",") {  // “Fomin, director of the service, said”
      const std::uint32_t low = end > begin_ + kLongestSubject ? end - kLongestSubject : begin_;
      for (std::uint32_t i = end - 1; i-- > low;) {
        if (pair_[i] != 0) break;
        if (At(i) != "," || i == begin_) continue;
        std::uint32_t name = BeforeBrackets(i);
        if (name > begin_ && IsNameSuffix(At(name - 1))) --name;
        if (name > begin_ && mention_[name - 1] != kNone) return {MentionStart(name - 1), i};
      }
      if (end == cue || mention_[end - 1 > begin_ ? end - 2 : begin_] == kNone) return {};
      --end;
    }
    const std::uint32_t name = end > begin_ ? BeforeBrackets(end) : end;
    if (name < end) return {PhraseBefore(name).first, PhraseBefore(name).size() > 0 ? end : PhraseBefore(name).first};
    return PhraseBefore(end);
  }

  static bool IsOccasion(std::string_view t) {
    return t == "statement" || t == "interview" || t == "speech" || t == "tweet" || t == "letter" || t == "email" ||
           t == "report";
  }

  /// Whether `phrase`, which follows a reporting verb, can be its subject: “…, said Ada Moss on Friday.”, but
  /// not “…, said the bridge was old”.
  bool EndsClause(RowRange phrase) const {
    if (phrase.size() == 0) return false;
    const std::uint32_t next = phrase.last;
    if (next >= end_ || pair_[next] != 0 || IsPunct(At(next)) || At(next) == "who") return true;
    return words_[next] == ReportingWord::kPrep || (words_[next] == ReportingWord::kAux && IsCapitalized(At(next)));
  }

  /// “Officials at the ministry, a body that …, said”: what stands before the first comma of the sentence.
  RowRange FarSubject(std::uint32_t cue) const {
    if (words_[from_] == ReportingWord::kPrep || At(from_).ends_with("ing") || !IsCapitalized(At(from_))) return {};
    std::uint32_t comma = from_;
    while (comma < cue && At(comma) != ",") {
      if (pair_[comma] != 0 || IsCue(comma) || words_[comma] == ReportingWord::kBreak) return {};
      ++comma;
    }
    if (comma + 1 >= cue || comma - from_ > kLongestSubject) return {};
    return {from_, comma};
  }

  static bool IsNameSuffix(std::string_view t) {
    return t == "II" || t == "III" || t == "IV" || t == "Jr." || t == "Sr." || t == "Jr" || t == "Sr";
  }

  /// “Jordan (R-Ohio)”: where brackets that end at `end` begin; `end` where none do.
  std::uint32_t BeforeBrackets(std::uint32_t end) const {
    if (At(end - 1) != ")") return end;
    const std::uint32_t low = end > begin_ + kLongestSubject ? end - kLongestSubject : begin_;
    for (std::uint32_t i = end - 1; i-- > low;) {
      if (At(i) == "(") return i;
    }
    return end;
  }

  std::uint32_t MentionStart(std::uint32_t i) const {
    const std::uint32_t m = mention_[i];
    while (i > begin_ && mention_[i - 1] == m) --i;
    return i;
  }

  RowRange PhraseBefore(std::uint32_t end) const {
    std::uint32_t begin = end;
    const std::uint32_t low = end > begin_ + kLongestSubject ? end - kLongestSubject : begin_;
    while (begin > low) {
      const std::uint32_t i = begin - 1;
      if (pair_[i] != 0) break;
      const ReportingWord w = words_[i];
      if (w >= ReportingWord::kHe && w <= ReportingWord::kThey) {
        if (begin == end) --begin;
        break;
      }
      if (mention_[i] == kNone) {
        if (IsPunct(At(i)) && At(i) != "." && At(i) != "&" && At(i) != "'" && !IsHyphen(i)) break;
        if (w == ReportingWord::kBreak || w == ReportingWord::kThat || w == ReportingWord::kAux || IsCue(i) ||
            w == ReportingWord::kSaying)
          break;
        // “Moss of the trust”; “Moss from the trust”, but not “on Monday the trust”.
        const bool joins = At(i) == "of" || At(i) == "for" || At(i) == "at" ||
                           (At(i) == "from" && i > low && mention_[i - 1] != kNone &&
                            doc_.mentions[mention_[i - 1]].type == EntityType::kPerson);
        if (w == ReportingWord::kPrep && (begin == end || !joins)) break;
      }
      --begin;
      if (w == ReportingWord::kDet && mention_[i] == kNone && (i == low || words_[i - 1] != ReportingWord::kPrep))
        break;
    }
    while (begin < end && (words_[begin] == ReportingWord::kPrep || At(begin) == ".")) ++begin;
    return {begin, end};
  }

  /// “pro-Kenyan”: a hyphen within a word that is cut at it.
  bool IsHyphen(std::uint32_t i) const {
    return At(i) == "-" && (doc_.tokens[i].flags & kSpaceBefore) == 0 && i + 1 < doc_.tokens.size() &&
           (doc_.tokens[i + 1].flags & kSpaceBefore) == 0;
  }

  RowRange PhraseAfter(std::uint32_t begin) const {
    std::uint32_t end = begin;
    while (end < end_ && end < begin + kLongestSubject) {
      if (pair_[end] != 0) break;
      const ReportingWord w = words_[end];
      if (mention_[end] == kNone) {
        if (IsPunct(At(end)) && !(At(end) == "." && end + 1 < end_ && mention_[end + 1] != kNone)) break;
        if (w == ReportingWord::kBreak || w == ReportingWord::kThat || w == ReportingWord::kAux || At(end) == "who")
          break;
        if (w == ReportingWord::kPrep && (end == begin || (At(end) != "of" && At(end) != "for"))) break;
      }
      ++end;
      if (w >= ReportingWord::kHe && w <= ReportingWord::kThey) break;
    }
    // “said study author and research fellow Ada Moss”
    if (end > begin && end < end_ && At(end) == "and" && !HasPerson({begin, end})) {
      std::uint32_t name = end + 1;
      const std::uint32_t far = std::min(end_, end + kLongestSubject);
      while (name < far && pair_[name] == 0 && !IsPunct(At(name)) && !IsCue(name) && !HasPerson({name, name + 1}))
        ++name;
      if (name < far && HasPerson({name, name + 1})) {
        end = name + 1;
        while (end < end_ && mention_[end] == mention_[name]) ++end;
      }
    }
    return {begin, end};
  }

  bool HasPerson(RowRange rows) const {
    for (std::uint32_t i = rows.first; i < rows.last; ++i) {
      if (mention_[i] != kNone && doc_.mentions[mention_[i]].type == EntityType::kPerson) return true;
    }
    return false;
  }

  /// End of the words of [first, last) without closing punctuation.
  std::uint32_t Trim(std::uint32_t first, std::uint32_t last) const {
    while (last > first && pair_[last - 1] == 0 && IsPunct(At(last - 1)) && At(last - 1) != "%" &&
           At(last - 1) != ")") {
      --last;
    }
    return last;
  }

  /// Whether the words from `i` on report anew: “he said”, “the ministry has added”.
  bool ReportsAt(std::uint32_t i, std::uint32_t last) const {
    const std::uint32_t far = std::min(last, i + kLongestNewSubject);
    bool subject = false;
    for (; i < far && pair_[i] == 0 && !IsPunct(At(i)) && words_[i] != ReportingWord::kThat; ++i) {
      if (subject && (IsCue(i) || words_[i] == ReportingWord::kSaying)) return true;
      if (words_[i] == ReportingWord::kPrep) return false;
      if (words_[i] == ReportingWord::kAux) continue;
      subject = mention_[i] != kNone || (words_[i] >= ReportingWord::kHe && words_[i] <= ReportingWord::kThey);
    }
    return false;
  }

  /// End of the reported clause that begins at `first`: where its sentence goes back to reporting, as in
  /// “… that it is old, saying …”, “… and said …”, “…, though the ministry said …”. `object` says that
  /// what was reported is no clause but the object of the verb, after which a comma mostly ends it.
  std::uint32_t ClauseEnd(std::uint32_t first, std::uint32_t last, bool object) const {
    for (std::uint32_t i = first + (object ? 1 : kFewestReported); i + 1 < last; ++i) {
      if (pair_[i] != 0) continue;
      const std::string_view t = At(i), next = At(i + 1);
      if (t == ";") return i;
      if (t == "," && (words_[i + 1] == ReportingWord::kSaying || words_[i + 1] == ReportingWord::kSay)) return i;
      if (t == "," && next == "while") return i;
      if (t == "," && object && (next == "but" || next == "which" || next == "who" || next == "the" || next == "a")) {
        return i;
      }
      if ((t == "and" || t == "but" || t == "though" || t == "although") && (IsCue(i + 1) || ReportsAt(i + 1, last))) {
        return i;
      }
    }
    return last;
  }

  void Report(std::uint32_t cue) {
    Clause clause;
    clause.cue = cue;
    const bool after_mark = cue > from_ && (pair_[cue - 1] != 0 || At(cue - 1) == ",");
    const bool after_speech = AfterSpeech(cue);
    clause.subject = SubjectBefore(cue);
    clause.whole = {clause.subject.size() > 0 ? clause.subject.first : cue, cue + 1};
    if (after_mark && words_[cue] != ReportingWord::kReport) {
      const RowRange phrase = PhraseAfter(cue + 1);
      if (!after_speech && clause.subject.size() == 0 && !EndsClause(phrase)) {
        clause.subject = FarSubject(cue);
        if (clause.subject.size() > 0) clause.whole.first = clause.subject.first;
      }
      if (phrase.size() > 0 && (after_speech || clause.subject.size() == 0)) {
        clause.subject = phrase, clause.whole = {cue, phrase.last};
      }
    }
    if (clause.subject.size() == 0) {
      std::uint32_t verb = cue;  // “… agreed, but also said …”
      while (verb > from_ + 1 && words_[verb - 1] == ReportingWord::kAux && mention_[verb - 1] == kNone) --verb;
      if (verb > from_ && (At(verb - 1) == "and" || At(verb - 1) == "but")) Resumed(cue);
      return;
    }
    SetSource(clause);
    const std::uint32_t next = clause.whole.last;
    const bool at_end = next >= end_ || IsPunct(At(next));
    const std::uint32_t start = clause.whole.first;
    const bool cut = start > from_ && (pair_[start - 1] != 0 || At(start - 1) == ",");
    // “In a statement, he said: …”: what stands before the clause is no speech.
    const bool speech_before = AfterSpeech(start);
    const bool opening = cut && !speech_before &&
                         (words_[from_] == ReportingWord::kPrep || At(from_).ends_with("ing") ||
                          (next < end_ && (At(next) == ":" || pair_[next] != 0)) ||
                          (next + 1 < end_ && At(next) == "," && pair_[next + 1] != 0));
    const bool follows_speech = speech_before || words_[cue] != ReportingWord::kReport;
    if (cut && !opening && follows_speech && (at_end || speech_before || AfterTail(next))) {
      const bool parenthesis = next + 2 < end_ && At(next) == "," && !speech_before && pair_[next + 1] == 0 &&
                               words_[next + 1] != ReportingWord::kSaying && words_[cue] == ReportingWord::kSay;
      if (parenthesis && !StartsAnew(next + 1)) {
        const std::uint32_t end = ClauseEnd(next, end_, false);
        Emit(from_, end);
        from_ = end;
        return;
      }
      Emit(from_, pair_[start - 1] != 0 ? start : Trim(from_, start));
      from_ = next;
      const std::uint32_t mark = MarkAfterTail(next);
      if (mark < end_) from_ = mark, EmitPair(pair_[mark] - 1);
      return;
    }
    Reported(next, cue);
  }

  /// Whether speech ends right before `i`: “…,” said Moss; and, with the comma outside of the marks, “…”, said Moss.
  bool AfterSpeech(std::uint32_t i) const {
    if (i <= from_) return false;
    if (pair_[i - 1] != 0) return true;
    return i > from_ + 1 && At(i - 1) == "," && pair_[i - 2] != 0;
  }

  /// “…,” he told them on Friday, “…”: the mark that the speech goes on with after its reporting clause,
  /// whose tail begins at `next`; end_ where there is none.
  std::uint32_t MarkAfterTail(std::uint32_t next) const {
    const std::uint32_t far = std::min(end_, next + kLongestTail);
    for (std::uint32_t i = next; i + 1 < far && pair_[i] == 0 && !IsCue(i); ++i) {
      if (words_[i] == ReportingWord::kSaying || (i > next && At(i - 1) == "," && At(i).ends_with("ing"))) break;
      if ((At(i) == "," || At(i) == ":" || i == next) && pair_[i + 1] != 0) return i + 1;
      if (At(i) == "." && mention_[i] == kNone) break;
    }
    return end_;
  }

  /// “…, he said in a statement”: what follows the clause is no reported clause.
  bool AfterTail(std::uint32_t i) const {
    return i < end_ && (words_[i] == ReportingWord::kPrep || words_[i] == ReportingWord::kAux ||
                        words_[i] == ReportingWord::kBreak || words_[i - 1] == ReportingWord::kTell);
  }

  /// “It is old, he said, and it will be mended”: words after which the reporter may speak again.
  bool StartsAnew(std::uint32_t i) const {
    const std::string_view t = At(i);
    return t == "and" || t == "but" || t == "not" || t == "although" || t == "though" || t.ends_with("ing");
  }

  /// “told his advisers to find out how”: the infinitive was said, not what hangs on it.
  bool HasInfinitive(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from; i < to; ++i) {
      if (At(i) == "to") return true;
    }
    return false;
  }

  /// “said in a statement that”: a preposition that tells where something was said, not what.
  bool IsSetting(std::uint32_t i) const {
    const std::string_view t = At(i);
    return t == "in" || t == "on" || t == "at" || t == "with" || t == "during" || t == "through" || t == "after";
  }

  bool IsQuestion(std::uint32_t i) const {
    const std::string_view t = At(i);
    return t == "what" || t == "why" || t == "when" || t == "where" || t == "who" || t == "if";
  }

  /// The clause that follows a reporting verb.
  void Reported(std::uint32_t at, std::uint32_t cue) {
    const ReportingWord kind = words_[cue];
    std::uint32_t that = at;
    const std::uint32_t far = std::min(end_, at + kLongestSubject);
    while (that < far && pair_[that] == 0 && words_[that] != ReportingWord::kThat &&
           !(IsPunct(At(that)) && At(that) != ",")) {
      ++that;
    }
    if (that < far && pair_[that] == 0 && words_[that] == ReportingWord::kThat &&
        (that == at || (kind == ReportingWord::kTell && !HasInfinitive(at, that)) || IsSetting(at) ||
         words_[at] == ReportingWord::kAux)) {
      const bool question = At(that) != "that";
      if (Takes(At(cue), question ? Complement::kQuestion : Complement::kThat)) EmitClause(that + 1, false);
      return;
    }
    if (that < far && pair_[that] == 0 && At(that) == ":") ++that;
    if (that < far && pair_[that] != 0 && that > 0 && (At(that - 1) == "," || At(that - 1) == ":" || that == at)) {
      const QuotePair pair = pairs_[pair_[that] - 1];
      if (At(that - 1) == "," || At(that - 1) == ":" || Trim(pair.close + 1, end_) <= pair.close + 1) {
        EmitPair(pair_[that] - 1), from_ = pair.close + 1;
        return;
      }
    }
    if (at >= end_ || (IsPunct(At(at)) && pair_[at] == 0)) return;
    if (kind == ReportingWord::kTell) {
      at = PhraseAfter(at).last;
      if (at >= end_ || (IsPunct(At(at)) && pair_[at] == 0)) return;
    } else if (words_[at] == ReportingWord::kBreak && !IsQuestion(at)) {
      return;
    }
    if (TakesHearer(At(cue))) {
      const RowRange hearer = PhraseAfter(at);
      if (hearer.size() > 0 && hearer.last < end_ && At(hearer.last) == "to") at = hearer.last;
    }
    if (kind == ReportingWord::kSay && mention_[at] != kNone) {  // “…, said Ada Moss, who …”
      const std::uint32_t last = PhraseAfter(at).last;
      if (last >= end_ || (pair_[last] == 0 && (IsPunct(At(last)) || At(last) == "who"))) return;
    }
    const Complement complement = At(at) == "to"                                         ? Complement::kTo
                                  : words_[at] == ReportingWord::kThat || IsQuestion(at) ? Complement::kQuestion
                                  : words_[at] == ReportingWord::kPrep                   ? Complement::kPrep
                                                                                         : Complement::kBare;
    if (pair_[at] == 0 && !Takes(At(cue), complement)) return;
    if (complement == Complement::kBare && kind == ReportingWord::kReport && At(at).ends_with("ly")) return;
    EmitClause(at, kind == ReportingWord::kReport && At(at) != "to");
  }

  /// The reported clause from `first` on; what follows it is looked at further.
  void EmitClause(std::uint32_t first, bool object) {
    // “It has expressed readiness to help, according to the ministry”: the ministry says all of it.
    if (object && according_ > first && according_ < end_) return;
    from_ = ClauseEnd(first, end_, object), Emit(first, from_);
  }

  void Saying(std::uint32_t i) {
    std::uint32_t verb = i;  // “…, even suggesting that …”
    while (verb > begin_ + 1 && (words_[verb - 1] == ReportingWord::kAux || At(verb - 1) == "even")) --verb;
    if (verb > begin_ && (At(verb - 1) == "," || At(verb - 1) == "and")) Resumed(i);
  }

  /// A reporting verb without a subject of its own: “… met on Monday and said …”, “…, saying …”. Its subject
  /// is the one that reported before in the sentence, else the first that can.
  void Resumed(std::uint32_t cue) {
    if (unit_subject_.empty() && !SetFirstSource(cue)) return;
    unit_cue_ = doc_.tokens[cue].span;
    Reported(cue + 1, cue);
  }

  bool SetFirstSource(std::uint32_t cue) {
    // “He was met by Moss, noting that …”: who did it notes.
    if (cue >= begin_ + 3 && At(cue - 1) == "," && mention_[cue - 2] != kNone) {
      const std::uint32_t name = MentionStart(cue - 2);
      if (name > begin_ && At(name - 1) == "by" && IsSpeaker(doc_.mentions[mention_[name]].type)) {
        SetSource({cue, {name, cue - 1}, {}});
        return true;
      }
    }
    for (std::uint32_t k = begin_; k < cue; ++k) {
      if (words_[k] >= ReportingWord::kHe && words_[k] <= ReportingWord::kThey) {
        SetSource({cue, {k, k + 1}, {}});
        return true;
      }
      if (mention_[k] != kNone && IsSpeaker(doc_.mentions[mention_[k]].type)) {
        std::uint32_t e = k + 1;
        while (e < cue && mention_[e] == mention_[k]) ++e;
        SetSource({cue, {k, e}, {}});
        return true;
      }
    }
    return false;
  }

  void According(std::uint32_t i) {
    const RowRange source = PhraseAfter(i + 2);
    if (source.size() == 0) return;
    SetSource({i, source, {}});
    if (i > from_) {
      Emit(from_, Trim(from_, i)), from_ = source.last;
      return;
    }
    // “According to sources in the town hall, …”
    std::uint32_t comma = source.last;
    while (comma + 1 < end_ && comma < source.last + kLongestSubject && At(comma) != "," && pair_[comma] == 0) ++comma;
    if (comma + 1 >= end_ || At(comma) != ",") return;
    const std::uint32_t last = according_ > comma && according_ < end_ ? Trim(comma + 1, according_) : end_;
    Emit(comma + 1, last), from_ = end_;
  }

  static bool IsSpeaker(EntityType type) {
    return type == EntityType::kPerson || type == EntityType::kOrg || type == EntityType::kGpe;
  }

  void SetSource(const Clause& clause) {
    unit_subject_ = Span(clause.subject), unit_cue_ = doc_.tokens[clause.cue].span;
    unit_speaker_ = Resolve(clause.subject);
    if (unit_speaker_ == kNone) return;
    if (doc_.entities[unit_speaker_].type == EntityType::kPerson) {
      last_person_ = unit_speaker_;
    } else {
      last_body_ = unit_speaker_;
    }
  }

  std::uint32_t Resolve(RowRange subject) const {
    std::uint32_t best = kNone;
    // “the Harbour Bridge Trust (HBT)”
    if (subject.size() > 3 && At(subject.last - 1) == ")") {
      std::uint32_t open = subject.last - 1;
      while (open > subject.first && At(open) != "(") --open;
      if (open > subject.first) subject.last = open;
    }
    for (std::uint32_t i = subject.first; i < subject.last; ++i) {
      const ReportingWord w = words_[i];
      if (subject.size() == 1 && (w == ReportingWord::kHe || w == ReportingWord::kShe)) return last_person_;
      if (subject.size() == 1 && w == ReportingWord::kIt) return last_body_;
      if (mention_[i] == kNone) continue;
      const Mention& mention = doc_.mentions[mention_[i]];
      if (mention.entity == kNone || !IsSpeaker(mention.type)) continue;
      if (mention.type == EntityType::kPerson) return mention.entity;
      // “the Kremlin”, but not “Kremlin officials”: the name must be the head of the phrase.
      const std::uint32_t start = MentionStart(i);
      const bool head =
          start == subject.first || (start == subject.first + 1 && words_[subject.first] == ReportingWord::kDet);
      if (i + 1 == subject.last && head) best = mention.entity;
    }
    if (best == kNone) best = ByTitle(subject);
    return best != kNone || !IsThePerson(subject) ? best : last_person_;
  }

  /// “the official”, “the minister”: a definite singular that takes up the person spoken of.
  bool IsThePerson(RowRange subject) const {
    static constexpr std::string_view kPersons[] = {
        "official", "minister", "president", "secretary", "leader",  "senator",   "governor", "mayor",  "spokesman",
        "director", "chief",    "chairman",  "candidate", "lawyer",  "attorney",  "judge",    "author", "spokeswoman",
        "head",     "nominee",  "commander", "professor", "premier", "executive", "officer",  "player", "businessman"};
    if (subject.size() < 2 || Fold(At(subject.first)) != "the") return false;
    std::uint32_t head = subject.first + 1;
    while (head + 1 < subject.last && words_[head + 1] != ReportingWord::kPrep) ++head;
    return std::find(std::begin(kPersons), std::end(kPersons), Fold(At(head))) != std::end(kPersons);
  }

  void CollectTitles() {
    constexpr std::size_t kMostTitles = 200;  // each subject is compared with them: more would not be linear
    for (std::uint32_t e = 0; e < doc_.entities.size(); ++e) {
      const RowRange titles = doc_.entities[e].titles;
      for (std::uint32_t t = titles.first; t < titles.last; ++t) {
        if (held_titles_.size() == kMostTitles) return;
        held_titles_.emplace_back(Fold(doc_.slice(doc_.title_spans[t])), e);
      }
    }
  }

  /// “the defense secretary”: the one entity that bears the title.
  std::uint32_t ByTitle(RowRange subject) const {
    if (subject.size() < 2 || subject.size() > 5 || Fold(At(subject.first)) != "the") return kNone;
    const std::string wanted = Fold(doc_.slice(Span({subject.first + 1, subject.last})));
    std::uint32_t found = kNone;
    for (const auto& [title, entity] : held_titles_) {
      if (title != wanted && !title.ends_with(" " + wanted)) continue;
      if (found != kNone && found != entity) return kNone;
      found = entity;
    }
    return found;
  }

  /// Writes the reported words [first, last): pairs of marks alone are direct speech.
  void Emit(std::uint32_t first, std::uint32_t last) {
    while (
        first < last && pair_[first] == 0 &&
        (IsPunct(At(first)) || (words_[first] == ReportingWord::kBreak && first + 1 < last && pair_[first + 1] != 0))) {
      ++first;
    }
    last = Trim(first, last);
    if (first >= last) return;
    bool marks = false, outside = false;
    for (std::uint32_t i = first; i < last; ++i) (pair_[i] != 0 ? marks : outside) = true;
    if (marks && !outside) {
      for (std::uint32_t i = first; i < last; i = pairs_[pair_[i] - 1].close + 1) EmitPair(pair_[i] - 1);
      return;
    }
    if (last - first < kFewestReported) return;
    for (std::uint32_t i = first; i < last; ++i) {
      if (pair_[i] != 0) used_[pair_[i] - 1] = true;
    }
    Add({first, last}, marks ? QuoteKind::kMixed : QuoteKind::kIndirect);
  }

  void EmitPair(std::uint32_t p) {
    if (used_[p]) return;
    used_[p] = true;
    const bool goes_on = pairs_[p].continues && p + 1 < pairs_.size() && pairs_[p + 1].open == pairs_[p].close + 1;
    if (speech_open_ == kNone) speech_open_ = pairs_[p].open;
    if (goes_on) {  // one speech over several paragraphs; what names its speaker may stand at its start
      if (!unit_subject_.empty())
        speech_subject_ = unit_subject_, speech_cue_ = unit_cue_, speech_speaker_ = unit_speaker_;
      return;
    }
    if (unit_subject_.empty() && !speech_subject_.empty()) {
      unit_subject_ = speech_subject_, unit_cue_ = speech_cue_, unit_speaker_ = speech_speaker_;
    }
    const RowRange rows = {speech_open_, pairs_[p].close + 1};
    if (ResumesSpeech(rows.first)) {
      doc_.quotes.back().span.end = Span(rows).end;
    } else {
      // “He said that “the bridge is old””: words fitted into the reporting sentence.
      const bool fitted = rows.first > begin_ && At(rows.first - 1) != "," && At(rows.first - 1) != ":" &&
                          At(rows.first - 1) != ";" && IsLowerFirst(rows.first + 1);
      Add(rows, fitted && !unit_cue_.empty() ? QuoteKind::kMixed : QuoteKind::kDirect);
    }
    direct_paragraph_ = paragraph_, direct_unit_ = begin_;
    speech_open_ = kNone, speech_subject_ = {}, speech_cue_ = {}, speech_speaker_ = kNone;
    last_speaker_ = unit_speaker_, last_subject_ = unit_subject_, last_direct_paragraph_ = paragraph_;
  }

  bool IsLowerFirst(std::uint32_t i) const { return At(i)[0] >= 'a' && At(i)[0] <= 'z'; }

  /// Whether the speech opening at `open` goes on with the last one, which its attribution interrupts:
  /// “The bridge,” he said, “is old. …” or “It is old,” he said. “It will be mended.”
  bool ResumesSpeech(std::uint32_t open) const {
    if (doc_.quotes.empty() || doc_.quotes.back().kind != QuoteKind::kDirect || direct_paragraph_ != paragraph_) {
      return false;
    }
    // Clauses claim their marks in any order; what lies before the last speech does not go on with it.
    if (doc_.tokens[open].span.begin < doc_.quotes.back().span.end) return false;
    if (direct_unit_ == begin_) return doc_.quotes.back().cue == unit_cue_ && !unit_cue_.empty();
    return open == begin_ && unit_cue_.empty() && !doc_.quotes.back().cue.empty();
  }

  void Add(RowRange rows, QuoteKind kind) {
    Quote quote;
    quote.span = Span(rows), quote.kind = kind;
    quote.speaker = unit_speaker_, quote.speaker_span = unit_subject_, quote.cue = unit_cue_;
    doc_.quotes.push_back(quote);
  }

  /// Pairs that no clause claimed: speech where they read like sentences, else names or scare quotes.
  void Speech() {
    for (std::uint32_t i = begin_; i < end_; ++i) {
      if (pair_[i] == 0) continue;
      const std::uint32_t p = pair_[i] - 1;
      const QuotePair pair = pairs_[p];
      i = pair.close;
      if (!used_[p] && speech_open_ != kNone) {
        EmitPair(p);
        continue;
      }
      const bool resumes = pair.open == begin_ && ResumesSpeech(pair.open);
      if (used_[p] || (!pair.continues && !resumes && pair.close - pair.open < kFewestSpoken + 2)) continue;
      const bool whole =
          pair.open == begin_ || (pair.open > 0 && (At(pair.open - 1) == ":" || At(pair.open - 1) == ","));
      if (!whole || !IsCapitalized(At(pair.open + 1)) || !(pair.continues || EndsSentence(pair.close))) continue;
      if (unit_subject_.empty() && SignedAfter(pair.close)) {
        SetSource({pair.close, PhraseAfter(pair.close + 2), {}});
        unit_cue_ = {};
      }
      if (unit_subject_.empty() && !told_subject_.empty() && told_paragraph_ != kNone && pair.open > 0 &&
          (told_paragraph_ == paragraph_ || (told_paragraph_ + 1 == paragraph_ && At(pair.open - 1) == ":"))) {
        unit_speaker_ = told_speaker_, unit_subject_ = told_subject_;
      } else if (unit_subject_.empty() && SetPersonBefore(pair.open)) {
        unit_cue_ = {};
      } else if (unit_subject_.empty() && last_direct_paragraph_ != kNone && last_direct_paragraph_ + 1 >= paragraph_) {
        unit_speaker_ = last_speaker_, unit_subject_ = last_subject_;
      }
      EmitPair(p);
    }
  }

  /// “The cards left Moss unimpressed. “They were …””: who the sentence before, of the same paragraph, ends with.
  bool SetPersonBefore(std::uint32_t open) {
    if (open != begin_ || open == 0 || (doc_.tokens[open].flags & kParagraphStart) != 0) return false;
    const std::uint32_t low = open > 2 * kLongestSubject ? open - 2 * kLongestSubject : 0;
    for (std::uint32_t i = open - 1; i-- > low;) {
      if (pair_[i] != 0 || At(i) == "." || (doc_.tokens[i + 1].flags & kParagraphStart) != 0) return false;
      if (!HasPerson({i, i + 1})) continue;
      std::uint32_t first = i;
      while (first > 0 && mention_[first - 1] == mention_[i]) --first;
      SetSource({open, {first, i + 1}, {}});
      return true;
    }
    return false;
  }

  /// “…” — Ada Moss
  bool SignedAfter(std::uint32_t close) const {
    if (close + 2 >= end_ || pair_[close + 1] != 0 || mention_[close + 2] == kNone) return false;
    const std::string_view dash = At(close + 1);
    return dash == "—" || dash == "―" || dash == "–" || dash == "--";
  }

  bool EndsSentence(std::uint32_t close) const {
    const std::string_view t = At(close - 1);
    return t == "." || t == "," || t == "?" || t == "!" || t == "…" || t == "..." || t == "’" || t == "'";
  }

  /// The first person or body of a unit is what a later "he" or "it" most likely means.
  void NoteSubject() {
    for (std::uint32_t i = begin_; i < end_; ++i) {
      if (pair_[i] != 0 || mention_[i] == kNone) continue;
      const Mention& mention = doc_.mentions[mention_[i]];
      if (mention.entity == kNone || !IsSpeaker(mention.type)) continue;
      if (unit_speaker_ != kNone) return;
      if (mention.type == EntityType::kPerson) {
        last_person_ = mention.entity;
      } else if (mention.type == EntityType::kOrg) {
        last_body_ = mention.entity;
      }
      return;
    }
  }

  /// What an editor would put right: marks without a partner, speech that nobody is named for.
  void Warn() {
    for (const std::uint32_t mark : marks_.unpaired) {
      const std::string_view t = At(mark);
      // 6'2" and 19" are measures.
      if (mark > 0 && !At(mark - 1).empty() && At(mark - 1).back() >= '0' && At(mark - 1).back() <= '9') continue;
      const bool closes = t == "”";
      doc_.warnings.push_back({WarningCode::kOther,
                               doc_.tokens[mark].span,
                               {},
                               closes ? "This quotation mark closes a quotation that never opens."
                                      : "This quotation mark opens a quotation that never closes."});
    }
    for (const Quote& quote : doc_.quotes) {
      if (quote.kind != QuoteKind::kDirect || quote.speaker != kNone || !quote.speaker_span.empty()) continue;
      if (SomebodyNear(quote.span)) continue;
      doc_.warnings.push_back(
          {WarningCode::kUnattributedQuote, quote.span, {}, "Nobody is named as the speaker of this quotation."});
    }
  }

  /// Whether the paragraph of a quotation, or the two sentences before it, have anybody who may have said it.
  bool SomebodyNear(ByteSpan span) const {
    const auto after = std::upper_bound(doc_.sentences.begin(), doc_.sentences.end(), span.begin,
                                        [](std::uint32_t at, const Sentence& s) { return at < s.span.begin; });
    if (after == doc_.sentences.begin()) return true;
    std::size_t first = static_cast<std::size_t>(after - doc_.sentences.begin()) - 1;
    const std::uint32_t paragraph = doc_.sentences[first].paragraph;
    std::size_t last = first + 1;
    while (last < doc_.sentences.size() && doc_.sentences[last].paragraph == paragraph) ++last;
    while (first > 0 && doc_.sentences[first - 1].paragraph == paragraph) --first;
    const std::uint32_t own = doc_.sentences[first].tokens.first;
    first = first > 2 ? first - 2 : 0;
    if (first == 0 && last == doc_.sentences.size()) return true;
    for (std::uint32_t i = doc_.sentences[first].tokens.first; i < doc_.sentences[last - 1].tokens.last; ++i) {
      if (pair_[i] != 0) continue;
      if (i < own && (words_[i] == ReportingWord::kIt || IsCue(i))) continue;
      if (i < own && mention_[i] != kNone && doc_.mentions[mention_[i]].type != EntityType::kPerson) continue;
      if (IsCue(i) || (words_[i] >= ReportingWord::kHe && words_[i] <= ReportingWord::kThey)) return true;
      if (mention_[i] != kNone && IsSpeaker(doc_.mentions[mention_[i]].type)) return true;
    }
    return false;
  }

  /// Who is quoted inside of quotations: “‘It will open in May,’ Moss told us”, “Moss said that it is old”. Only
  /// named speakers right before or behind their verbs count: what “they” say is the speaker's tale.
  void QuoteWithin() {
    for (const QuotePair& inner : marks_.inner) {
      if (inner.close - inner.open < kFewestSpoken + 1 || pair_[inner.open] == 0) continue;
      const QuotePair& outer = pairs_[pair_[inner.open] - 1];
      if (!used_[pair_[inner.open] - 1]) continue;
      std::uint32_t before = inner.open;
      if (before > outer.open + 1 && (At(before - 1) == "," || At(before - 1) == ":")) --before;
      if (before > outer.open + 2 && IsHearer(At(before - 1)) && words_[before - 2] == ReportingWord::kTell) --before;
      if (before > outer.open + 1 && IsCue(before - 1)) {
        AddWithin({inner.open, inner.close + 1}, NameBefore(before - 1, outer), before - 1, QuoteKind::kDirect);
      } else if (inner.close + 2 < outer.close && mention_[inner.close + 1] != kNone) {
        std::uint32_t verb = inner.close + 1;
        while (verb < outer.close && mention_[verb] == mention_[inner.close + 1]) ++verb;
        if (IsCue(verb)) AddWithin({inner.open, inner.close + 1}, {inner.close + 1, verb}, verb, QuoteKind::kDirect);
      }
    }
    for (std::uint32_t p = 0; p < pairs_.size(); ++p) {
      if (!used_[p]) continue;
      for (std::uint32_t i = pairs_[p].open + 2; i + kFewestReported + 1 < pairs_[p].close; ++i) {
        if (!IsCue(i) || At(i + 1) != "that" || !Takes(At(i), Complement::kThat)) continue;
        std::uint32_t end = i + 2;
        while (end < pairs_[p].close && !EndsStatement(end)) ++end;
        AddWithin({i + 2, end}, NameBefore(i, pairs_[p]), i, QuoteKind::kIndirect);
        i = end;
      }
    }
  }

  static bool IsHearer(std::string_view t) {
    return t == "us" || t == "me" || t == "them" || t == "him" || t == "her" || t == "reporters" || t == "you";
  }

  bool EndsStatement(std::uint32_t i) const {
    const std::string_view t = At(i);
    return t == "." || t == "?" || t == "!" || t == ";" || t == "—" ||
           (t == "," && i + 1 < pair_.size() && IsMark(At(i + 1)));
  }

  static bool IsMark(std::string_view t) { return t == "”" || t == "\"" || t == "»" || t == "''" || t == "’"; }

  /// The name of a person or body that ends right before the verb, auxiliaries and brackets apart: “[Moss] has said”.
  RowRange NameBefore(std::uint32_t verb, const QuotePair& outer) const {
    std::uint32_t end = verb;
    while (end > outer.open + 1 && words_[end - 1] == ReportingWord::kAux && mention_[end - 1] == kNone) --end;
    const bool bracket = end > outer.open + 1 && At(end - 1) == "]";
    if (bracket) --end;
    if (end <= outer.open + 1 || mention_[end - 1] == kNone || !IsSpeaker(doc_.mentions[mention_[end - 1]].type))
      return {};
    std::uint32_t first = end - 1;
    while (first > outer.open + 1 && mention_[first - 1] == mention_[end - 1]) --first;
    return {first, end};
  }

  void AddWithin(RowRange rows, RowRange subject, std::uint32_t cue, QuoteKind kind) {
    if (subject.size() == 0 || rows.size() < kFewestReported) return;
    Quote quote;
    quote.span = Span(rows), quote.kind = kind;
    quote.speaker = Resolve(subject), quote.speaker_span = Span(subject), quote.cue = doc_.tokens[cue].span;
    doc_.quotes.push_back(quote);
  }

  Document& doc_;
  PairedMarks marks_;
  std::vector<QuotePair>& pairs_ = marks_.pairs;
  std::vector<std::pair<std::string, std::uint32_t>> held_titles_;  // folded title, entity
  std::vector<ReportingWord> words_;
  std::vector<std::uint32_t> pair_;     // 1 + row of the pair a token is in, or 0
  std::vector<std::uint32_t> mention_;  // row of the mention a token is in
  std::vector<bool> used_;              // pairs that are part of a quotation
  std::uint32_t begin_ = 0, end_ = 0;   // the unit: sentences that one attribution covers
  std::uint32_t from_ = 0;              // first token of the unit that is not yet accounted for
  std::uint32_t unit_speaker_ = kNone;
  ByteSpan unit_subject_, unit_cue_;
  std::uint32_t speech_open_ = kNone;  // opening mark of a speech that began in an earlier paragraph
  std::uint32_t speech_speaker_ = kNone;
  std::uint32_t direct_paragraph_ = kNone, direct_unit_ = kNone;  // where the last direct quotation stands
  ByteSpan last_subject_;
  ByteSpan speech_subject_, speech_cue_;
  std::uint32_t last_person_ = kNone, last_body_ = kNone;
  std::uint32_t last_speaker_ = kNone, last_direct_paragraph_ = kNone;
  std::uint32_t paragraph_ = kNone;
  // Who reported last, in words or out of them, in which paragraph; and the paragraph of this unit.
  ByteSpan told_subject_;
  std::uint32_t told_speaker_ = kNone, told_paragraph_ = kNone, told_in_ = kNone;
  std::uint32_t according_ = 0;  // FindAccording
};

}  // namespace

void FindQuotes(Document* doc) { Finder(doc).Run(); }

}  // namespace lede
