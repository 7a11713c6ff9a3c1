// Who and what has a part in an event, in words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lede/document.h"

namespace lede::formats {

/// Those who act: entities by their names, all others in the text's words, each once and in the order of the text; first
/// the entities that no words of the event name. O(arguments · entities) of the event.
std::vector<std::string> ActorsOf(const Document& doc, const NewsEvent& event);
/// In the same way those who are acted upon.
std::vector<std::string> RecipientsOf(const Document& doc, const NewsEvent& event);
/// In the same way whatever else takes part.
std::vector<std::string> ObjectsOf(const Document& doc, const NewsEvent& event);
/// What it is about and what completes it, "as its head", as far as no object has it among its words.
std::vector<std::string> TopicsOf(const Document& doc, const NewsEvent& event);

/// Its amounts, in the text's words, without those that the words of the above hold. O(amounts · arguments) of the event.
std::vector<std::string> AmountsOf(const Document& doc, const NewsEvent& event);

/// How an event stands, as a reader says it: "planned", "did not"; empty of what has happened.
std::string_view StandingOf(const NewsEvent& event);

}  // namespace lede::formats
