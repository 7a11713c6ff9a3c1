"""Many texts at once, in threads."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Literal, Union

from ._analysis import Analysis
from ._values import describe

Text = Union[str, Mapping[str, Any]]
"""A text, or a dict with "text", "id" and options of its own."""

AHEAD = 4
"""Texts per thread that are taken before the first of them is asked for."""
CHARACTERS_AHEAD = 1 << 24
"""Characters of these texts: few long ones take as much memory as many short ones."""


@dataclass(frozen=True, slots=True)
class Failure:
    """In place of an analysis that could not be made."""

    index: int
    """Which of the texts it was, counted from 0."""
    id: str | int | None
    """The text's id, where it has one."""
    error: Exception
    """Why."""


def results_of(
    texts: Iterable[Text],
    work: Callable[[Text], Analysis],
    *,
    threads: int | None,
    progress: Callable[[int, int | None], object] | None,
    on_error: Literal["raise", "keep"],
) -> Iterator[Analysis | Failure]:
    """What `work` makes of each text, in their order."""
    if isinstance(texts, (str, bytes, Mapping)) or not isinstance(texts, Iterable):
        raise TypeError(f"The texts must be a list or another iterable of texts, not {describe(texts)}.")
    if threads is None:
        threads = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if isinstance(threads, bool) or not isinstance(threads, int) or threads < 1:
        raise ValueError(f"The threads must be a whole number from 1, not {threads!r}.")
    if on_error not in ("raise", "keep"):
        raise ValueError(f'on_error must be "raise" or "keep", not {on_error!r}.')
    return _results(texts, work, threads, progress, on_error)


def _results(
    texts: Iterable[Text],
    work: Callable[[Text], Analysis],
    threads: int,
    progress: Callable[[int, int | None], object] | None,
    on_error: str,
) -> Iterator[Analysis | Failure]:
    total = len(texts) if isinstance(texts, Sized) else None
    waiting: deque[tuple[Future[Analysis], Text, int]] = deque()
    characters = done = 0
    pool = ThreadPoolExecutor(threads, thread_name_prefix="ledekit")

    def first() -> Analysis | Failure:
        nonlocal characters, done
        future, item, size = waiting.popleft()
        characters -= size
        try:
            result: Analysis | Failure = future.result()
        except (TypeError, ValueError) as error:
            if on_error == "raise":
                where = f"Text {done}" if _id(item) is None else f"Text {done} ({_id(item)!r})"
                raise type(error)(f"{where}: {error}") from error
            result = Failure(done, _id(item), error)
        done += 1
        if progress is not None:
            progress(done, total)
        return result

    try:
        for item in texts:
            size = _size(item)
            while waiting and (len(waiting) >= AHEAD * threads or characters + size > CHARACTERS_AHEAD):
                yield first()
            waiting.append((pool.submit(work, item), item, size))
            characters += size
        while waiting:
            yield first()
    finally:
        pool.shutdown(cancel_futures=True)


def _id(item: Text) -> str | int | None:
    return item.get("id") if isinstance(item, Mapping) else None


def _size(item: Text) -> int:
    text = item.get("text") if isinstance(item, Mapping) else item
    return len(text) if isinstance(text, str) else 0
