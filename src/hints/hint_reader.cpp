#include "hints/hint_reader.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/json_string.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace lede {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kSchema = "lede-hints/1";
constexpr std::string_view kKinds =
    R"("type", "not_a_name", "extent", "same_as", "apart_from", "place", "speaker" or "not_a_quotation")";

std::string Quoted(std::string_view text) {
  constexpr std::size_t kMost = 60;  // bytes
  std::string shown(text.substr(0, kMost));
  while (!shown.empty() && FindInvalidUtf8(shown) != std::string_view::npos) shown.pop_back();
  std::string quoted = "\"";
  quoted.append(shown).append(shown.size() < text.size() ? "…\"" : "\"");
  return quoted;
}

bool IsBlank(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const DecodedChar c = DecodeUtf8(text, i);
    if (!IsSpace(c.code_point)) return false;
    i += c.bytes;
  }
  return true;
}

}  // namespace

std::string HintReader::Run() {
  if (json_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
  SkipSpace();
  do {
    if (!ReadAll()) return mistake_;
    SkipSpace();
  } while (at_ < json_.size());
  return {};
}

bool HintReader::ReadAll() {
  bool schema = false, hints = false;
  const bool read = ReadObject([&](std::string_view name) {
    if (name == "schema" && !schema) {
      std::string version;
      schema = true;
      if (!ReadText(name, &version)) return false;
      return version == kSchema || Wrong("The hints have the schema " + Quoted(version) + "; this program reads \"" +
                                         std::string(kSchema) + "\".");
    }
    if (name == "hints" && !hints) {
      hints = true;
      return ReadHints();
    }
    if (name == "schema" || name == "hints") return Wrong("The hints have the member " + Quoted(name) + " twice.");
    return Wrong("The hints have an unknown member " + Quoted(name) + "; there are \"schema\" and \"hints\".");
  });
  if (!read) return false;
  if (!schema) return Wrong("The hints have no \"schema\"; this program reads \"" + std::string(kSchema) + "\".");
  return hints || Wrong("The hints have no list \"hints\".");
}

bool HintReader::ReadHints() {
  if (!StandsAt('[')) return Unfit("hints", "a list");
  ++at_;
  SkipSpace();
  if (Take(']')) return true;
  do {
    if (out_.size() == kMaxHints) return Wrong("There are more than " + std::to_string(kMaxHints) + " hints.");
    SkipSpace();
    if (!ReadHint()) return false;
    SkipSpace();
  } while (Take(','));
  return Take(']') || Malformed();
}

bool HintReader::ReadHint() {
  enum : std::uint32_t { kWords = 1, kWhere = 2 };
  Hint hint;
  in_hint_ = true, seen_ = 0, kinds_ = 0;
  const bool read = ReadObject([&](std::string_view name) {
    if (name == "words") return Once(name, kWords) && ReadWords(name, &hint.words);
    if (name == "where") return Once(name, kWhere) && ReadWhere(&hint);
    return ReadMember(name, &hint);
  });
  if (!read) return false;
  if ((seen_ & kWords) == 0) return Wrong("\"words\" is missing.");
  if ((seen_ & kWhere) == 0) return Wrong("\"where\" is missing.");
  if (kinds_ == 0) return Wrong("It says nothing of its words; " + std::string(kKinds) + " would.");
  if (kinds_ > 1) return Wrong("It says two things of its words; make two hints of it.");
  in_hint_ = false;
  out_.push_back(std::move(hint));
  return true;
}

/// A member that says what the reader knows of the words.
bool HintReader::ReadMember(std::string_view name, Hint* hint) {
  struct Known {
    std::string_view name;
    HintKind kind;
  };
  constexpr Known kKnown[] = {
      {"type", HintKind::kType},       {"not_a_name", HintKind::kNotAName},          {"extent", HintKind::kExtent},
      {"same_as", HintKind::kSameAs},  {"apart_from", HintKind::kApartFrom},         {"place", HintKind::kPlace},
      {"speaker", HintKind::kSpeaker}, {"not_a_quotation", HintKind::kNotAQuotation}};
  for (const Known& known : kKnown) {
    if (known.name != name) continue;
    if (!Once(name, 4u << static_cast<unsigned>(known.kind))) return false;
    ++kinds_;
    hint->kind = known.kind;
    switch (known.kind) {
      case HintKind::kType: return ReadType(hint);
      case HintKind::kExtent: return ReadExtent(hint);
      case HintKind::kPlace: return ReadPlace(hint);
      case HintKind::kSameAs:
      case HintKind::kApartFrom: return ReadWords(name, &hint->other);
      case HintKind::kSpeaker: return ReadOther(name, hint);
      case HintKind::kNotAName:
      case HintKind::kNotAQuotation: return ReadTrue(name);
    }
  }
  return Wrong("It has an unknown member " + Quoted(name) + "; there are \"words\", \"where\", and one of " +
               std::string(kKinds) + ".");
}

bool HintReader::ReadWhere(Hint* hint) {
  constexpr std::string_view kWanted = "\"everywhere\" or an object with \"before\" and \"after\"";
  if (StandsAt('"')) {
    std::string where;
    if (!ReadText("where", &where)) return false;
    hint->everywhere = where == "everywhere";
    return hint->everywhere || Wrong("\"where\" must be " + std::string(kWanted) + ".");
  }
  if (!StandsAt('{')) return Unfit("where", kWanted);
  bool before = false, after = false;
  const bool read = ReadObject([&](std::string_view name) {
    bool* const seen = name == "before" ? &before : name == "after" ? &after : nullptr;
    if (seen == nullptr)
      return Wrong("\"where\" has an unknown member " + Quoted(name) + "; there are \"before\" and \"after\".");
    if (*seen) return Wrong("\"where\" has the member " + Quoted(name) + " twice.");
    *seen = true;
    return ReadText(name, seen == &before ? &hint->before : &hint->after);
  });
  return read && ((before && after) || Wrong("\"where\" must have both \"before\" and \"after\"; either may be \"\"."));
}

bool HintReader::ReadType(Hint* hint) {
  std::string written, names;
  if (!ReadText("type", &written)) return false;
  for (int i = 0; i < kEntityTypeCount; ++i) {
    hint->type = static_cast<EntityType>(i);
    if (EntityTypeName(hint->type) == written) return true;
    names.append(i == 0 ? "" : ", ").append(EntityTypeName(hint->type));
  }
  return Wrong("There is no type " + Quoted(written) + "; there are " + names + ".");
}

bool HintReader::ReadExtent(Hint* hint) {
  if (!StandsAt('{')) return Unfit("extent", "an object with \"words\"");
  bool words = false;
  const bool read = ReadObject([&](std::string_view name) {
    if (name != "words") return Wrong("\"extent\" has an unknown member " + Quoted(name) + "; there is \"words\".");
    if (words) return Wrong("\"extent\" has the member \"words\" twice.");
    words = true;
    return ReadWords(name, &hint->other);
  });
  return read && (words || Wrong("\"extent\" has no \"words\"."));
}

bool HintReader::ReadPlace(Hint* hint) {
  constexpr std::string_view kWanted =
      R"(null, an object with "geonames", or one with "name", "feature" and "country")";
  if (TakeWord("null")) return true;
  if (!StandsAt('{')) return Unfit("place", kWanted);
  constexpr std::array<std::string_view, 4> kMembers = {"geonames", "name", "feature", "country"};
  constexpr std::uint32_t kById = 1, kByName = 14;  // sets of the members above
  std::uint32_t seen = 0;
  const bool read = ReadObject([&](std::string_view name) {
    const auto* const known = std::find(kMembers.begin(), kMembers.end(), name);
    if (known == kMembers.end())
      return Wrong("\"place\" has an unknown member " + Quoted(name) +
                   R"(; there is "geonames", or "name", "feature" and "country".)");
    const std::uint32_t bit = 1u << static_cast<unsigned>(known - kMembers.begin());
    if ((seen & bit) != 0) return Wrong("\"place\" has the member " + Quoted(name) + " twice.");
    seen |= bit;
    if (name == "geonames") return ReadGeoNames(hint);
    if (name == "name") return ReadWords(name, &hint->other);
    return name == "feature" ? ReadFeature(hint) : ReadCountry(hint);
  });
  return read && (seen == kById || seen == kByName || Wrong("\"place\" must be " + std::string(kWanted) + "."));
}

bool HintReader::ReadGeoNames(Hint* hint) {
  const char* const first = json_.data() + at_;
  const auto [end, error] = std::from_chars(first, json_.data() + json_.size(), hint->geonames);
  const std::string_view behind = json_.substr(static_cast<std::size_t>(end - json_.data()));
  const bool whole = error == std::errc() && behind.find_first_of(".eE0123456789") != 0;
  if (!whole || hint->geonames == 0 || *first == '0') return Unfit("geonames", "a GeoNames id, a whole number above 0");
  at_ += static_cast<std::size_t>(end - first);
  return true;
}

bool HintReader::ReadFeature(Hint* hint) {
  std::string written, names;
  if (!ReadText("feature", &written)) return false;
  for (int i = 0; i < kPlaceFeatureCount; ++i) {
    hint->feature = static_cast<PlaceFeature>(i);
    if (PlaceFeatureName(hint->feature) == written) return true;
    names.append(i == 0 ? "" : ", ").append(PlaceFeatureName(hint->feature));
  }
  return Wrong("There is no feature " + Quoted(written) + "; there are " + names + ".");
}

/// An ISO 3166-1 alpha-2 code, or null: oceans are in no country.
bool HintReader::ReadCountry(Hint* hint) {
  constexpr std::string_view kWanted = "an ISO 3166-1 code of two capital letters, or null";
  if (TakeWord("null")) return true;
  std::string code;
  if (!StandsAt('"')) return Unfit("country", kWanted);
  if (!ReadText("country", &code)) return false;
  const auto is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (code.size() != 2 || !is_letter(code[0]) || !is_letter(code[1]))
    return Wrong("\"country\" must be " + std::string(kWanted) + ".");
  hint->country = static_cast<CountryCode>(code[0] | code[1] << 8);
  return true;
}

/// The words of a name, or null.
bool HintReader::ReadOther(std::string_view name, Hint* hint) {
  if (TakeWord("null")) return true;
  if (!StandsAt('"')) return Unfit(name, "text or null");
  return ReadWords(name, &hint->other);
}

bool HintReader::ReadTrue(std::string_view name) { return TakeWord("true") || Unfit(name, "true"); }

bool HintReader::ReadWords(std::string_view name, std::string* words) {
  if (!ReadText(name, words)) return false;
  if (IsBlank(*words)) return Wrong(Quoted(name) + " has no words.");
  return words->size() <= kMaxHintWords ||
         Wrong(Quoted(name) + " is longer than " + std::to_string(kMaxHintWords) + " bytes.");
}

bool HintReader::ReadText(std::string_view name, std::string* text) {
  if (!StandsAt('"')) return Unfit(name, "text");
  const std::size_t first = at_;
  if (!SkipJsonString(json_, &at_)) return Malformed();
  *text = json_.substr(first, at_ - first);
  DecodeJsonString(text);
  return true;
}

template <class TakeMember>
bool HintReader::ReadObject(TakeMember take) {
  if (!StandsAt('{')) return Unfit("", "an object");
  ++at_;
  SkipSpace();
  if (Take('}')) return true;
  do {
    SkipSpace();
    const std::size_t first = at_;
    if (!SkipJsonString(json_, &at_)) return Malformed();
    std::string name(json_.substr(first, at_ - first));
    DecodeJsonString(&name);
    SkipSpace();
    if (!Take(':')) return Malformed();
    SkipSpace();
    if (!take(std::string_view(name))) return false;
    SkipSpace();
  } while (Take(','));
  return Take('}') || Malformed();
}

bool HintReader::StandsAt(char c) { return at_ < json_.size() && json_[at_] == c; }

bool HintReader::Take(char c) {
  if (!StandsAt(c)) return false;
  ++at_;
  return true;
}

bool HintReader::TakeWord(std::string_view word) {
  if (!json_.substr(at_).starts_with(word)) return false;
  at_ += word.size();
  return true;
}

void HintReader::SkipSpace() {
  while (at_ < json_.size() && std::string_view(" \t\r\n").find(json_[at_]) != std::string_view::npos) ++at_;
}

bool HintReader::Malformed() {
  in_hint_ = false;
  return Wrong("The hints are not valid JSON at byte " + std::to_string(at_) + ".");
}

bool HintReader::Unfit(std::string_view name, std::string_view wanted) {
  constexpr std::string_view kBegins = "{[\"-0123456789";
  const std::string_view rest = json_.substr(at_);
  const bool value = !rest.empty() && (kBegins.find(rest[0]) != std::string_view::npos || rest.starts_with("true") ||
                                       rest.starts_with("false") || rest.starts_with("null"));
  if (!value) return Malformed();
  const std::string subject = !name.empty() ? Quoted(name) : in_hint_ ? "It" : "The hints";
  return Wrong(subject + " must be " + std::string(wanted) + ".");
}

bool HintReader::Wrong(const std::string& sentence) {
  mistake_ = (in_hint_ ? "Hint " + std::to_string(out_.size() + 1) + ": " : std::string()) + sentence;
  return false;
}

bool HintReader::Once(std::string_view name, std::uint32_t bit) {
  if ((seen_ & bit) != 0) return Wrong("It has the member " + Quoted(name) + " twice.");
  seen_ |= bit;
  return true;
}

}  // namespace lede
