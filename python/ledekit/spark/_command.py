"""The job as a command: `python -m ledekit.spark ARTICLES… OUT`."""

from __future__ import annotations

import argparse
import os
import sys
import time
from typing import Any

from pyspark.errors import PySparkException
from pyspark.sql import SparkSession

from .._options import LAYERS
from .._tables import TABLES
from ._join import join_entities
from ._read import FORMATS, read_articles
from ._write import write_tables

_AT_ONCE = "500"  # articles that Spark hands over in one piece; its own 10,000 may take a gigabyte


def main(args: list[str]) -> int:
    """The exit status: 0, 1 where an article has become a row of "errors", 2 where nothing was done."""
    given = _parser().parse_args(args)
    try:
        return _run(given)
    except (PySparkException, ValueError, TypeError, OSError) as error:
        print(f"lede: {_sentence(error)}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m ledekit.spark", description="Tables of an archive, with Apache Spark.")
    add: Any = parser.add_argument
    names = {"type": lambda text: text.split(","), "metavar": "NAME,…"}
    add("articles", nargs="*", help="files, folders, patterns; none with --join joins what OUT has")
    add("out", help="folder of the tables")
    add("--input", choices=FORMATS, help="what the articles are in; by default the first one's ending says it")
    for field in ("text", "date", "id"):
        add(f"--{field}-field", default=field, metavar="NAME", help=f"member or column of the {field}")
    add("--separator", default=",", help="what parts the cells of CSV")
    add("--tables", **names, help=f"all or some of {', '.join(TABLES)}")
    add("--layers", **names, help=f"all or some of {', '.join(LAYERS)}")
    add("--offsets", choices=["codepoint", "byte", "utf16"], default="codepoint", help="what start and end count in")
    add("--partitions", type=int, help="number of tasks")
    add("--join", action="store_true", help="join the people, bodies and places of all days in OUT")
    add("--master", help="Spark's master, where spark-submit does not say it")
    add("--conf", action="append", default=[], metavar="KEY=VALUE", help="a setting of Spark")
    return parser


def _run(given: argparse.Namespace) -> int:
    if not given.articles and not given.join:
        raise ValueError("There are no articles to read: name files before the folder of the tables.")
    session = _session(given)
    failed = 0
    if given.articles:
        articles = read_articles(
            session,
            given.articles,
            format=given.input,
            text_field=given.text_field,
            date_field=given.date_field,
            id_field=given.id_field,
            separator=given.separator,
        )
        options = {"offsets": given.offsets, **({"layers": given.layers} if given.layers else {})}
        start = time.monotonic()
        rows = write_tables(articles, given.out, tables=given.tables, partitions=given.partitions, **options)
        _tell(rows, time.monotonic() - start)
        failed = rows["errors"]
    if given.join:
        start = time.monotonic()
        _tell(join_entities(session, given.out), time.monotonic() - start)
    session.stop()
    return 1 if failed else 0


def _session(given: argparse.Namespace) -> SparkSession:
    builder: Any = SparkSession.builder
    builder = builder.appName("lede").config("spark.sql.execution.arrow.maxRecordsPerBatch", _AT_ONCE)
    if given.master is not None:
        builder = builder.master(given.master)
        if given.master.startswith("local"):
            os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    for setting in given.conf:
        key, equals, value = setting.partition("=")
        if not equals:
            raise ValueError(f"A setting is KEY=VALUE, not {setting!r}.")
        builder = builder.config(key, value)
    session: SparkSession = builder.getOrCreate()
    return session


def _tell(rows: dict[str, int], seconds: float) -> None:
    told = ", ".join(f"{count:,} {name}" for name, count in rows.items())
    print(f"lede: {told} rows in {seconds:,.0f} s", file=sys.stderr)


def _sentence(error: Exception) -> str:
    """What happened; Spark has its plan and the JVM's stack behind it."""
    return str(error).split("\n", 1)[0]
