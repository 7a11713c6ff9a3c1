#include "output/formats/event_parts.h"

#include <algorithm>

#include "output/formats/article.h"

namespace lede::formats {
namespace {

std::vector<std::string> PartsOf(const Document& doc, const NewsEvent& event, ArgumentRole role, RowRange entities,
                                 const std::vector<std::uint32_t>& rows) {
  std::vector<std::string> parts;
  const auto add = [&](std::string words) {
    if (std::find(parts.begin(), parts.end(), words) == parts.end()) parts.push_back(std::move(words));
  };
  const auto begin = doc.event_arguments.begin() + event.arguments.first;
  const auto end = doc.event_arguments.begin() + event.arguments.last;
  for (std::uint32_t i = entities.first; i < entities.last; ++i) {
    const bool is_named = std::any_of(
        begin, end, [&](const EventArgument& argument) { return argument.role == role && argument.entity == rows[i]; });
    if (!is_named) add(NameOf(doc, rows[i]));
  }
  for (auto argument = begin; argument != end; ++argument) {
    if (argument->role != role) continue;
    add(argument->entity == kNone ? doc.Written(argument->span) : NameOf(doc, argument->entity));
  }
  return parts;
}

}  // namespace

std::vector<std::string> ActorsOf(const Document& doc, const NewsEvent& event) {
  return PartsOf(doc, event, ArgumentRole::kActor, event.actors, doc.event_actors);
}

std::vector<std::string> RecipientsOf(const Document& doc, const NewsEvent& event) {
  return PartsOf(doc, event, ArgumentRole::kRecipient, event.recipients, doc.event_recipients);
}

std::vector<std::string> ObjectsOf(const Document& doc, const NewsEvent& event) {
  return PartsOf(doc, event, ArgumentRole::kObject, event.objects, doc.event_objects);
}

std::vector<std::string> TopicsOf(const Document& doc, const NewsEvent& event) {
  std::vector<std::string> topics;
  for (std::uint32_t t = event.arguments.first; t < event.arguments.last; ++t) {
    const EventArgument& topic = doc.event_arguments[t];
    if (topic.role != ArgumentRole::kTopic) continue;
    bool is_told = false;
    for (std::uint32_t a = event.arguments.first; a < event.arguments.last; ++a) {
      const EventArgument& argument = doc.event_arguments[a];
      is_told = is_told || (argument.role == ArgumentRole::kObject && argument.span.begin <= topic.span.begin &&
                            topic.span.end <= argument.span.end);
    }
    if (!is_told) topics.push_back(doc.Written(topic.span));
  }
  return topics;
}

std::vector<std::string> AmountsOf(const Document& doc, const NewsEvent& event) {
  std::vector<std::string> amounts;
  for (std::uint32_t i = event.amounts.first; i < event.amounts.last; ++i) {
    const ByteSpan span = doc.quantities[doc.event_amounts[i]].span;
    bool is_told = false;
    for (std::uint32_t a = event.arguments.first; a < event.arguments.last; ++a) {
      const EventArgument& argument = doc.event_arguments[a];
      const bool is_part = argument.role == ArgumentRole::kObject || argument.role == ArgumentRole::kRecipient;
      const bool holds = argument.span.begin <= span.begin && span.end <= argument.span.end;
      is_told = is_told || (is_part && argument.entity == kNone && holds);
    }
    if (!is_told) amounts.push_back(doc.Written(span));
  }
  return amounts;
}

std::string_view StandingOf(const NewsEvent& event) {
  switch (event.status) {
    case EventStatus::kActual: return event.negated ? "did not" : "";
    case EventStatus::kOngoing: return event.negated ? "is not" : "going on";
    case EventStatus::kFuture: return event.negated ? "will not" : "planned";
    case EventStatus::kPossible: return event.negated ? "may not" : "may happen";
    case EventStatus::kDenied: return "denied";
    case EventStatus::kAlleged: return event.negated ? "did not, it is alleged" : "alleged";
  }
  return "";
}

}  // namespace lede::formats
