#include "protect/protect.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "protect/finder.h"
#include "protect/names.h"
#include "protect/patterns.h"

namespace lede {
namespace {

using protect::FindTraces;
using protect::Patterns;
using protect::ProtectedName;
using protect::TextContext;
using protect::Trace;

bool IsByName(const Mention& mention) {
  return mention.kind == MentionKind::kName || mention.kind == MentionKind::kAcronym;
}

std::vector<ByteSpan> SpansOf(const std::vector<Replacement>& replacements) {
  std::vector<ByteSpan> spans;
  spans.reserve(replacements.size());
  for (const Replacement& replacement : replacements) spans.push_back(replacement.from);
  return spans;
}

/// Protects one text.
class Protector {
 public:
  Protector(std::string_view given, const std::vector<Placeholder>& placeholders, const Patterns& patterns,
            const TextContext& context)
      : given_(given), placeholders_(placeholders), patterns_(patterns), context_(context) {}

  /// `replaced` are the mentions, `wanted` what else is to go; either in order and apart from each other.
  ProtectedText Run(std::vector<Replacement> replaced, const std::vector<ByteSpan>& wanted) {
    std::vector<Trace> left;
    // What is replaced parts what it stood in, and the pieces are looked at anew; nothing is replaced twice, so it ends.
    for (;;) {
      left.clear();
      std::vector<Replacement> more;
      for (Trace& trace : FindTraces(given_, SpansOf(replaced), patterns_, context_)) {
        if (trace.likelihood == Likelihood::kSure || IsWanted(trace.span, wanted)) {
          for (const ByteSpan& span : Outside(trace.span, replaced)) more.push_back({span, {}, trace.who, trace.kind});
        } else {
          left.push_back(std::move(trace));
        }
      }
      if (more.empty()) break;
      const auto middle = static_cast<std::ptrdiff_t>(replaced.size());
      replaced.insert(replaced.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
      std::inplace_merge(replaced.begin(), replaced.begin() + middle, replaced.end(),
                         [](const Replacement& a, const Replacement& b) { return a.from.begin < b.from.begin; });
    }
    return Write(std::move(replaced), left);
  }

 private:
  static bool IsWanted(ByteSpan span, const std::vector<ByteSpan>& wanted) {
    const auto at = std::lower_bound(wanted.begin(), wanted.end(), span.begin,
                                     [](const ByteSpan& other, std::uint32_t byte) { return other.end <= byte; });
    return at != wanted.end() && at->begin < span.end;
  }

  /// The parts of a span that are not replaced yet: an address may hold a mention.
  static std::vector<ByteSpan> Outside(ByteSpan span, const std::vector<Replacement>& replaced) {
    std::vector<ByteSpan> parts;
    auto at = std::lower_bound(replaced.begin(), replaced.end(), span.begin,
                               [](const Replacement& r, std::uint32_t byte) { return r.from.end <= byte; });
    for (; at != replaced.end() && at->from.begin < span.end; ++at) {
      if (at->from.begin > span.begin) parts.push_back({span.begin, at->from.begin});
      span.begin = std::max(span.begin, at->from.end);
    }
    if (!span.empty() && span.begin < span.end) parts.push_back(span);
    return parts;
  }

  ProtectedText Write(std::vector<Replacement> replaced, const std::vector<Trace>& left) const {
    ProtectedText result;
    std::uint32_t at = 0;
    for (Replacement& replacement : replaced) {
      result.text.append(given_, at, replacement.from.begin - at);
      replacement.to.begin = static_cast<std::uint32_t>(result.text.size());
      AppendWords(replacement.who, &result.text);
      replacement.to.end = static_cast<std::uint32_t>(result.text.size());
      at = replacement.from.end;
    }
    result.text.append(given_.substr(at));
    result.replacements = std::move(replaced);
    for (const Trace& trace : left)
      result.leftovers.push_back(
          {trace.span, Moved(trace.span, result.replacements), trace.who, trace.kind, trace.likelihood});
    return result;
  }

  void AppendWords(const std::vector<std::uint32_t>& who, std::string* out) const {
    for (std::size_t i = 0; i < who.size(); ++i) out->append(i == 0 ? "" : " or ").append(placeholders_[who[i]].words);
  }

 public:
  /// Where a span of the given text lies in the protected one. One that lies in what was replaced is its placeholder.
  static ByteSpan Moved(ByteSpan span, const std::vector<Replacement>& replaced) {
    const auto moved = [&](std::uint32_t byte, bool is_end) {
      const auto after = std::upper_bound(replaced.begin(), replaced.end(), byte,
                                          [](std::uint32_t b, const Replacement& r) { return b < r.from.begin; });
      if (after == replaced.begin()) return byte;
      const Replacement& before = *std::prev(after);
      if (byte < before.from.end && (byte > before.from.begin || !is_end))
        return is_end ? before.to.end : before.to.begin;
      if (byte == before.from.begin) return before.to.begin;
      return before.to.end + (byte - before.from.end);
    };
    return {moved(span.begin, false), moved(span.end, true)};
  }

 private:
  std::string_view given_;
  const std::vector<Placeholder>& placeholders_;
  const Patterns& patterns_;
  const TextContext& context_;
};

/// The mentions of what is protected, the longest of those that lie in each other.
std::vector<Replacement> MentionsOf(const Document& doc, const std::vector<std::uint32_t>& who_of) {
  std::vector<Replacement> mentions;
  for (const Mention& mention : doc.mentions) {
    if (mention.entity == kNone || who_of[mention.entity] == kNone || !IsByName(mention)) continue;
    if (!mentions.empty() && mention.span.begin < mentions.back().from.end) continue;
    mentions.push_back({mention.span, {}, {who_of[mention.entity]}, TraceKind::kMention});
  }
  return mentions;
}

TextContext ContextOf(const Document& doc, const std::vector<std::uint32_t>& who_of) {
  TextContext context;
  for (const Mention& mention : doc.mentions) {
    const bool chosen = mention.entity != kNone && who_of[mention.entity] != kNone;
    if (chosen || !IsByName(mention)) continue;
    if (context.others.empty() || mention.span.begin >= context.others.back().end)
      context.others.push_back(mention.span);
  }
  for (const Sentence& sentence : doc.sentences) context.sentences.push_back(sentence.span.begin);
  return context;
}

std::vector<Giveaway> GiveawaysOf(const Document& doc, const std::vector<std::uint32_t>& who_of,
                                  const std::vector<Replacement>& replaced) {
  std::vector<Giveaway> giveaways;
  for (std::uint32_t e = 0; e < doc.entities.size(); ++e) {
    if (who_of[e] == kNone) continue;
    const RowRange titles = doc.entities[e].titles;
    for (std::uint32_t i = titles.first; i < titles.last; ++i)
      giveaways.push_back({doc.title_spans[i], {}, who_of[e], GiveawayKind::kTitle});
  }
  for (const Mention& mention : doc.mentions) {
    if (mention.entity == kNone || who_of[mention.entity] == kNone || IsByName(mention)) continue;
    const GiveawayKind kind =
        mention.kind == MentionKind::kPronoun ? GiveawayKind::kPronoun : GiveawayKind::kDescription;
    giveaways.push_back({mention.span, {}, who_of[mention.entity], kind});
  }
  for (Giveaway& giveaway : giveaways) giveaway.to = Protector::Moved(giveaway.from, replaced);
  std::stable_sort(giveaways.begin(), giveaways.end(),
                   [](const Giveaway& a, const Giveaway& b) { return a.from.begin < b.from.begin; });
  return giveaways;
}

/// In order and apart from each other.
std::vector<ByteSpan> WantedOf(const ProtectChoice& choice, std::uint32_t text) {
  std::vector<ByteSpan> wanted;
  for (const ProtectChoice::Passage& passage : choice.replace) {
    if (passage.text == text) wanted.push_back(passage.span);
  }
  std::sort(wanted.begin(), wanted.end(), [](const ByteSpan& a, const ByteSpan& b) { return a.begin < b.begin; });
  std::vector<ByteSpan> apart;
  for (const ByteSpan& span : wanted) {
    if (!apart.empty() && span.begin < apart.back().end)
      apart.back().end = std::max(apart.back().end, span.end);
    else
      apart.push_back(span);
  }
  return apart;
}

}  // namespace

Protection Protect(const Document& doc, const ProtectChoice& choice) {
  std::vector<ProtectedName> names = protect::ChosenNames(doc, choice);
  const Patterns patterns(names);
  std::vector<std::uint32_t> who_of(doc.entities.size(), kNone);
  Protection protection;
  for (std::uint32_t n = 0; n < names.size(); ++n) {
    if (names[n].entity != kNone) who_of[names[n].entity] = n;
    protection.placeholders.push_back(std::move(names[n].placeholder));
  }
  const TextContext article = ContextOf(doc, who_of);
  protection.texts.push_back(Protector(doc.text(), protection.placeholders, patterns, article)
                                 .Run(MentionsOf(doc, who_of), WantedOf(choice, 0)));
  protection.giveaways = GiveawaysOf(doc, who_of, protection.texts[0].replacements);
  for (std::uint32_t b = 0; b < choice.beside.size(); ++b) {
    const BesideText& beside = choice.beside[b];
    const TextContext context = {
        .is_prose = beside.name != "file" && beside.name != "url", .others = {}, .sentences = {}};
    protection.texts.push_back(
        Protector(beside.text, protection.placeholders, patterns, context).Run({}, WantedOf(choice, b + 1)));
    protection.texts.back().name = beside.name;
  }
  return protection;
}

const char* TraceKindName(TraceKind kind) {
  constexpr const char* kNames[kTraceKindCount] = {"mention",    "word",        "run_together", "address", "initials",
                                                   "hyphenated", "within_word", "split",        "misspelt"};
  return kNames[static_cast<int>(kind)];
}

const char* LikelihoodName(Likelihood likelihood) {
  constexpr const char* kNames[] = {"possible", "likely", "sure"};
  return kNames[static_cast<int>(likelihood)];
}

const char* GiveawayKindName(GiveawayKind kind) {
  constexpr const char* kNames[] = {"title", "description", "pronoun"};
  return kNames[static_cast<int>(kind)];
}

}  // namespace lede
