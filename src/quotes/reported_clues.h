// What tells whether words of reporting report, and how much each clue weighs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "lede/document.h"
#include "quotes/reported.h"
#include "reading/reading.h"

namespace lede {

/// How what the rules found fits a candidate.
enum class RulesSay : std::uint8_t { kNothing, kSame, kOther, kWithin };

/// What is known of a candidate beside its tree.
struct ReportedSetting {
  RulesSay rules{};    ///< of the same word of reporting; kWithin: of another one, around this candidate
  bool trees = false;  ///< of kRules: whether a candidate off the trees has the same words
  bool cue_in_marks = false;
  bool has_marks = false;  ///< marks within the content
  bool all_in_marks = false;
  bool inner_cue = false;  ///< a verb of thoughts and wishes
  QuoteKind kind{};        ///< of kRules
  Attribution attribution{};
};

/// The weights of clues, as model/reporting.tsv has them: a line each of its name, its weight in hundredths, and of words
/// of reporting how often they reported and how often they might have.
class ReportedWeights {
 public:
  ReportedWeights() = default;
  /// `section` must outlive this. Lines that are not sound are passed over. O(size of the section).
  explicit ReportedWeights(std::span<const std::byte> section);

  bool empty() const { return weights_.empty(); }
  /// 0 for what was not learnt. O(1).
  int Of(std::string_view clue) const;
  /// Whether a word of this lemma reported in a quarter of the places where it might have, or more. O(1).
  bool OftenReports(std::string_view lemma) const;
  /// The same of a tenth.
  bool SometimesReports(std::string_view lemma) const;

 private:
  std::unordered_map<std::string_view, int> weights_;
  std::unordered_set<std::string_view> often_, sometimes_;  // lemmas
};

/// What is reported, as its words stand.
enum class Shape : std::uint8_t {
  kClause,  ///< with a subject of its own: "it was old"
  kOpen,    ///< a verb without: "to mend it"
  kPhrase,  ///< "the charge"
};

/// Tells `sink` the name of each clue of a candidate; O(1) in the text.
class ReportedClues {
 public:
  using Sink = std::function<void(std::string_view)>;

  ReportedClues(const Document& doc, const Reading& reading, const ReportedFinder& finder)
      : doc_(doc), reading_(reading), finder_(finder) {}

  /// The sentences at work.
  void Enter(RowRange tokens) { range_ = tokens; }
  void Tell(const MaybeReported& one, const ReportedSetting& setting, const Sink& sink);
  Shape ShapeOf(const MaybeReported& one) const;
  /// The word that what is reported hangs on. O(words reported).
  std::uint32_t HeadOf(const MaybeReported& one) const;
  /// The lemma, or the form where there is none.
  std::string WordOf(std::uint32_t token) const;

 private:
  void TellCue(const MaybeReported& one);
  void TellContent(const MaybeReported& one);
  void TellEnds(const MaybeReported& one);
  void TellPiece(std::string_view name, const MaybeReported& one, std::uint32_t top, std::uint32_t head);
  std::string WhereOf(const MaybeReported& one, std::uint32_t top) const;
  std::string TenseOf(std::uint32_t verb) const;
  void TellSource(const MaybeReported& one);
  void TellReach(const MaybeReported& one);
  void TellRules(const MaybeReported& one, const ReportedSetting& setting);
  void Put(std::string_view name, std::string_view value);
  void Put(std::string_view name, std::string_view value, std::string_view second);
  std::string_view At(std::uint32_t token) const { return doc_.slice(doc_.tokens[token]); }
  static bool Holds(RowRange rows, std::uint32_t token) { return token >= rows.first && token < rows.last; }

  const Document& doc_;
  const Reading& reading_;
  const ReportedFinder& finder_;
  RowRange range_{};
  const Sink* sink_ = nullptr;
  std::string clue_, lemma_, how_;
};

}  // namespace lede
