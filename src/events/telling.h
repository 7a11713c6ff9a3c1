// Whether what a predicate tells is worth telling as an event.
#pragma once

#include <cstdint>
#include <string_view>

#include "events/codes.h"
#include "events/predicates.h"
#include "events/roles.h"
#include "events/status.h"
#include "lede/document.h"
#include "reading/reading.h"
#include "text/tokens_of.h"

namespace lede {

/// A predicate with all that is known of it.
struct Telling {
  const Predicate& predicate;
  const Coding& coding;
  const Standing& standing;
  const Roles& roles;
  bool is_headline;
};

/// Whether it says enough of who takes part, of some time and of something done, to be told as an event.
bool IsTold(const Document& doc, const Reading& reading, const Telling& told);
/// "Any officer who backed Moss": of nobody is it said that he did.
bool IsOfAnybody(const Document& doc, const Reading& reading, std::uint32_t verb);
/// Whether nobody does what an infinitive or a participle tells: "a goal of ousting Moss".
bool LacksActor(const Reading& reading, const Telling& told);
/// "According to his wife, Amanda, Moss resigned": whether the tree has whoever says so for who does it.
bool ActsAccordingTo(const Document& doc, ByteSpan speaker, const Roles& roles);
/// Whether a noun tells an event of its own: behind "after", "following", "since" and their like.
bool IsBehindThen(const Document& doc, const Reading& reading, std::uint32_t noun);
/// Whether no clause within the sentence holds a verb; what somebody is reported to have said counts as the sentence.
bool IsMain(const Reading& reading, std::uint32_t verb);
/// The token of a range on which the others depend: the first whose head lies outside.
std::uint32_t HeadOf(const Reading& reading, RowRange tokens);
/// Whether it is said of no time: "the polyp secretes a shell".
bool IsGeneral(const Reading& reading, const Predicate& predicate);
/// Whether a speaker's words stand behind "according to", his name or what he is of somebody.
bool IsAccordingTo(const Document& doc, ByteSpan speaker);
/// Whether the tree has lost the subject of a verb that must have one ("the seat has always elected them"), or takes what is a
/// subject itself for a verb beside another ("but returning to service was hard").
bool IsAdrift(const Reading& reading, const Predicate& predicate, const Roles& roles, bool is_violent);
/// "As they had requested": what it was is told before.
bool IsBehindAs(const Reading& reading, std::uint32_t verb);
/// "The Coalition to Defeat Hunger": a word of a name that nothing knows.
bool IsInUnknownName(const Document& doc, const Reading& reading, std::uint32_t verb);
/// A headline's "Moss to visit Kenya".
bool IsToCome(const Reading& reading, std::uint32_t verb);
/// A noun alone is as often a kind of event as one that was: "the attacks of Kenya", but "an attack on Kenya by rebels".
bool TellsByItself(const Roles& roles);
/// Whether somebody can be seen to take part: a name, people or bodies, or those who are counted.
bool HasAgent(const Document& doc, const Reading& reading, const EventCodes& codes, const Roles& roles);
/// Whether a code tells what only those do who can will it: "diseases reduced the population" sanctions nobody. What is
/// destroyed and who is hurt need nobody who does it.
bool IsWilled(std::string_view code);

}  // namespace lede
