// Where analyses go, and in which form.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "lede/document.h"
#include "lede/json.h"

namespace lede::cli {

/// What an article is called.
struct ArticleLabel {
  std::string id;    ///< a JSON literal, as it was written; empty where the article has none
  std::string file;  ///< the file's name as given, UTF-8; empty where it was not a file's

  /// Its words, without JSON's marks; empty where it is called nothing.
  std::string Words() const;
};

/// What was written of one article.
struct WrittenArticle {
  bool ok = false;                 ///< an analysis, not an error
  std::string name;                ///< a safe name for its files
  std::vector<std::size_t> parts;  ///< bytes of each file or table that it becomes; empty where there is but one
};

/// Writes an analysis in the arguments' format. O(text + rows).
WrittenArticle WriteArticle(const Document& document, const Arguments& arguments, const ArticleLabel& label,
                            JsonSink* out);

/// Takes articles one after the other, in the order of the input. What cannot be written ends the program with a
/// complaint.
class Destination {
 public:
  virtual ~Destination() = default;
  /// Takes the next piece of the article at hand; pieces end anywhere.
  virtual void Write(std::string_view piece) = 0;
  /// The article at hand is all here.
  virtual void EndArticle(const WrittenArticle& written) = 0;
  /// There are no more.
  virtual void Finish() = 0;
};

/// Standard output or the folder that the arguments name, which is made where there is none. Null after a complaint.
std::unique_ptr<Destination> OpenDestination(const Arguments& arguments);

}  // namespace lede::cli
