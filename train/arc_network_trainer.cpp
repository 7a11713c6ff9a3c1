#include "arc_network_trainer.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <numeric>

#include "arc_oracle.h"
#include "lexicon/model_file.h"
#include "tag/crf.h"

namespace lede::train {
namespace {

constexpr float kExplored = 0.9f;     // share of states after which the learner's own choice is followed
constexpr float kOwnDropped = 0.25f;  // share of words that are known by what they share with others alone
constexpr std::size_t kBatch = 200;   // tokens
constexpr float kWordUnit = 64, kMatrixUnit = 128;

LEDE_WIDE void AddScaled(float factor, const float* from, std::size_t size, float* to) {
  for (std::size_t i = 0; i < size; ++i) to[i] += factor * from[i];
}

/// The sum of products, in sixteen parts whatever the machine's registers hold.
LEDE_WIDE float Dot(const float* a, const float* b, std::size_t size) {
  float parts[16] = {};
  for (std::size_t i = 0; i < size; i += 16) {
    for (std::size_t k = 0; k < 16; ++k) parts[k] += a[i + k] * b[i + k];
  }
  float sum = 0;
  for (const float part : parts) sum += part;
  return sum;
}

/// A word's numbers by a role's matrix, added to `share`.
LEDE_WIDE void AddProduct(const float* numbers, const float* matrix, float* share) {
  for (std::size_t i = 0; i < kWordSize; ++i) {
    const float number = numbers[i];
    for (std::size_t unit = 0; unit < kHiddenSize; ++unit) share[unit] += number * matrix[i * kHiddenSize + unit];
  }
}

/// The slopes of both, from the share's.
LEDE_WIDE void AddProductSlopes(const float* numbers, const float* matrix, const float* share_slopes,
                                float* number_slopes, float* matrix_slopes) {
  for (std::size_t i = 0; i < kWordSize; ++i) {
    const float number = numbers[i];
    float parts[16] = {};
    for (std::size_t unit = 0; unit < kHiddenSize; unit += 16) {
      for (std::size_t k = 0; k < 16; ++k) {
        const std::size_t at = i * kHiddenSize + unit + k;
        matrix_slopes[at] += number * share_slopes[unit + k];
        parts[k] += matrix[at] * share_slopes[unit + k];
      }
    }
    for (const float part : parts) number_slopes[i] += part;
  }
}

LEDE_WIDE void Adam(float rate, float most, std::size_t size, float* values, float* slopes, float* mean,
                    float* square) {
  constexpr float kMeanKept = 0.9f, kSquareKept = 0.99f, kLeast = 1e-6f;
  for (std::size_t i = 0; i < size; ++i) {
    mean[i] = kMeanKept * mean[i] + (1 - kMeanKept) * slopes[i];
    square[i] = kSquareKept * square[i] + (1 - kSquareKept) * slopes[i] * slopes[i];
    const float value = values[i] - rate * mean[i] / (__builtin_sqrtf(square[i]) + kLeast);
    values[i] = value < -most ? -most : value > most ? most : value;
    slopes[i] = 0;
  }
}

std::size_t Padded(std::size_t size) { return (size + 15) / 16 * 16; }

}  // namespace

LearntRows::LearntRows(std::size_t rows, std::size_t size, float most)
    : size_(size),
      most_(most),
      values_(rows * size),
      slopes_(rows * size),
      mean_(rows * size),
      square_(rows * size),
      touched_(rows) {}

float* LearntRows::slope(std::size_t row) {
  if (touched_[row] == 0) {
    touched_[row] = 1;
    touched_rows_.push_back(static_cast<std::uint32_t>(row));
  }
  return &slopes_[row * size_];
}

void LearntRows::FillByChance(float deviation, Random* random) {
  // A sum of four even numbers is near enough to a normal one, and its deviation is 1 / √3.
  for (float& value : values_) {
    const float sum = random->Unit() + random->Unit() + random->Unit() + random->Unit() - 2;
    value = sum * 1.7320508f * deviation;
  }
}

void LearntRows::Descend(float rate) {
  for (const std::uint32_t row : touched_rows_) {
    const std::size_t at = row * size_;
    Adam(rate, most_, size_, &values_[at], &slopes_[at], &mean_[at], &square_[at]);
    touched_[row] = 0;
  }
  touched_rows_.clear();
}

void LearntRows::Append(float scale, std::string* section) const {
  for (const float value : values_) {
    const float scaled = value * scale;
    section->push_back(
        static_cast<char>(std::clamp(static_cast<int>(scaled < 0 ? scaled - 0.5f : scaled + 0.5f), -127, 127)));
  }
}

void LearntRows::Save(std::string* bytes) const {
  for (const auto* part : {&values_, &mean_, &square_})
    bytes->append(reinterpret_cast<const char*>(part->data()), part->size() * sizeof(float));
}

bool LearntRows::Load(std::string_view* bytes) {
  for (auto* part : {&values_, &mean_, &square_}) {
    const std::size_t size = part->size() * sizeof(float);
    if (bytes->size() < size) return false;
    std::memcpy(part->data(), bytes->data(), size);
    bytes->remove_prefix(size);
  }
  return true;
}

ArcNetworkTrainer::ArcNetworkTrainer(const SyntaxNames& names, const std::vector<ArcLesson>& lessons, std::size_t most,
                                     int fewest)
    : names_(names) {
  std::map<std::uint32_t, int> counts;
  for (const ArcLesson& lesson : lessons) {
    for (const SyntaxWord* word : lesson.sentence->words) ++counts[OwnRowKey(*word)];
  }
  std::vector<std::pair<int, std::uint32_t>> frequent;
  for (const auto& [key, count] : counts) {
    if (count >= fewest) frequent.emplace_back(-count, key);
  }
  std::sort(frequent.begin(), frequent.end());
  frequent.resize(std::min(most, frequent.size()));
  for (const auto& [count, key] : frequent) keys_.push_back(key);
  std::sort(keys_.begin(), keys_.end());

  Random random(7);
  const std::size_t outputs = Padded(kArcMoves + names.transitions.size());
  words_ = LearntRows(kSharedRows + keys_.size(), kWordSize, 126 / kWordUnit);
  words_.FillByChance(0.3f, &random);
  // A word's own row tells what sets it apart.
  for (std::size_t row = kSharedRows; row < words_.rows(); ++row) std::fill_n(words_.mutable_row(row), kWordSize, 0.0f);
  matrices_ = LearntRows(kArcRoles * kWordSize, kHiddenSize, 126 / kMatrixUnit);
  matrices_.FillByChance(0.08f, &random);
  rows_ = LearntRows(1 + kArcRows, kHiddenSize, 126 / kWordUnit);
  rows_.FillByChance(0.1f, &random);
  scores_ = LearntRows(kHiddenSize + 1, outputs, 126 / kWordUnit);
  scores_.FillByChance(0.1f, &random);
}

ArcNetworkTrainer::~ArcNetworkTrainer() = default;

/// A sentence on its way through the network and back.
class ArcNetworkTrainer::Sentence {
 public:
  Sentence(ArcNetworkTrainer* network, const ArcLearning& learning, bool explores, Random* random)
      : net_(*network), learning_(learning), explores_(explores), random_(*random) {}

  void Learn(const ArcLesson& lesson) {
    const NumberedSentence& sentence = *lesson.sentence;
    const ArcOracle oracle(sentence);
    weight_ = lesson.weight;
    ReadWords(sentence);
    MakeArcTokens(sentence.words, *lesson.tags, net_.names_.part_of_tag, &tokens_);
    state_.Start(static_cast<std::uint32_t>(sentence.words.size()));
    while (!state_.done()) state_.Apply(Choose(oracle, sentence));
    for (std::size_t token = 0; token < word_rows_.size(); ++token) {
      for (std::size_t role = 0; role < kArcRoles; ++role) {
        if (known_[token * kArcRoles + role] != 0) LearnShare(token, role);
      }
      for (const std::uint32_t row : word_rows_[token])
        AddScaled(1, &number_slopes_[token * kWordSize], kWordSize, net_.words_.slope(row));
    }
  }

  std::uint64_t seen = 0, wrong = 0;

 private:
  void ReadWords(const NumberedSentence& sentence) {
    word_rows_.clear();
    for (const SyntaxWord* word : sentence.words) {
      std::vector<std::uint32_t>& rows = word_rows_.emplace_back();
      for (const std::uint16_t row : SharedRowsOf(*word)) rows.push_back(row);
      const std::uint32_t key = OwnRowKey(*word);
      const auto own = std::lower_bound(net_.keys_.begin(), net_.keys_.end(), key);
      if (own != net_.keys_.end() && *own == key && random_.Unit() >= kOwnDropped)
        rows.push_back(static_cast<std::uint32_t>(kSharedRows) + static_cast<std::uint32_t>(own - net_.keys_.begin()));
    }
    word_rows_.push_back({kRootRow});
    word_rows_.push_back({kNobodyRow});
    numbers_.assign(word_rows_.size() * kWordSize, 0);
    number_slopes_.assign(numbers_.size(), 0);
    known_.assign(word_rows_.size() * kArcRoles, 0);
    shares_.resize(std::max(shares_.size(), known_.size() * kHiddenSize));
    share_slopes_.resize(shares_.size());
    for (std::size_t token = 0; token < word_rows_.size(); ++token) {
      for (const std::uint32_t row : word_rows_[token])
        AddScaled(1, net_.words_.row(row), kWordSize, &numbers_[token * kWordSize]);
    }
  }

  const float* ShareOf(std::size_t token, std::size_t role) {
    const std::size_t at = token * kArcRoles + role;
    float* share = &shares_[at * kHiddenSize];
    if (known_[at] == 0) {
      known_[at] = 1;
      std::fill_n(share, kHiddenSize, 0.0f);
      std::fill_n(&share_slopes_[at * kHiddenSize], kHiddenSize, 0.0f);
      AddProduct(&numbers_[token * kWordSize], net_.matrices_.row(role * kWordSize), share);
    }
    return share;
  }

  void LearnShare(std::size_t token, std::size_t role) {
    // All of a role's rows are touched together.
    float* slopes = net_.matrices_.slope(role * kWordSize);
    for (std::size_t i = 1; i < kWordSize; ++i) net_.matrices_.slope(role * kWordSize + i);
    AddProductSlopes(&numbers_[token * kWordSize], net_.matrices_.row(role * kWordSize),
                     &share_slopes_[(token * kArcRoles + role) * kHiddenSize], &number_slopes_[token * kWordSize],
                     slopes);
  }

  void Look(const ArcView& view) {
    std::copy_n(net_.rows_.row(0), kHiddenSize, hidden_.begin());
    for (const std::uint16_t row : view.rows) AddScaled(1, net_.rows_.row(1u + row), kHiddenSize, hidden_.data());
    for (std::size_t role = 0; role < kArcRoles; ++role)
      AddScaled(1, ShareOf(view.tokens[role], role), kHiddenSize, hidden_.data());
    const float kept = 1 / (1 - learning_.dropout);
    for (float& unit : hidden_) unit = unit <= 0 || random_.Unit() < learning_.dropout ? 0 : unit * kept;
    outputs_.assign(net_.scores_.size(), 0);
    AddScaled(1, net_.scores_.row(kHiddenSize), outputs_.size(), outputs_.data());
    for (std::size_t unit = 0; unit < kHiddenSize; ++unit) {
      if (hidden_[unit] > 0) AddScaled(hidden_[unit], net_.scores_.row(unit), outputs_.size(), outputs_.data());
    }
  }

  /// What the outputs in `allowed` should have been more or less, by the logarithm of the probability of `right`.
  template <class Allowed, class Right>
  void Compare(std::size_t from, std::size_t to, Allowed allowed, Right right) {
    float most = -1e9f, all = 0, good = 0;
    for (std::size_t c = from; c < to; ++c) {
      if (allowed(c - from)) most = std::max(most, outputs_[c]);
    }
    for (std::size_t c = from; c < to; ++c) {
      if (!allowed(c - from)) continue;
      const float p = DeterministicExp(outputs_[c] - most);
      all += p;
      if (right(c - from)) good += p;
    }
    for (std::size_t c = from; c < to; ++c) {
      if (!allowed(c - from)) continue;
      const float p = DeterministicExp(outputs_[c] - most);
      slopes_[c] += weight_ * (p / all - (right(c - from) ? p / good : 0));
    }
  }

  /// Learns from the state and says how to go on.
  ArcTransition Choose(const ArcOracle& oracle, const NumberedSentence& sentence) {
    const ArcView view = ViewArcs(state_, tokens_);
    Look(view);
    slopes_.assign(outputs_.size(), 0);
    const std::array<int, 3> costs = oracle.Costs(state_);
    const int least = *std::min_element(costs.begin(), costs.end());
    const auto allowed = [&](std::size_t m) { return state_.Allows(static_cast<ArcMove>(m)); };
    const auto right = [&](std::size_t m) { return costs[m] == least; };
    Compare(0, kArcMoves, allowed, right);
    std::size_t best = kArcMoves, best_right = kArcMoves;
    for (std::size_t m = 0; m < kArcMoves; ++m) {
      if (!allowed(m)) continue;
      if (best == kArcMoves || outputs_[m] > outputs_[best]) best = m;
      if (right(m) && (best_right == kArcMoves || outputs_[m] > outputs_[best_right])) best_right = m;
    }
    ++seen;
    if (!right(best)) ++wrong;
    const auto move = static_cast<ArcMove>(explores_ && random_.Unit() < kExplored ? best : best_right);
    for (const ArcMove arc : {ArcMove::kLeft, ArcMove::kRight}) LearnLabel(arc, sentence);
    const ArcTransition chosen = {move, move == ArcMove::kShift ? std::uint8_t{0} : LabelOf(move, sentence)};
    LearnFrom(view);
    return chosen;
  }

  bool IsRight(ArcMove arc, const NumberedSentence& sentence) const {
    const std::uint32_t top = state_.stack(0);
    return state_.Allows(arc) && sentence.heads[top] == (arc == ArcMove::kLeft ? state_.next() : state_.stack(1));
  }

  void LearnLabel(ArcMove arc, const NumberedSentence& sentence) {
    if (!IsRight(arc, sentence)) return;
    const auto& transitions = net_.names_.transitions;
    const auto allowed = [&](std::size_t c) {
      return transitions[c].move == arc && net_.names_.Allows(state_, transitions[c]);
    };
    const auto right = [&](std::size_t c) { return transitions[c].label == sentence.labels[state_.stack(0)]; };
    bool known = false;
    for (std::size_t c = 0; c < transitions.size(); ++c) known = known || (allowed(c) && right(c));
    if (known) Compare(kArcMoves, kArcMoves + transitions.size(), allowed, right);
  }

  std::uint8_t LabelOf(ArcMove arc, const NumberedSentence& sentence) const {
    if (!explores_ && IsRight(arc, sentence)) return sentence.labels[state_.stack(0)];
    const auto& transitions = net_.names_.transitions;
    std::size_t best = transitions.size();
    for (std::size_t c = 0; c < transitions.size(); ++c) {
      if (transitions[c].move != arc || !net_.names_.Allows(state_, transitions[c])) continue;
      if (best == transitions.size() || outputs_[kArcMoves + c] > outputs_[kArcMoves + best]) best = c;
    }
    return transitions[best].label;
  }

  void LearnFrom(const ArcView& view) {
    AddScaled(1, slopes_.data(), slopes_.size(), net_.scores_.slope(kHiddenSize));
    const float kept = 1 / (1 - learning_.dropout);
    std::array<float, kHiddenSize> below{};
    for (std::size_t unit = 0; unit < kHiddenSize; ++unit) {
      if (hidden_[unit] == 0) continue;
      AddScaled(hidden_[unit], slopes_.data(), slopes_.size(), net_.scores_.slope(unit));
      below[unit] = Dot(net_.scores_.row(unit), slopes_.data(), slopes_.size()) * kept;
    }
    AddScaled(1, below.data(), kHiddenSize, net_.rows_.slope(0));
    for (const std::uint16_t row : view.rows) AddScaled(1, below.data(), kHiddenSize, net_.rows_.slope(1u + row));
    for (std::size_t role = 0; role < kArcRoles; ++role) {
      const std::size_t at = view.tokens[role] * kArcRoles + role;
      AddScaled(1, below.data(), kHiddenSize, &share_slopes_[at * kHiddenSize]);
    }
  }

  ArcNetworkTrainer& net_;
  const ArcLearning& learning_;
  bool explores_;
  Random& random_;
  float weight_ = 1;
  ArcState state_;
  std::vector<ArcToken> tokens_;
  std::vector<std::vector<std::uint32_t>> word_rows_;
  std::vector<float> numbers_, number_slopes_;  // by token
  std::vector<std::uint8_t> known_;             // by token and role
  std::vector<float> shares_, share_slopes_;
  std::array<float, kHiddenSize> hidden_;
  std::vector<float> outputs_, slopes_;
};

double ArcNetworkTrainer::Learn(const std::vector<ArcLesson>& lessons, const ArcLearning& learning, int pass) {
  Random random(static_cast<std::uint64_t>(pass) + 2001);
  std::vector<std::uint32_t> order(lessons.size());
  std::iota(order.begin(), order.end(), 0u);
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.Below(i)]);
  Sentence sentence(this, learning, pass > 0, &random);
  std::size_t words = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const ArcLesson& lesson = lessons[order[i]];
    sentence.Learn(lesson);
    words += lesson.sentence->words.size();
    if (words < kBatch && i + 1 < order.size()) continue;
    words = 0;
    const float done = (static_cast<float>(pass) + static_cast<float>(i) / static_cast<float>(order.size())) /
                       static_cast<float>(learning.passes);
    for (LearntRows* rows : {&words_, &matrices_, &rows_, &scores_}) rows->Descend(learning.rate * (1 - done));
  }
  return 1000.0 * static_cast<double>(sentence.wrong) / static_cast<double>(std::max<std::uint64_t>(sentence.seen, 1));
}

std::string ArcNetworkTrainer::Section() const {
  std::string out;
  const std::size_t outputs = kArcMoves + names_.transitions.size();
  AppendU32(static_cast<std::uint32_t>(keys_.size()), &out);
  AppendU32(static_cast<std::uint32_t>(names_.transitions.size()), &out);
  out.resize(64, '\0');
  for (const std::uint32_t key : keys_) AppendU32(key, &out);
  words_.Append(kWordUnit, &out);
  matrices_.Append(kMatrixUnit, &out);
  rows_.Append(kWordUnit, &out);
  LearntRows turned(outputs, kHiddenSize, 2), biases(1, outputs, 2);
  for (std::size_t c = 0; c < outputs; ++c) {
    for (std::size_t unit = 0; unit < kHiddenSize; ++unit) turned.mutable_row(c)[unit] = scores_.row(unit)[c];
    biases.mutable_row(0)[c] = scores_.row(kHiddenSize)[c];
  }
  turned.Append(kWordUnit, &out);
  biases.Append(kWordUnit, &out);
  return out;
}

std::string ArcNetworkTrainer::Save() const {
  std::string out;
  for (const LearntRows* rows : {&words_, &matrices_, &rows_, &scores_}) rows->Save(&out);
  return out;
}

bool ArcNetworkTrainer::Load(std::string_view bytes) {
  for (LearntRows* rows : {&words_, &matrices_, &rows_, &scores_}) {
    if (!rows->Load(&bytes)) return false;
  }
  return bytes.empty();
}

}  // namespace lede::train
