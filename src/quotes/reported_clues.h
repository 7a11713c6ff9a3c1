// What tells whether words of reporting report, and how much each clue weighs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

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

/// The hash of a text, of which that of two texts one behind the other can be made (Karp and Rabin 1987).
struct ClueHash {
  std::uint64_t sum = 0, power = 1;

  constexpr ClueHash() = default;
  constexpr explicit ClueHash(std::string_view text) {
    for (const char c : text) {
      sum = sum * kBase + static_cast<unsigned char>(c) + 1;
      power *= kBase;
    }
  }
  constexpr ClueHash operator+(ClueHash behind) const {
    behind.sum += sum * behind.power;
    behind.power *= power;
    return behind;
  }

 private:
  static constexpr std::uint64_t kBase = 0x9FB21C651E98DF25ull;
};

/// The weights of clues, as model/reporting.tsv has them: a line each of its name, its weight in hundredths, and of words
/// of reporting how often they reported and how often they might have.
class ReportedWeights {
 public:
  ReportedWeights() = default;
  /// `section` must outlive this. Lines that are not sound are passed over. O(size of the section).
  explicit ReportedWeights(std::span<const std::byte> section);

  bool empty() const { return clues_ == 0; }
  /// 0 for what was not learnt. O(1).
  int Of(ClueHash clue) const {
    const std::uint64_t mixed = Mixed(clue);
    for (std::size_t at = mixed & mask_;; at = (at + 1) & mask_) {
      const Slot slot = slots_[at];
      if (slot.check == CheckOf(mixed)) return slot.weight;
      if (slot.check == 0) return 0;
    }
  }
  int Of(std::string_view clue) const { return Of(ClueHash(clue)); }
  /// Whether a word of this lemma reported in a quarter of the places where it might have, or more. O(1).
  bool OftenReports(std::string_view lemma) const;
  /// The same of a tenth.
  bool SometimesReports(std::string_view lemma) const;

 private:
  /// Dozens of clues are asked for a candidate, most of which weigh nothing: their names are not kept, so that the table
  /// is small.
  struct Slot {
    std::uint32_t check = 0;  ///< further bits of the hash, one of them set; 0 is free
    std::int32_t weight = 0;
  };

  static std::uint64_t Mixed(ClueHash clue) { return (clue.sum ^ clue.sum >> 29) * 0xFF51AFD7ED558CCDull; }
  static std::uint32_t CheckOf(std::uint64_t mixed) { return static_cast<std::uint32_t>(mixed >> 32) | 1; }
  void Put(ClueHash clue, int weight);

  std::vector<Slot> slots_ = std::vector<Slot>(1);  // a power of two, at most half of them taken
  std::size_t mask_ = 0;
  std::size_t clues_ = 0;
  std::unordered_set<std::string_view> often_, sometimes_;  // lemmas
};

/// What is reported, as its words stand.
enum class Shape : std::uint8_t {
  kClause,  ///< with a subject of its own: "it was old"
  kOpen,    ///< a verb without: "to mend it"
  kPhrase,  ///< "the charge"
};

/// The clues of candidates: their names, or what they weigh together. Keeps what it has read of a word, so it is made once
/// for a document.
class ReportedClues {
 public:
  using Sink = std::function<void(std::string_view)>;

  ReportedClues(const Document& doc, const Reading& reading, const ReportedFinder& finder);

  /// The sentences at work.
  void Enter(RowRange tokens) { range_ = tokens; }
  /// Tells `sink` the name of each clue of a candidate.
  void Tell(const MaybeReported& one, const ReportedSetting& setting, const Sink& sink);
  /// The sum of the weights of these clues.
  int Weigh(const MaybeReported& one, const ReportedSetting& setting, const ReportedWeights& weights);
  Shape ShapeOf(const MaybeReported& one) const;
  /// The word that what is reported hangs on. O(words reported).
  std::uint32_t HeadOf(const MaybeReported& one) const;

 private:
  /// What a clue asks of, and what stands for an answer. Texts are looked at only where names are told.
  struct Name {
    std::string_view text;
    ClueHash hash;
    consteval Name(const char* name) : text(name), hash(ClueHash(text) + ClueHash("=")) {}  // NOLINT: written as text
  };
  struct Part {
    std::string_view text;
    ClueHash hash;
    constexpr Part() = default;
    constexpr Part(std::string_view t) : text(t), hash(t) {}      // NOLINT: written as text
    constexpr Part(const char* t) : Part(std::string_view(t)) {}  // NOLINT
    Part(const std::string& t) : Part(std::string_view(t)) {}     // NOLINT
  };
  /// A token's lemma, or the form where there is none; its folded form.
  struct Known {
    bool has_word = false, has_fold = false;
    ClueHash word, fold;
  };

  void TellAll(const MaybeReported& one, const ReportedSetting& setting);
  void TellCue(const MaybeReported& one);
  void TellContent(const MaybeReported& one);
  void TellEnds(const MaybeReported& one);
  /// The names of the clues of words at an end.
  struct PieceNames {
    Name whole, first, word, size, tense, subject;
  };
  void TellPiece(const PieceNames& names, const MaybeReported& one, std::uint32_t top, std::uint32_t head);
  static std::string_view WhereOf(const ReadToken& top, const MaybeReported& one);
  Part TenseOf(std::uint32_t verb);
  void TellSource(const MaybeReported& one);
  void TellReach(const MaybeReported& one);
  void TellRules(const MaybeReported& one, const ReportedSetting& setting);
  Part WordOf(std::uint32_t token);
  Part FoldOf(std::uint32_t token);
  /// One behind the other.
  Part Joined(const Part& first, const Part& second);
  void Put(const Name& name, const Part& value);
  void Put(const Name& name, const Part& value, const Part& second);
  std::string_view At(std::uint32_t token) const { return doc_.slice(doc_.tokens[token]); }
  static bool Holds(RowRange rows, std::uint32_t token) { return token >= rows.first && token < rows.last; }

  const Document& doc_;
  const Reading& reading_;
  const ReportedFinder& finder_;
  RowRange range_{};            // of the sentences at work
  std::vector<Known> known_;    // by token
  const Sink* sink_ = nullptr;  // null where they are weighed
  const ReportedWeights* weights_ = nullptr;
  int weight_ = 0;
  Part how_, lemma_;
  /// Candidates of one word of reporting follow each other, and what it says by itself is the same for all of them.
  struct {
    std::uint32_t cue = kNone, head = kNone;
    Construction how{};
    int weight = 0;
  } last_cue_;
  std::string clue_;
  std::deque<std::string> texts_;  // of parts, where names are told
};

}  // namespace lede
