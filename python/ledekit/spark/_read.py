"""Articles as a DataFrame, from JSON lines, CSV and Parquet. What cannot be read is a row that says why."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow
from pyspark.sql import functions as F

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

FORMATS = ("jsonl", "csv", "parquet")

ARTICLES = "article string, given string, text binary, problem string"
"""What articles are read into: the id; the date as it was written; the text in UTF-8, in which half of a surrogate pair
stands like any character; and why there is no text, where there is none.
"""

_SHOWN = 60  # characters of a line that has no id
_ENDINGS = {".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl", ".csv": "csv", ".parquet": "parquet"}
_SCHEMA = pyarrow.schema(
    [
        ("article", pyarrow.string()),
        ("given", pyarrow.string()),
        ("text", pyarrow.binary()),
        ("problem", pyarrow.string()),
    ]
)


class _Fields(NamedTuple):
    id: str
    text: str
    date: str


def read_articles(
    session: SparkSession,
    paths: Sequence[str],
    *,
    format: str | None = None,
    text_field: str = "text",
    date_field: str = "date",
    id_field: str = "id",
    separator: str = ",",
) -> DataFrame:
    """The articles of files, folders and patterns, as `write_tables` takes them.

    `format` is "jsonl", "csv" or "parquet", by default what the first path's ending says. The fields name the members
    or columns; the date may be missing. An article whose line is broken, or that has no id or no text, is kept with the
    reason. A path or a column that there is not is an error: Spark's AnalysisException, or a ValueError.
    """
    if isinstance(paths, str):
        raise TypeError(f'The paths must be a list such as ["{paths}"], not a str.')
    kind = format or _format_of(paths)
    if kind not in FORMATS:
        raise ValueError(f"There is no format {kind!r}; choose from {', '.join(FORMATS)}.")
    fields = _Fields(id_field, text_field, date_field)
    if kind == "jsonl":
        return _json_lines(session, list(paths), fields)
    if kind == "csv":
        return _csv(session, list(paths), fields, separator)
    # Not whatever is below: Spark would no longer read columns, the day above all, off the folders' names.
    return _columns(session.read.parquet(*paths), fields, F.lit(None))


def _format_of(paths: Sequence[str]) -> str:
    name = str(paths[0]).lower() if paths else ""
    for packed in (".gz", ".zst", ".bz2"):
        name = name.removesuffix(packed)
    for ending, kind in _ENDINGS.items():
        if name.endswith(ending):
            return kind
    raise ValueError(f"The ending of {name!r} does not say what is in it; choose a format from {', '.join(FORMATS)}.")


def _json_lines(session: SparkSession, paths: list[str], fields: _Fields) -> DataFrame:
    # As bytes: Spark has a line that is no UTF-8 pass for text, and Arrow then fails with all that is beside it.
    lines = session.read.option("recursiveFileLookup", True).text(paths, lineSep="\n")
    found = lines.select(F.col("_metadata.file_path").alias("file"), F.col("value").cast("binary").alias("line"))

    def read(batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        for batch in batches:
            files, given = (batch.column(i).to_pylist() for i in range(2))
            rows = [
                _read_line(line, file, fields) for file, line in zip(files, given, strict=True) if line.strip(b" \t\r")
            ]
            columns = zip(*rows, strict=True) if rows else [()] * len(_SCHEMA)
            arrays = [pyarrow.array(column, field.type) for column, field in zip(columns, _SCHEMA, strict=True)]
            yield pyarrow.RecordBatch.from_arrays(arrays, schema=_SCHEMA)

    return found.mapInArrow(read, ARTICLES)


class _Number(str):
    """A number as it is written."""


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def _read_line(line: bytes, file: str, fields: _Fields) -> tuple[str, str | None, bytes | None, str | None]:
    """A row of `ARTICLES`."""
    article = file
    try:
        text = line.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
        value = json.loads(text, parse_float=_Number, parse_int=_Number, parse_constant=_refuse_constant)
        if not isinstance(value, dict):
            raise ValueError("the line is no JSON object")
        id = value.get(fields.id)
        if not isinstance(id, str) or _has_half_pair(id):
            raise ValueError(f'"{fields.id}" is missing, or neither text nor a number')
        article = str(id)
        line.decode("utf-8")  # only now, so that the reason comes with the id
        date = value.get(fields.date)
        if date is not None and (type(date) is not str or _has_half_pair(date)):
            raise ValueError(f'"{fields.date}" is neither text nor null')
        words = value.get(fields.text)
        if type(words) is not str:
            raise ValueError(f'"{fields.text}" is missing, or no text')
        return article, date, words.encode("utf-8", "surrogatepass"), None
    except (ValueError, RecursionError) as error:
        # Without an id the line's own beginning says which it is.
        begin = line[:_SHOWN].decode("utf-8", "replace")
        return article, None, None, f"{error}{'' if article != file else f', in the line that begins with {begin!r}'}."


def _has_half_pair(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


def _csv(session: SparkSession, paths: list[str], fields: _Fields, separator: str) -> DataFrame:
    # RFC 4180: marks are doubled, cells hold line ends, and nothing is trimmed.
    reader = session.read.options(
        header=True, sep=separator, quote='"', escape='"', multiLine=True, recursiveFileLookup=True, enforceSchema=False
    )
    names = reader.csv(paths).columns
    broken = "_another_number_of_cells"
    schema = ", ".join(f"{_quoted(name)} string" for name in [*names, broken])
    rows = reader.option("columnNameOfCorruptRecord", broken).schema(schema).csv(paths)
    sentence = F.lit(f"The row has another number of cells than the first line names columns, {len(names)}.")
    if fields.text in names:  # an empty cell is null, and an empty text
        rows = rows.fillna("", subset=[fields.text])
    return _columns(rows, fields, F.when(F.col(broken).isNotNull(), sentence))


def _columns(rows: DataFrame, fields: _Fields, problem: Any) -> DataFrame:
    for name in (fields.id, fields.text):
        if name not in rows.columns:
            raise ValueError(f"There is no column {name!r}; there are {', '.join(rows.columns)}.")
    id = F.col(_quoted(fields.id)).cast("string")
    text = F.col(_quoted(fields.text)).cast("string")
    date = F.col(_quoted(fields.date)).cast("string") if fields.date in rows.columns else F.lit(None).cast("string")
    missing = (
        F.when(id.isNull(), F.lit(f'"{fields.id}" is missing.'))
        .when(problem.isNotNull(), problem)
        .when(text.isNull(), F.lit(f'"{fields.text}" is missing.'))
    )
    return rows.select(
        F.coalesce(id, F.col("_metadata.file_path")).alias("article"),
        date.alias("given"),
        text.cast("binary").alias("text"),
        missing.alias("problem"),
    )


def _quoted(name: str) -> str:
    return "`" + name.replace("`", "``") + "`"
