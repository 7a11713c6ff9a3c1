// What crosses from C to C++; values.cpp is generated, like what C sees of it.
#pragma once

#include <cstdint>

#include "lede/lede.h"
#include "lede/options.h"

namespace lede {

/// Without `progress`. What a struct of an earlier version lacks is as by default.
Options OptionsOf(const lede_options& asked);

/// What JSON calls a value of a lede_enumeration, ended by a zero; null where there is no such value.
const char* NameOf(std::uint32_t enumeration, std::uint32_t value);

}  // namespace lede
