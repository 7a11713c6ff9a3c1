// The style sheet of the article as a page: light and dark, and marks that can be told apart without colours.
#pragma once

#include <string_view>

namespace lede::formats {

inline constexpr std::string_view kHtmlStyle =
    R"(:root { color-scheme: light dark; --paper: #faf7f0; --ink: #1d1b18; --soft: #5e5850; --passage: #f1eadc;
  --person: #00609f; --org: #a34100; --place: #006b4b; --group: #6c5700; --event: #8e2f7b; --thing: #454db0;
  --text: #5f4496; --other: #555555; --time: #4a4bb0; --number: #6a4a25; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #171613; --ink: #ebe6dc; --soft: #aaa396; --passage: #2a2620;
    --person: #76bcf5; --org: #f2a46d; --place: #63d0a1; --group: #d5bd5c; --event: #e79dd9; --thing: #aab0ff;
    --text: #c7adf4; --other: #bdbdbd; --time: #aeb2ff; --number: #d9ba92; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.6 Charter, Georgia, serif; }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1rem; }
article { overflow-wrap: anywhere; }
h1 { line-height: 1.25; }
section { margin-top: 3rem; border-top: 1px solid var(--soft); font: 1rem/1.6 system-ui, sans-serif; }
section p { color: var(--soft); }
ul { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; padding: 0; list-style: none; }
mark { background: none; color: inherit; text-decoration: underline 2px var(--hue, transparent); text-underline-offset: 0.2em; }
mark.quote { background: var(--passage); }
mark.time { --hue: var(--time); text-decoration-style: dashed; text-decoration-thickness: 1px; }
mark.quantity { --hue: var(--number); text-decoration-thickness: 1px; }
mark.person { --hue: var(--person); }
mark.title { --hue: var(--soft); text-decoration-thickness: 1px; }
mark.org { --hue: var(--org); text-decoration-style: double; text-decoration-thickness: 1px; }
mark.gpe, mark.loc, mark.fac { --hue: var(--place); text-decoration-style: dotted; }
mark.norp { --hue: var(--group); text-decoration-style: dashed; }
mark.event { --hue: var(--event); text-decoration-thickness: 3px; }
mark.product, mark.weapon { --hue: var(--thing); text-decoration-style: dotted; text-decoration-thickness: 3px; }
mark.work, mark.law, mark.language { --hue: var(--text); text-decoration-style: double; }
mark.misc { --hue: var(--other); text-decoration-thickness: 1px; }
mark.unsure { text-decoration-style: wavy; text-decoration-thickness: 1px; }
mark.unsure { text-decoration-color: var(--hue, var(--soft)); }
mark.doubtful { background: repeating-linear-gradient(135deg, var(--passage) 0 6px, transparent 6px 12px); }
@media (forced-colors: active) {
  mark { text-decoration-color: CanvasText; }
  mark.quote { outline: 1px solid CanvasText; }
  mark.doubtful { outline-style: dotted; }
}
)";

}  // namespace lede::formats
