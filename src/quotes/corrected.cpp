// What the reader says of quotations: that somebody else said them, or nobody.
#include <algorithm>
#include <numeric>

#include "hints/corrections.h"
#include "quotes/finder.h"

namespace lede {

/// Gives quotations the speakers that the reader names, takes away those that are none, and has the last hint hold where
/// several speak of one. O(tokens + quotations + words of the hints).
void QuoteFinder::HeedReader() {
  if (corrections_ == nullptr) return;
  const std::vector<std::uint32_t> innermost = InnermostQuotes();
  std::vector<std::uint32_t> said(doc_.quotes.size(), kNone);  // by quotation: the hint that holds
  for (std::uint32_t h = 0; h < corrections_->size(); ++h) {
    const HintKind kind = (*corrections_)[h].kind;
    if (kind != HintKind::kSpeaker && kind != HintKind::kNotAQuotation) continue;
    bool heeded = kind == HintKind::kNotAQuotation;  // it holds where nothing is quoted as well
    for (const Corrections::Place& place : corrections_->PlacesOf(h)) {
      const std::uint32_t quote = QuoteAt(place.tokens, innermost);
      if (quote != kNone) said[quote] = h, heeded = true;
    }
    if (!heeded) corrections_->SetIdle(h);
  }
  NamedSpeakers named;
  for (std::uint32_t q = 0; q < said.size(); ++q) {
    if (!doc_.quotes[q].speaker_span.empty()) named.emplace_back(doc_.quotes[q].speaker_span, q);
  }
  std::sort(named.begin(), named.end());
  for (std::uint32_t q = 0; q < said.size(); ++q) {
    if (said[q] != kNone && (*corrections_)[said[q]].kind == HintKind::kSpeaker) SetSpeaker(q, said[q], said, named);
  }
  DropQuotes(
      [&](std::uint32_t q) { return said[q] != kNone && (*corrections_)[said[q]].kind == HintKind::kNotAQuotation; });
}

/// By token: the shortest quotation that it is part of, or kNone.
std::vector<std::uint32_t> QuoteFinder::InnermostQuotes() const {
  std::vector<std::uint32_t> order(doc_.quotes.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return doc_.quotes[a].span.size() > doc_.quotes[b].span.size();
  });
  std::vector<std::uint32_t> innermost(doc_.tokens.size(), kNone);
  for (const std::uint32_t q : order) {
    const ByteSpan span = doc_.quotes[q].span;
    auto token = std::lower_bound(doc_.tokens.begin(), doc_.tokens.end(), span.begin,
                                  [](const Token& t, std::uint32_t begin) { return t.span.begin < begin; });
    for (; token != doc_.tokens.end() && token->span.begin < span.end; ++token)
      innermost[static_cast<std::size_t>(token - doc_.tokens.begin())] = q;
  }
  return innermost;
}

/// The quotation whose words these are, or are nearest to: the one that shares most of what either has.
std::uint32_t QuoteFinder::QuoteAt(RowRange tokens, const std::vector<std::uint32_t>& innermost) const {
  const ByteSpan words = Span(tokens);
  std::uint32_t best = kNone;
  std::uint64_t best_shared = 0, best_either = 1;
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
    const std::uint32_t quote = innermost[t];
    if (quote == kNone || quote == best || (t > tokens.first && quote == innermost[t - 1])) continue;
    const ByteSpan span = doc_.quotes[quote].span;
    const std::uint64_t shared = std::min(span.end, words.end) - std::max(span.begin, words.begin);
    const std::uint64_t either = std::max(span.end, words.end) - std::min(span.begin, words.begin);
    if (shared * best_either > best_shared * either) best = quote, best_shared = shared, best_either = either;
  }
  return best;
}

void QuoteFinder::SetSpeaker(std::uint32_t row, std::uint32_t hint, const std::vector<std::uint32_t>& said,
                             const NamedSpeakers& named_by) {
  std::uint32_t speaker = kNone;
  ByteSpan named;
  const bool nobody = (*corrections_)[hint].other.empty();
  for (const RowRange tokens : corrections_->OthersOf(hint)) {
    const std::uint32_t mention = mention_[tokens.first];
    const bool whole = mention != kNone && doc_.mentions[mention].tokens == tokens;
    if (whole && doc_.mentions[mention].entity != kNone) {
      speaker = doc_.mentions[mention].entity;
      break;
    }
    // "The minister" is no name: the words themselves, those nearest to the quotation, are all that can be told.
    const std::uint32_t at = doc_.quotes[row].span.begin;
    const auto distance = [at](ByteSpan span) { return span.begin > at ? span.begin - at : at - span.begin; };
    if (named.empty() || distance(Span(tokens)) < distance(named)) named = Span(tokens);
  }
  if (!nobody && speaker == kNone && named.empty()) {
    corrections_->SetIdle(hint);
    return;
  }
  if (speaker != kNone) named = {};
  Quote& quote = doc_.quotes[row];
  const ByteSpan words = quote.speaker_span;
  const bool same = speaker != kNone && speaker == quote.speaker;
  // What took its speaker from the same words follows.
  auto follower = std::lower_bound(named_by.begin(), named_by.end(), std::pair(words, std::uint32_t{0}));
  for (; !same && follower != named_by.end() && follower->first == words; ++follower) {
    Quote& other = doc_.quotes[follower->second];
    if (said[follower->second] != kNone || other.speaker_span != words) continue;
    other.speaker = speaker, other.speaker_span = named;
    other.attribution = nobody ? Attribution::kNone : Attribution::kInferred;
  }
  if (!same) quote.speaker = speaker, quote.speaker_span = named;
  quote.attribution = nobody ? Attribution::kNone : Attribution::kStated;
  quote.by_reader = true;
}

/// Takes quotations away, with their parts.
template <class IsDropped>
void QuoteFinder::DropQuotes(IsDropped is_dropped) {
  std::vector<Quote> kept;
  std::vector<ByteSpan> parts;
  for (std::uint32_t q = 0; q < doc_.quotes.size(); ++q) {
    if (is_dropped(q)) continue;
    Quote quote = doc_.quotes[q];
    const auto first = static_cast<std::uint32_t>(parts.size());
    for (std::uint32_t p = quote.parts.first; p < quote.parts.last; ++p) parts.push_back(doc_.quote_parts[p]);
    if (parts.size() > first) quote.parts = {first, static_cast<std::uint32_t>(parts.size())};
    kept.push_back(quote);
  }
  doc_.quotes.swap(kept);
  doc_.quote_parts.swap(parts);
}

}  // namespace lede
