"""An analysis together with its text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from . import _html
from ._values import utf8
from .types import AnalysisRows, Entity, EntityType, Mention, Quote

if TYPE_CHECKING:
    import pandas
    import pyarrow


class Analysis(AnalysisRows):
    """Everything found in one text, with the members of the JSON, and what programs keep asking of it.

    Iterating gives the mentions in their order. Equal analyses of equal texts are equal; it can be pickled.
    """

    def __init__(self, text: str, json: bytes | str) -> None:
        """Of a text and its analysis as JSON, as `analyze` and the command line make it."""
        self.text = text
        self._json = json.encode("utf-8") if isinstance(json, str) else json

    @cached_property
    def _data(self) -> dict[str, Any]:  # type: ignore[override]
        return self.to_dict()

    @property
    def id(self) -> str | int | None:
        """The id that the caller gave."""
        return self._data.get("id")

    def to_json(self) -> str:
        """The very line that the command line prints."""
        return self._json.decode("utf-8")

    def to_dict(self) -> dict[str, Any]:
        """The JSON as dicts and lists; they are the caller's to change."""
        value: dict[str, Any] = json.loads(self._json)
        return value

    def entity(self, named: Mention | str) -> Entity | None:
        """Whom or what a mention names, or the entity of an id; None where there is none."""
        id = named if isinstance(named, str) else named.entity
        return None if id is None else self._entities.get(id)

    @cached_property
    def _entities(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.entities}

    def entities_of(self, type: EntityType) -> list[Entity]:
        """The entities of a type, the one that the story is most about first."""
        found = [entity for entity in self.entities if entity.type == type]
        return sorted(found, key=lambda entity: -entity.salience)

    def people(self) -> list[Entity]:
        """Its persons, the one that the story is most about first."""
        return self.entities_of("PERSON")

    def mentions_of(self, entity: Entity) -> list[Mention]:
        """Where the text names an entity."""
        return [mention for mention in self.mentions if mention.entity == entity.id]

    def speaker(self, quote: Quote) -> Entity | None:
        """Who says a quotation; None where the text does not tell."""
        return None if quote.speaker is None else self.entity(quote.speaker)

    def quotes_of(self, entity: Entity) -> list[Quote]:
        """What an entity says."""
        return [quote for quote in self.quotes if quote.speaker == entity.id]

    def to_arrow(self) -> dict[str, pyarrow.Table]:
        """Its tables, by their names; needs pyarrow."""
        from ._tables import to_arrow

        return to_arrow(self)

    def to_pandas(self, table: str) -> pandas.DataFrame:
        """One of its tables, "quotes"; needs pandas."""
        from ._tables import to_pandas

        return to_pandas(self, table)

    def html(self) -> str:
        """The text as HTML, escaped, each mention in a `<mark>` with its `data-type`, `data-entity`, `data-start` and
        `data-end`. Of mentions that overlap the first is marked. Line breaks are kept as they are: show it with
        `white-space: pre-wrap`.
        """
        return _html.html(self)

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        return _html.notebook(self)

    def slice(self, start: int, end: int) -> str:
        """The text from one offset to another, in the analysis's own unit."""
        unit = self.offset_unit
        if unit == "codepoint":
            return self.text[start:end]
        if unit == "byte":
            return self._encoded[start:end].decode("utf-8")
        return self._encoded[2 * start : 2 * end].decode("utf-16-le")

    @cached_property
    def _encoded(self) -> bytes:
        return self.text.encode("utf-16-le") if self.offset_unit == "utf16" else utf8(self.text, "The text")

    def __iter__(self) -> Iterator[Mention]:
        return iter(self.mentions)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Analysis) and (self.text, self._json) == (other.text, other._json)

    def __hash__(self) -> int:
        return hash((self.text, self._json))

    def __reduce__(self) -> tuple[type[Analysis], tuple[str, bytes]]:
        return Analysis, (self.text, self._json)

    def __repr__(self) -> str:
        start = self.text[:40] + ("…" if len(self.text) > 40 else "")
        return f"<Analysis of {start!r}: {len(self.mentions)} mentions, {len(self.quotes)} quotes>"
