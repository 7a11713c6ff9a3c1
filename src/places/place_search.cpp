// Places found while their name is typed.
#include "lede/places.h"

#include <algorithm>
#include <optional>

#include "lexicon/model_file.h"
#include "places/place_key.h"
#include "places/place_table.h"

namespace lede {
namespace {

/// How a name answers what was typed, the best first.
enum class Answer : std::uint8_t { kName, kOtherName, kBeginning, kLaterWord };

struct Found {
  PlaceRow row;
  Answer answer;
};

std::optional<Answer> AnswerOf(std::string_view name, std::string_view typed) {
  const std::size_t at = name.find(typed);
  if (at == 0) return name.size() == typed.size() ? Answer::kName : Answer::kBeginning;
  for (std::size_t from = at; from != std::string_view::npos; from = name.find(typed, from + 1)) {
    if (name[from - 1] == ' ') return Answer::kLaterWord;
  }
  return std::nullopt;
}

/// Among places of a name the country comes first, then the division, then towns.
int Weight(const PlaceTable& table, PlaceRow row) {
  constexpr int kCountry = 16, kDivision = 8;
  const PlaceFeature feature = table.feature(row);
  const int bonus = feature == PlaceFeature::kCountry ? kCountry : feature == PlaceFeature::kAdmin1 ? kDivision : 0;
  return table.rank(row) + bonus;
}

NamedPlace PlaceOf(const PlaceTable& table, PlaceRow row) {
  const PlaceRow division = table.division(row);
  return {.name = std::string(table.name(row)),
          .division = division == kNone || division == row ? std::string() : std::string(table.name(division)),
          .geonames = table.geonames(row),
          .latitude = static_cast<std::int16_t>(table.latitude(row)),
          .longitude = static_cast<std::int16_t>(table.longitude(row)),
          .country = table.country(row),
          .feature = table.feature(row)};
}

}  // namespace

std::vector<NamedPlace> FindPlaces(const Model& model, std::string_view typed, std::size_t limit) {
  const PlaceTable table(model.sections().Find(kSectionPlaces));
  const std::string wanted = NormalizePlaceName(typed);
  if (wanted.empty()) return {};
  std::vector<PlaceRow> others;
  for (const PlaceForm form : {PlaceForm::kName, PlaceForm::kAbbreviation}) {
    table.Find(PlaceKey(wanted, form), table.size(), &others);
  }
  std::sort(others.begin(), others.end());
  std::vector<Found> found;
  for (PlaceRow row = 0; row < table.size(); ++row) {
    std::optional<Answer> answer = AnswerOf(NormalizePlaceName(table.name(row)), wanted);
    const bool is_other = std::binary_search(others.begin(), others.end(), row);
    if (is_other && answer != Answer::kName) answer = Answer::kOtherName;
    if (answer) found.push_back({row, *answer});
  }
  const auto better = [&](const Found& a, const Found& b) {
    if (a.answer != b.answer) return a.answer < b.answer;
    const int first = Weight(table, a.row), second = Weight(table, b.row);
    return first != second ? first > second : a.row < b.row;
  };
  const std::size_t shown = std::min(limit, found.size());
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(shown), found.end(), better);
  std::vector<NamedPlace> places;
  for (std::size_t i = 0; i < shown; ++i) places.push_back(PlaceOf(table, found[i].row));
  return places;
}

}  // namespace lede
