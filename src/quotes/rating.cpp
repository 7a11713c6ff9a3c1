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
    {473, 839, 379},  // of 281, 2,645 and 393
    {681, 729, 669},  // of 339, 6,011 and 275
    {697, 764, 740},  // of 66, 1,374 and 77
}};

}  // namespace

void RateQuotes(Document* doc) {
  constexpr std::uint16_t kCertain = 1000;  // what the reader says
  for (Quote& quote : doc->quotes) {
    const auto& by_attribution = kShareRight[static_cast<std::size_t>(quote.kind)];
    if (quote.by_reader) {
      quote.confidence = kCertain;
    } else if (quote.confidence == 0) {  // the trees say of those that they speak of
      quote.confidence = by_attribution[static_cast<std::size_t>(quote.attribution)];
    }
  }
}

}  // namespace lede
