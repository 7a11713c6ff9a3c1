#include "rows.h"

#include <cstdio>
#include <string_view>

#include "occurrences.h"

namespace lede::corpus {
namespace {

/// A row begins with what it is and goes on with parts between bars.
class RowText {
 public:
  explicit RowText(std::string_view kind) : text_(kind) {}

  RowText& Word(std::string_view word) {
    if (!word.empty()) text_.append(" ").append(word);
    return *this;
  }
  RowText& Part(std::string_view label, std::string_view value) {
    if (!value.empty()) text_.append(" | ").append(label).append(label.empty() ? "" : " ").append(value);
    return *this;
  }
  operator std::string() const { return text_; }  // NOLINT(google-explicit-constructor): it is nothing else

 private:
  std::string text_;
};

std::string NumberText(double value) {
  char text[40];
  std::snprintf(text, sizeof text, "%.12g", value);
  return text;
}

std::string Name(const Document& doc, std::uint32_t entity) { return doc.Written(doc.entities[entity].name); }

std::string Letters(CountryCode country) {
  if (country == kNoCountry) return {};
  return {static_cast<char>(country & 0xFF), static_cast<char>(country >> 8)};
}

/// "#2" where the words stand at another place before.
std::string Occurrence(const Document& doc, ByteSpan span) {
  const std::size_t place = span.empty() ? 1 : OccurrenceOf(doc.text(), span);
  return place == 1 ? "" : "#" + std::to_string(place);
}

std::string Joined(const Document& doc, const std::vector<ByteSpan>& spans, RowRange rows) {
  std::string joined;
  for (std::uint32_t i = rows.first; i < rows.last; ++i) {
    joined.append(joined.empty() ? "" : "; ").append(doc.Written(spans[i]));
  }
  return joined;
}

}  // namespace

std::string MentionRow(const Document& doc, const Mention& mention) {
  RowText row("mention");
  row.Word(EntityTypeName(mention.type)).Word(doc.slice(mention.span)).Word(Occurrence(doc, mention.span));
  if (mention.kind != MentionKind::kName) row.Part("", MentionKindName(mention.kind));
  if (mention.producer == Producer::kReader) row.Part("", "reader");
  if (mention.entity == kNone) return row.Part("", "no entity");
  const std::string name = Name(doc, mention.entity);
  return name == doc.slice(mention.span) ? row : row.Part("of", name);
}

void AddReferenceRows(const Document& doc, Rows* rows) {
  for (const Mention& mention : doc.mentions) {
    if (mention.kind >= MentionKind::kNominal) rows->push_back(MentionRow(doc, mention));
  }
}

void AddEntityRows(const Document& doc, Rows* rows) {
  for (const Entity& entity : doc.entities) {
    rows->push_back(RowText("entity")
                        .Word(EntityTypeName(entity.type))
                        .Word(doc.Written(entity.name))
                        .Part("mentions", std::to_string(entity.mentions.size()))
                        .Part("aliases", Joined(doc, doc.alias_spans, entity.aliases))
                        .Part("titles", Joined(doc, doc.title_spans, entity.titles)));
  }
}

void AddPlaceRows(const Document& doc, Rows* rows) {
  for (std::uint32_t e = 0; e < doc.entities.size(); ++e) {
    const Entity& entity = doc.entities[e];
    if (entity.place == kNone && entity.country == kNoCountry) continue;
    RowText row("place");
    row.Word(EntityTypeName(entity.type)).Word(Name(doc, e));
    if (entity.place != kNone) {
      const Place& place = doc.places[entity.place];
      const std::string_view name = std::string_view(doc.place_names).substr(place.name.begin, place.name.size());
      row.Part("", name).Part("", PlaceFeatureName(place.feature)).Part("in", Letters(place.country));
      if (place.geonames != 0) row.Part("id", std::to_string(place.geonames));
      if (place.country == entity.country) {
        rows->push_back(row);
        continue;
      }
    }
    rows->push_back(row.Part("country", Letters(entity.country)));
  }
}

void AddQuoteRows(const Document& doc, Rows* rows) {
  for (const Quote& quote : doc.quotes) {
    RowText row("quote");
    row.Word(QuoteKindName(quote.kind)).Word(doc.slice(quote.span)).Part("cue", doc.slice(quote.cue));
    const std::string_view speaker = doc.slice(quote.speaker_span);
    row.Part("by", speaker);
    if (quote.speaker != kNone && Name(doc, quote.speaker) != speaker) row.Part("of", Name(doc, quote.speaker));
    if (quote.speaker == kNone && !speaker.empty()) row.Part("", "no entity");
    if (quote.by_reader) row.Part("", "reader");
    if (quote.attribution == Attribution::kInferred) row.Part("", AttributionName(quote.attribution));
    for (std::uint32_t i = quote.parts.first; i < quote.parts.last; ++i)
      row.Part("part", doc.slice(doc.quote_parts[i]));
    rows->push_back(row);
  }
}

void AddRelationRows(const Document& doc, Rows* rows) {
  for (const Relation& relation : doc.relations) {
    RowText row("relation");
    row.Word(RelationTypeName(relation.type)).Word(Name(doc, relation.source));
    row.Word("->").Word(Name(doc, relation.target)).Part("", doc.slice(relation.span));
    if (relation.status != RelationStatus::kCurrent) row.Part("", RelationStatusName(relation.status));
    rows->push_back(row);
  }
}

void AddTimeRows(const Document& doc, const std::string& given_date, Rows* rows) {
  if (doc.document_date != given_date) rows->push_back(RowText("date").Word(doc.document_date));
  for (const Time& time : doc.times) {
    RowText row("time");
    row.Word(TimeTypeName(time.type)).Word(doc.slice(time.span)).Word("=").Word(time.value.empty() ? "?" : time.value);
    const bool same = time.earliest == time.value && time.latest == time.value;
    if (!same && !time.earliest.empty()) row.Part("", time.earliest + " to " + time.latest);
    rows->push_back(row);
  }
}

void AddQuantityRows(const Document& doc, Rows* rows) {
  for (const Quantity& q : doc.quantities) {
    std::string value = (q.approximate ? "~" : "") + (q.has_value ? NumberText(q.value) : "?");
    if (q.has_high) value += ".." + NumberText(q.high);
    RowText row("quantity");
    row.Word(QuantityTypeName(q.type)).Word(doc.slice(q.span)).Word("=").Word(value).Word(q.unit);
    if (!q.si_unit.empty()) row.Part("", NumberText(q.value_in_si) + " " + q.si_unit);
    if (q.bound != QuantityBound::kExact && q.bound != QuantityBound::kAbout) row.Part("", QuantityBoundName(q.bound));
    std::string parts;
    for (std::uint32_t i = q.sum_of.first; i < q.sum_of.last; ++i) {
      const Quantity& part = doc.quantities[doc.quantity_parts[i]];
      parts.append(parts.empty() ? "" : "; ").append(doc.slice(part.span));
    }
    rows->push_back(row.Part("sum of", parts));
  }
}

void AddEventRows(const Document& doc, Rows* rows) {
  const auto names = [&](RowRange range, const std::vector<std::uint32_t>& table) {
    std::string text;
    for (std::uint32_t i = range.first; i < range.last; ++i)
      text.append(text.empty() ? "" : "; ").append(Name(doc, table[i]));
    return text;
  };
  for (const NewsEvent& event : doc.events) {
    RowText row("event");
    row.Word(event.predicate);
    row.Part("by", names(event.actors, doc.event_actors));
    row.Part("to", names(event.recipients, doc.event_recipients));
    row.Part("on", names(event.objects, doc.event_objects));
    if (event.place != kNone) row.Part("at", Name(doc, event.place));
    if (event.time != kNone) row.Part("when", doc.slice(doc.times[event.time].span));
    if (event.source != kNone) row.Part("says", Name(doc, event.source));
    if (event.negated) row.Part("", "not");
    if (event.status != EventStatus::kActual) row.Part("", EventStatusName(event.status));
    row.Part("code", event.cameo);
    for (std::uint32_t i = event.mentions.first + 1; i < event.mentions.last; ++i)
      row.Part("also", doc.slice(doc.event_mentions[i]));
    for (std::uint32_t i = event.arguments.first; i < event.arguments.last; ++i) {
      const EventArgument& argument = doc.event_arguments[i];
      row.Part(ArgumentRoleName(argument.role), doc.slice(argument.span));
    }
    rows->push_back(row);
  }
}

void AddWarningRows(const Document& doc, Rows* rows) {
  for (const Warning& warning : doc.warnings) {
    rows->push_back(RowText("warning")
                        .Word(WarningCodeName(warning.code))
                        .Word(doc.slice(warning.span))
                        .Word(Occurrence(doc, warning.span))
                        .Part("beside", doc.slice(warning.related))
                        .Part("", warning.message)
                        .Part("put", warning.suggestion));
  }
}

void AddLedeRows(const Document& doc, Rows* rows) {
  for (const Paragraph& paragraph : doc.paragraphs) {
    if (paragraph.role == ParagraphRole::kBody) continue;
    rows->push_back(RowText("role").Word(ParagraphRoleName(paragraph.role)).Word(doc.Written(paragraph.span)));
  }
  if (!doc.lede) return;
  const auto add = [&](std::string_view question, RowRange parts) {
    for (std::uint32_t i = parts.first; i < parts.last; ++i) {
      const LedePart& part = doc.lede_parts[i];
      RowText row(question);
      row.Word(doc.Written(part.span)).Word(Occurrence(doc, part.span));
      if (part.entity != kNone && Name(doc, part.entity) != doc.Written(part.span))
        row.Part("of", Name(doc, part.entity));
      rows->push_back(row);
    }
  };
  const auto add_one = [&](std::string_view question, std::uint32_t part) {
    if (part != kNone) add(question, {part, part + 1});
  };
  add("who", doc.lede->who);
  add_one("what", doc.lede->what);
  add("whom", doc.lede->whom);
  add_one("much", doc.lede->how_much);
  add_one("why", doc.lede->why);
  add("where", doc.lede->where);
  add_one("when", doc.lede->when);
  add_one("says", doc.lede->source);
  rows->push_back(RowText("told").Word(doc.Written(doc.lede->sentence)));
}

}  // namespace lede::corpus
