"""The tables of analyses: the columns of the command line's CSV, with types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Union

from ._analysis import Analysis
from ._many import Failure
from ._rows import ROWS
from ._values import describe, refuse_unknown

if TYPE_CHECKING:
    import pandas
    import pyarrow

Results = Union[Analysis, Iterable[Union[Analysis, Failure]]]

_IN_ORDER = {
    "entities": "article id type name aliases:list titles:list mentions:int confidence:float salience:float country "
    "place latitude:float longitude:float geonames:int",
    "mentions": "article id start:int end:int text type kind entity entity_name confidence:float source",
    "quotes": "article id start:int end:int text kind speaker speaker_name cue attribution confidence:float",
    "times": "article id start:int end:int text type value earliest latest",
    "quantities": "article id start:int end:int text type value:float high:float unit bound counts si_value:float "
    "si_unit",
    "places": "article entity name type place feature country latitude:float longitude:float geonames:int "
    "mentions:int confidence:float",
    "relations": "article start:int end:int text type source source_name target target_name status confidence:float",
    "events": "article id start:int end:int text predicate actors:list actor_names:list recipients:list "
    "recipient_names:list objects:list object_names:list place place_name time time_value amounts:list source "
    "source_name status negated:bool cameo plover confidence:float",
    "errors": "article error",
}

TABLES: Mapping[str, Mapping[str, str]] = {
    table: {name: kind or "str" for name, _, kind in (column.partition(":") for column in columns.split())}
    for table, columns in _IN_ORDER.items()
}
"""The columns of each table and what they hold: str, int, float, bool, or a list of str. What is not known is missing. The
table "errors" has the texts that could not be analysed.
"""


def to_arrow(results: Results, tables: Iterable[str] | None = None) -> dict[str, pyarrow.Table]:
    """Tables of one analysis or of many, by their names; needs pyarrow.

    `tables` are their names, by default all (`TABLES`). The column `article` is the id that the text was given, else its
    place among the results, counted from 0.
    """
    names = chosen(tables)
    schemas = {name: arrow_schema(name) for name in names}
    columns = _columns(results, names)
    return {name: arrow_table(columns[name], schemas[name]) for name in names}


def to_pandas(results: Results, table: str) -> pandas.DataFrame:
    """A table of one analysis or of many, "quotes"; needs pandas.

    The column `article` is the id that the text was given, else its place among the results, counted from 0.
    """
    pandas = needed("pandas", "pandas")
    chosen([table])
    kinds = {"str": "string", "int": "Int64", "float": "float64", "bool": "bool", "list": "object"}
    columns = _columns(results, (table,))[table]
    return pandas.DataFrame(
        {name: pandas.Series(values, dtype=kinds[TABLES[table][name]]) for name, values in columns.items()}
    )


def rows_of(results: Results, names: Iterable[str]) -> Iterator[dict[str, list[tuple[Any, ...]]]]:
    """The rows of each table, result by result."""
    wanted = tuple(names)
    for index, result in enumerate((results,) if isinstance(results, Analysis) else results):
        if not isinstance(result, (Analysis, Failure)):
            raise TypeError(f"Tables are made of analyses, not of {describe(result)}.")
        article = str(index if result.id is None else result.id)
        if isinstance(result, Failure):
            yield {name: [(article, str(result.error))] if name == "errors" else [] for name in wanted}
        else:
            data = result._data
            named: dict[str | None, dict[str, Any]] = {entity["id"]: entity for entity in data["entities"]}
            made = {name: ROWS[name](result, data, named) if name in ROWS else [] for name in wanted}
            yield {name: [(article, *row) for row in rows] for name, rows in made.items()}


def chosen(tables: Iterable[str] | None) -> tuple[str, ...]:
    """These names of tables, or all. One that there is not is refused."""
    if tables is None:
        return tuple(TABLES)
    if isinstance(tables, str):
        raise TypeError(f'The tables must be a list of names such as ["{tables}"], not a str.')
    names = tuple(tables)
    refuse_unknown(names, TABLES, "table")
    return names


def arrow_schema(table: str) -> pyarrow.Schema:
    pyarrow = needed("pyarrow", "arrow")
    types = {
        "str": pyarrow.string(),
        "int": pyarrow.int64(),
        "float": pyarrow.float64(),
        "bool": pyarrow.bool_(),
        "list": pyarrow.list_(pyarrow.string()),
    }
    return pyarrow.schema([(name, types[kind]) for name, kind in TABLES[table].items()])


def arrow_table(columns: Mapping[str, list[Any]], schema: pyarrow.Schema) -> pyarrow.Table:
    pyarrow = needed("pyarrow", "arrow")
    # JSON has whole numbers without a point; Arrow takes none for a float that is not exactly one.
    floats = {field.name for field in schema if pyarrow.types.is_floating(field.type)}
    as_floats = {
        name: [None if value is None else float(value) for value in values] if name in floats else values
        for name, values in columns.items()
    }
    return pyarrow.table(as_floats, schema=schema)


def needed(module: str, extra: str) -> Any:
    """An optional module, or the sentence that says how to get it."""
    import importlib

    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise ImportError(f'This needs {module}: pip install "ledekit[{extra}]", or pip install {module}.') from error


def empty_columns(table: str) -> dict[str, list[Any]]:
    return {name: [] for name in TABLES[table]}


def add_rows(columns: dict[str, list[Any]], rows: list[tuple[Any, ...]]) -> None:
    for values, cells in zip(columns.values(), zip(*rows)):
        values.extend(cells)


def _columns(results: Results, names: Iterable[str]) -> dict[str, dict[str, list[Any]]]:
    tables = {name: empty_columns(name) for name in names}
    for rows in rows_of(results, tables):
        for name, columns in tables.items():
            add_rows(columns, rows[name])
    return tables
