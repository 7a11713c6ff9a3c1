// A sentence's atoms with the questions that grammars ask of them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "quantities/phrase_key.h"
#include "values/atoms.h"

namespace lede {

/// Atoms up to the end of a sentence, and the text that they are cut from. Beyond the end is an empty atom.
class AtomView {
 public:
  AtomView() = default;
  /// `begin` is where the sentence begins among `atoms`, which end with it.
  AtomView(std::span<const Atom> atoms, std::uint32_t begin, std::string_view text)
      : atoms_(atoms), text_(text), begin_(begin) {}

  std::span<const Atom> atoms() const { return atoms_; }
  std::uint32_t begin() const { return begin_; }
  std::uint32_t end() const { return static_cast<std::uint32_t>(atoms_.size()); }

  const Atom& At(std::uint32_t i) const { return i < atoms_.size() ? atoms_[i] : end_; }
  bool Is(std::uint32_t i, std::uint64_t key) const { return i < atoms_.size() && atoms_[i].key == key; }
  template <class... Keys>
  bool IsAny(std::uint32_t i, Keys... keys) const {
    if (i >= atoms_.size()) return false;
    const std::uint64_t key = atoms_[i].key;
    return ((key == keys) || ...);
  }
  /// Whether no space stands before an atom.
  bool Joined(std::uint32_t i) const { return i < atoms_.size() && i > begin_ && !atoms_[i].Has(kAtomSpace); }
  /// A hyphen or dash between two atoms without spaces.
  bool Hyphen(std::uint32_t i) const { return Is(i, "-"_key) && Joined(i) && Joined(i + 1); }
  bool IsWord(std::uint32_t i) const {
    return i < atoms_.size() && (atoms_[i].classes & (kDigits | kPunctuation)) == 0;
  }
  std::string_view Text(std::uint32_t i) const { return text_.substr(At(i).span.begin, At(i).span.size()); }
  /// What stands between an atom and the one before it.
  std::string_view Gap(std::uint32_t i) const {
    if (i == 0 || i >= atoms_.size()) return {};
    return text_.substr(atoms_[i - 1].span.end, atoms_[i].span.begin - atoms_[i - 1].span.end);
  }
  bool Plural(std::uint32_t i) const {
    const std::string_view word = Text(i);
    return word.size() > 2 && (word.back() == 's' || word.back() == 'S');
  }
  bool Uppercase(std::uint32_t i) const {
    for (const char c : Text(i)) {
      if (c >= 'a' && c <= 'z') return false;
    }
    return i < atoms_.size();
  }

 private:
  std::span<const Atom> atoms_;
  std::string_view text_;
  std::uint32_t begin_ = 0;
  Atom end_;
};

}  // namespace lede
