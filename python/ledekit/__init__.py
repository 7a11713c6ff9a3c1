"""Lede: who, what, where and when in an English news article, and who said so.

    import ledekit
    article = ledekit.analyze("Ada Moss met Tom O’Hara in Lima.")
    for mention in article.mentions:
        print(mention.type, mention.text)
"""

from importlib.metadata import version as _version

from ._analysis import Analysis
from ._analyzer import Analyzer, analyze, analyze_many
from ._core import LedeError
from ._many import Failure
from ._options import LAYER_NEEDS, LAYERS
from ._tables import TABLES, to_arrow, to_pandas
from ._write import write_tables

__all__ = [
    "LAYERS",
    "LAYER_NEEDS",
    "TABLES",
    "Analysis",
    "Analyzer",
    "Failure",
    "LedeError",
    "analyze",
    "analyze_many",
    "to_arrow",
    "to_pandas",
    "write_tables",
]
__version__ = _version("ledekit")
LedeError.__module__ = __name__  # where people meet it
