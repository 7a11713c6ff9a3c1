"""Tables of many analyses as files, for archives that do not fit into memory."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from ._analysis import Analysis
from ._tables import Results, add_rows, arrow_schema, arrow_table, chosen, empty_columns, needed, rows_of

if TYPE_CHECKING:
    import pyarrow

ROWS_AT_ONCE = 50_000
"""Rows of a table that are kept before they are written: a row group of the file."""

FORMATS = ("parquet", "arrow")


def write_tables(
    results: Results,
    folder: str | os.PathLike[str],
    *,
    tables: Iterable[str] | None = None,
    format: Literal["parquet", "arrow"] = "parquet",
) -> dict[str, int]:
    """Writes tables into a folder, `quotes.parquet` and so on, and returns how many rows each has; needs pyarrow.

    `tables` are their names, by default all (`TABLES`). Memory does not grow with the number of results. A file has its
    name only once all files are whole: what is cut off leaves those of before as they were. Each says in its metadata
    which versions of program and model made it (`ledekit_program`, `ledekit_model`).
    """
    if format not in FORMATS:
        raise ValueError(f"There is no format {format!r}; choose from {', '.join(FORMATS)}.")
    names = chosen(tables)
    needed("pyarrow", "arrow")
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    paths = {name: target / f"{name}.{format}" for name in names}
    parts = {name: target / f".{name}.{format}.{os.getpid()}.part" for name in names}
    try:
        counts = _write(results, names, parts, format)
        for name in names:
            os.replace(parts[name], paths[name])
    finally:
        for part in parts.values():
            with suppress(FileNotFoundError):
                part.unlink()
    return counts


def _write(results: Results, names: tuple[str, ...], parts: dict[str, Path], format: str) -> dict[str, int]:
    counts = dict.fromkeys(names, 0)
    columns = {name: empty_columns(name) for name in names}
    versions = _Versions(results)
    with ExitStack() as files:
        writers: dict[str, Any] = {}

        def flush(name: str) -> None:
            schema = arrow_schema(name).with_metadata(versions.told)
            if name not in writers:
                writers[name] = files.enter_context(_writer(parts[name], schema, format))
            writers[name].write_table(arrow_table(columns[name], schema))
            columns[name] = empty_columns(name)

        for rows in rows_of(versions, names):
            for name in names:
                add_rows(columns[name], rows[name])
                counts[name] += len(rows[name])
                if len(columns[name]["article"]) >= ROWS_AT_ONCE:
                    flush(name)
        for name in names:
            flush(name)
    return counts


class _Versions:
    """Results, and what made the first of them."""

    def __init__(self, results: Results) -> None:
        self.results = (results,) if isinstance(results, Analysis) else results
        self.told: dict[str, str] = {}

    def __iter__(self) -> Any:
        for result in self.results:
            if not self.told and isinstance(result, Analysis):
                made_by = result.made_by
                self.told = {"ledekit_program": made_by.program, "ledekit_model": made_by.model}
            yield result


def _writer(path: Path, schema: pyarrow.Schema, format: str) -> Any:
    if format == "parquet":
        from pyarrow import parquet

        return parquet.ParquetWriter(path, schema, compression="zstd")
    from pyarrow import ipc

    return ipc.new_file(str(path), schema)
