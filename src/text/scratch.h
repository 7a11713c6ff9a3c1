// Memory that a stage keeps from one document to the next.
#pragma once

#include <cstddef>
#include <type_traits>

namespace lede {

/// Gives the memory of vectors back that have grown beyond what an article needs, so that one long text does not hold
/// on to it while later stages want theirs.
template <class... Vectors>
void ReleaseLarge(Vectors&... vectors) {
  constexpr std::size_t kKept = std::size_t{1} << 18;  // bytes
  const auto release = [](auto& vector) {
    if (vector.capacity() * sizeof(*vector.data()) > kKept) std::remove_reference_t<decltype(vector)>().swap(vector);
  };
  (release(vectors), ...);
}

}  // namespace lede
