#include "segment/links.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "segment/char_kind.h"

namespace lede {
namespace {

constexpr std::size_t kMaxAddress = 320;  // RFC 3696: 64 for the mailbox, 1 for "@", 255 for the domain

// Top-level domains that news meets. Two-letter ones that are English words are in kWordDomains.
constexpr std::string_view kDomains[] = {
    "ae",  "al", "am",  "ar", "asia", "au", "az", "ba",  "bd", "bg", "biz", "bn", "bo",  "br", "ca", "ch", "cl",
    "cn",  "co", "com", "cr", "cu",   "cy", "cz", "de",  "dk", "do", "dz",  "ec", "edu", "ee", "eg", "es", "et",
    "eu",  "fi", "fj",  "fm", "fr",   "ge", "gh", "gov", "gr", "gt", "hk",  "hn", "hr",  "hu", "ie", "il", "info",
    "int", "io", "iq",  "ir", "jm",   "jo", "jp", "ke",  "kh", "kr", "kw",  "kz", "la",  "lb", "lk", "lt", "lu",
    "lv",  "ly", "ma",  "md", "mil",  "mk", "mm", "mn",  "mt", "mv", "mx",  "na", "net", "ng", "ni", "nl", "np",
    "nz",  "om", "org", "pe", "pg",   "ph", "pk", "pl",  "pr", "ps", "pt",  "py", "qa",  "ro", "rs", "ru", "rw",
    "sa",  "sd", "se",  "sg", "si",   "sk", "sn", "sv",  "sy", "th", "tl",  "tn", "tr",  "tv", "tw", "tz", "ua",
    "ug",  "uk", "uy",  "uz", "va",   "ve", "vn", "ws",  "ye", "za", "zm",  "zw",
};
static_assert(std::is_sorted(std::begin(kDomains), std::end(kDomains)));
constexpr std::string_view kWordDomains[] = {"at", "be", "by", "gs", "id", "in", "is",
                                             "it", "me", "my", "no", "so", "to", "us"};
static_assert(std::is_sorted(std::begin(kWordDomains), std::end(kWordDomains)));
constexpr std::string_view kSecondLevel[] = {"ac",   "co",  "com", "edu", "gob",  "gov",
                                             "govt", "mil", "net", "org", "state"};
static_assert(std::is_sorted(std::begin(kSecondLevel), std::end(kSecondLevel)));

template <std::size_t N>
bool Contains(const std::string_view (&sorted)[N], std::string_view word) {
  return std::binary_search(std::begin(sorted), std::end(sorted), word);
}

bool IsDomainChar(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}
bool IsMailboxChar(char c) { return IsDomainChar(c) || c == '_' || c == '+' || c == '%'; }

/// A domain of at least two labels, with a top-level domain we know.
bool IsDomain(std::string_view domain) {
  const std::size_t dot = domain.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || domain.find("..") != std::string_view::npos) return false;
  const std::string_view top = domain.substr(dot + 1);
  if (Contains(kDomains, top)) return true;
  if (!Contains(kWordDomains, top)) return false;
  const std::string_view rest = domain.substr(0, dot);
  const std::size_t before = rest.rfind('.');
  return before != std::string_view::npos && Contains(kSecondLevel, rest.substr(before + 1));
}

bool HasUpper(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool StartsWithNoCase(std::string_view text, std::string_view lower) {
  if (text.size() < lower.size()) return false;
  return std::equal(lower.begin(), lower.end(), text.begin(),
                    [](char l, char t) { return l == (t >= 'A' && t <= 'Z' ? static_cast<char>(t + 32) : t); });
}

}  // namespace

ScannedLink LinkScanner::Url(std::uint32_t begin) const {
  static constexpr std::string_view kPrefixes[] = {"http://", "https://", "ftp://", "www.", "mailto:"};
  const std::string_view rest = text_.substr(begin);
  for (std::string_view prefix : kPrefixes) {
    if (!StartsWithNoCase(rest, prefix)) continue;
    const auto after = begin + static_cast<std::uint32_t>(prefix.size());
    if (!ReadChar(text_, after).IsWord()) return {};
    return {PathEnd(after), true};
  }
  return {};
}

ScannedLink LinkScanner::Address(std::uint32_t begin) {
  const std::uint32_t mail_end = MailEnd(begin);
  if (mail_end != 0) return {mail_end, true};
  if (begin < no_domain_until_) return {};
  const auto stop = RunEnd(begin, IsDomainChar);
  const auto end = WithoutTrailingMarks(begin, stop);
  const std::string_view domain = text_.substr(begin, end - begin);
  if (!IsDomain(domain)) {
    no_domain_until_ = stop;
    return {};
  }
  if (ReadChar(text_, end).code_point == '/' && ReadChar(text_, end + 1).IsWord()) return {PathEnd(end), true};
  return {end, !HasUpper(domain)};
}

/// The end of the e-mail address at `begin`, or 0.
std::uint32_t LinkScanner::MailEnd(std::uint32_t begin) {
  if (begin < no_mail_until_) return 0;
  const auto at = RunEnd(begin, IsMailboxChar);
  no_mail_until_ = at;
  if (ReadChar(text_, at).code_point != '@') return 0;
  const auto end = WithoutTrailingMarks(at + 1, RunEnd(at + 1, IsDomainChar));
  return text_.substr(at + 1, end - at - 1).find('.') != std::string_view::npos ? end : 0;
}

std::uint32_t LinkScanner::RunEnd(std::uint32_t begin, bool (*belongs)(char)) const {
  const std::size_t limit = std::min(text_.size(), begin + kMaxAddress);
  std::size_t end = begin;
  while (end < limit && belongs(text_[end])) ++end;
  return static_cast<std::uint32_t>(end);
}

std::uint32_t LinkScanner::WithoutTrailingMarks(std::uint32_t begin, std::uint32_t end) const {
  while (end > begin && (text_[end - 1] == '.' || text_[end - 1] == '-')) --end;
  return end;
}

ScannedLink LinkScanner::Tag(std::uint32_t begin) const {
  CharAt c = ReadChar(text_, begin + 1);
  const bool word = c.kind == CharKind::kLetter || (c.code_point == '_');
  while (c.IsWord() || c.code_point == '_') c = ReadChar(text_, c.end);
  return word ? ScannedLink{c.begin, true} : ScannedLink{};
}

/// The end of an address's path at `at`: up to white space or a quotation mark, without the
/// punctuation of the sentence around it.
std::uint32_t LinkScanner::PathEnd(std::uint32_t at) const {
  const std::uint32_t begin = at;
  int open = 0;
  for (CharAt c = ReadChar(text_, at); c.kind != CharKind::kEnd; c = ReadChar(text_, c.end)) {
    if (c.kind == CharKind::kSpace || c.kind == CharKind::kDoubleQuote || c.code_point == '<' || c.code_point == '>')
      break;
    if (c.code_point > 0x7F && c.kind == CharKind::kApostrophe) break;
    open += (c.code_point == '(') - (c.code_point == ')');
    at = c.end;
  }
  while (at > begin) {
    const char last = text_[at - 1];
    if (last == ')' && open >= 0) break;
    open += last == ')';
    if (std::string_view(".,;:!?)]}'*").find(last) == std::string_view::npos) break;
    --at;
  }
  return at;
}

}  // namespace lede
