// Web addresses, e-mail addresses, handles and hashtags.
#pragma once

#include <cstdint>
#include <string_view>

namespace lede {

struct ScannedLink {
  std::uint32_t end = 0;  ///< 0 where there is none
  bool flagged = false;   ///< false for a bare domain written as a name: "Rappler.com"
};

/// Recognises links. Remembers where it has looked in vain, so that asking at rising places takes
/// time linear in the text. Holds a view of the text.
class LinkScanner {
 public:
  explicit LinkScanner(std::string_view text) : text_(text) {}

  /// "https://…", "www.…" at `begin`.
  ScannedLink Url(std::uint32_t begin) const;
  /// "desk@example.com", "example.com", "example.com/news" at `begin`.
  ScannedLink Address(std::uint32_t begin);
  /// "@handle", "#hashtag" at `begin`.
  ScannedLink Tag(std::uint32_t begin) const;

 private:
  std::uint32_t MailEnd(std::uint32_t begin);
  std::uint32_t PathEnd(std::uint32_t at) const;
  std::uint32_t RunEnd(std::uint32_t begin, bool (*belongs)(char)) const;
  std::uint32_t WithoutTrailingMarks(std::uint32_t begin, std::uint32_t end) const;

  std::string_view text_;
  std::uint32_t no_mail_until_ = 0;    ///< no e-mail address starts before
  std::uint32_t no_domain_until_ = 0;  ///< no domain starts before
};

}  // namespace lede
