#include "stages.h"

#include <algorithm>
#include <array>
#include <memory>

#include "coref/coref.h"
#include "desk/desk.h"
#include "lede/analyzer.h"
#include "lines/lines.h"
#include "models.h"
#include "names/names.h"
#include "occurrences.h"
#include "places/places.h"
#include "protect/protect.h"
#include "quantities/checks.h"
#include "quantities/quantities.h"
#include "quotes/quotes.h"
#include "relations/relations.h"
#include "segment/segment.h"
#include "story.h"
#include "story/story.h"
#include "times/times.h"
#include "values/atoms.h"

namespace lede::corpus {
namespace {

constexpr std::uint32_t kStory = kGivenName | kGivenTitle | kGivenPlace | kGivenCountry;

std::string& ModelPath() {
  static std::string path;
  return path;
}

Rows Tokens(const std::string& text, const Givens& givens, std::string*) {
  Document doc;
  TellStory(text, givens, &doc);
  std::string tokens, links;
  for (const Token& token : doc.tokens) {
    tokens.append(tokens.empty() ? "" : "|").append(doc.slice(token));
    if ((token.flags & kLink) != 0) links.append(links.empty() ? "" : "|").append(doc.slice(token));
  }
  Rows rows;
  if (!tokens.empty()) rows.push_back("tokens " + tokens);
  if (!links.empty()) rows.push_back("links " + links);
  return rows;
}

Rows Sentences(const std::string& text, const Givens& givens, std::string*) {
  Document doc;
  TellStory(text, givens, &doc);
  Rows rows;
  std::uint32_t paragraph = kNone;
  for (const Sentence& sentence : doc.sentences) {
    const std::string_view kind = sentence.paragraph == paragraph ? "sentence " : "paragraph ";
    rows.push_back(std::string(kind) + std::string(doc.slice(sentence.span)));
    paragraph = sentence.paragraph;
  }
  return rows;
}

Rows Lines(const std::string& text, const Givens& givens, std::string*) {
  const Model model = ModelOf(givens);
  const LineReader reader(model);
  std::string read;
  std::vector<Cut> cuts;
  if (!reader.Read(text, &read, &cuts)) return {};
  Rows rows = {"read " + read};
  for (const Cut& cut : cuts) {
    const std::string_view kind = cut.within_word ? "parted word " : "line ";
    rows.push_back(std::string(kind) + "[" + text.substr(cut.span.begin, cut.span.size()) + "]");
  }
  return rows;
}

Rows Names(const std::string& text, const Givens& givens, std::string*) {
  Document doc;
  TellStory(text, givens, &doc);
  const Model model = ModelOf(givens);
  NameFinder(model).Run(TaggedSpans(givens, doc), &doc, givens.scheme);
  Rows rows;
  for (const Mention& mention : doc.mentions) rows.push_back(MentionRow(doc, mention));
  AddEntityRows(doc, &rows);
  AddWarningRows(doc, &rows);
  return rows;
}

Rows Places(const std::string& text, const Givens& givens, std::string*) {
  Document doc;
  TellStory(text, givens, &doc);
  const Model model = ModelOf(givens);
  PlaceFinder(model).Run(&doc);
  Rows rows;
  AddPlaceRows(doc, &rows);
  return rows;
}

Rows Quotes(const std::string& text, const Givens& givens, std::string*) {
  Document doc;
  TellStory(text, givens, &doc);
  FindQuotes(&doc);
  Rows rows;
  AddQuoteRows(doc, &rows);
  AddWarningRows(doc, &rows);
  return rows;
}

Rows References(const std::string& text, const Givens& givens, std::string*) {
  Document doc;
  TellStory(text, givens, &doc);
  const Model model = ModelOf(givens);
  ReferenceFinder(model).Run(&doc);
  Rows rows;
  AddReferenceRows(doc, &rows);
  AddQuoteRows(doc, &rows);
  return rows;
}

Rows Relations(const std::string& text, const Givens& givens, std::string*) {
  Document doc;
  TellStory(text, givens, &doc);
  RelationFinder().Run(&doc);
  Rows rows;
  AddRelationRows(doc, &rows);
  return rows;
}

/// The atoms of the whole text, and its times read from them.
void ReadTimes(Document* doc, AtomTable* atoms) {
  AtomReader().Read(*doc, {0, static_cast<std::uint32_t>(doc->sentences.size())}, atoms);
  TimeFinder times;
  times.Start(*atoms, doc);
  times.Run(*atoms, doc);
}

Rows Times(const std::string& text, const Givens& givens, std::string*) {
  Document doc;
  TellStory(text, givens, &doc);
  AtomTable atoms;
  ReadTimes(&doc, &atoms);
  Rows rows;
  AddTimeRows(doc, givens.date, &rows);
  AddWarningRows(doc, &rows);
  return rows;
}

Rows Quantities(const std::string& text, const Givens& givens, std::string*) {
  Document doc;
  TellStory(text, givens, &doc);
  AtomTable atoms;
  ReadTimes(&doc, &atoms);
  QuantityFinder finder;
  finder.Start(doc);
  finder.Run(atoms, &doc);
  CheckNumbers(&doc);
  Rows rows;
  AddQuantityRows(doc, &rows);
  AddWarningRows(doc, &rows);
  return rows;
}

Rows Desk(const std::string& text, const Givens& givens, std::string*) {
  Document doc;
  TellStory(text, givens, &doc);
  const Model model = ModelOf(givens);
  CopyDesk(model).Run(&doc);
  Rows rows;
  AddWarningRows(doc, &rows);
  return rows;
}

/// Who is named oftener is the more salient.
Rows Story(const std::string& text, const Givens& givens, std::string*) {
  Document doc;
  TellStory(text, givens, &doc);
  for (Entity& entity : doc.entities) entity.salience = static_cast<std::uint16_t>(entity.mentions.size());
  FindParagraphs(&doc);
  AtomTable atoms;
  ReadTimes(&doc, &atoms);
  TellInShort(nullptr, &doc);
  Rows rows;
  AddLedeRows(doc, &rows);
  return rows;
}

/// The analyzer with the real model, made once.
Analyzer* WholeAnalyzer(std::string* error) {
  static Model model;
  static std::unique_ptr<Analyzer> analyzer;
  if (analyzer == nullptr && ReadModel(ModelPath(), &model, error)) analyzer = std::make_unique<Analyzer>(model);
  return analyzer.get();
}

/// The given hints as one list, or nothing.
std::string HintsOf(const Givens& givens) {
  std::string list;
  for (const std::string& hint : givens.hints) list.append(list.empty() ? "" : ",").append(hint);
  return list.empty() ? list : R"({"schema":"lede-hints/1","hints":[)" + list + "]}";
}

Rows Article(const std::string& text, const Givens& givens, std::string* error) {
  Analyzer* analyzer = WholeAnalyzer(error);
  if (analyzer == nullptr) return {};
  Document doc;
  Options options;
  options.document_date = givens.date;
  options.hints = HintsOf(givens);
  Status status = doc.SetText(text);
  if (status.ok()) status = analyzer->Analyze(&doc, options);
  if (!status.ok()) {
    *error = status.message;
    return {};
  }
  const auto shown = [&](std::string_view layer) {
    return givens.shown.empty() || std::find(givens.shown.begin(), givens.shown.end(), layer) != givens.shown.end();
  };
  Rows rows;
  for (const Mention& mention : doc.mentions) {
    if (shown(mention.kind >= MentionKind::kNominal ? "references" : "mentions"))
      rows.push_back(MentionRow(doc, mention));
  }
  if (shown("entities")) AddEntityRows(doc, &rows);
  if (shown("places")) AddPlaceRows(doc, &rows);
  if (shown("quotes")) AddQuoteRows(doc, &rows);
  if (shown("relations")) AddRelationRows(doc, &rows);
  if (shown("times")) AddTimeRows(doc, givens.date, &rows);
  if (shown("quantities")) AddQuantityRows(doc, &rows);
  if (shown("warnings")) AddWarningRows(doc, &rows);
  if (shown("lede")) AddLedeRows(doc, &rows);
  // A folder of their own: no other rule's test need know of them.
  if (!givens.shown.empty() && shown("events")) AddEventRows(doc, &rows);
  for (const std::uint32_t hint : doc.idle_hints) rows.push_back("idle " + givens.hints[hint]);
  return rows;
}

Rows Events(const std::string& text, const Givens& givens, std::string* error) {
  Givens alone = givens;
  alone.shown = {"events"};
  return Article(text, alone, error);
}

/// "left word possible Moss #2 | of Person 1".
std::string LeftRow(const Protection& protection, std::string_view given, const Leftover& left) {
  std::string row = "left ";
  row.append(TraceKindName(left.kind)).append(" ").append(LikelihoodName(left.likelihood));
  row.append(" ").append(given.substr(left.from.begin, left.from.size()));
  if (const std::size_t place = OccurrenceOf(given, left.from); place != 1) row.append(" #" + std::to_string(place));
  for (std::size_t i = 0; i < left.who.size(); ++i)
    row.append(i == 0 ? " | of " : "; ").append(protection.placeholders[left.who[i]].words);
  return row;
}

Rows Protected(const std::string& text, const Givens& givens, std::string*) {
  Document doc;
  TellStory(text, givens, &doc);
  ProtectChoice choice;
  choice.names = givens.protect;
  for (const auto& [name, beside] : givens.beside) choice.beside.push_back({name, beside});
  const Protection protection = Protect(doc, choice);
  Rows rows;
  for (std::size_t t = 0; t < protection.texts.size(); ++t) {
    const ProtectedText& result = protection.texts[t];
    rows.push_back((t == 0 ? "text " : result.name + " ") + result.text);
    const std::string_view given = t == 0 ? doc.text() : std::string_view(choice.beside[t - 1].text);
    for (const Leftover& left : result.leftovers) rows.push_back(LeftRow(protection, given, left));
  }
  for (const Giveaway& giveaway : protection.giveaways)
    rows.push_back("stays " + std::string(GiveawayKindName(giveaway.kind)) + " " +
                   std::string(doc.slice(giveaway.from)) + " | of " + protection.placeholders[giveaway.who].words);
  return rows;
}

constexpr std::array<Stage, 16> kStages = {{
    {"tokens", 0, Tokens},
    {"sentences", 0, Sentences},
    {"lines", kGivenWords, Lines},
    {"names", kGivenTag | kGivenScheme | kGivenLexicon, Names},
    {"places", kGivenName | kGivenTown, Places},
    {"quotes", kStory, Quotes},
    {"references", kStory | kGivenQuote, References},
    {"relations", kStory, Relations},
    {"times", kStory | kGivenDate, Times},
    {"quantities", kStory | kGivenDate, Quantities},
    {"desk", kStory | kGivenWords | kGivenLexicon, Desk},
    {"story", kStory | kGivenDate, Story},
    {"protect", kStory | kGivenProtect | kGivenBeside, Protected},
    {"article", kGivenDate | kGivenShown | kGivenHint, Article},
    {"events", kGivenDate, Events},
    {"hints", kGivenDate | kGivenShown | kGivenHint, Article},
}};

}  // namespace

const Stage* FindStage(std::string_view name) {
  const auto found =
      std::find_if(kStages.begin(), kStages.end(), [&](const Stage& stage) { return stage.name == name; });
  return found == kStages.end() ? nullptr : &*found;
}

std::string StageNames() {
  std::string names;
  for (const Stage& stage : kStages) names.append(names.empty() ? "" : ", ").append(stage.name);
  return names;
}

void UseModelAt(std::string path) { ModelPath() = std::move(path); }

}  // namespace lede::corpus
