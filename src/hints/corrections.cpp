#include "hints/corrections.h"

#include <algorithm>

namespace lede {
namespace {

bool IsOfQuotation(HintKind kind) { return kind == HintKind::kSpeaker || kind == HintKind::kNotAQuotation; }

/// The sentence that holds a token; sentences hold all of them. O(log sentences).
std::size_t SentenceOf(const Document& doc, std::uint32_t token) {
  const auto after = std::upper_bound(doc.sentences.begin(), doc.sentences.end(), token,
                                      [](std::uint32_t t, const Sentence& s) { return t < s.tokens.first; });
  return static_cast<std::size_t>(after - doc.sentences.begin());
}

/// What kind of thing hints say: of those of one kind the last one holds.
unsigned SubjectOf(HintKind kind) {
  switch (kind) {
    case HintKind::kType:
    case HintKind::kNotAName: return 0;
    case HintKind::kExtent: return 1;
    case HintKind::kSameAs:
    case HintKind::kApartFrom: return 2;
    case HintKind::kPlace: return 3;
    case HintKind::kSpeaker:
    case HintKind::kNotAQuotation: return 4;
  }
  return 0;
}

}  // namespace

Status Corrections::Read(std::string_view json) {
  if (json == json_) return Status::Ok();
  hints_.clear();
  json_.clear();
  Status status = ReadHints(json, &hints_);
  if (status.ok()) {
    json_ = json;
  } else {
    hints_.clear();
  }
  return status;
}

void Corrections::Find(const Document& doc) {
  finder_.Clear();
  looked_.assign(hints_.size(), {});
  idle_.assign(hints_.size(), false);
  for (std::uint32_t h = 0; h < size(); ++h) LookUp(h);
  finder_.Run(doc);
  later_.assign(hints_.size(), kNone);
  KeyTable last_of;
  for (std::uint32_t h = size(); h-- > 0;) later_[h] = last_of.Add(SubjectOf(h), h).first;
  places_.clear();
  first_place_.assign(1, 0);
  for (std::uint32_t h = 0; h < size(); ++h) {
    if (later_[h] == h) FindHint(doc, h);
    idle_[h] = places_.size() == first_place_.back();
    first_place_.push_back(static_cast<std::uint32_t>(places_.size()));
  }
}

void Corrections::LookUp(std::uint32_t hint) {
  const Hint& written = hints_[hint];
  Looked& looked = looked_[hint];
  for (const std::string& words : ReadingsOf(written.words)) looked.words.push_back(finder_.Add(words));
  if (!written.other.empty()) {
    for (const std::string& words : ReadingsOf(written.other)) looked.others.push_back(finder_.Add(words));
  }
  looked.before = ReadingsOf(written.before);
  looked.after = ReadingsOf(written.after);
}

/// The same for hints that say the same kind of thing of the same words, and whose other name is the same.
std::uint64_t Corrections::SubjectOf(std::uint32_t hint) const {
  const Hint& written = hints_[hint];
  std::uint64_t hash = 1;
  const auto add = [&hash](std::uint64_t value) { hash = (hash ^ value) * 0x9E3779B97F4A7C15ull, hash ^= hash >> 29; };
  const auto add_text = [&](const std::string& text) {
    for (const char c : text) add(static_cast<unsigned char>(c));
    add(256);
  };
  add(lede::SubjectOf(written.kind));
  add(looked_[hint].words.front());
  add(written.everywhere ? 1 : 2);
  add_text(looked_[hint].before.front());
  add_text(looked_[hint].after.front());
  const bool joins = written.kind == HintKind::kSameAs || written.kind == HintKind::kApartFrom;
  if (joins) add(looked_[hint].others.front());
  return hash;
}

void Corrections::FindHint(const Document& doc, std::uint32_t hint) {
  const Looked& looked = looked_[hint];
  const bool within_sentence = !IsOfQuotation(hints_[hint].kind);
  const std::size_t before = places_.size();
  for (const std::uint32_t phrase : looked.words) {
    for (const RowRange tokens : finder_.PlacesOf(phrase)) {
      if (within_sentence && SentenceOf(doc, tokens.first) != SentenceOf(doc, tokens.last - 1)) continue;
      if (hints_[hint].everywhere || StandsThere(looked, tokens)) places_.push_back({hint, tokens});
    }
  }
  if (looked.words.size() == 1) return;
  const auto first = places_.begin() + static_cast<std::ptrdiff_t>(before);
  std::sort(first, places_.end(), [](const Place& a, const Place& b) { return a.tokens < b.tokens; });
}

bool Corrections::StandsThere(const Looked& looked, RowRange tokens) const {
  const auto before = [&](const std::string& context) { return finder_.StandsBefore(context, tokens.first); };
  const auto behind = [&](const std::string& context) { return finder_.StandsBehind(context, tokens.last - 1); };
  return std::any_of(looked.before.begin(), looked.before.end(), before) &&
         std::any_of(looked.after.begin(), looked.after.end(), behind);
}

std::span<const Corrections::Place> Corrections::PlacesOf(std::uint32_t hint) const {
  return std::span(places_).subspan(first_place_[hint], first_place_[hint + 1] - first_place_[hint]);
}

std::span<const RowRange> Corrections::OthersOf(std::uint32_t hint) const {
  for (const std::uint32_t phrase : looked_[hint].others) {
    if (!finder_.PlacesOf(phrase).empty()) return finder_.PlacesOf(phrase);
  }
  return {};
}

void Corrections::AppendIdle(std::vector<std::uint32_t>* out) const {
  for (std::uint32_t h = 0; h < size(); ++h) {
    if (idle_[later_[h]]) out->push_back(h);
  }
}

}  // namespace lede
