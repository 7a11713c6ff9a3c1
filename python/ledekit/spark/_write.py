"""The tables of an archive, partitioned by day.

Each text is analysed once, into a row that holds the rows of all its tables; Spark keeps these, and each table is
written from them. A task writes nothing but its own file, which Spark commits for one attempt alone: what is tried
again, or twice at once, neither doubles nor loses rows.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

import pyarrow
from pyspark.sql import functions as F

from .. import __version__
from .._analysis import Analysis
from .._analyzer import TEXT_OPTIONS, analyze
from .._many import Failure
from .._options import core_options
from .._tables import TABLES, add_rows, arrow_schema, arrow_table, chosen, empty_columns, rows_of
from .._values import offsets_value, refuse_unknown
from ._folder import Folder

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

ARTICLES_PER_TASK = 5000
"""Some ten seconds of work, so that a task that is tried again costs little."""
AT_ONCE = 100
"""Articles whose rows a worker holds."""

_KINDS = {"str": "string", "int": "bigint", "float": "double", "bool": "boolean", "list": "array<string>"}
_WHOLE = "_lede/analysed"  # what begins with an underscore Spark takes for no data
_RUN = "run.json"


def write_tables(
    articles: DataFrame,
    folder: str,
    *,
    tables: Iterable[str] | None = None,
    partitions: int | None = None,
    **options: Any,
) -> dict[str, int]:
    """Writes the tables of articles as Parquet, `folder/quotes/date=2016-12-07/…`, and returns how many rows each has.

    `articles` are what `read_articles` reads; `tables` are names out of `ledekit.TABLES`, by default all, and `options`
    those of `ledekit.analyze`. An article that cannot be analysed is a row of the table "errors", which is always
    written. A day is written whole: of the days that the articles have, all tables are replaced, others stay. So a run
    can be repeated, and the days of an archive may come in any number of runs, one at a time. Articles without a day
    are together under `date=__HIVE_DEFAULT_PARTITION__`.

    `run.json` beside the tables is gone while they are written and comes last: where it is, all of them are whole.
    `partitions` is the number of tasks, by default one for each 5,000 articles. What is wrong with the options is told
    at once, as by `ledekit.analyze`.
    """
    refuse_unknown(options, [name for name in TEXT_OPTIONS if name != "date"], "option")
    core_options(options)
    offsets_value(options)
    names = tuple(dict.fromkeys((*chosen(tables), "errors")))
    session = articles.sparkSession
    target = Folder(session, folder)
    if partitions is None:
        partitions = max(session.sparkContext.defaultParallelism, -(-articles.count() // ARTICLES_PER_TASK))
    # Days side by side, so that few tasks write into one; by the articles too, for days differ in size.
    day = F.expr("try_cast(regexp_extract(given, '^[0-9]{4}-[0-9]{2}-[0-9]{2}', 0) AS date)")
    in_order = articles.withColumn("date", day).repartitionByRange(partitions, "date", "article")
    whole = target.path(_WHOLE)
    columns = ", ".join(["article string", "date date", *(f"`{name}` {_type_of(name)}" for name in names)])
    analysed = in_order.select("article", "date", "given", "text", "problem").mapInArrow(
        _worker(names, options), columns
    )
    analysed.write.mode("overwrite").parquet(whole)
    target.remove(_RUN)
    counts = _write_each(session.read.schema(columns).parquet(whole), names, target)
    told = {
        "made_by": {"program": __version__, "model": analyze("").made_by.model},
        "options": {
            name: value if isinstance(value, (str, bool, int)) else repr(value) for name, value in options.items()
        },
        **counts,
    }
    target.remove(_WHOLE)
    target.write(_RUN, json.dumps(told, indent=2) + "\n")
    return dict(counts["rows"])


def _type_of(table: str) -> str:
    return "array<struct<" + ", ".join(f"`{name}`: {_KINDS[kind]}" for name, kind in _own_columns(table).items()) + ">>"


def _own_columns(table: str) -> dict[str, str]:
    return {name: kind for name, kind in TABLES[table].items() if name != "article"}


def _worker(names: tuple[str, ...], options: dict[str, Any]) -> Callable[[Any], Iterator[pyarrow.RecordBatch]]:
    def work(batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        for batch in batches:
            for start in range(0, batch.num_rows, AT_ONCE):
                yield from _some(batch.slice(start, AT_ONCE).to_pylist(), names, options)

    return work


def _some(
    articles: list[dict[str, Any]], names: tuple[str, ...], options: dict[str, Any]
) -> Iterator[pyarrow.RecordBatch]:
    """The rows of some articles; where Arrow refuses what one has, that one's reason is in their place."""
    try:
        yield _analysed(articles, names, options)
    except pyarrow.ArrowException as error:
        if len(articles) == 1:
            yield _analysed([{**articles[0], "problem": str(error)}], names, options)
        else:
            for one in articles:
                yield from _some([one], names, options)


def _analysed(articles: list[dict[str, Any]], names: tuple[str, ...], options: dict[str, Any]) -> pyarrow.RecordBatch:
    """A row for each article, with those of all its tables."""
    results = [_result_of(index, one, options) for index, one in enumerate(articles)]
    columns = {name: empty_columns(name) for name in names}
    ends: dict[str, list[int]] = {name: [0] for name in names}
    for index, rows in enumerate(_rows_or_why(results, names)):
        for name in names:
            add_rows(columns[name], rows[name])
            ends[name].append(ends[name][-1] + len(rows[name]))
    arrays = [
        pyarrow.array([one["article"] for one in articles], pyarrow.string()),
        pyarrow.array([one["date"] for one in articles], pyarrow.date32()),
    ]
    for name in names:
        flat = arrow_table(columns[name], arrow_schema(name)).drop_columns(["article"]).combine_chunks()
        rows = flat.to_struct_array().combine_chunks()
        arrays.append(pyarrow.ListArray.from_arrays(pyarrow.array(ends[name], pyarrow.int32()), rows))
    return pyarrow.RecordBatch.from_arrays(arrays, names=["article", "date", *names])


def _result_of(index: int, article: dict[str, Any], options: dict[str, Any]) -> Analysis | Failure:
    id = article["article"]
    try:
        if article["problem"] is not None:
            raise ValueError(article["problem"])
        text = article["text"].decode("utf-8", "surrogatepass")
        return analyze(text, id=id, **{**options, "date": article["given"]})
    except Exception as error:  # whatever it is: one article is never worth the whole archive
        return Failure(index, id, error)


def _rows_or_why(results: list[Analysis | Failure], names: tuple[str, ...]) -> Iterator[dict[str, list[Any]]]:
    for index, result in enumerate(results):
        try:
            yield from rows_of([result], names)
        except Exception as error:  # as above
            yield from rows_of([Failure(index, result.id, error)], names)


def _write_each(analysed: DataFrame, names: tuple[str, ...], target: Folder) -> dict[str, Any]:
    sizes = [F.sum(F.size(name)).alias(name) for name in names]
    days = analysed.groupBy("date").agg(F.count("*").alias("articles"), *sizes).collect()
    for name in names:
        # Here alone, and not for the session, which is the caller's.
        table = analysed.select("article", F.inline(name), "date")
        writer = table.write.mode("overwrite").option("partitionOverwriteMode", "dynamic").partitionBy("date")
        writer.parquet(target.path(name))
        # Spark leaves a day as it was where nothing is written into it.
        for day in days:
            if day[name] == 0:
                target.remove(f"{name}/{_partition(day['date'])}")
        for left in target.names(f"{name}/.spark-staging-*"):  # by a run that died
            target.remove(left)
        if not target.names(f"{name}/date=*"):
            # So that its columns can be read.
            table.drop("date").limit(0).coalesce(1).write.parquet(target.path(f"{name}/{_partition(None)}"))
    rows = {name: sum(day[name] for day in days) for name in names}
    return {"articles": sum(day["articles"] for day in days), "days": len(days), "rows": rows}


def _partition(day: datetime.date | None) -> str:
    return f"date={'__HIVE_DEFAULT_PARTITION__' if day is None else day.isoformat()}"
