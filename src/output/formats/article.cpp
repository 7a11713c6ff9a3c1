#include "output/formats/article.h"

#include <algorithm>

#include "text/unicode.h"

namespace lede::formats {

std::string HeadlineOf(const Document& doc) {
  for (const Paragraph& paragraph : doc.paragraphs) {
    if (paragraph.role == ParagraphRole::kHeadline) return doc.Written(paragraph.span);
  }
  return {};
}

bool IsEnglish(const Document& doc) {
  return std::none_of(doc.warnings.begin(), doc.warnings.end(),
                      [](const Warning& warning) { return warning.code == WarningCode::kNotEnglish; });
}

std::string NameOf(const Document& doc, std::uint32_t entity) { return doc.Written(doc.entities[entity].name); }

std::uint32_t CertaintyOf(const Document& doc, const Entity& entity) {
  std::uint32_t by_name = 0, in_any_way = 0;
  bool has_name = false;
  for (std::uint32_t i = entity.mentions.first; i < entity.mentions.last; ++i) {
    const Mention& mention = doc.mentions[doc.entity_mentions[i]];
    const bool named = mention.kind == MentionKind::kName || mention.kind == MentionKind::kAcronym;
    std::uint32_t& most = named ? by_name : in_any_way;
    most = std::max<std::uint32_t>(most, mention.confidence);
    has_name = has_name || named;
  }
  return has_name ? by_name : in_any_way;
}

const Place* PlaceOf(const Document& doc, const Entity& entity) {
  return entity.place == kNone ? nullptr : &doc.places[entity.place];
}

std::string_view PlaceName(const Document& doc, const Place& place) {
  return std::string_view(doc.place_names).substr(place.name.begin, place.name.size());
}

std::string CountryLetters(CountryCode country) {
  if (country == kNoCountry) return {};
  return {static_cast<char>(country & 0xFF), static_cast<char>(country >> 8)};
}

std::vector<std::string> AliasesOf(const Document& doc, const Entity& entity) {
  std::vector<std::string> aliases;
  for (std::uint32_t i = entity.aliases.first; i < entity.aliases.last; ++i) {
    aliases.push_back(doc.Written(doc.alias_spans[i]));
  }
  return aliases;
}

bool IsFormOfAddress(std::string_view title) {
  constexpr std::string_view kForms[] = {"dame", "dr",  "dr.",  "lady", "lord", "madam", "miss",  "mme", "mr",
                                         "mr.",  "mrs", "mrs.", "ms",   "ms.",  "prof",  "prof.", "sir"};
  const std::string folded = Fold(title);
  return std::find(std::begin(kForms), std::end(kForms), folded) != std::end(kForms);
}

std::vector<std::string> TitlesOf(const Document& doc, const Entity& entity, bool forms_of_address) {
  std::vector<std::string> titles;
  for (std::uint32_t i = entity.titles.first; i < entity.titles.last; ++i) {
    std::string title = doc.Written(doc.title_spans[i]);
    if (IsFormOfAddress(title) == forms_of_address) titles.push_back(std::move(title));
  }
  return titles;
}

const Sentence* SentenceAt(const Document& doc, std::uint32_t byte) {
  const auto after =
      std::upper_bound(doc.sentences.begin(), doc.sentences.end(), byte,
                       [](std::uint32_t at, const Sentence& sentence) { return at < sentence.span.begin; });
  if (after == doc.sentences.begin()) return nullptr;
  const Sentence& sentence = *(after - 1);
  return byte < sentence.span.end ? &sentence : nullptr;
}

std::string SpeakerOf(const Document& doc, const Quote& quote) {
  if (quote.speaker != kNone) return NameOf(doc, quote.speaker);
  return quote.speaker_span.empty() ? std::string() : doc.Written(quote.speaker_span);
}

bool IsDoubtful(const Quote& quote) { return quote.attribution == Attribution::kInferred || quote.confidence < kSure; }

std::string_view DayOf(const Time& time) {
  if (time.type != TimeType::kDate && time.type != TimeType::kTime) return {};
  constexpr std::string_view kShape = "dddd-dd-dd";
  const std::string_view day = std::string_view(time.value).substr(0, kShape.size());
  const bool shaped = std::equal(day.begin(), day.end(), kShape.begin(), kShape.end(),
                                 [](char c, char shape) { return shape == 'd' ? c >= '0' && c <= '9' : c == shape; });
  const bool ends = time.value.size() == day.size() || (shaped && time.value[day.size()] == 'T');
  return shaped && ends ? day : std::string_view();
}

std::string Id(char letter, std::uint32_t row) { return std::string(1, letter).append(std::to_string(row + 1)); }

}  // namespace lede::formats
