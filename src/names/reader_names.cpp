#include "names/reader_names.h"

#include <algorithm>
#include <string_view>

#include "text/key_table.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::uint16_t kCertain = 1000;

bool Covers(RowRange outer, RowRange inner) {
  return outer != inner && outer.first <= inner.first && inner.last <= outer.last;
}
RowRange TokensOf(const NameSpan& name) { return {name.first, name.last}; }

/// "He", "The mayor": words that no name begins with, but for a capital's sake.
bool OpensReference(std::string_view form) {
  constexpr std::string_view kForms[] = {"he",  "her", "him", "his",   "i",    "it",   "its",  "me", "my",
                                         "our", "she", "the", "their", "them", "they", "this", "we", "you"};
  return std::find(std::begin(kForms), std::end(kForms), Lower(form)) != std::end(kForms);
}

std::uint64_t KeyOf(RowRange tokens) { return std::uint64_t{tokens.first} << 32 | tokens.last; }

/// The name that stands at just these tokens, or null.
const NameSpan* NameAt(const NameSpans& names, RowRange tokens) {
  const NameSpan* name = names.At(tokens.first);
  return name != nullptr && TokensOf(*name) == tokens ? name : nullptr;
}

/// Of the places where a name may stand, the one that overlaps the tokens most; empty where none does. The places are in
/// the order of the text. O(log places + those nearby).
RowRange BestExtent(std::span<const RowRange> places, RowRange tokens) {
  RowRange best;
  std::uint32_t most = 0;
  auto place = std::partition_point(places.begin(), places.end(), [&](RowRange p) { return p.last <= tokens.first; });
  for (; place != places.end() && place->first < tokens.last; ++place) {
    const std::uint32_t shared = std::min(place->last, tokens.last) - std::max(place->first, tokens.first);
    if (shared > most) most = shared, best = *place;
  }
  return best;
}

}  // namespace

void ReaderNames::Place(Corrections* corrections, const Document& doc, NameSpans* names) {
  corrections_ = corrections, doc_ = &doc;
  decisions_.clear(), no_names_.clear();
  if (corrections_ == nullptr) return;
  for (std::uint32_t h = 0; h < corrections_->size(); ++h) {
    if ((*corrections_)[h].kind == HintKind::kExtent) corrections_->SetIdle(h);  // until an extent is found
  }
  Decide(static_cast<std::uint32_t>(doc.tokens.size()));
  Apply(names);
}

void ReaderNames::Settle(const Lexical& lexical, NameSpans* names) {
  if (corrections_ == nullptr) return;
  Apply(names);
  JoinTypes(lexical, names);
}

/// Goes through the hints from the last to the first: what is decided stays, unless it lies within a longer name and is
/// said of its words everywhere.
void ReaderNames::Decide(std::uint32_t tokens) {
  decided_.assign(tokens, kNone);
  KeyTable no_names;
  const std::span<const Corrections::Place> places = corrections_->places();
  for (std::size_t i = places.size(); i-- > 0;) {
    const Corrections::Place& place = places[i];
    const Hint& hint = (*corrections_)[place.hint];
    const std::uint32_t at = decided_[place.tokens.first];
    const bool is_name = at != kNone && TokensOf(decisions_[at].name) == place.tokens;
    if (hint.kind == HintKind::kNotAName && !is_name) {
      if (no_names.Add(KeyOf(place.tokens), 0).second) no_names_.push_back(place.tokens);
    } else if (hint.kind == HintKind::kType && no_names.Find(KeyOf(place.tokens)) == nullptr) {
      DecideType(place, hint.type);
    } else if (hint.kind == HintKind::kExtent) {
      DecideExtent(place);
    }
  }
}

void ReaderNames::DecideType(const Corrections::Place& place, EntityType type) {
  const bool fixed = !(*corrections_)[place.hint].everywhere;
  for (std::uint32_t t = place.tokens.first; t < place.tokens.last; ++t) {
    if (decided_[t] == kNone) continue;
    Decision& held = decisions_[decided_[t]];
    // A later hint says where the name ends, this one what it is.
    if (!held.known && (held.was == place.tokens || TokensOf(held.name) == place.tokens)) {
      held.name.type = type, held.known = true;
      return;
    }
    const bool yields = !held.name.fixed && Covers(place.tokens, TokensOf(held.name));
    if (!yields) return;
  }
  for (std::uint32_t t = place.tokens.first; t < place.tokens.last; ++t) {
    if (decided_[t] != kNone) decisions_[decided_[t]].name.last = decisions_[decided_[t]].name.first;
    decided_[t] = static_cast<std::uint32_t>(decisions_.size());
  }
  decisions_.push_back(
      {{place.tokens.first, place.tokens.last, type, Producer::kReader, kCertain, fixed}, place.tokens, true});
}

void ReaderNames::DecideExtent(const Corrections::Place& place) {
  const RowRange extent = BestExtent(corrections_->OthersOf(place.hint), place.tokens);
  if (extent.size() == 0) return;
  corrections_->SetHeeded(place.hint);
  Decision decision{
      {extent.first, extent.last, EntityType::kMisc, Producer::kReader, kCertain, true}, place.tokens, false};
  for (std::uint32_t t = extent.first; t < extent.last; ++t) {
    if (decided_[t] == kNone) continue;
    Decision& held = decisions_[decided_[t]];
    if (TokensOf(held.name) == extent) {
      held.name.fixed = true, held.was = place.tokens;
      return;
    }
    if (held.name.fixed || !Covers(extent, TokensOf(held.name))) return;
    if (held.was == place.tokens) decision.name.type = held.name.type, decision.known = held.known;
  }
  for (std::uint32_t t = extent.first; t < extent.last; ++t) {
    if (decided_[t] != kNone) decisions_[decided_[t]].name.last = decisions_[decided_[t]].name.first;
    decided_[t] = static_cast<std::uint32_t>(decisions_.size());
  }
  decisions_.push_back(decision);
}

void ReaderNames::Apply(NameSpans* names) {
  for (Decision& decision : decisions_) {
    NameSpan& name = decision.name;
    if (name.first >= name.last) continue;
    const NameSpan* held = names->At(name.first);
    if (held != nullptr && !name.fixed && Covers(TokensOf(*held), TokensOf(name))) continue;
    if (!decision.known) {
      // The type is that of the name whose ends are moved; its rules may yet find it.
      const NameSpan* was = NameAt(*names, decision.was);
      if (was == nullptr) was = NameAt(*names, TokensOf(name));
      for (std::uint32_t t = decision.was.first; was == nullptr && t < decision.was.last; ++t) was = names->At(t);
      if (was == nullptr) continue;
      name.type = was->type, decision.known = true;
    }
    names->Drop(decision.was);
    names->Force(name);
  }
  for (const RowRange tokens : no_names_) names->Drop(tokens);
}

/// Words that mean what another name does become a name of its type; those that are no name, and not written like one, are
/// left to the references.
void ReaderNames::JoinTypes(const Lexical& lexical, NameSpans* names) {
  for (std::uint32_t h = 0; h < corrections_->size(); ++h) {
    const Hint& hint = (*corrections_)[h];
    if (hint.kind != HintKind::kSameAs && hint.kind != HintKind::kApartFrom) continue;
    const NameSpan* other = nullptr;
    for (const RowRange tokens : corrections_->OthersOf(h)) {
      if (other = NameAt(*names, tokens); other != nullptr) break;
    }
    if (other == nullptr) {
      corrections_->SetIdle(h);
      continue;
    }
    const EntityType type = other->type;
    for (const Corrections::Place& place : corrections_->PlacesOf(h)) {
      const NameSpan* held = NameAt(*names, place.tokens);
      if (hint.kind == HintKind::kApartFrom && held == nullptr) continue;
      if (held == nullptr) {
        const bool longer = names->At(place.tokens.first) != nullptr || names->At(place.tokens.last - 1) != nullptr;
        if ((longer && hint.everywhere) || !lexical.word(place.tokens.first).capitalized ||
            OpensReference(lexical.form(place.tokens.first)))
          continue;
      }
      const bool keeps = hint.kind == HintKind::kApartFrom;
      names->Force({place.tokens.first, place.tokens.last, keeps ? held->type : type, Producer::kReader, kCertain,
                    !hint.everywhere});
    }
  }
}

}  // namespace lede
