"""What callers give for an option, checked and as the core takes it."""

from __future__ import annotations

import datetime
import difflib
import json
from collections.abc import Iterable, Mapping
from typing import Any, get_args

from ._core import LedeError
from .types import OffsetUnit


def refuse_unknown(given: Iterable[str], known: Iterable[str], what: str) -> None:
    """Refuses the first name that is not known; `what` says what the names are, "option"."""
    names = list(known)
    for name in given:
        if name not in names:
            near = difflib.get_close_matches(name, names, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"choose from {', '.join(names)}."
            raise TypeError(f"There is no {what} {name!r}; {hint}")


def utf8(text: str, what: str) -> bytes:
    """A string as UTF-8. Half of a surrogate pair, which has none, is a LedeError that says where it stands."""
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        code = ord(text[error.start])
        raise LedeError(
            f"{what} holds half of a surrogate pair, U+{code:04X}, at character {error.start}, which is no character: "
            'text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") puts pairs together and U+FFFD in '
            "place of what is left."
        ) from None


def date_value(options: Mapping[str, Any], name: str) -> str:
    """A calendar date, empty where none is given. Whether the calendar has the day is for the core to say."""
    date = options.get(name)
    if date is None or date != date:  # pandas' NaT is a datetime that is not itself
        return ""
    if isinstance(date, datetime.datetime):
        date = date.date()
    if isinstance(date, datetime.date):
        return date.isoformat()
    if not isinstance(date, str):
        raise TypeError(f'The {name} must be a string such as "2016-12-07" or a date, not {describe(date)}.')
    if date == "":
        raise LedeError('"" is not a calendar date; write it as YYYY-MM-DD.')
    utf8(date, f"The {name}")
    return date


def text_value(options: Mapping[str, Any], name: str) -> str:
    """A string, empty where none is given."""
    text = options.get(name)
    if text is None:
        return ""
    if not isinstance(text, str):
        raise TypeError(f"The option {name!r} must be a string, not {describe(text)}.")
    utf8(text, f"The option {name!r}")
    return text


def flag_value(options: Mapping[str, Any], name: str) -> bool:
    flag = options.get(name, False)
    if not isinstance(flag, bool):
        raise TypeError(f"The option {name!r} is True or False, not {describe(flag)}.")
    return flag


def layers_value(options: Mapping[str, Any], name: str) -> int:
    """The set as the core's bits; none of them where names alone are wanted."""
    from ._options import LAYERS  # which is made of this module

    names_only = flag_value(options, "names_only")
    layers = options.get(name)
    if isinstance(layers, (str, bytes)) or not (layers is None or isinstance(layers, Iterable)):
        raise TypeError(f'The {name} must be a list of names such as ["quotes"], not {describe(layers)}.')
    bits = 0
    for layer in LAYERS if layers is None else layers:
        if layer not in LAYERS:
            raise LedeError(f"There is no layer {layer!r}; choose from {', '.join(LAYERS)}.")
        bits |= 1 << LAYERS.index(layer)
    return 0 if names_only else bits


def hints_value(options: Mapping[str, Any], name: str) -> str:
    """Hints as the JSON that the core reads, empty where none are given. What is wrong within them the core says."""
    hints = options.get(name)
    if hints is None:
        return ""
    if isinstance(hints, Mapping):
        return json.dumps(hints)
    if isinstance(hints, (str, bytes)) or not isinstance(hints, Iterable):
        expected = 'a dict with "schema" and "hints", or a list of them'
        raise TypeError(f"The {name} must be {expected}, not {describe(hints)}.")
    return "\n".join(json.dumps(one) for one in hints)


def offsets_value(options: Mapping[str, Any]) -> int:
    """The number of the unit in the core."""
    unit = options.get("offsets", "codepoint")
    units = get_args(OffsetUnit)
    if unit not in units:
        raise LedeError(f"There are no offsets in {unit!r}; choose from {', '.join(units)}.")
    return units.index(unit)


def id_value(id: object) -> str:
    """An article's id as JSON, empty where none is given."""
    if id is None:
        return ""
    if isinstance(id, bool) or not isinstance(id, (str, int)):
        raise TypeError(f"An id must be a string or a whole number, not {describe(id)}.")
    if isinstance(id, str):
        utf8(id, "The id")
    return json.dumps(id, ensure_ascii=False)


def describe(value: object) -> str:
    """A value's type for a message: "int"."""
    return "None" if value is None else type(value).__name__
