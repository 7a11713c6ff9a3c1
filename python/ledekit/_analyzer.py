"""The analyzer: text in, analysis out."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, overload

from . import _core
from ._analysis import Analysis
from ._many import Failure, Text, results_of
from ._options import OPTIONS, core_options
from ._values import describe, id_value, offsets_value, refuse_unknown, utf8

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from ._options import AnalyzeOptions, TextOptions

TEXT_OPTIONS = OPTIONS["TextOptions"]
ANALYZE_OPTIONS = TEXT_OPTIONS + OPTIONS["AnalyzeOptions"]


class Analyzer:
    """Analyses texts with one model. Any number of threads may use it at once; Python's lock is free meanwhile.

    It keeps as many engines, each with some 30 MB of scratch memory, as were at work at the same time.
    """

    def __init__(self, model: str | os.PathLike[str] | None = None) -> None:
        """With the model of the package, or with that of a file. A file that is no model is a LedeError."""
        path = Path(__file__).with_name("lede-en.model") if model is None else Path(model)
        try:
            self._model = _core.Model(path.read_bytes())
        except _core.LedeError as error:
            raise _core.LedeError(f"{path}: {error}") from None
        self._idle: deque[_core.Engine] = deque()

    @property
    def model_version(self) -> str:
        """Version of what was learnt: "2026.11.6"."""
        return self._model.version

    def analyze(self, text: str, *, id: str | int | None = None, **options: Unpack[AnalyzeOptions]) -> Analysis:
        """Everything found in `text`; `id` is given back in the analysis and in its tables.

        Time and memory are linear in the text. A text or value that cannot be is a LedeError, which is a ValueError;
        one of a wrong type, or an option that there is not, is a TypeError.
        """
        refuse_unknown(options, ANALYZE_OPTIONS, "option")
        if not isinstance(text, str):
            raise TypeError(f"The text must be a str, not {describe(text)}.")
        return self._analyze(text, id, options)

    @overload
    def analyze_many(
        self,
        texts: Iterable[Text],
        *,
        threads: int | None = None,
        progress: Callable[[int, int | None], object] | None = None,
        on_error: Literal["raise"] = "raise",
        **options: Unpack[TextOptions],
    ) -> Iterator[Analysis]: ...

    @overload
    def analyze_many(
        self,
        texts: Iterable[Text],
        *,
        threads: int | None = None,
        progress: Callable[[int, int | None], object] | None = None,
        on_error: Literal["keep"],
        **options: Unpack[TextOptions],
    ) -> Iterator[Analysis | Failure]: ...

    def analyze_many(
        self,
        texts: Iterable[Text],
        *,
        threads: int | None = None,
        progress: Callable[[int, int | None], object] | None = None,
        on_error: Literal["raise", "keep"] = "raise",
        **options: Unpack[TextOptions],
    ) -> Iterator[Any]:
        """The analyses of many texts in their order, made by several threads and as they are asked for.

        A text is a str, or a dict with "text" and, where wanted, "id" and options of its own ("date"). They are taken
        from `texts` no faster than results are taken from here, so that memory does not grow with their number.
        `threads` is by default the number of processors. `progress` is called with how many are done, and of how many,
        None where `texts` does not know. A text that cannot be analysed raises, or with on_error="keep" is a Failure in
        its place.
        """
        refuse_unknown(options, TEXT_OPTIONS, "option")
        core_options(options)  # what is wrong for all texts is told at once
        offsets_value(options)

        def work(item: Text) -> Analysis:
            return self._analyze(*_parted(item, options))

        return results_of(texts, work, threads=threads, progress=progress, on_error=on_error)

    def _analyze(self, text: str, id: str | int | None, options: Mapping[str, Any]) -> Analysis:
        arguments = (
            utf8(text, "The text"),
            core_options(options),
            offsets_value(options),
            id_value(id),
            options.get("progress"),
        )
        engine: _core.Engine | None = None
        with suppress(IndexError):  # where all are at work
            engine = self._idle.pop()
        engine = engine or self._model.engine()
        try:
            return Analysis(text, engine.analyze(*arguments))
        finally:
            self._idle.append(engine)


def _parted(item: Text, options: Mapping[str, Any]) -> tuple[str, str | int | None, Mapping[str, Any]]:
    """An item's text, its id, and the options with its own over those of all."""
    if isinstance(item, str):
        return item, None, options
    if not isinstance(item, Mapping):
        raise TypeError(f'A text must be a str or a dict with "text", not {describe(item)}.')
    refuse_unknown(item, ("text", "id", *TEXT_OPTIONS), "member")
    own = dict(item)
    text, id = own.pop("text", None), own.pop("id", None)
    if not isinstance(text, str):
        raise TypeError(f'The "text" must be a str, not {describe(text)}.')
    return text, id, {**options, **own}


@lru_cache(maxsize=1)
def _own() -> Analyzer:
    return Analyzer()


def analyze(text: str, *, id: str | int | None = None, **options: Unpack[AnalyzeOptions]) -> Analysis:
    """Everything found in `text`: `Analyzer.analyze` with the model of the package, which is loaded once."""
    return _own().analyze(text, id=id, **options)


@overload
def analyze_many(
    texts: Iterable[Text],
    *,
    threads: int | None = None,
    progress: Callable[[int, int | None], object] | None = None,
    on_error: Literal["raise"] = "raise",
    **options: Unpack[TextOptions],
) -> Iterator[Analysis]: ...


@overload
def analyze_many(
    texts: Iterable[Text],
    *,
    threads: int | None = None,
    progress: Callable[[int, int | None], object] | None = None,
    on_error: Literal["keep"],
    **options: Unpack[TextOptions],
) -> Iterator[Analysis | Failure]: ...


def analyze_many(
    texts: Iterable[Text],
    *,
    threads: int | None = None,
    progress: Callable[[int, int | None], object] | None = None,
    on_error: Literal["raise", "keep"] = "raise",
    **options: Unpack[TextOptions],
) -> Iterator[Any]:
    """The analyses of many texts: `Analyzer.analyze_many` with the model of the package, which is loaded once."""
    return _own().analyze_many(texts, threads=threads, progress=progress, on_error=on_error, **options)


analyze.__doc__ = Analyzer.analyze.__doc__
analyze_many.__doc__ = Analyzer.analyze_many.__doc__
