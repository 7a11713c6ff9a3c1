// What a text says of its names, and what its other mentions of a name make likely.
#pragma once

#include <cstdint>

#include "lede/document.h"
#include "names/calibration.h"
#include "names/lexical.h"
#include "names/spans.h"

namespace lede {

/// Types names by the common nouns beside them: "the drug Zelva", "strikers Lund and Moss", "Zelva, a maker of pumps,",
/// "aboard the Ada Moss". Capitals that are no name yet become one. O(tokens).
void HeedKinds(const Document& doc, const Lexical& lexical, const Calibration& calibration, NameSpans* names);

/// How likely a name is right, in thousandths: of the tagger's, what its probability proved to be worth.
inline std::uint16_t SurenessOf(const NameSpan& name, const Calibration& calibration) {
  return name.producer == Producer::kTagger ? calibration(name.confidence) : name.confidence;
}

/// Finds sure names again where the tagger has left them out: the whole name, and a person's surname. O(tokens).
void AddNamesElsewhere(const Document& doc, const Lexical& lexical, NameSpans* names);

}  // namespace lede
