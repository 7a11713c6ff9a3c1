// Telling the caller how far a long analysis is, and hearing that it should stop.
#pragma once

#include <cstdint>
#include <string_view>

namespace lede {

/// A part [from, to] of the whole work, in thousandths. Copies may narrow it down.
class Progress {
 public:
  using Callback = bool (*)(std::uint32_t done_thousandths, std::string_view stage, void* context);

  Progress() = default;
  Progress(Callback callback, void* context) : callback_(callback), context_(context) {}

  /// The part of this part between two shares, in thousandths.
  Progress Part(std::uint32_t from, std::uint32_t to) const {
    Progress part = *this;
    part.from_ = from_ + (to_ - from_) * from / 1000;
    part.to_ = from_ + (to_ - from_) * to / 1000;
    return part;
  }

  /// The same part, of the stage of this name.
  Progress Of(std::string_view stage) const {
    Progress part = *this;
    part.stage_ = stage;
    return part;
  }

  /// Reports that `done` of `total` steps of this part are done; false when the caller wants to stop.
  bool Report(std::uint64_t done, std::uint64_t total) const {
    if (callback_ == nullptr) return true;
    return callback_(from_ + static_cast<std::uint32_t>((to_ - from_) * done / (total == 0 ? 1 : total)), stage_,
                     context_);
  }

 private:
  Callback callback_ = nullptr;
  void* context_ = nullptr;
  std::string_view stage_;
  std::uint32_t from_ = 0, to_ = 1000;
};

}  // namespace lede
