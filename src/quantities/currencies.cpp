#include "quantities/currencies.h"

#include "quantities/phrase_key.h"

namespace lede {

CurrencyTable::CurrencyTable() {
  std::size_t names = 0;
  for (const CurrencyNames& row : AllCurrencyNames()) {
    names += 1;
    for (const char c : row.names) names += c == '|' ? 1 : 0;
  }
  std::size_t size = 64;
  while (size < names * 2) size *= 2;
  slots_.resize(size);
  for (const CurrencyNames& row : AllCurrencyNames()) {
    for (std::size_t from = 0; from < row.names.size();) {
      const std::size_t bar = row.names.find('|', from);
      const std::size_t to = bar == std::string_view::npos ? row.names.size() : bar;
      const std::uint64_t key = PhraseKey(row.names.substr(from, to - from));
      std::size_t slot = key & (size - 1);
      while (slots_[slot].names != nullptr) slot = (slot + 1) & (size - 1);
      slots_[slot] = {key, &row};
      from = to + 1;
    }
  }
}

const CurrencyNames* CurrencyTable::Find(std::uint64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = key & mask;; slot = (slot + 1) & mask) {
    if (slots_[slot].names == nullptr || slots_[slot].key == key) return slots_[slot].names;
  }
}

void StoryCountries::Count(const Document& doc) {
  countries_.clear();
  for (const Entity& entity : doc.entities) {
    if (entity.country == kNoCountry) continue;
    Country* found = nullptr;
    for (Country& country : countries_) {
      if (country.code == entity.country) found = &country;
    }
    if (found == nullptr) found = &countries_.emplace_back(Country{entity.country, 0});
    found->mentions += entity.mentions.size();
  }
}

std::uint32_t StoryCountries::Weight(CountryCode country) const {
  for (const Country& row : countries_) {
    if (row.code == country) return row.mentions;
  }
  return 0;
}

std::string_view StoryCountries::Currency(std::string_view family) const {
  // Dollars and pounds are also the world's; another country's are meant only where the story is about it
  // and not where it is named in passing.
  constexpr std::uint32_t kMentionsOfSubject = 3;
  const bool worldwide = family == "dollar" || family == "pound";
  std::uint32_t most = 0;
  for (const Country& country : countries_) most = country.mentions > most ? country.mentions : most;
  std::string_view best;
  std::uint32_t best_weight = 0;
  for (const FamilyMember& member : AllFamilyMembers()) {
    if (member.family != family) continue;
    const auto code = static_cast<CountryCode>(static_cast<unsigned char>(member.country[0]) |
                                               static_cast<unsigned char>(member.country[1]) << 8);
    const std::uint32_t weight = Weight(code);
    if (best.empty()) {
      best = member.code, best_weight = weight;
    } else if (weight > best_weight && (!worldwide || (weight == most && weight >= kMentionsOfSubject))) {
      best = member.code, best_weight = weight;
    }
  }
  return best;
}

}  // namespace lede
