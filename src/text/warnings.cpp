#include "text/warnings.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace lede {
namespace {

/// A sentence with the names of what is put in between braces.
struct Wording {
  Remark remark;
  WarningCode code;
  std::string_view check;  ///< the value of WarningPart::kCheck, where one code holds several kinds
  std::string_view sentence;
};

// clang-format off
constexpr std::array kWordings = {
    Wording{Remark::kMisspelling, WarningCode::kSpellingVariant, "", "“{written}” may be a misspelling of “{meant}”."},
    Wording{Remark::kSpeltElsewhere, WarningCode::kSpellingVariant, "", "“{written}” is “{elsewhere}” elsewhere."},
    Wording{Remark::kJoinedWords, WarningCode::kJoinedWords, "", "“{written}” seems to be two words: “{meant}”."},
    Wording{Remark::kNeverSpeltOut, WarningCode::kUndefinedAcronym, "", "“{acronym}” is never spelt out."},
    Wording{Remark::kSpeltOutLater, WarningCode::kUndefinedAcronym, "", "“{acronym}” is used before it is spelt out."},
    Wording{Remark::kSpeltOutTwice, WarningCode::kAcronymTwice, "", "“{acronym}” is spelt out a second time."},
    Wording{Remark::kDateOrder, WarningCode::kAmbiguousDate, "", "“{written}” can be {read} or {other}; it is read as {read}."},
    Wording{Remark::kWeekday, WarningCode::kWeekdayMismatch, "", "{date} is a {weekday}, not a {written}."},
    Wording{Remark::kNoSpeaker, WarningCode::kUnattributedQuote, "", "Nobody is named as the speaker of this quotation."},
    Wording{Remark::kOpensAlone, WarningCode::kUnpairedMark, "", "This quotation mark opens a quotation that never closes."},
    Wording{Remark::kClosesAlone, WarningCode::kUnpairedMark, "", "This quotation mark closes a quotation that never opens."},
    Wording{Remark::kConversion, WarningCode::kNumberMismatch, "conversion",
            "“{written}” does not come to “{converted}”: it would be about {expected} in that unit."},
    Wording{Remark::kConversionRate, WarningCode::kNumberMismatch, "rate",
            "“{written}” is converted at another rate than “{elsewhere}”: it would be about {expected} {unit}."},
    Wording{Remark::kRise, WarningCode::kNumberMismatch, "rise",
            "From {from} to {to} is a rise of {expected} percent, not of {written}."},
    Wording{Remark::kFall, WarningCode::kNumberMismatch, "fall",
            "From {from} to {to} is a fall of {expected} percent, not of {written}."},
    Wording{Remark::kParts, WarningCode::kNumberMismatch, "parts", "The parts of “{written}” add up to {expected}."},
    Wording{Remark::kIncluded, WarningCode::kNumberMismatch, "included", "“{written}” cannot include “{part}”."},
    Wording{Remark::kAge, WarningCode::kNumberMismatch, "age", "“{name}” is {written} here and {elsewhere} before."},
    Wording{Remark::kToll, WarningCode::kNumberMismatch, "toll", "“{written}” here, but “{elsewhere}” before."},
    Wording{Remark::kDoubledWord, WarningCode::kDoubledWord, "", "“{written}”: a word stands twice."},
    Wording{Remark::kSpacing, WarningCode::kSpacing, "", "“{written}” should be “{meant}”."},
    Wording{Remark::kMissingStop, WarningCode::kMissingStop, "", "This paragraph ends without a full stop."},
    Wording{Remark::kBracketOpensAlone, WarningCode::kUnpairedMark, "", "This bracket opens and never closes."},
    Wording{Remark::kBracketClosesAlone, WarningCode::kUnpairedMark, "", "This bracket closes and never opens."},
    Wording{Remark::kNumberForm, WarningCode::kOther, "number_form", "“{written}” is not how numbers are written."},
    Wording{Remark::kRepeated, WarningCode::kOther, "repeated_passage", "This stands in the text before, word for word."},
    Wording{Remark::kShare, WarningCode::kNumberMismatch, "share", "{share} of {whole} is {expected}, not {written}."},
    Wording{Remark::kNotEnglish, WarningCode::kNotEnglish, "",
            "This does not look like English. Lede reads English, so most of what it marks here will be wrong."},
};
// clang-format on

constexpr bool InOrder() {
  for (std::size_t i = 0; i < kWordings.size(); ++i) {
    if (static_cast<std::size_t>(kWordings[i].remark) != i) return false;
  }
  return kWordings.size() == static_cast<std::size_t>(Remark::kNotEnglish) + 1;
}
static_assert(InOrder(), "a remark is the row of its wording");

/// The value of the part that a name in braces calls for; the braces, where it is not given.
std::string_view Named(std::string_view braced, std::initializer_list<WarningArg> args) {
  const std::string_view part = braced.substr(1, braced.size() - 2);
  for (const WarningArg& arg : args) {
    if (WarningPartName(arg.name) == part) return arg.value;
  }
  return braced;
}

}  // namespace

Warning& AddWarning(Remark remark, ByteSpan span, std::initializer_list<WarningArg> args, Document* doc) {
  const Wording& wording = kWordings[static_cast<std::size_t>(remark)];
  Warning warning;
  warning.code = wording.code, warning.span = span;
  warning.args.first = static_cast<std::uint32_t>(doc->warning_args.size());
  if (!wording.check.empty()) doc->warning_args.push_back({WarningPart::kCheck, std::string(wording.check)});
  doc->warning_args.insert(doc->warning_args.end(), args);
  warning.args.last = static_cast<std::uint32_t>(doc->warning_args.size());
  std::string_view rest = wording.sentence;
  for (std::size_t open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
    const std::size_t close = rest.find('}');
    warning.message.append(rest.substr(0, open)).append(Named(rest.substr(open, close + 1 - open), args));
    rest.remove_prefix(close + 1);
  }
  warning.message.append(rest);
  return doc->warnings.emplace_back(std::move(warning));
}

}  // namespace lede
