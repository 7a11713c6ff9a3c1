"""The rows of each table, of an analysis's JSON and its entities by id. They say what the command line's CSV says."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._analysis import Analysis

_WHITE = re.compile(r"[ \t\n\v\f\r]+")  # what the core takes for white space here

Data = dict[str, Any]
Row = tuple[Any, ...]
Entities = Mapping["str | None", Data]


def _entities(article: Analysis, data: Data, named: Entities) -> list[Row]:
    sure = _certainties(data)
    return [
        (
            one["id"],
            one["type"],
            one["name"],
            one["aliases"],
            one["titles"],
            len(one["mentions"]),
            sure[one["id"]],
            one["salience"],
            one["country"],
            one["place"] and one["place"]["name"],
            *_position(one["place"]),
        )
        for one in data["entities"]
    ]


def _mentions(article: Analysis, data: Data, named: Entities) -> list[Row]:
    return [
        (*_words(one), one["type"], one["kind"], *_called(one["entity"], named), one["confidence"], one["source"])
        for one in data["mentions"]
    ]


def _quotes(article: Analysis, data: Data, named: Entities) -> list[Row]:
    return [
        (
            *_words(one),
            one["kind"],
            one["speaker"],
            _speaker(article, data, one, named),
            _slice(article, one["cue"]),
            one["attribution"],
            one["confidence"],
        )
        for one in data["quotes"]
    ]


def _times(article: Analysis, data: Data, named: Entities) -> list[Row]:
    return [(*_words(one), one["type"], one["value"], one["earliest"], one["latest"]) for one in data["times"]]


def _quantities(article: Analysis, data: Data, named: Entities) -> list[Row]:
    return [
        (
            *_words(one),
            one["type"],
            one["value"],
            one["high"],
            one["unit"],
            one["bound"],
            _slice(article, one["counts"]),
            one["si_value"],
            one["si_unit"],
        )
        for one in data["quantities"]
    ]


def _places(article: Analysis, data: Data, named: Entities) -> list[Row]:
    sure = _certainties(data)
    return [
        (
            one["id"],
            one["name"],
            one["type"],
            place["name"],
            place["feature"],
            one["country"],
            *_position(place),
            len(one["mentions"]),
            sure[one["id"]],
        )
        for one in data["entities"]
        if (place := one["place"]) is not None
    ]


def _relations(article: Analysis, data: Data, named: Entities) -> list[Row]:
    return [
        (
            one["start"],
            one["end"],
            _slice(article, one),
            one["type"],
            *_called(one["source"], named),
            *_called(one["target"], named),
            one["status"],
            one["confidence"],
        )
        for one in data["relations"]
    ]


def _events(article: Analysis, data: Data, named: Entities) -> list[Row]:
    values = {one["id"]: one["value"] for one in data["times"]}
    return [
        (
            *_words(one),
            one["predicate"],
            one["actors"],
            _parts(article, data, one, "actor", one["actors"], named),
            one["recipients"],
            _parts(article, data, one, "recipient", one["recipients"], named),
            one["objects"],
            _parts(article, data, one, "object", one["objects"], named),
            *_called(one["place"], named),
            one["time"],
            values.get(one["time"]),
            one["amounts"],
            *_called(one["source"], named),
            one["status"],
            one["negated"],
            one["cameo"],
            one["plover"],
            one["confidence"],
        )
        for one in data["events"]
    ]


ROWS: Mapping[str, Callable[[Analysis, Data, Entities], list[Row]]] = {
    "entities": _entities,
    "mentions": _mentions,
    "quotes": _quotes,
    "times": _times,
    "quantities": _quantities,
    "places": _places,
    "relations": _relations,
    "events": _events,
}


def _words(one: Data) -> Row:
    return one["id"], one["start"], one["end"], one["text"]


def _called(id: str | None, named: Entities) -> tuple[str | None, str | None]:
    return id, named[id]["name"] if id is not None else None


def _slice(article: Analysis, span: Data | None) -> str | None:
    return None if span is None else article.slice(span["start"], span["end"])


def _position(place: Data | None) -> Row:
    return (None, None, None) if place is None else (place["lat"], place["lon"], place["geonames"])


def _certainties(data: Data) -> dict[str | None, float]:
    """How sure the surest of an entity's mentions by name is; of its mentions where none is by name."""
    by_name: dict[str | None, float] = {}
    in_any_way: dict[str | None, float] = {}
    for mention in data["mentions"]:
        most = by_name if mention["kind"] in ("name", "acronym") else in_any_way
        most[mention["entity"]] = max(most.get(mention["entity"], 0), mention["confidence"])
    return {entity["id"]: 0 for entity in data["entities"]} | in_any_way | by_name


def _speaker(article: Analysis, data: Data, quote: Data, named: Entities) -> str | None:
    """The speaker's name, or the words that stand for one who is no entity."""
    if quote["speaker"] is not None:
        return _called(quote["speaker"], named)[1]
    return None if quote["speaker_span"] is None else _written(article, data, quote["speaker_span"])


def _parts(article: Analysis, data: Data, event: Data, role: str, ids: list[str], named: Entities) -> list[str]:
    """Entities by their names, all others in the text's words, each once and in the order of the text; first the
    entities that no words of the event name.
    """
    arguments = [one for one in event["arguments"] if one["role"] == role]
    by_words = {one["entity"] for one in arguments}
    parts = [named[id]["name"] for id in ids if id not in by_words]
    for one in arguments:
        parts.append(_written(article, data, one) if one["entity"] is None else named[one["entity"]]["name"])
    return list(dict.fromkeys(parts))


def _written(article: Analysis, data: Data, span: Data) -> str:
    """Words of the text on one line, without what parts them at a line's end."""
    at, pieces = span["start"], []
    for join in data["joins"]:
        if span["start"] <= join["start"] and join["end"] <= span["end"]:
            pieces.append(article.slice(at, join["start"]))
            at = join["end"]
    pieces.append(article.slice(at, span["end"]))
    return _WHITE.sub(" ", "".join(pieces))
