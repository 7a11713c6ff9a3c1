"""An analysis as HTML."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._analysis import Analysis

MOST_IN_NOTEBOOK = 20_000
"""Characters of a text that a notebook shows."""

# Underlines that differ in form as well as in colour, as the page has them. Notebooks do not tell whether they are
# light or dark: the text keeps their colours, and the lines are of tones that show on either.
STYLE = """
.ledekit { max-width: 42rem; white-space: pre-wrap; overflow-wrap: anywhere; font: 1rem/1.6 Charter, Georgia, serif;
  --person: #2f80c2; --org: #c0632a; --place: #1f8f68; --group: #93801f; --event: #b356a0; --thing: #6f76d8;
  --work: #8e74c9; --other: #808080; }
.ledekit mark { background: none; color: inherit; text-underline-offset: 0.2em;
  text-decoration: underline 2px var(--other); }
.ledekit mark[data-type="PERSON"] { text-decoration-color: var(--person); }
.ledekit mark[data-type="TITLE"], .ledekit mark[data-type="MISC"] { text-decoration-thickness: 1px; }
.ledekit mark[data-type="ORG"] { text-decoration: underline double 1px var(--org); }
.ledekit mark:is([data-type="GPE"], [data-type="LOC"], [data-type="FAC"]) {
  text-decoration: underline dotted 2px var(--place); }
.ledekit mark[data-type="NORP"] { text-decoration: underline dashed 2px var(--group); }
.ledekit mark[data-type="EVENT"] { text-decoration: underline 3px var(--event); }
.ledekit mark:is([data-type="PRODUCT"], [data-type="WEAPON"]) { text-decoration: underline dotted 3px var(--thing); }
.ledekit mark:is([data-type="WORK"], [data-type="LAW"], [data-type="LANGUAGE"]) {
  text-decoration: underline double 2px var(--work); }
.ledekit small { display: block; font-family: system-ui, sans-serif; opacity: 0.75; }
"""


def html(analysis: Analysis, most: int | None = None) -> str:
    """The text, or its first `most` characters, with its mentions marked, escaped."""
    pieces = []
    at = shown = 0  # offset in the analysis's unit, and in characters
    for mention in analysis.mentions:
        if mention.start < at:
            continue
        before, words = analysis.slice(at, mention.start), analysis.slice(mention.start, mention.end)
        if most is not None and shown + len(before) + len(words) > most:
            break
        data = (
            f'data-type="{mention.type}" data-entity="{mention.entity or ""}" '
            f'data-start="{mention.start}" data-end="{mention.end}"'
        )
        pieces.append(f"{_escaped(before)}<mark {data}>{_escaped(words)}</mark>")
        at, shown = mention.end, shown + len(before) + len(words)
    return "".join(pieces) + _escaped(analysis.text[shown:most])


def notebook(analysis: Analysis) -> str:
    """The text with its style, and what it holds in a line; a long text is cut, and says so."""
    counts = ", ".join(
        f"{len(getattr(analysis, layer))} {layer}" for layer in ("entities", "quotes", "times", "quantities", "events")
    )
    size = len(analysis.text)
    cut = f" The first {MOST_IN_NOTEBOOK:,} of {size:,} characters are shown." if size > MOST_IN_NOTEBOOK else ""
    return (
        f'<style>{STYLE}</style><div class="ledekit">{html(analysis, MOST_IN_NOTEBOOK)}'
        f"<small>{counts}.{cut}</small></div>"
    )


def _escaped(text: str) -> str:
    return escape(text).replace("&#x27;", "&#39;")
