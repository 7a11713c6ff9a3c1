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
#include "tables.h"
#include "unfinished_run.h"

namespace lede::cli {

/// An article that could not be read.
struct Rejection {
  std::string file;      ///< as given, UTF-8; empty for standard input
  std::string place;     ///< what a person calls it, "news.jsonl, line 3"
  std::size_t line = 0;  ///< 0: all of the file
  std::string id;        ///< a JSON literal, "null" where none could be read
  std::string reason;    ///< a sentence

  /// "news.jsonl, line 3: …"
  std::string Sentence() const { return place + ": " + reason; }
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
  /// There is no analysis of the article at hand.
  virtual void Reject(const Rejection& rejection) = 0;
  /// All up to the article at hand is done; `tally` is what is to be known of them at the end, without blanks.
  virtual void Reached(const std::string& /*tally*/) {}
  /// There are no more.
  virtual void Finish() = 0;
  /// What an earlier run has done, which is not to be done again, and later what all have.
  virtual const RunState& state() const {
    static const RunState nothing;
    return nothing;
  }
};

/// Standard output or the folder that the arguments name, which is made where there is none. Null after a complaint, or
/// where there is nothing left to do: `exit_code` tells. `inputs` are the files that are read.
std::unique_ptr<Destination> OpenDestination(const Arguments& arguments, const RunDescription& description,
                                             const std::vector<std::string>& inputs, int* exit_code);

}  // namespace lede::cli
