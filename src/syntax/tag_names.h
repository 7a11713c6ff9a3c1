// Parts of speech, tags, and the labels of dependencies.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/arcs.h"

namespace lede {

/// The universal parts of speech (https://universaldependencies.org/u/pos/). They are hashed into the model: append,
/// never renumber.
// clang-format off
enum class Upos : std::uint8_t {
  kAdj, kAdp, kAdv, kAux, kCconj, kDet, kIntj, kNoun, kNum, kPart, kPron, kPropn, kPunct, kSconj, kSym, kVerb, kX,
};
// clang-format on
inline constexpr std::size_t kUposCount = 17;

std::string_view UposName(Upos part);  ///< "NOUN"
std::optional<Upos> UposByName(std::string_view name);

/// What the classes of the syntax model's classifiers mean.
///
/// Section layout: lines of text, each closed by a line feed: "clusters C" (the checksum of the words' clusters that it
/// was learnt with, 16 hexadecimal digits), then, in the order of their numbers, "tag NOUN NN" (part of speech and
/// finer tag of the tagger's classes), "label nsubj" (labels of dependencies), "shift", "left nsubj", "right obj" (the
/// parser's classes; a label must have been named before).
struct SyntaxNames {
  std::uint64_t clusters = 0;
  std::vector<std::uint8_t> part_of_tag;  ///< Upos by tag
  std::vector<std::string> tags;          ///< the finer tag
  std::vector<std::string> labels;
  std::vector<ArcTransition> transitions;
  std::uint8_t root = 0;  ///< the label "root"

  /// Whether a state allows a transition: of arcs, the root's alone have its label.
  bool Allows(const ArcState& state, ArcTransition t) const {
    if (!state.Allows(t.move)) return false;
    if (t.move == ArcMove::kShift) return true;
    return (t.label == root) == (t.move == ArcMove::kLeft && state.next() == state.size());
  }

  /// Fills `out`; returns false where the section is not sound. O(size of the section).
  static bool Read(std::span<const std::byte> section, SyntaxNames* out);
  std::string Write() const;
};

}  // namespace lede
