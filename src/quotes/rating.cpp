// How often quotations prove right.
#include <array>
#include <cstddef>

#include "quotes/quotes.h"

namespace lede {
namespace {

// Shares of quotations whose words (overlap of at least 0.8) and speaker were right, in thousandths, by kind (direct,
// indirect, mixed) and attribution (none, stated, inferred): the whole articles of the development set and PolNeAR's
// training part together, counted as the figures of docs/model-card.md are, which has the numbers behind them.
constexpr std::array<std::array<std::uint16_t, kAttributionCount>, kQuoteKindCount> kShareRight = {{
    {581, 834, 420},  // of 320, 2,486 and 521
    {581, 645, 499},  // of 418, 5,682 and 345
    {659, 674, 584},  // of 82, 1,378 and 113
}};

}  // namespace

void RateQuotes(Document* doc) {
  for (Quote& quote : doc->quotes)
    quote.confidence = kShareRight[static_cast<std::size_t>(quote.kind)][static_cast<std::size_t>(quote.attribution)];
}

}  // namespace lede
