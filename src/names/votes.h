// One name, one type.
#pragma once

#include <cstdint>

#include "lede/document.h"
#include "names/calibration.h"
#include "names/lexical.h"
#include "names/spans.h"

namespace lede {

/// Gives the mentions of one name one type, where no list knows it for a place, which may stand for its team or
/// government: the probabilities of all mentions are added up as log odds, with what stands beside them (a title, "who"
/// or "which") and with the longer names that the name is a part of. Only mentions of which the tagger was not sure
/// change, and only where the other type is likelier by far. O(tokens).
void AgreeOnTypes(const Lexical& lexical, const Calibration& calibration, NameSpans* names);

/// Gives those mentions of one name that still differ the type that most of them have, however sure the tagger was of one:
/// a name that means two things in one text is far rarer than a mistake. Not for names that a list knows for places or
/// peoples, nor where both may be right: a firm and what it makes. O(tokens).
void SettleTypes(const Lexical& lexical, const Calibration& calibration, NameSpans* names);

/// Log odds, in hundredths, of a type that a mention has with this probability, in thousandths, against one of the others.
int LogOdds(std::uint16_t confidence);

/// The types that mentions of one name may be taken for one another of.
bool MayBeVotedOn(EntityType type);

}  // namespace lede
