// The closed class of words that times and quantities are made of.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace lede {

/// What a word can be in an expression of time or quantity; bits of a set.
enum WordClass : std::uint32_t {
  kNumberWord = 1u << 0,    ///< "zero" … "ninety"; value: the number
  kScaleWord = 1u << 1,     ///< "hundred", "million", "crore"; value: the power of ten
  kOrdinalWord = 1u << 2,   ///< "first" … "ninetieth"; value: the number
  kScaleOrdinal = 1u << 3,  ///< "hundredth", "thousandths"; value: the power of ten
  kMonth = 1u << 4,         ///< value: 1 … 12
  kWeekday = 1u << 5,       ///< value: 1 Monday … 7 Sunday
  kTimeUnit = 1u << 6,      ///< value of `unit`: TimeUnit
  kSeason = 1u << 7,        ///< value: 0 spring … 3 winter
  kDayPart = 1u << 8,       ///< value: DayPart
  kDigits = 1u << 9,        ///< a run of ASCII digits with its separators
  kPunctuation = 1u << 10,  ///< one character that is neither letter nor digit
  kPlural = 1u << 11,       ///< of a unit, weekday or part of day
  kShort = 1u << 12,        ///< an abbreviation
  kTens = 1u << 13,         ///< "twenty" … "ninety"
  kTimeLead = 1u << 14,     ///< may open a time before its core: "the", "last", "about"
  kTimeCore = 1u << 15,     ///< says time by itself: "today", "noon", "Christmas"
  kAmbiguous = 1u << 16,    ///< also an everyday word: "may", "march", "second", "sun"
  kFuture = 1u << 17,       ///< a cue that the clause is about the future: "will", "scheduled"
  kPast = 1u << 18,         ///< a cue that it is about the past: "said", "was"
  kDecadeWord = 1u << 19,   ///< "nineties"; value: 90
  kTimeZone = 1u << 20,     ///< "GMT", "EDT"
  kAmountWord = 1u << 21,   ///< may begin a quantity though it is no number: "half", "dozens", "½", "percent"
};

enum class TimeUnit : std::uint8_t {
  kSecond,
  kMinute,
  kHour,
  kDay,
  kNight,
  kWeek,
  kWeekend,
  kFortnight,
  kMonth,
  kQuarter,
  kHalf,
  kYear,
  kDecade,
  kCentury,
};

/// Parts of the day in TIMEX3: TMO, TMI, TAF, TEV, TNI, TDT.
enum class DayPart : std::uint8_t { kNoPart, kMorning, kMidday, kAfternoon, kEvening, kNight, kDaytime };

struct WordInfo {
  std::string_view text;  ///< lower case
  std::uint32_t classes = 0;
  std::int16_t value = 0;
  TimeUnit unit{};
};

/// The key under which a word is known: FNV-1a over its lower-case bytes, in 64 bits.
constexpr std::uint64_t WordKey(std::string_view lower) {
  std::uint64_t key = 0xCBF29CE484222325u;
  for (const char c : lower) key = (key ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  return key;
}

/// Every word that is known, once each.
std::span<const WordInfo> KnownWords();

/// Finds words by key. Holds no memory beyond itself; building it is O(KnownWords).
class WordTable {
 public:
  WordTable();
  /// Null where the word is none of the known. O(1).
  const WordInfo* Find(std::uint64_t key) const {
    for (std::size_t slot = key & (kSlots - 1);; slot = (slot + 1) & (kSlots - 1)) {
      if (words_[slot] == nullptr) return nullptr;
      if (keys_[slot] == key) return words_[slot];
    }
  }

 private:
  static constexpr std::size_t kSlots = 2048;  // under half full
  std::array<std::uint64_t, kSlots> keys_{};
  std::array<const WordInfo*, kSlots> words_{};
};

}  // namespace lede
