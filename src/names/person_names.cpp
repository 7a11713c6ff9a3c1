#include "names/person_names.h"

#include <algorithm>
#include <vector>

#include "names/name_forms.h"
#include "text/forms.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr LexClassSet kKnownPlace = Bit(LexClass::kCountry) | Bit(LexClass::kRegion) | Bit(LexClass::kCity);

bool IsDegree(const Lexical& lexical, std::uint32_t t) {
  return lexical.Is(t, LexClass::kPostNominal) && (lexical.word(t).all_caps || lexical.form(t).size() > 2);
}

/// By token: whether it is the first of its sentence.
std::vector<std::uint8_t> SentenceStarts(const Document& doc) {
  std::vector<std::uint8_t> starts(doc.tokens.size(), 0);
  for (const Sentence& sentence : doc.sentences) {
    if (sentence.tokens.size() > 0) starts[sentence.tokens.first] = 1;
  }
  return starts;
}

}  // namespace

void DropDegrees(const Lexical& lexical, NameSpans* names) {
  for (const NameSpan& name : names->Sorted()) {
    if (name.type != EntityType::kPerson) continue;
    std::uint32_t last = name.last;
    while (last > name.first + 1 &&
           ((IsDegree(lexical, last - 1) && last > name.first + 2) || lexical.form(last - 1) == ","))
      --last;
    if (last < name.last) names->Shorten(name.first, last);
    if (last < name.first + 2 && !(name.first > 0 && lexical.Is(name.first - 1, LexClass::kHonorific))) continue;
    for (std::uint32_t t = last; t < lexical.size(); ++t) {
      if (lexical.form(t) == "," && t + 1 < lexical.size()) ++t;
      if (!IsDegree(lexical, t)) break;
      const NameSpan* held = names->At(t);
      if (held != nullptr && held->first == t && held->last == t + 1) names->Shorten(t, t);
    }
  }
}

void AddGivenNames(const Document& doc, const Lexical& lexical, NameSpans* names) {
  constexpr std::uint16_t kGiven = 750;
  const std::vector<std::uint8_t> first_of_sentence = SentenceStarts(doc);
  const auto is_given = [&](std::uint32_t t) {
    return lexical.Is(t, LexClass::kFirstName) && lexical.word(t).capitalized && !lexical.word(t).all_caps &&
           lexical.form(t).size() > 2 && !lexical.Is(t, LexClass::kTitle) && !lexical.Is(t, LexClass::kHonorific) &&
           !IsOneOf(lexical.form(t), {"Will", "May", "Mark", "See", "The", "Many", "Long", "Else", "Young", "Grant"});
  };
  const auto on_next_line = [&](std::uint32_t t) {
    const std::uint32_t end = doc.tokens[t - 1].span.end;
    return doc.text().substr(end, doc.tokens[t].span.begin - end).find('\n') != std::string_view::npos;
  };
  const auto starts = [&](std::uint32_t t) {
    return t == 0 || first_of_sentence[t] != 0 || !lexical.word(t - 1).capitalized;
  };
  for (const NameSpan& name : names->Sorted()) {
    const std::uint32_t before = name.first - 1;
    // "Moss Jr." alone is nobody's name.
    const bool junior = name.last == name.first + 2 && NameSuffix(lexical.form(name.last - 1)) != 0;
    const bool wanted = name.type == EntityType::kPerson && name.first > 0 && names->IsFree(before);
    if (wanted &&
        (is_given(before) ||
         (junior && lexical.word(before).capitalized &&
          (lexical.word(before).classes & (Bit(LexClass::kTitle) | Bit(LexClass::kHonorific))) == 0)) &&
        first_of_sentence[name.first] == 0) {
      // "In June Moss won": the month is none of her names.
      const bool month = lexical.Is(before, LexClass::kMonthOrDay);
      if (starts(before) && !lexical.Is(name.first, LexClass::kFirstName) && (!month || first_of_sentence[before] != 0))
        names->Replace({before, name.last, name.type, name.producer, std::max(name.confidence, kGiven)});
      continue;
    }
    // "India Moss flew": a place is followed by no surname.
    const std::uint32_t next = name.last;
    // Behind "in" and a comma it stands for itself, and what follows on the next line is no name of its own.
    const bool placed =
        name.first > 0 && IsOneOf(lexical.form(name.first - 1), {"in", "of", "to", "from", "at", "near", ","});
    const bool place = name.type == EntityType::kGpe && name.last == name.first + 1 && is_given(name.first) && !placed;
    if (!place || next + 1 >= lexical.size() || !names->IsFree(next) || !starts(name.first)) continue;
    constexpr LexClassSet kOfPersons = Bit(LexClass::kFirstName) | Bit(LexClass::kSurname);
    const LexicalWord& surname = lexical.word(next);
    const bool person = surname.capitalized && !surname.all_caps && (surname.classes & ~kOfPersons) == 0 &&
                        !surname.begins_phrase && lexical.form(next).size() > 3;
    if (person && !on_next_line(next) && !lexical.word(next + 1).capitalized && first_of_sentence[next] == 0)
      names->Replace({name.first, next + 1, EntityType::kPerson, Producer::kRule, kGiven});
  }
}

void AddPeers(const Document& doc, const Lexical& lexical, NameSpans* names) {
  constexpr std::uint16_t kPeer = 850;
  const std::vector<std::uint8_t> first_of_sentence = SentenceStarts(doc);
  for (std::uint32_t t = 0; t + 2 < lexical.size(); ++t) {
    if (!IsOneOf(lexical.form(t),
                 {"Duke", "Duchess", "Earl", "Countess", "Marquess", "Marquis", "Marchioness", "Viscount",
                  "Viscountess", "Baron", "Baroness", "Archduke", "Archduchess", "Prince", "Princess"}))
      continue;
    if (lexical.form(t + 1) != "of" || !lexical.word(t + 2).capitalized || !lexical.word(t + 2).has_letter) continue;
    const std::uint32_t first = t > 0 && IsOneOf(lexical.form(t - 1), {"Grand", "Crown", "Dowager"}) ? t - 1 : t;
    std::uint32_t last = t + 3;
    const NameSpan* held = names->At(t + 2);
    if (held != nullptr && held->last > last && held->type != EntityType::kPerson) last = held->last;
    // "the Duke of Lima Hotel", "HMS Prince of Lima"
    const bool longer = last < lexical.size() && lexical.word(last).capitalized && lexical.word(last).has_letter;
    const NameSpan* whole = names->At(first);
    const bool thing = whole != nullptr && (whole->last > last || whole->first < first) &&
                       whole->type != EntityType::kPerson && whole->type != EntityType::kTitle;
    if (!longer && !thing && first_of_sentence[t + 2] == 0)
      names->Replace({first, last, EntityType::kTitle, Producer::kRule, kPeer});
  }
}

void AddPostalCodes(const Lexical& lexical, NameSpans* names) {
  constexpr std::uint16_t kPostal = 900, kSurePerson = 900;
  for (const NameSpan& town : names->Sorted()) {
    const std::uint32_t code = town.last + 1;
    if (code >= lexical.size() || lexical.form(town.last) != ",") continue;
    const bool known = (lexical.ClassesOf(town.first, town.last) & kKnownPlace) != 0;
    const bool named = town.type == EntityType::kPerson && (!known || town.confidence >= kSurePerson);
    if ((town.type != EntityType::kGpe && !known) || named) continue;
    if (!lexical.Is(code, LexClass::kPostalCode) || !lexical.word(code).all_caps || lexical.form(code).size() != 2)
      continue;
    if (code + 1 < lexical.size() && lexical.word(code + 1).all_caps) continue;  // a row of capitals
    names->Replace({code, code + 1, EntityType::kGpe, Producer::kRule, kPostal});
    if (town.type != EntityType::kGpe) names->Retype(town.first, EntityType::kGpe, Producer::kRule, kPostal);
  }
}

}  // namespace lede
