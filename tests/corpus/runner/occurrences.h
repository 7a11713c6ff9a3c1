// Which of several places where the same words stand.
#pragma once

#include <cstddef>
#include <string_view>

#include "lede/document.h"

namespace lede::corpus {

/// Whether the words of a span are no part of a longer word or number.
bool StandsWhole(std::string_view text, ByteSpan span);

/// The how-manieth place it is where the words of the span stand whole, counted from 1. O(bytes before it).
std::size_t OccurrenceOf(std::string_view text, ByteSpan span);

}  // namespace lede::corpus
