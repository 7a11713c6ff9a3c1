#include "names/spans.h"

#include <algorithm>
#include <utility>

#include "names/name_forms.h"
#include "names/subtype.h"
#include "names/titles.h"
#include "tag/word.h"
#include "text/forms.h"
#include "text/key_table.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace lede {
namespace {

bool IsPunctuation(std::string_view form) {
  const char32_t c = DecodeUtf8(form, 0).code_point;
  return !IsLetter(c) && !IsDigit(c) && c != '#' && c != '&';
}

/// True where the name's last token is the full stop of an abbreviation that the tokens keep apart:
/// "U . S .", "Smith Co .".
bool EndsAbbreviation(const Lexical& lexical, const NameSpan& name) {
  if (name.last - name.first < 2 || lexical.form(name.last - 1) != ".") return false;
  const std::string_view before = lexical.form(name.last - 2);
  const bool initial = before.size() == 1 && before[0] >= 'A' && before[0] <= 'Z';
  return initial || before == "Inc" || before == "Co" || before == "Corp" || before == "Ltd" || before == "Jr" ||
         before == "Sr";
}

/// Moves the ends of a name to where the annotation rules want them; the name may become empty.
void TrimEnds(const Document& doc, const Lexical& lexical, NameSpan* name) {
  const auto is_article = [&](std::uint32_t t) {
    const std::string_view form = lexical.form(t);
    return form == "the" || form == "The" || form == "THE" || form == "a" || form == "an";
  };
  const auto form_is_trimmed = [&](std::uint32_t t) {
    return IsPossessive(lexical.form(t)) || IsPunctuation(lexical.form(t));
  };
  while (name->first < name->last && form_is_trimmed(name->first)) ++name->first;
  while (name->first < name->last && form_is_trimmed(name->last - 1) && !EndsAbbreviation(lexical, *name)) --name->last;
  const auto is_preposition = [&](std::uint32_t t) {
    const std::string_view form = lexical.form(t);
    return form == "of" || form == "for" || form == "in" || form == "and" || form == "the" || form == "to";
  };
  // "Government of" is cut off at a person; but what "University of" lacks may be a name that follows.
  const bool awaits_name = name->last < lexical.size() && lexical.word(name->last).capitalized;
  while (name->first + 1 < name->last && is_preposition(name->last - 1) && !awaits_name) --name->last;
  const bool official = name->last - name->first == 2 && lexical.Is(name->last - 1, LexClass::kCity) &&
                        lexical.ClassesOf(name->first, name->last) != 0;  // "The Hague"
  if (name->last - name->first > 1 && is_article(name->first) && !official) ++name->first;
  for (std::uint32_t t = name->first; t < name->last; ++t) {
    if ((doc.tokens[t].flags & kLink) != 0) name->last = name->first;
  }
}

/// "IMO: 9620944": the colon that parts a name from its number.
bool IsNumbered(const Lexical& lexical, std::uint32_t t, std::uint32_t last) {
  if (lexical.form(t) != ":" || t + 1 >= last) return false;
  const std::string_view number = lexical.form(t + 1);
  return number[0] >= '0' && number[0] <= '9';
}

/// "P340 million": an amount in a currency that is written as a letter.
bool IsAmount(const Lexical& lexical, const NameSpan& name) {
  const auto scales = [&](std::uint32_t t) {
    return t < lexical.size() &&
           IsOneOf(lexical.form(t), {"million", "billion", "trillion", "thousand", "crore", "lakh"});
  };
  // The tagger may leave the scale outside.
  const std::uint32_t scale = scales(name.last - 1) ? name.last - 1 : name.last;
  if (scale == name.first || !scales(scale)) return false;
  const char digit = lexical.form(scale - 1).back();
  return digit >= '0' && digit <= '9';
}

/// True where inserting, removing or changing one byte, or swapping two neighbours, turns one form
/// into the other, and both begin with the same byte.
bool IsOneEditAway(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a == b || a.empty() || a[0] != b[0] || b.size() - a.size() > 1 || a.size() < 4) return false;
  std::size_t prefix = 0, suffix = 0;
  while (prefix < a.size() && a[prefix] == b[prefix]) ++prefix;
  while (suffix < a.size() - prefix && a[a.size() - 1 - suffix] == b[b.size() - 1 - suffix]) ++suffix;
  const std::size_t differing = b.size() - prefix - suffix;
  if (differing == 1) return true;
  return a.size() == b.size() && differing == 2 && a[prefix] == b[prefix + 1] && a[prefix + 1] == b[prefix];
}

}  // namespace

void NameSpans::Reset(std::size_t tokens) {
  names_.clear();
  owner_.assign(tokens, kNone);
}

bool NameSpans::AreFree(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t t = first; t < last; ++t) {
    if (owner_[t] != kNone) return false;
  }
  return true;
}

bool NameSpans::Add(const NameSpan& name) {
  if (name.first >= name.last || !AreFree(name.first, name.last)) return false;
  Insert(name);
  // What a rule makes of the reader's name is the rule's.
  if (name.producer == Producer::kReader) names_.back().producer = Producer::kRule;
  return true;
}

void NameSpans::Insert(const NameSpan& name) {
  std::fill(owner_.begin() + name.first, owner_.begin() + name.last, static_cast<std::uint32_t>(names_.size()));
  names_.push_back(name);
}

bool NameSpans::Replace(const NameSpan& name) {
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    const NameSpan* held = At(t);
    if (held == nullptr) continue;
    if (held->first < name.first || held->last > name.last) return false;
    const bool whole = held->first == name.first && held->last == name.last;
    if (held->producer == Producer::kReader && (held->fixed || whole)) return false;
  }
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    if (owner_[t] == kNone) continue;
    names_[owner_[t]].last = names_[owner_[t]].first;
    owner_[t] = kNone;
  }
  return Add(name);
}

void NameSpans::Force(const NameSpan& name) {
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    if (owner_[t] != kNone) Remove(owner_[t]);
  }
  Insert(name);
}

void NameSpans::Drop(RowRange tokens) {
  const NameSpan* held = At(tokens.first);
  if (held != nullptr && held->first == tokens.first && held->last == tokens.last) Remove(owner_[tokens.first]);
}

void NameSpans::Remove(std::uint32_t row) {
  NameSpan& name = names_[row];
  std::fill(owner_.begin() + name.first, owner_.begin() + name.last, kNone);
  name.last = name.first;
}

void NameSpans::Shorten(std::uint32_t token, std::uint32_t last) {
  NameSpan& name = names_[owner_[token]];
  if (name.producer == Producer::kReader) return;
  std::fill(owner_.begin() + last, owner_.begin() + name.last, kNone);
  name.last = last;
}

void NameSpans::Retype(std::uint32_t token, EntityType type, Producer producer, std::uint16_t confidence) {
  NameSpan& name = names_[owner_[token]];
  if (name.producer == Producer::kReader) return;
  name.type = type, name.producer = producer, name.confidence = confidence;
}

std::vector<NameSpan> NameSpans::Sorted() const {
  std::vector<NameSpan> sorted;
  for (const NameSpan& name : names_) {
    if (name.first < name.last) sorted.push_back(name);
  }
  std::sort(sorted.begin(), sorted.end(), [](const NameSpan& a, const NameSpan& b) { return a.first < b.first; });
  return sorted;
}

void AddTaggedNames(std::span<const TagSpan> tagged, NameScheme scheme, const Document& doc, const Lexical& lexical,
                    NameSpans* names) {
  for (const TagSpan& span : tagged) {
    NameSpan name{span.first, span.last, EntityType::kMisc, Producer::kTagger, span.confidence};
    TrimEnds(doc, lexical, &name);
    if (name.first >= name.last || IsAmount(lexical, name)) continue;
    if (span.type == TagType::kPerson) {
      // "President Duterte" is a title and a person; a title alone is no person.
      const std::uint32_t title_end = LeadingTitleEnd(lexical, name.first, name.last);
      if (title_end > name.first) {
        names->Add({name.first, title_end, EntityType::kTitle, Producer::kRule, span.confidence});
        name.first = title_end;
      }
      TrimEnds(doc, lexical, &name);
    }
    // "Lima, Peru" is two places, "Kenya and Uganda" too, "Trinidad and Tobago" one.
    const bool may_split = scheme == NameScheme::kOutermost && span.type == TagType::kPlace &&
                           lexical.ClassesOf(name.first, name.last) == 0;
    for (std::uint32_t part = name.first, end; part < name.last; part = end + 1) {
      end = part;
      while (end < name.last && !(may_split && (lexical.form(end) == "," || lexical.form(end) == "and")) &&
             !IsNumbered(lexical, end, name.last))
        ++end;
      if (part > name.first && IsNumbered(lexical, part - 1, name.last)) continue;
      NameSpan piece = name;
      piece.first = part, piece.last = end;
      TrimEnds(doc, lexical, &piece);
      if (piece.first >= piece.last || IsCurrencyPrefix(doc, lexical, piece.last)) continue;
      piece.type = SubtypeOf(span.type, piece.first, piece.last, lexical);
      names->Add(piece);
    }
  }
}

namespace {

/// "British" and "Irish Lions" are one body: an adjective joins no name of its own, unless a noun that both describe
/// follows ("Syrian and Islamic State forces").
bool JoinPeoples(const NameSpan& head, const Lexical& lexical, NameSpans* names) {
  if (head.last + 2 >= lexical.size() || lexical.form(head.last) != "and") return false;
  const NameSpan* rest = names->At(head.last + 1);
  if (rest == nullptr || rest->first != head.last + 1 || rest->type != EntityType::kOrg) return false;
  if (rest->last - rest->first < 2 || lexical.form(head.last - 1).ends_with('s')) return false;
  if (IsOneOf(lexical.form(rest->last - 1), {"Armies", "Banks", "Forces", "Governments"})) return false;  // two of them
  if (rest->last < lexical.size() && lexical.word(rest->last).has_letter &&
      !IsOneOf(lexical.form(rest->last),
               {"and", "as", "at",   "by",  "for", "from", "had",  "has",   "have", "in",   "is",
                "of",  "on", "that", "the", "to",  "was",  "were", "which", "will", "with", "would"}))
    return false;
  return names->Replace(
      {head.first, rest->last, rest->type, rest->producer, std::min(head.confidence, rest->confidence)});
}

/// "Edson Arantes" + "do Nascimento": a surname with its particles, which only some taggers' corpora keep.
bool JoinSurname(const NameSpan& head, const Lexical& lexical, NameSpans* names) {
  constexpr std::uint32_t kMost = 2;  // "van der"
  std::uint32_t next = head.last;
  while (next < lexical.size() && next < head.last + kMost && IsSurnameParticle(lexical.form(next))) ++next;
  if (next == head.last || next >= lexical.size()) return false;
  const NameSpan* rest = names->At(next);
  if (rest == nullptr || rest->first != next || rest->type != EntityType::kPerson) return false;
  return names->Replace(
      {head.first, rest->last, head.type, head.producer, std::min(head.confidence, rest->confidence)});
}

/// "Ada Moss" + ", Jr.": a suffix that the tagger left outside.
bool JoinSuffix(const NameSpan& head, const Lexical& lexical, NameSpans* names) {
  std::uint32_t at = head.last;
  if (head.last - head.first < 2) return false;
  if (at + 1 < lexical.size() && lexical.form(at) == ",") ++at;
  // "V" parts the names of a lawsuit.
  if (at >= lexical.size() || NameSuffix(lexical.form(at)) == 0 || lexical.form(at)[0] == 'V') return false;
  return names->Replace({head.first, at + 1, head.type, head.producer, head.confidence});
}

/// "Trinidad" and "Tobago" are one country, where the lexicons know both together as one.
bool JoinCountry(const NameSpan& head, const Lexical& lexical, NameSpans* names) {
  if (head.last + 1 >= lexical.size() || lexical.form(head.last) != "and") return false;
  const NameSpan* rest = names->At(head.last + 1);
  if (rest == nullptr || rest->first != head.last + 1) return false;
  if ((lexical.ClassesOf(head.first, rest->last) & Bit(LexClass::kCountry)) == 0) return false;
  return names->Replace({head.first, rest->last, EntityType::kGpe, Producer::kLexicon, head.confidence});
}

/// "U2R" + "Logistics": behind letters and figures the tagger ends a name too early.
bool JoinFigured(const NameSpan& head, const Document& doc, const Lexical& lexical, NameSpans* names) {
  const std::string_view form = lexical.form(head.last - 1);
  const bool figured =
      form.find_first_of("0123456789") != std::string_view::npos && lexical.word(head.last - 1).has_letter;
  const bool time = lexical.Is(head.last, LexClass::kMonthOrDay);
  if (!figured || head.last != head.first + 1 || lexical.word(head.last).all_caps || time) return false;
  if ((doc.tokens[head.last].flags & kParagraphStart) != 0) return false;
  return names->Replace({head.first, head.last + 1, head.type, head.producer, head.confidence});
}

}  // namespace

void JoinSplitNames(const Document& doc, const Lexical& lexical, NameSpans* names) {
  for (const NameSpan& head : names->Sorted()) {
    const bool is_place = head.type == EntityType::kGpe || head.type == EntityType::kLoc;
    const std::uint32_t next = head.last;
    if (is_place && JoinCountry(head, lexical, names)) continue;
    if (head.type == EntityType::kPerson && JoinSurname(head, lexical, names)) continue;
    if (head.type == EntityType::kPerson && JoinSuffix(head, lexical, names)) continue;
    if (head.type == EntityType::kNorp && JoinPeoples(head, lexical, names)) continue;
    if (next >= lexical.size() || !lexical.word(next).capitalized) continue;
    // A bare "Airways" or "Road" is no name of its own, but ends the one before it; so is, and does,
    // "International Airport".
    const NameSpan* rest = names->At(next);
    // "University of" + "Nairobi", "Port of" + "Tanjung Priok"
    if (head.last - head.first > 1 && lexical.form(next - 1) == "of" && rest != nullptr && rest->first == next) {
      if (rest->type == EntityType::kPerson || rest->type == EntityType::kTitle) {
        names->Shorten(head.first, next - 1);
        continue;
      }
      const EntityType whole = is_place ? SubtypeOf(TagType::kFac, head.first, rest->last, lexical) : head.type;
      names->Replace({head.first, rest->last, whole, Producer::kTagger, std::min(head.confidence, rest->confidence)});
      continue;
    }
    const bool generic_facility = rest != nullptr && rest->type == EntityType::kFac && rest->last == next + 2 &&
                                  rest->first == next && lexical.Is(next + 1, LexClass::kFacilityWord) &&
                                  (lexical.form(next) == "International" || lexical.form(next) == "National");
    if (generic_facility && is_place) {
      names->Replace(
          {head.first, rest->last, EntityType::kFac, Producer::kTagger, std::min(head.confidence, rest->confidence)});
      continue;
    }
    if (head.type == EntityType::kOrg && rest == nullptr && JoinFigured(head, doc, lexical, names)) continue;
    if (rest != nullptr && (rest->first != next || rest->last != next + 1)) continue;
    if (rest == nullptr && next + 1 < lexical.size() && lexical.word(next + 1).capitalized) continue;
    EntityType type;
    if ((is_place || head.type == EntityType::kNorp) && lexical.Is(next, LexClass::kOrgWord) &&
        (rest == nullptr || rest->type == EntityType::kOrg)) {
      if (head.type == EntityType::kNorp && rest == nullptr) continue;  // "the Russian Army" is left to the tagger
      type = EntityType::kOrg;
    } else if ((is_place || head.type == EntityType::kPerson) && lexical.Is(next, LexClass::kFacilityWord) &&
               (rest == nullptr || rest->type == EntityType::kFac)) {
      type = EntityType::kFac;
    } else {
      continue;
    }
    const std::uint16_t confidence = rest == nullptr ? head.confidence : std::min(head.confidence, rest->confidence);
    names->Replace({head.first, next + 1, type, Producer::kTagger, confidence});
  }
}

void AddShortOrganizations(const Document& doc, const Lexical& lexical, NameSpans* names) {
  constexpr std::uint16_t kSure = 600, kSureOtherwise = 800, kShortForm = 800;
  std::vector<std::uint64_t> first_words;  // of "Brightwater Energy Plc": form hashes, sorted
  for (const NameSpan& name : names->Sorted()) {
    const bool company = name.type == EntityType::kOrg && name.confidence >= kSure && name.last - name.first > 1 &&
                         lexical.Is(name.last - 1, LexClass::kOrgWord);
    const LexicalWord& word = lexical.word(name.first);
    if (company && word.capitalized && word.classes == 0 && lexical.form(name.first).size() > 3)
      first_words.push_back(word.form_hash);
  }
  if (first_words.empty()) return;
  std::sort(first_words.begin(), first_words.end());
  for (const Sentence& sentence : doc.sentences) {
    for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
      // No list knows the word; where the tagger took it alone for something else it must have been sure.
      const NameSpan* held = names->At(t);
      const bool open =
          held == nullptr || (held->first == t && held->last == t + 1 && held->confidence < kSureOtherwise);
      const bool wanted = open && lexical.word(t).capitalized && (doc.tokens[t].flags & kLink) == 0;
      if (!wanted || !std::binary_search(first_words.begin(), first_words.end(), lexical.word(t).form_hash)) continue;
      if (held == nullptr) {
        names->Add({t, t + 1, EntityType::kOrg, Producer::kRule, kShortForm});
      } else if (held->type != EntityType::kOrg) {
        names->Retype(t, EntityType::kOrg, Producer::kRule, kShortForm);
      }
    }
  }
}

void AddDatelineAgencies(const Document& doc, const Lexical& lexical, NameSpans* names) {
  constexpr std::uint16_t kAgency = 850;
  constexpr std::uint32_t kReach = 8;
  for (const Sentence& sentence : doc.sentences) {
    if ((doc.tokens[sentence.tokens.first].flags & kParagraphStart) == 0) continue;
    const NameSpan* place = names->At(sentence.tokens.first);
    if (place == nullptr || !lexical.word(sentence.tokens.first).all_caps) continue;
    const std::uint32_t limit = std::min(sentence.tokens.last, sentence.tokens.first + kReach);
    for (std::uint32_t t = place->last; t + 3 < limit; ++t) {
      const bool bracketed = lexical.form(t) == "(" && lexical.word(t + 1).capitalized && lexical.form(t + 2) == ")";
      if (!bracketed || !IsDash(DecodeUtf8(lexical.form(t + 3), 0).code_point)) continue;
      names->Replace({t + 1, t + 2, EntityType::kOrg, Producer::kRule, kAgency});
    }
  }
}

void AdoptMisspeltPersons(const Lexical& lexical, NameSpans* names) {
  constexpr std::uint16_t kSure = 850, kUnsure = 750, kAdopted = 700;
  constexpr std::size_t kMostPersons = 200, kShortestName = 5;
  std::vector<std::string_view> surnames;
  const std::vector<NameSpan> sorted = names->Sorted();
  for (const NameSpan& name : sorted) {
    if (name.type != EntityType::kPerson || name.confidence < kSure || surnames.size() >= kMostPersons) continue;
    const std::string_view surname = lexical.form(name.last - 1);
    if (surname.size() >= kShortestName && std::find(surnames.begin(), surnames.end(), surname) == surnames.end())
      surnames.push_back(surname);
  }
  for (const NameSpan& name : sorted) {
    const bool unsure =
        name.type != EntityType::kPerson && name.confidence < kUnsure && name.producer == Producer::kTagger;
    if (!unsure || name.last != name.first + 1 || lexical.word(name.first).classes != 0) continue;
    for (const std::string_view surname : surnames) {
      if (!IsOneEditAway(lexical.form(name.first), surname)) continue;
      names->Retype(name.first, EntityType::kPerson, Producer::kRule, kAdopted);
      break;
    }
  }
}

bool IsOfSomebody(const Lexical& lexical, const NameSpan& name) {
  if (name.first == 0) return false;
  if (IsOneOf(lexical.form(name.first - 1), {"the", "of", "at", "from", "for", "with"})) return true;
  // "Ada Moss, of Ashton, Md., who": a town between two commas, behind one of these words.
  constexpr std::uint32_t kLongestTown = 4;  // tokens
  if (lexical.form(name.first - 1) != ",") return false;
  for (std::uint32_t t = name.first - 1; t-- > 0 && t + kLongestTown + 1 >= name.first;) {
    if (IsOneOf(lexical.form(t), {"of", "from", "in", "near"})) return t + 2 < name.first;
    if (!lexical.word(t).capitalized) return false;
  }
  return false;
}

void HeedRelativePronouns(const Lexical& lexical, NameSpans* names) {
  constexpr std::uint16_t kSure = 970, kRetyped = 700;
  const std::vector<NameSpan> sorted = names->Sorted();
  const auto is_unsure = [&](const NameSpan& name) {
    return name.producer == Producer::kTagger && name.confidence < kSure &&
           (name.type == EntityType::kPerson || name.type == EntityType::kOrg);
  };
  // By type and words: what is found out of one name holds for all that are the same.
  const auto key = [&](const NameSpan& name) {
    std::uint64_t hash = static_cast<std::uint64_t>(name.type);
    for (std::uint32_t t = name.first; t < name.last; ++t) hash = MixHash(hash + lexical.word(t).form_hash);
    return hash;
  };
  KeyTable found;
  for (const NameSpan& name : sorted) {
    if (!is_unsure(name) || name.last + 1 >= lexical.size() || lexical.form(name.last) != ",") continue;
    const std::string_view pronoun = lexical.form(name.last + 1);
    if (pronoun == "which" && name.type == EntityType::kPerson) found.Add(key(name), 0);
    if (pronoun == "who" && name.type == EntityType::kOrg && !IsOfSomebody(lexical, name)) found.Add(key(name), 0);
  }
  if (found.size() == 0) return;
  for (const NameSpan& name : sorted) {
    if (!is_unsure(name) || found.Find(key(name)) == nullptr) continue;
    const EntityType other = name.type == EntityType::kPerson ? EntityType::kOrg : EntityType::kPerson;
    names->Retype(name.first, other, Producer::kRule, kRetyped);
  }
}

bool IsCurrencyPrefix(const Document& doc, const Lexical& lexical, std::uint32_t end) {
  return end < doc.tokens.size() && lexical.form(end)[0] == '$' && (doc.tokens[end].flags & kSpaceBefore) == 0;
}

}  // namespace lede
