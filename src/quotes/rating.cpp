// How often quotations prove right.
#include <array>
#include <cstddef>

#include "quotes/quotes.h"

namespace lede {
namespace {

// Shares of quotations whose words (overlap of at least 0.8) and speaker were right, in thousandths, by kind (direct,
// indirect, mixed) and attribution (none, stated, inferred): the whole articles of the development set and PolNeAR's
// training part together, counted as the figures of docs/model-card.md are, which has the numbers
// behind them; `train/rate-quotes.mjs` counts.
constexpr std::array<std::array<std::uint16_t, kAttributionCount>, kQuoteKindCount> kShareRight = {{
    {501, 836, 456},  // of 337, 2,530 and 454
    {622, 671, 553},  // of 341, 5,197 and 244
    {625, 698, 643},  // of 88, 1,358 and 84
}};

}  // namespace

void RateQuotes(Document* doc) {
  for (Quote& quote : doc->quotes)
    quote.confidence = kShareRight[static_cast<std::size_t>(quote.kind)][static_cast<std::size_t>(quote.attribution)];
}

}  // namespace lede
