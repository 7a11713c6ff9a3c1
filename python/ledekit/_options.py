# Generated from schema/analysis.mjs by `npm run generate`; do not edit.
"""What a caller may ask for, and how it gets to the core."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, TypedDict, get_args

from . import _core
from ._values import date_value, flag_value, hints_value, layers_value
from .types import OffsetUnit

Layer = Literal[
    "places",  # Where the entities lie.
    "quotes",  # Quotations.
    "references",  # Pronouns and descriptions among the mentions.
    "relations",  # Relations.
    "times",  # Times, and the document's date where the text tells it.
    "quantities",  # Quantities.
    "desk",  # The copy desk's warnings about the text as a whole; others come with their layer.
    "lede",  # The story in short.
    "events",  # Who did what to whom.
]
"""What an analysis holds beyond mentions and entities."""

Stage = Literal[
    "tokens",  # Words, numbers and marks.
    "sentences",  # Paragraphs and sentences.
    "paragraphs",  # What each paragraph is: source, headline, byline, dateline, body.
    "language",  # Whether the text is English.
    "names",  # Names, titles and weapons, and which of them are one entity.
    "places",  # Which place of the gazetteer an entity is.
    "syntax",  # Parts of speech, and which word depends on which.
    "quotes",  # What is said, and by whom.
    "references",  # Whom pronouns and descriptions mean.
    "attribution",  # How sure it is who says a quotation, once pronouns have their persons.
    "relations",  # What the text says outright about two entities.
    "values",  # Times and quantities, which are read from the same atoms.
    "events",  # Who did what to whom.
    "desk",  # What an editor would query beside what the stages noticed themselves.
    "lede",  # The story in short: who did what, where, when, and the sentence that tells it.
]
"""The parts of the work, in the order in which they are done."""

LAYERS: tuple[Layer, ...] = get_args(Layer)
"""The layers in the order of the core's lede::Layer."""

LAYER_NEEDS: Mapping[Layer, tuple[Layer, ...]] = {
    "places": (),
    "quotes": ("places", "references"),
    "references": ("places", "quotes"),
    "relations": ("places", "quotes", "references"),
    "times": ("places", "quantities"),
    "quantities": ("places", "times"),
    "desk": (),
    "lede": ("places", "quotes", "references", "times", "quantities", "events"),
    "events": ("places", "quotes", "references", "times", "quantities"),
}
"""What comes with each layer, because it would say less without."""


class TextOptions(TypedDict, total=False):
    """What is asked of an analysis."""

    date: str | datetime.date | None
    """Day on which the text was published, as ISO 8601 calendar date ("2016-12-07"), date or datetime, of which the day
    as it is written counts. Default: none.
    """
    names_only: bool
    """Names alone, mentions and their entities: the other layers stay empty. Takes half the time. Default: false."""
    layers: Iterable[Layer]
    """The layers to fill beside names, and those that they need: quotations bring references, which bring places; times
    and quantities come together. The others stay empty and cost no time. Default: all.
    """
    quick: bool
    """Sentences are not read as trees, which takes longer than all else: quotations are found by their marks and the
    words around them alone, and there are no events. For text that is being written. Default: false.
    """
    hints: Mapping[str, Any] | Iterable[Mapping[str, Any]] | None
    """What the reader knows: corrections that outrank what Lede would find (docs/hints.md). A list of them holds them
    all; of hints that clash the later one holds. Default: none.
    """
    offsets: OffsetUnit
    """Unit of the offsets in the result. Default: "codepoint", Python's own."""


class AnalyzeOptions(TextOptions, total=False):
    """What `Analyzer` takes beside a text."""

    progress: Callable[[float, Stage], None] | None
    """Called now and then with the share of the work that is done, 0 to 1, and the stage that is at work. What it
    throws stops the analysis and comes out of it.
    """


OPTIONS: Mapping[str, tuple[str, ...]] = {
    "TextOptions": ("date", "names_only", "layers", "quick", "hints", "offsets",),
    "AnalyzeOptions": ("progress",),
}
"""The names of a set's own options."""


def core_options(options: Mapping[str, Any]) -> _core.Options:
    """The options as the core takes them. What cannot be is a TypeError or LedeError that names the option."""
    core = _core.Options()
    core.document_date = date_value(options, "date")
    core.layers = layers_value(options, "layers")
    core.quick = flag_value(options, "quick")
    core.hints = hints_value(options, "hints")
    return core
