"""When two names are one: what is compared of the names of people and bodies."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_WORD = re.compile(r"\w[\w'-]*")
_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])
_MARKS = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-", ".": None, ",": " "})


class PersonName(NamedTuple):
    """A person's name, folded."""

    first: str
    middle: tuple[str, ...]
    """Words or initials; particles ("bin", "van der") as well."""
    last: str
    suffix: str
    """ "jr" and its like: it tells people of one name apart."""

    @property
    def short(self) -> str:
        """Without what stands between the first and the last word."""
        return f"{self.first} {self.last} {self.suffix}".rstrip()


def fold(name: str) -> list[str]:
    """The words of a name without case, accents, stops and kinds of apostrophe."""
    marks = unicodedata.normalize("NFKD", name.translate(_MARKS))
    return _WORD.findall("".join(one for one in marks if not unicodedata.combining(one)).casefold())


def person_name(name: str) -> PersonName | None:
    """None where a name does not tell who is meant: a surname alone, or an initial in a first name's place."""
    words = fold(name.replace(".", " "))
    suffix = words.pop() if words and words[-1] in _SUFFIXES else ""
    if len(words) > 2 and len(words[0]) == len(words[1]) == 1:
        words[:2] = [words[0] + words[1]]  # "J. K."
    if len(words) < 2 or len(words[0]) < 2 or len(words[-1]) < 2:
        return None
    return PersonName(words[0], tuple(words[1:-1]), words[-1], suffix)


def may_be_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one person can have both middle names: they are the same, initials counting, or one has none."""
    if not one or not other:
        return True
    return len(one) == len(other) and all(map(_same_or_initial, one, other))


def _same_or_initial(one: str, other: str) -> bool:
    return one == other or (1 in (len(one), len(other)) and one[0] == other[0])


def body_name(name: str) -> str | None:
    """A body's name, folded; None for one so short that many have it."""
    words = fold(name)
    if words and words[0] == "the":
        words = words[1:]
    key = " ".join(words)
    return key if len(key) > 3 else None
