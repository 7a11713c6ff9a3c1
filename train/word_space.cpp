#include "word_space.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <numeric>
#include <unordered_map>

#include "files.h"
#include "lexicon/model_file.h"
#include "tag/word.h"
#include "text/unicode.h"

namespace lede::train {
namespace {

constexpr int kFine = 1024, kMiddle = 256, kCoarse = 64;

using Matrix = std::vector<double>;  // square or n × m, row by row

/// Solves (AᵀA + λI) X = AᵀB given AᵀA (n × n) and AᵀB (n × m), by Cholesky's decomposition; X replaces `b`.
void SolveRidge(Matrix a, std::size_t n, double lambda, Matrix* b, std::size_t m) {
  for (std::size_t i = 0; i < n; ++i) a[i * n + i] += lambda;
  for (std::size_t j = 0; j < n; ++j) {
    for (std::size_t k = 0; k < j; ++k)
      for (std::size_t i = j; i < n; ++i) a[i * n + j] -= a[i * n + k] * a[j * n + k];
    const double root = std::sqrt(a[j * n + j]);
    for (std::size_t i = j; i < n; ++i) a[i * n + j] /= root;
  }
  for (std::size_t c = 0; c < m; ++c) {
    for (std::size_t i = 0; i < n; ++i) {
      double x = (*b)[i * m + c];
      for (std::size_t k = 0; k < i; ++k) x -= a[i * n + k] * (*b)[k * m + c];
      (*b)[i * m + c] = x / a[i * n + i];
    }
    for (std::size_t i = n; i-- > 0;) {
      double x = (*b)[i * m + c];
      for (std::size_t k = i + 1; k < n; ++k) x -= a[k * n + i] * (*b)[k * m + c];
      (*b)[i * m + c] = x / a[i * n + i];
    }
  }
}

/// Eigenvectors of a symmetric matrix, as rows, by falling eigenvalue (Jacobi's method).
Matrix Eigenvectors(Matrix a, std::size_t n) {
  constexpr int kSweeps = 12;
  Matrix v(n * n, 0.0);
  for (std::size_t i = 0; i < n; ++i) v[i * n + i] = 1;
  for (int sweep = 0; sweep < kSweeps; ++sweep) {
    for (std::size_t p = 0; p < n; ++p) {
      for (std::size_t q = p + 1; q < n; ++q) {
        if (std::abs(a[p * n + q]) < 1e-15) continue;
        const double theta = (a[q * n + q] - a[p * n + p]) / (2 * a[p * n + q]);
        const double t = (theta >= 0 ? 1.0 : -1.0) / (std::abs(theta) + std::sqrt(theta * theta + 1));
        const double c = 1 / std::sqrt(t * t + 1), s = t * c;
        for (std::size_t k = 0; k < n; ++k) {
          const double x = a[k * n + p], y = a[k * n + q];
          a[k * n + p] = c * x - s * y, a[k * n + q] = s * x + c * y;
        }
        for (std::size_t k = 0; k < n; ++k) {
          const double x = a[p * n + k], y = a[q * n + k];
          a[p * n + k] = c * x - s * y, a[q * n + k] = s * x + c * y;
          const double u = v[p * n + k], w = v[q * n + k];
          v[p * n + k] = c * u - s * w, v[q * n + k] = s * u + c * w;
        }
      }
    }
  }
  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t x, std::size_t y) { return a[x * n + x] > a[y * n + y]; });
  Matrix sorted;
  for (const std::size_t i : order)
    sorted.insert(sorted.end(), v.begin() + static_cast<std::ptrdiff_t>(i * n),
                  v.begin() + static_cast<std::ptrdiff_t>((i + 1) * n));
  return sorted;
}

void Normalise(float* row, std::size_t n) {
  double length = 0;
  for (std::size_t i = 0; i < n; ++i) length += static_cast<double>(row[i]) * row[i];
  length = std::sqrt(length);
  if (length > 0)
    for (std::size_t i = 0; i < n; ++i) row[i] = static_cast<float>(row[i] / length);
}

/// Centres every column, then scales every row to length one: what is common to all words tells nothing.
void CentreAndNormalise(WordVectors* v) {
  const auto d = static_cast<std::size_t>(v->dimensions);
  std::vector<double> mean(d, 0.0);
  for (std::size_t w = 0; w < v->forms.size(); ++w)
    for (std::size_t x = 0; x < d; ++x) mean[x] += v->row(w)[x];
  for (std::size_t w = 0; w < v->forms.size(); ++w) {
    for (std::size_t x = 0; x < d; ++x)
      v->row(w)[x] -= static_cast<float>(mean[x] / static_cast<double>(v->forms.size()));
    Normalise(v->row(w), d);
  }
}

double Weight(const WordVectors& v, std::size_t word) { return std::log(1.0 + static_cast<double>(v.counts[word])); }

/// The centre nearest to each row, by Euclidean distance. Rows and centres have `d` numbers.
LEDE_WIDE std::vector<int> Nearest(const std::vector<float>& rows, const std::vector<float>& centres, std::size_t d) {
  const std::size_t n = rows.size() / d, k = centres.size() / d;
  std::vector<float> half(k, 0.0f);
  for (std::size_t c = 0; c < k; ++c)
    for (std::size_t x = 0; x < d; ++x) half[c] += centres[c * d + x] * centres[c * d + x] / 2;
  std::vector<int> of(n, 0);
  for (std::size_t i = 0; i < n; ++i) {
    float best = -1e30f;
    for (std::size_t c = 0; c < k; ++c) {
      float lanes[4] = {};
      std::size_t x = 0;
      for (; x + 4 <= d; x += 4)
        for (std::size_t l = 0; l < 4; ++l) lanes[l] += rows[i * d + x + l] * centres[c * d + x + l];
      float s = (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]) - half[c];
      for (; x < d; ++x) s += rows[i * d + x] * centres[c * d + x];
      if (s > best) best = s, of[i] = static_cast<int>(c);
    }
  }
  return of;
}

/// k-means by Lloyd's rounds, from the first k rows; frequent words come first, so they make good first centres.
std::vector<int> KMeans(const std::vector<float>& rows, const std::vector<double>& weights, std::size_t d,
                        std::size_t k, int rounds, std::vector<float>* centres) {
  centres->assign(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(k * d));
  std::vector<int> of;
  for (int round = 0; round < rounds; ++round) {
    of = Nearest(rows, *centres, d);
    std::vector<double> sums(k * d, 0.0), totals(k, 0.0);
    for (std::size_t i = 0; i < weights.size(); ++i) {
      const auto c = static_cast<std::size_t>(of[i]);
      totals[c] += weights[i];
      for (std::size_t x = 0; x < d; ++x) sums[c * d + x] += weights[i] * static_cast<double>(rows[i * d + x]);
    }
    for (std::size_t c = 0; c < k; ++c) {
      if (totals[c] == 0) continue;  // an empty cluster keeps its centre
      for (std::size_t x = 0; x < d; ++x) (*centres)[c * d + x] = static_cast<float>(sums[c * d + x] / totals[c]);
    }
  }
  return Nearest(rows, *centres, d);
}

}  // namespace

WordVectors ReadWordVectors(const std::string& path) {
  const std::string bytes = ReadFile(path);
  const auto u32 = [&](std::size_t at) { return LoadU32(reinterpret_cast<const std::byte*>(bytes.data()) + at); };
  if (bytes.size() < 8) Die(path + " is no table of word vectors.");
  WordVectors v;
  const std::size_t n = u32(0), d = u32(4);
  v.dimensions = static_cast<int>(d);
  std::size_t at = 8;
  for (std::size_t w = 0; w < n && at < bytes.size(); ++w) {
    const auto length = static_cast<unsigned char>(bytes[at]);
    v.forms.push_back(bytes.substr(at + 1, length));
    at += 1 + std::size_t{length};
  }
  if (v.forms.size() != n || bytes.size() - at != n * d * 4) Die(path + " is no table of word vectors.");
  v.values.resize(n * d);
  std::memcpy(v.values.data(), bytes.data() + at, n * d * 4);
  v.counts.assign(n, 1);
  return v;
}

WordVectors Join(const WordVectors& own_vectors, const WordVectors& given_vectors) {
  constexpr float kOwnShare = 0.7f;
  constexpr double kRidge = 1.0;
  WordVectors own = own_vectors, given = given_vectors;
  CentreAndNormalise(&own);
  CentreAndNormalise(&given);
  std::unordered_map<std::string, std::size_t> number;
  for (std::size_t w = 0; w < given.forms.size(); ++w) number.emplace(Fold(given.forms[w]), w);
  const auto p = static_cast<std::size_t>(own.dimensions), q = static_cast<std::size_t>(given.dimensions);
  Matrix aa(p * p, 0.0), ab(p * q, 0.0);
  for (std::size_t w = 0; w < own.forms.size(); ++w) {
    const auto found = number.find(own.forms[w]);
    if (found == number.end()) continue;
    const float *x = own.row(w), *y = given.row(found->second);
    for (std::size_t i = 0; i < p; ++i) {
      for (std::size_t j = 0; j < p; ++j) aa[i * p + j] += static_cast<double>(x[i]) * x[j];
      for (std::size_t j = 0; j < q; ++j) ab[i * q + j] += static_cast<double>(x[i]) * y[j];
    }
  }
  SolveRidge(aa, p, kRidge, &ab, q);

  WordVectors joint;
  joint.dimensions = static_cast<int>(p + q);
  joint.forms = own.forms, joint.counts = own.counts;
  joint.values.assign(own.forms.size() * (p + q), 0.0f);
  std::size_t mapped = 0;
  for (std::size_t w = 0; w < own.forms.size(); ++w) {
    float* row = joint.row(w);
    const auto found = number.find(own.forms[w]);
    if (found != number.end()) {
      std::copy_n(given.row(found->second), q, row);
    } else {
      ++mapped;
      for (std::size_t j = 0; j < q; ++j) {
        double sum = 0;
        for (std::size_t i = 0; i < p; ++i) sum += static_cast<double>(own.row(w)[i]) * ab[i * q + j];
        row[j] = static_cast<float>(sum);
      }
      Normalise(row, q);
    }
    for (std::size_t i = 0; i < p; ++i) row[q + i] = kOwnShare * own.row(w)[i];
  }
  std::fprintf(stderr, "%zu words, %zu of them mapped\n", own.forms.size(), mapped);
  return joint;
}

void ReduceDimensions(int dimensions, WordVectors* v) {
  const auto d = static_cast<std::size_t>(v->dimensions), k = static_cast<std::size_t>(dimensions);
  Matrix covariance(d * d, 0.0);
  double total = 0;
  for (std::size_t w = 0; w < v->forms.size(); ++w) {
    const float* row = v->row(w);
    const double weight = Weight(*v, w);
    total += weight;
    for (std::size_t i = 0; i < d; ++i)
      for (std::size_t j = 0; j <= i; ++j) covariance[i * d + j] += weight * static_cast<double>(row[i]) * row[j];
  }
  for (std::size_t i = 0; i < d; ++i)
    for (std::size_t j = 0; j <= i; ++j) covariance[j * d + i] = covariance[i * d + j] /= total;
  const Matrix axes = Eigenvectors(covariance, d);
  WordVectors out{dimensions, v->forms, v->counts, std::vector<float>(v->forms.size() * k)};
  for (std::size_t w = 0; w < v->forms.size(); ++w) {
    for (std::size_t c = 0; c < k; ++c) {
      double sum = 0;
      for (std::size_t x = 0; x < d; ++x) sum += axes[c * d + x] * static_cast<double>(v->row(w)[x]);
      out.row(w)[c] = static_cast<float>(sum);
    }
  }
  *v = std::move(out);
}

std::string WriteClusters(const WordVectors& v) {
  const auto d = static_cast<std::size_t>(v.dimensions);
  const std::size_t n = v.forms.size();
  std::vector<double> weights(n);
  for (std::size_t w = 0; w < n; ++w) weights[w] = Weight(v, w);
  std::vector<float> fine_centres, middle_centres, coarse_centres;
  const std::vector<int> fine = KMeans(v.values, weights, d, kFine, 12, &fine_centres);
  const std::vector<int> middle =
      KMeans(fine_centres, std::vector<double>(kFine, 1.0), d, kMiddle, 20, &middle_centres);
  const std::vector<int> coarse =
      KMeans(middle_centres, std::vector<double>(kMiddle, 1.0), d, kCoarse, 20, &coarse_centres);

  const std::uint32_t slots = std::bit_ceil(static_cast<std::uint32_t>(n + n / 16));
  std::vector<std::uint16_t> fingerprints(slots), ids(slots);
  for (std::uint32_t w = 0; w < n; ++w) {  // frequent words first: they win clashes
    const std::uint64_t key = WordClusters::Key(v.forms[w]);
    const std::uint16_t fingerprint = WordClusters::Fingerprint(key);
    auto slot = static_cast<std::uint32_t>(key) & (slots - 1);
    while (fingerprints[slot] != 0 && fingerprints[slot] != fingerprint) slot = (slot + 1) & (slots - 1);
    if (fingerprints[slot] == fingerprint) continue;
    fingerprints[slot] = fingerprint;
    ids[slot] = static_cast<std::uint16_t>(fine[w]);
  }
  std::string out;
  AppendU32(slots, &out);
  AppendU32(kFine, &out);
  for (const std::uint16_t f : fingerprints) AppendU16(f, &out);
  for (const std::uint16_t id : ids) AppendU16(id, &out);
  for (std::size_t c = 0; c < kFine; ++c) out.push_back(static_cast<char>(coarse[static_cast<std::size_t>(middle[c])]));
  for (std::size_t c = 0; c < kFine; ++c) out.push_back(static_cast<char>(middle[c]));
  return out;
}

}  // namespace lede::train
