"""Archives on a cluster: articles in, tables out, with Apache Spark; needs pyspark, pyarrow and pandas.

    from ledekit import spark
    articles = spark.read_articles(session, ["archive/*.jsonl"])
    spark.write_tables(articles, "tables")
    spark.join_entities(session, "tables")

The same from a shell: `python -m ledekit.spark archive/*.jsonl tables --join`. Every executor needs this package.
"""

from .._tables import needed

for _module in ("pyspark", "pyarrow", "pandas"):  # the last is Spark's own wish
    needed(_module, "spark")

from ._join import join_entities  # noqa: E402
from ._read import FORMATS, read_articles  # noqa: E402
from ._write import write_tables  # noqa: E402

__all__ = ["FORMATS", "join_entities", "read_articles", "write_tables"]
