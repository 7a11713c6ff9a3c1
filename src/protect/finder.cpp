#include "protect/finder.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "protect/letters.h"
#include "text/unicode.h"

namespace lede::protect {
namespace {

/// Letters within a longer word say something from so many on: "ada" is in "Canada".
constexpr std::size_t kShortestWithin = 4;
/// Words run together that stand in a longer word say more from so many on: "alliance" has "lian".
constexpr std::size_t kShortestSureWithin = 7;

/// What stands between the letters of a place that a pattern was found at.
struct Gaps {
  bool none = true;       ///< nothing, or an apostrophe
  bool connected = true;  ///< nothing but connectors
  bool hyphen_break = false, line_break = false;
  bool single = true;  ///< every letter is a token of its own, with blanks or stops around it
  bool dotted = true;  ///< there is a stop in each
};

class Finder {
 public:
  Finder(std::string_view text, const std::vector<ByteSpan>& masked, const Patterns& patterns,
         const TextContext& context)
      : text_(text), row_(text, masked), patterns_(patterns), context_(context) {}

  std::vector<Trace> Run() {
    patterns_.Scan(row_.folded, [&](const Pattern& pattern, std::uint32_t end) {
      Judge(pattern, end - static_cast<std::uint32_t>(pattern.letters.size()), end);
    });
    FindMisspelt();
    return Joined();
  }

 private:
  Gaps GapsIn(std::uint32_t begin, std::uint32_t end) const {
    Gaps gaps;
    gaps.single = row_.BeginsToken(begin) && row_.EndsToken(end - 1);
    for (std::uint32_t i = begin + 1; i < end; ++i) {
      const Gap gap = row_.gaps[i];
      const bool none = gap == Gap::kNone || gap == Gap::kApostrophe;
      gaps.none = gaps.none && none;
      gaps.connected = gaps.connected && (none || gap == Gap::kConnector);
      gaps.hyphen_break = gaps.hyphen_break || gap == Gap::kHyphenBreak;
      gaps.line_break = gaps.line_break || gap == Gap::kBreak;
      gaps.single = gaps.single && (gap == Gap::kSpace || gap == Gap::kStopSpace || gap == Gap::kConnector);
      gaps.dotted = gaps.dotted && (gap == Gap::kStopSpace || gap == Gap::kConnector);
      if (gap == Gap::kOther) {
        gaps.single = false;
        gaps.hyphen_break = gaps.line_break = false;
        gaps.connected = false;
        break;
      }
    }
    return gaps;
  }

  /// Whether a name's letters go beyond what parts them: only hyphens at line's ends do.
  bool IsHeldTogether(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin + 1; i < end; ++i) {
      const Gap gap = row_.gaps[i];
      if (gap != Gap::kNone && gap != Gap::kConnector && gap != Gap::kHyphenBreak) return false;
    }
    return true;
  }

  void Judge(const Pattern& pattern, std::uint32_t begin, std::uint32_t end) {
    const Gaps gaps = GapsIn(begin, end);
    if (pattern.kind == PatternKind::kInitials) return JudgeInitials(pattern, begin, end, gaps);
    if (gaps.single && !gaps.none && end - begin > 2)
      return Add(begin, end, pattern, TraceKind::kSplit, Likelihood::kSure);
    const bool whole = row_.BeginsToken(begin) && row_.EndsToken(end - 1);
    if (pattern.kind == PatternKind::kInitialed) return JudgeInitialed(pattern, begin, end, gaps, whole);
    if (gaps.hyphen_break && IsHeldTogether(begin, end)) {
      if (end - begin >= kShortestWithin || whole)
        Add(begin, end, pattern, TraceKind::kSplit, whole ? Likelihood::kSure : Likelihood::kPossible);
      return;
    }
    if (pattern.kind == PatternKind::kJoined) {
      if (gaps.connected) JudgeJoined(pattern, begin, end);
      return;
    }
    if (gaps.line_break && whole && end - begin >= kShortestWithin && OnlyBreaks(begin, end))
      return Add(begin, end, pattern, TraceKind::kSplit, Likelihood::kPossible);
    if (gaps.connected && !gaps.none && end - begin >= kShortestWithin) {
      if (row_.ChainOf(begin).is_link) return AddChain(begin, pattern.who, TraceKind::kAddress, Likelihood::kLikely);
      return Add(begin, end, pattern, TraceKind::kSplit, whole ? Likelihood::kLikely : Likelihood::kPossible);
    }
    if (gaps.none) whole ? JudgeWord(pattern, begin, end) : JudgeWithin(pattern, begin, end);
  }

  bool OnlyBreaks(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin + 1; i < end; ++i) {
      if (row_.gaps[i] != Gap::kNone && row_.gaps[i] != Gap::kBreak) return false;
    }
    return true;
  }

  void JudgeInitials(const Pattern& pattern, std::uint32_t begin, std::uint32_t end, const Gaps& gaps) {
    const bool whole = row_.BeginsToken(begin) && row_.EndsToken(end - 1);
    if (!whole || (!gaps.none && !gaps.single)) return;
    const Chain& chain = row_.ChainOf(begin);
    const bool mailbox =
        chain.first == begin && row_.ends[end - 1] < text_.size() && text_[row_.ends[end - 1]] == '@' && chain.is_link;
    if (mailbox) return AddChain(begin, pattern.who, TraceKind::kInitials, Likelihood::kPossible);
    for (std::uint32_t i = begin; i < end; ++i) {
      if (!row_.upper[i]) return;
    }
    const bool after_number = begin > 0 && row_.gaps[begin] == Gap::kSpace && IsDigit(row_.folded[begin - 1]);
    // "A. M. Best" is somebody else's name, or nobody's.
    const bool goes_on = end < row_.size() && row_.upper[end] && row_.gaps[end] != Gap::kOther && !row_.EndsToken(end);
    const bool sure = gaps.dotted && !gaps.none && !after_number && !goes_on;
    Add(begin, end, pattern, TraceKind::kInitials, sure ? Likelihood::kSure : Likelihood::kPossible);
  }

  void JudgeInitialed(const Pattern& pattern, std::uint32_t begin, std::uint32_t end, const Gaps& gaps, bool whole) {
    if (!gaps.connected || !whole) return;
    const Chain& chain = row_.ChainOf(begin);
    if (chain.is_link) return AddChain(begin, pattern.who, TraceKind::kAddress, Likelihood::kSure);
    // "along" is "A. Long" and every other thing, "ALong" is not.
    const bool sure = !gaps.none || (row_.upper[begin] && row_.upper[begin + 1] && !row_.upper[end - 1]);
    Add(begin, end, pattern, TraceKind::kRunTogether, sure ? Likelihood::kSure : Likelihood::kPossible);
  }

  void JudgeJoined(const Pattern& pattern, std::uint32_t begin, std::uint32_t end) {
    if (row_.ChainOf(begin).is_link) return AddChain(begin, pattern.who, TraceKind::kAddress, Likelihood::kSure);
    const bool begins = row_.BeginsToken(begin), ends = row_.EndsToken(end - 1);
    const bool sure = (begins && ends) || end - begin >= kShortestSureWithin || IsSeam(begin, end);
    AddToken(begin, end, pattern, TraceKind::kRunTogether, sure ? Likelihood::kSure : Likelihood::kPossible);
  }

  /// Whether capitals or digits part it from what it is written together with: "TeamMoss", "moss1987".
  bool IsSeam(std::uint32_t begin, std::uint32_t end) const {
    const auto is_digit = [&](std::uint32_t i) { return IsDigit(row_.folded[i]); };
    const bool before = row_.BeginsToken(begin) || is_digit(begin - 1) || (row_.upper[begin] && !row_.upper[begin - 1]);
    const bool behind = row_.EndsToken(end - 1) || is_digit(end) || (row_.upper[end] && !row_.upper[end - 1]);
    return before && behind;
  }

  void JudgeWithin(const Pattern& pattern, std::uint32_t begin, std::uint32_t end) {
    const bool long_enough = end - begin >= kShortestWithin;
    if (IsSeam(begin, end) && (long_enough || row_.upper[begin])) {
      const bool sure = pattern.tells && long_enough;
      if (row_.ChainOf(begin).is_link)
        return AddChain(begin, pattern.who, TraceKind::kAddress, sure ? Likelihood::kSure : Likelihood::kLikely);
      return AddToken(begin, end, pattern, TraceKind::kRunTogether, sure ? Likelihood::kSure : Likelihood::kPossible);
    }
    if (!long_enough) return;
    if (row_.ChainOf(begin).is_link)
      return AddChain(begin, pattern.who, TraceKind::kAddress,
                      pattern.tells ? Likelihood::kLikely : Likelihood::kPossible);
    AddToken(begin, end, pattern, TraceKind::kWithinWord, Likelihood::kPossible);
  }

  void JudgeWord(const Pattern& pattern, std::uint32_t begin, std::uint32_t end) {
    const Chain& chain = row_.ChainOf(begin);
    const bool counts = row_.upper[begin] || !context_.is_prose;
    if (pattern.common && !row_.upper[begin]) return;
    if (chain.is_link) {
      const bool sure = pattern.tells && end - begin >= kShortestWithin;
      return AddChain(begin, pattern.who, TraceKind::kAddress, sure ? Likelihood::kSure : Likelihood::kLikely);
    }
    if (context_.is_prose && StandsInOtherName(begin, end))
      return Add(begin, end, pattern, TraceKind::kWord, Likelihood::kPossible);
    if (context_.is_prose && IsHyphenated(begin, end, chain))
      return Add(begin, end, pattern, TraceKind::kHyphenated,
                 pattern.tells ? Likelihood::kLikely : Likelihood::kPossible);
    if (!pattern.tells || !counts) return Add(begin, end, pattern, TraceKind::kWord, Likelihood::kPossible);
    const bool opens = context_.is_prose && OpensSentence(begin) && !FollowsInitial(pattern, begin);
    Add(begin, end, pattern, TraceKind::kWord, opens ? Likelihood::kLikely : Likelihood::kSure);
  }

  /// "A. Moss": the stop ends no sentence.
  bool FollowsInitial(const Pattern& pattern, std::uint32_t begin) const {
    return begin > 0 && row_.gaps[begin] == Gap::kStopSpace && row_.BeginsToken(begin - 1) && row_.upper[begin - 1] &&
           patterns_.IsInitialOf(row_.folded[begin - 1], pattern.who);
  }

  /// "Moss-Hill", not "Moss-led".
  bool IsHyphenated(std::uint32_t begin, std::uint32_t end, const Chain& chain) const {
    return (begin > chain.first && row_.upper[row_.token_begins[begin - 1]]) || (end < chain.last && row_.upper[end]);
  }

  bool StandsInOtherName(std::uint32_t begin, std::uint32_t end) const {
    const auto at = std::upper_bound(context_.others.begin(), context_.others.end(), row_.begins[begin],
                                     [](std::uint32_t byte, const ByteSpan& span) { return byte < span.begin; });
    return at != context_.others.begin() && std::prev(at)->end >= row_.ends[end - 1];
  }

  bool OpensSentence(std::uint32_t begin) const {
    if (context_.sentences.empty()) return row_.opens_sentence[begin];
    const auto at = std::upper_bound(context_.sentences.begin(), context_.sentences.end(), row_.begins[begin]);
    return at != context_.sentences.begin() && (begin == 0 || row_.ends[begin - 1] <= *std::prev(at));
  }

  /// One letter off, in words with a capital and in addresses: every other word is like some name.
  void FindMisspelt() {
    for (std::uint32_t begin = 0; begin < row_.size();) {
      const std::uint32_t end = row_.token_ends[begin];
      const Chain& chain = row_.ChainOf(begin);
      if (row_.upper[begin] || chain.is_link || !context_.is_prose) {
        std::vector<std::uint32_t> who = patterns_.MisspeltIn(std::string_view(row_.folded).substr(begin, end - begin));
        if (!who.empty() && chain.is_link)
          AddChain(begin, who, TraceKind::kMisspelt, Likelihood::kPossible);
        else if (!who.empty())
          traces_.push_back({SpanOf(begin, end), who, TraceKind::kMisspelt, Likelihood::kPossible});
      }
      begin = end;
    }
  }

  ByteSpan SpanOf(std::uint32_t begin, std::uint32_t end) const { return {row_.begins[begin], row_.ends[end - 1]}; }

  void Add(std::uint32_t begin, std::uint32_t end, const Pattern& pattern, TraceKind kind, Likelihood likelihood) {
    ByteSpan span = SpanOf(begin, end);
    // The stop behind an initial is the name's.
    if (kind == TraceKind::kInitials && text_.substr(span.begin, span.size()).find('.') != std::string_view::npos &&
        span.end < text_.size() && text_[span.end] == '.')
      ++span.end;
    traces_.push_back({span, pattern.who, kind, likelihood});
  }

  /// The whole word, which has more letters than the name.
  void AddToken(std::uint32_t begin, std::uint32_t end, const Pattern& pattern, TraceKind kind, Likelihood likelihood) {
    Add(row_.token_begins[begin], row_.token_ends[end - 1], pattern, kind, likelihood);
  }

  /// The whole address: what is left of one leads to the same person.
  void AddChain(std::uint32_t letter, const std::vector<std::uint32_t>& who, TraceKind kind, Likelihood likelihood) {
    const Chain& chain = row_.ChainOf(letter);
    traces_.push_back({{chain.begin, chain.end}, who, kind, likelihood});
  }

  /// Of traces that overlap, one; what is sure and stands side by side is one name.
  std::vector<Trace> Joined() {
    std::stable_sort(traces_.begin(), traces_.end(), [](const Trace& a, const Trace& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    std::vector<Trace> joined;
    for (Trace& trace : traces_) {
      TakeInitial(&trace);
      if (!joined.empty() && Overlap(joined.back(), trace)) {
        Merge(std::move(trace), &joined.back());
      } else if (!joined.empty() && IsOneName(joined.back(), trace)) {
        joined.back().span.end = trace.span.end;
        joined.back().likelihood = Likelihood::kSure;
        joined.back().who = Shared(joined.back(), trace);
      } else {
        joined.push_back(std::move(trace));
      }
    }
    return joined;
  }

  static bool Overlap(const Trace& a, const Trace& b) { return b.span.begin < a.span.end; }

  /// The surer of two says what it is, over all that either has.
  static void Merge(Trace trace, Trace* into) {
    const bool surer = trace.likelihood > into->likelihood;
    if (trace.likelihood == into->likelihood) {
      std::vector<std::uint32_t> who;
      std::set_union(into->who.begin(), into->who.end(), trace.who.begin(), trace.who.end(), std::back_inserter(who));
      std::vector<std::uint32_t> shared = Shared(*into, trace);
      into->who = shared.empty() ? std::move(who) : std::move(shared);
    }
    const ByteSpan span = {std::min(into->span.begin, trace.span.begin), std::max(into->span.end, trace.span.end)};
    if (surer) *into = std::move(trace);
    into->span = span;
  }

  static std::vector<std::uint32_t> Shared(const Trace& a, const Trace& b) {
    std::vector<std::uint32_t> shared;
    std::set_intersection(a.who.begin(), a.who.end(), b.who.begin(), b.who.end(), std::back_inserter(shared));
    return shared;
  }

  /// Two words of a name side by side are the name, however they are written: "ada moss".
  bool IsOneName(const Trace& a, const Trace& b) const {
    if (a.kind != TraceKind::kWord || b.kind != TraceKind::kWord || Shared(a, b).empty()) return false;
    const std::string_view between = text_.substr(a.span.end, b.span.begin - a.span.end);
    if (between.size() > 2 || between.find_first_not_of(" .-\n\r") != std::string_view::npos) return false;
    return Letters(text_.substr(a.span.begin, a.span.size())) != Letters(text_.substr(b.span.begin, b.span.size()));
  }

  /// "A." before "Moss".
  void TakeInitial(Trace* trace) const {
    if (trace->kind != TraceKind::kWord || trace->likelihood != Likelihood::kSure) return;
    const auto at = std::lower_bound(row_.begins.begin(), row_.begins.end(), trace->span.begin) - row_.begins.begin();
    auto letter = static_cast<std::size_t>(at);
    while (letter > 0 && (row_.gaps[letter] == Gap::kStopSpace || row_.gaps[letter] == Gap::kSpace) &&
           row_.BeginsToken(letter - 1) && row_.upper[letter - 1] &&
           patterns_.IsInitialOf(row_.folded[letter - 1], trace->who)) {
      --letter;
      trace->span.begin = row_.begins[letter];
    }
  }

  std::string_view text_;
  LetterRow row_;
  const Patterns& patterns_;
  const TextContext& context_;
  std::vector<Trace> traces_;
};

}  // namespace

std::vector<Trace> FindTraces(std::string_view text, const std::vector<ByteSpan>& masked, const Patterns& patterns,
                              const TextContext& context) {
  return Finder(text, masked, patterns, context).Run();
}

}  // namespace lede::protect
