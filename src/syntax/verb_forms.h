// Verbs whose past no ending tells.
#pragma once

#include <string_view>

namespace lede {

/// The verb that a form in lower case is the past or the participle of, "flee" of "fled"; empty where it is none of an
/// irregular verb, or may be one of two. The learned rules go by endings, and know only the irregular forms that their
/// treebanks have. O(log forms).
std::string_view IrregularVerb(std::string_view form);

}  // namespace lede
