// What the copy desk is told: every sentence of a warning stands in one table.
#pragma once

#include <cstdint>
#include <initializer_list>

#include "lede/document.h"

namespace lede {

/// What there is to say. Of numbers that contradict each other there are several things.
enum class Remark : std::uint8_t {
  kMisspelling,         ///< written, meant
  kSpeltElsewhere,      ///< written, elsewhere
  kJoinedWords,         ///< written, meant
  kNeverSpeltOut,       ///< acronym
  kSpeltOutLater,       ///< acronym
  kSpeltOutTwice,       ///< acronym
  kDateOrder,           ///< written, read, other
  kWeekday,             ///< date, weekday, written
  kNoSpeaker,           ///< nothing
  kOpensAlone,          ///< mark
  kClosesAlone,         ///< mark
  kConversion,          ///< written, converted, expected
  kConversionRate,      ///< written, elsewhere, expected, unit
  kRise,                ///< from, to, expected, written
  kFall,                ///< from, to, expected, written
  kParts,               ///< written, expected
  kIncluded,            ///< written, part
  kAge,                 ///< name, written, elsewhere
  kToll,                ///< written, elsewhere
  kDoubledWord,         ///< written
  kSpacing,             ///< written, meant
  kMissingStop,         ///< written
  kBracketOpensAlone,   ///< mark
  kBracketClosesAlone,  ///< mark
  kNumberForm,          ///< written
  kRepeated,            ///< nothing
  kShare,               ///< share, whole, expected, written
  kNotEnglish,          ///< nothing
};

/// Appends a warning, its sentence made of what it names, which are the parts that the remark lists. The caller may
/// set its `related` and `suggestion`. O(the sentence's length).
Warning& AddWarning(Remark remark, ByteSpan span, std::initializer_list<WarningArg> args, Document* doc);

}  // namespace lede
