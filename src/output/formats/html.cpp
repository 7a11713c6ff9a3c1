// The article as a page of its own: its marks, a legend, no script.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "output/formats/article.h"
#include "output/formats/html_style.h"
#include "output/formats/writers.h"

namespace lede::formats {
namespace {

/// Classes of marks: the types of entities, then these.
constexpr std::size_t kTimeClass = kEntityTypeCount, kQuantityClass = kTimeClass + 1, kQuoteClass = kTimeClass + 2,
                      kUnsureClass = kTimeClass + 3, kDoubtfulClass = kTimeClass + 4, kClasses = kTimeClass + 5;

struct MarkClass {
  std::string_view name;  ///< in CSS
  std::string_view word;  ///< in the legend
};
constexpr std::array<MarkClass, kClasses> kMarkClasses = {{
    {"person", "person"},
    {"org", "organisation"},
    {"gpe", "country, region or town"},
    {"loc", "other place"},
    {"fac", "building or road"},
    {"norp", "people or group"},
    {"event", "event"},
    {"product", "product"},
    {"weapon", "weapon"},
    {"work", "work"},
    {"law", "law"},
    {"language", "language"},
    {"title", "title"},
    {"misc", "other name"},
    {"time", "date or time"},
    {"quantity", "number"},
    {"quote", "quotation"},
    {"unsure", "name that is less sure than one half"},
    {"doubtful", "quotation whose speaker is inferred or less sure"},
}};

void AppendEscaped(std::string_view text, std::string* out) {
  for (const char c : text) {
    switch (c) {
      case '&': out->append("&amp;"); break;
      case '<': out->append("&lt;"); break;
      case '>': out->append("&gt;"); break;
      case '"': out->append("&quot;"); break;
      case '\t':
      case '\n': *out += c; break;
      case '\r': *out += '\n'; break;
      default:
        // A control character has no place in HTML.
        if ((static_cast<unsigned char>(c) >= 0x20) && c != 0x7F) {
          *out += c;
        } else {
          out->append("\uFFFD");
        }
    }
  }
}

/// Where a mark begins or ends.
struct Edge {
  std::uint32_t at;
  bool opens;
  std::size_t mark;  ///< its class
  std::uint32_t mention = kNone;
};

class PageWriter {
 public:
  PageWriter(const Document& doc, std::string* out) : doc_(doc), out_(out) {}

  void Write() {
    CollectEdges();
    WriteHead();
    out_->append("<main>\n<article>\n");
    for (const Paragraph& paragraph : doc_.paragraphs) WriteParagraph(paragraph);
    out_->append("</article>\n");
    WriteLegend();
    out_->append("</main>\n</body>\n</html>\n");
  }

 private:
  /// Marks overlap, so they are cut at each other's edges: a piece of text carries the classes of all that cover it.
  void CollectEdges() {
    for (std::uint32_t row = 0; row < doc_.mentions.size(); ++row) {
      const Mention& mention = doc_.mentions[row];
      Add(mention.span, static_cast<std::size_t>(mention.type), row);
      if (mention.confidence < kSure) Add(mention.span, kUnsureClass);
    }
    for (const Time& time : doc_.times) Add(time.span, kTimeClass);
    for (const Quantity& quantity : doc_.quantities) Add(quantity.span, kQuantityClass);
    for (const Quote& quote : doc_.quotes) {
      Add(quote.span, kQuoteClass);
      if (IsDoubtful(quote)) Add(quote.span, kDoubtfulClass);
    }
    std::stable_sort(edges_.begin(), edges_.end(),
                     [](const Edge& a, const Edge& b) { return a.at != b.at ? a.at < b.at : a.opens < b.opens; });
  }

  void Add(ByteSpan span, std::size_t mark, std::uint32_t mention = kNone) {
    if (span.empty()) return;
    ++counts_[mark];
    edges_.push_back({span.begin, true, mark, mention});
    edges_.push_back({span.end, false, mark, mention});
  }

  void WriteHead() {
    const std::string headline = HeadlineOf(doc_);
    out_->append("<!doctype html>\n<html").append(IsEnglish(doc_) ? " lang=\"en\"" : "").append(">\n<head>\n");
    out_->append("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
    // Nothing is fetched and nothing runs, whatever the article says.
    out_->append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ");
    out_->append("'unsafe-inline'\">\n<title>");
    AppendEscaped(headline.empty() ? "Article" : headline, out_);
    out_->append("</title>\n<style>\n").append(kHtmlStyle).append("</style>\n</head>\n<body>\n");
  }

  void WriteParagraph(const Paragraph& paragraph) {
    const bool headline = paragraph.role == ParagraphRole::kHeadline;
    out_->append(headline ? "<h1 dir=\"auto\">" : "<p dir=\"auto\">");
    std::uint32_t at = paragraph.span.begin;
    while (at < paragraph.span.end) {
      for (; edge_ < edges_.size() && edges_[edge_].at <= at; ++edge_) Pass(edges_[edge_]);
      const std::uint32_t next =
          edge_ < edges_.size() ? std::min(edges_[edge_].at, paragraph.span.end) : paragraph.span.end;
      WritePiece({at, next});
      at = next;
    }
    out_->append(headline ? "</h1>\n" : "</p>\n");
  }

  void Pass(const Edge& edge) {
    if (edge.opens) {
      ++open_[edge.mark];
      if (edge.mention != kNone) mentions_.push_back(edge.mention);
    } else {
      --open_[edge.mark];
      const auto last = std::find(mentions_.rbegin(), mentions_.rend(), edge.mention);
      if (edge.mention != kNone && last != mentions_.rend()) mentions_.erase(last.base() - 1);
    }
  }

  void WritePiece(ByteSpan piece) {
    std::string classes;
    for (std::size_t mark = 0; mark < kClasses; ++mark) {
      if (open_[mark] > 0) classes.append(classes.empty() ? "" : " ").append(kMarkClasses[mark].name);
    }
    if (!classes.empty()) {
      out_->append("<mark class=\"").append(classes).append("\"");
      if (!mentions_.empty()) WriteTitle(doc_.mentions[mentions_.back()]);
      *out_ += '>';
    }
    WriteText(piece);
    if (!classes.empty()) out_->append("</mark>");
  }

  /// Whom the words stand for, as far as they do not say so themselves.
  void WriteTitle(const Mention& mention) {
    out_->append(" title=\"").append(kMarkClasses[static_cast<std::size_t>(mention.type)].word);
    if (mention.entity != kNone) {
      out_->append(": ");
      AppendEscaped(NameOf(doc_, mention.entity), out_);
    }
    *out_ += '"';
  }

  /// The text without the hyphens and line ends that part its words.
  void WriteText(ByteSpan piece) {
    for (; join_ < doc_.joins.size() && doc_.joins[join_].end <= piece.begin; ++join_) {}
    std::uint32_t at = piece.begin;
    for (std::size_t i = join_; i < doc_.joins.size() && doc_.joins[i].begin < piece.end; ++i) {
      const std::uint32_t stop = std::max(at, doc_.joins[i].begin);
      AppendEscaped(doc_.slice(ByteSpan{at, stop}), out_);
      at = std::min(std::max(at, doc_.joins[i].end), piece.end);
    }
    AppendEscaped(doc_.slice(ByteSpan{at, piece.end}), out_);
  }

  void WriteLegend() {
    if (edges_.empty()) return;
    out_->append("<section aria-label=\"Legend\">\n<h2>Legend</h2>\n<ul>\n");
    for (std::size_t mark = 0; mark < kClasses; ++mark) {
      if (counts_[mark] == 0) continue;
      out_->append("<li><mark class=\"").append(kMarkClasses[mark].name).append("\">");
      out_->append(kMarkClasses[mark].word).append("</mark> ").append(std::to_string(counts_[mark])).append("</li>\n");
    }
    out_->append("</ul>\n<p>Marked by Lede " LEDE_VERSION ".</p>\n</section>\n");
  }

  const Document& doc_;
  std::string* out_;
  std::vector<Edge> edges_;
  std::size_t edge_ = 0, join_ = 0;  ///< the first that is not passed yet
  std::array<std::uint32_t, kClasses> open_{}, counts_{};
  std::vector<std::uint32_t> mentions_;  ///< that the text is in, the innermost last
};

}  // namespace

void AppendHtml(const Document& doc, std::string* out) { PageWriter(doc, out).Write(); }

}  // namespace lede::formats
