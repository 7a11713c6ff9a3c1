"""A component for spaCy: `nlp.add_pipe("lede")` sets `doc.ents` and more; needs spaCy.

    import spacy
    nlp = spacy.blank("en")
    nlp.add_pipe("lede")
    doc = nlp("Ada Moss met Tom O’Hara in Lima on Monday.")

`doc.ents` are the names, times and quantities, with Lede's types as labels, names first where they overlap; the `id_` of
a name is that of its entity, so that the names of one entity have the same. `doc.spans["lede_quotes"]` are the
quotations, and `doc.spans["lede_mentions"]` all mentions, pronouns and descriptions among them. `doc._.lede` is the whole
analysis, `span._.lede_entity` the entity of a name, and `span._.lede_speaker` the speaker of a quotation.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ._analysis import Analysis
from ._analyzer import TEXT_OPTIONS, analyze
from ._tables import needed
from ._values import refuse_unknown
from .types import Entity, Quantity, Time

_spacy = needed("spacy", "spacy")
_tokens = needed("spacy.tokens", "spacy")


def create(nlp: Any, name: str, options: dict[str, Any] | None = None) -> Lede:
    """The component that `nlp.add_pipe("lede", config={"options": {"layers": ["quotes"]}})` adds."""
    return Lede(options or {})


class Lede:
    """Analyses the text of a document, whatever its tokens are."""

    def __init__(self, options: dict[str, Any]) -> None:
        refuse_unknown(options, [name for name in TEXT_OPTIONS if name != "offsets"], "option")
        self.options = options
        _set_extensions()

    def __call__(self, doc: Any) -> Any:
        analysis = analyze(doc.text, **self.options)
        doc._.lede = analysis
        names = [one for one in analysis.mentions if one.kind in ("name", "acronym")]
        ents = [span for one in names if (span := _span(doc, one, one.type, one.entity or ""))]
        values = [span for one in _values(analysis) if (span := _span(doc, one, one.type, ""))]
        doc.set_ents(_apart(ents, values))
        doc.spans["lede_mentions"] = _spans(doc, ((one, one.type, one.entity or "") for one in analysis.mentions))
        doc.spans["lede_quotes"] = _spans(doc, ((one, one.kind, one.id) for one in analysis.quotes))
        return doc


def _values(analysis: Analysis) -> list[Time | Quantity]:
    return [*analysis.times, *analysis.quantities]


def _span(doc: Any, one: Any, label: str, id: str) -> Any:
    """The tokens that hold these words; None where there are none."""
    return doc.char_span(one.start, one.end, label=label, span_id=id, alignment_mode="expand")


def _spans(doc: Any, found: Iterable[tuple[Any, str, str]]) -> list[Any]:
    return [span for one, label, id in found if (span := _span(doc, one, label, id))]


def _apart(*groups: list[Any]) -> list[Any]:
    """Spans of which no two share a token: those of earlier groups, and within one longer ones, come first."""
    taken: set[int] = set()
    kept = []
    for group in groups:
        for span in sorted(group, key=lambda span: (-len(span), span.start)):
            tokens = range(span.start, span.end)
            if taken.isdisjoint(tokens):
                taken.update(tokens)
                kept.append(span)
    return sorted(kept, key=lambda span: span.start)


def _set_extensions() -> None:
    _tokens.Doc.set_extension("lede", default=None, force=True)
    _tokens.Span.set_extension("lede_entity", getter=_entity, force=True)
    _tokens.Span.set_extension("lede_speaker", getter=_speaker, force=True)


def _entity(span: Any) -> Entity | None:
    analysis: Analysis | None = span.doc._.lede
    return None if analysis is None else analysis.entity(span.id_)


def _speaker(span: Any) -> Entity | None:
    analysis: Analysis | None = span.doc._.lede
    quote = None if analysis is None else next((one for one in analysis.quotes if one.id == span.id_), None)
    return None if analysis is None or quote is None else analysis.speaker(quote)


_spacy.Language.factory("lede", func=create, default_config={"options": None})
