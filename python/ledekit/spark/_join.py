"""Who and what is the same over a whole archive.

Within an article Lede joins mentions to entities; this joins entities of many articles. A place is its GeoNames id. For
people and bodies a shared name is not enough, since two may have it: they are joined where they are called by the same
full name in articles that share something else that few articles have, another person, another body or a place, or
where they hold the same office. So a namesake is missed rather than mistaken; what has no partner stays an entity of
one article.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import pyarrow
from pyspark.sql import functions as F

from ._folder import Folder
from ._names import PersonName, body_name, may_be_one, person_name

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame, SparkSession

SURE = 0.5
"""The confidence from which on a name is taken for one."""
FEW = 0.01
"""The share of the articles up to which what they have in common tells something."""
FEW_AT_LEAST = 10
"""Articles that are few in an archive of any size."""
MIDDLES = 0.01
"""The share of a name's uses from which on a middle name in it counts: fewer are slips."""

_FOUND = (
    "article string, date date, entity string, kind string, block string, "
    "names array<string>, marks array<string>, contexts array<string>"
)
_JOINED = "article string, date date, entity string, joined string"
_PLACES = ("GPE", "LOC", "FAC")


def join_entities(session: SparkSession, folder: str) -> dict[str, int]:
    """Joins the people, bodies and places of the tables in a folder; returns how many rows its two tables have.

    Reads "entities" and writes "joined", a row for each person, body and place of the archive (id, type, name, aliases,
    titles, country, geonames, latitude, longitude, articles, mentions, first and last day), and "joins", which says for
    each entity of an article which of these it is. People that are called by one word alone and bodies whose name is as
    short as an acronym are in neither, and so are places without a GeoNames id. Both tables are written anew; an id is
    the same whenever the same articles are joined.
    """
    target = Folder(session, folder)
    target.remove("joined.json")
    entities = session.read.parquet(target.path("entities")).where(F.col("confidence") >= SURE)
    found = entities.repartition("date", "article").sortWithinPartitions("date", "article").mapInArrow(_find, _FOUND)
    joins = _places(entities).unionByName(_people_and_bodies(found))
    joins.write.mode("overwrite").partitionBy("date").parquet(target.path("joins"))
    joins = session.read.schema("article string, entity string, joined string, date date").parquet(target.path("joins"))
    joined = _described(entities, joins)
    joined.write.mode("overwrite").parquet(target.path("joined"))
    counts = {"joined": session.read.parquet(target.path("joined")).count(), "joins": joins.count()}
    target.write("joined.json", str(counts).replace("'", '"') + "\n")
    return counts


def _places(entities: DataFrame) -> DataFrame:
    # Peoples have the place of their country and are not it.
    group = F.when(F.col("type").isin(*_PLACES), "place").otherwise(F.lower("type"))
    joined = F.concat_ws(":", group, F.lit("geonames"), F.col("geonames").cast("string"))
    chosen = entities.where(F.col("geonames").isNotNull() & F.col("type").isin(*_PLACES, "NORP"))
    return chosen.select("article", "date", F.col("id").alias("entity"), joined.alias("joined"))


def _find(batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    """The people and bodies of each article, each with what its article has beside it."""
    schema = pyarrow.schema(
        [
            (name, pyarrow.date32() if name == "date" else pyarrow.string())
            for name in ("article", "date", "entity", "kind", "block")
        ]
        + [(name, pyarrow.list_(pyarrow.string())) for name in ("names", "marks", "contexts")]
    )
    for rows in _articles(batches):
        named = [(row, *_keys(row)) for row in rows]
        shared = {
            row["id"]: (block if row["type"] == "ORG" else names[0]) if names else f"place {row['geonames']}"
            for row, block, names, _ in named
            if names or (row["geonames"] is not None and row["type"] in _PLACES)
        }
        found = [
            {
                **{name: row[name] for name in ("article", "date")},
                "entity": row["id"],
                "kind": row["type"],
                "block": block,
                "names": names,
                "marks": marks,
                "contexts": sorted(
                    {one for id, one in shared.items() if id != row["id"] and one not in (*names, block)}
                ),
            }
            for row, block, names, marks in named
            if names
        ]
        yield pyarrow.RecordBatch.from_pylist(found, schema=schema)


def _articles(batches: Iterable[pyarrow.RecordBatch]) -> Iterator[list[dict[str, Any]]]:
    """The rows article by article; they are in the articles' order."""
    rows: list[dict[str, Any]] = []
    for batch in batches:
        for row in batch.to_pylist():
            if rows and (row["date"], row["article"]) != (rows[0]["date"], rows[0]["article"]):
                yield rows
                rows = []
            rows.append(row)
    if rows:
        yield rows


def _keys(row: dict[str, Any]) -> tuple[str, list[str], list[str]]:
    """An entity's block, within which others are joined to it, the names to compare it by, and what else tells it."""
    if row["type"] == "PERSON":
        own = person_name(row["name"])
        if own is None:
            return "", [], []
        block = f"PERSON {own.first[0]} {own.last} {own.suffix}"
        others = [person_name(alias) for alias in row["aliases"]]
        alike = (own.last, own.suffix, own.first[0])
        names = [own, *(one for one in others if one and (one.last, one.suffix, one.first[0]) == alike)]
        offices = sorted({" ".join(title.casefold().split()) for title in row["titles"]})
        marks = [f"office {title}" for title in offices if " " in title]  # "president" alone tells little
        return block, list(dict.fromkeys(_written(one) for one in names)), marks
    if row["type"] == "ORG":
        name = body_name(row["name"])
        if name is not None:
            # Of two countries' bodies of one name each is its own.
            return f"ORG {name} {row['country'] or ''}".rstrip(), [name], []
    return "", [], []


def _written(name: PersonName) -> str:
    return "\t".join([name.first, " ".join(name.middle), name.last, name.suffix])


def _people_and_bodies(found: DataFrame) -> DataFrame:
    found = found.persist()
    doubtful = _names_of_many(found)
    key = F.concat_ws("\x00", F.col("date").cast("string"), "article")
    told = found.select(key.alias("key"), F.explode("contexts").alias("context")).distinct()
    articles = found.select(key.alias("key")).distinct().count()
    few = max(FEW_AT_LEAST, int(FEW * articles))
    telling = told.groupBy("context").count().where((F.col("count") > 1) & (F.col("count") <= few)).select("context")
    of_many = found.where("kind = 'ORG'").join(doubtful, F.col("names")[0] == F.col("doubtful"))
    telling = telling.join(of_many.select(F.col("block").alias("context")), "context", "left_anti")
    one = ["article", "date", "entity"]
    exploded = found.select(*one, F.explode("contexts").alias("context")).join(telling, "context")
    contexts = exploded.groupBy(*one).agg(F.collect_list("context").alias("told"))
    same: Column = (
        (F.col("a.article") == F.col("b.article"))
        & (F.col("a.entity") == F.col("b.entity"))
        & F.col("a.date").eqNullSafe(F.col("b.date"))
    )
    told = F.when(F.col("c.doubtful").isNull(), F.col("b.told")).alias("told")
    one_name: Column = (F.col("a.kind") == "ORG") & (F.col("a.names")[0] == F.col("c.doubtful"))
    beside = found.alias("a").join(contexts.alias("b"), same, "left").join(doubtful.alias("c"), one_name, "left")
    beside = beside.select("a.*", told)
    return beside.groupBy("block").applyInArrow(_join_block, _JOINED)


def _names_of_many(found: DataFrame) -> DataFrame:
    """Names of bodies that say what a body is rather than which: several longer names end in them, as two parliaments'
    names in "house of representatives".
    """
    names = found.where("kind = 'ORG'").select(F.explode("names").alias("name")).distinct()
    words = names.withColumn("words", F.split("name", " ")).where(F.size("words") > 1)
    ends = F.expr("transform(sequence(2, size(words)), at -> array_join(slice(words, at, size(words)), ' '))")
    counts = words.select(F.explode(ends).alias("doubtful")).groupBy("doubtful").count()
    return counts.where("count > 1").select("doubtful")


def _join_block(table: pyarrow.Table) -> pyarrow.Table:
    """Joins what is in a block; linear in its names and contexts."""
    rows = sorted(table.to_pylist(), key=lambda row: (str(row["date"]), row["article"], row["entity"]))
    names = _names_to_trust(rows)
    leader = list(range(len(rows)))

    def lead(one: int) -> int:
        while leader[one] != one:
            leader[one] = leader[leader[one]]
            one = leader[one]
        return one

    first: dict[tuple[str, str], int] = {}
    for index, row in enumerate(rows):
        for name in names[index]:
            for context in [*row["marks"], *(row["told"] or [])]:
                a, b = lead(first.setdefault((name, context), index)), lead(index)
                leader[max(a, b)] = min(a, b)
    ids = [_id_of(rows[lead(index)]) for index in range(len(rows))]
    columns = {name: [row[name] for row in rows] for name in ("article", "date", "entity")}
    kinds = [
        ("article", pyarrow.string()),
        ("date", pyarrow.date32()),
        ("entity", pyarrow.string()),
        ("joined", pyarrow.string()),
    ]
    return pyarrow.table({**columns, "joined": ids}, schema=pyarrow.schema(kinds))


def _names_to_trust(rows: list[dict[str, Any]]) -> list[list[str]]:
    """The names that each is compared by. One without a middle name stands for nobody where others of that name have
    several middle names that no one person has.
    """
    if rows[0]["kind"] != "PERSON":
        return [row["names"] for row in rows]
    parted = [
        [PersonName(a, tuple(b.split()), c, d) for a, b, c, d in (one.split("\t") for one in row["names"])]
        for row in rows
    ]
    middles: dict[str, Counter[tuple[str, ...]]] = defaultdict(Counter)
    for names in parted:
        for name in names:
            middles[name.short][name.middle] += 1
    doubtful = {short for short, counts in middles.items() if _are_several(counts)}
    trusted = []
    for names in parted:
        keys = {name.short for name in names if name.short not in doubtful}
        # Of a doubtful name its whole form, with the middle name as it is written.
        keys |= {_written(name) for name in names if name.short in doubtful and name.middle}
        trusted.append(sorted(keys))
    return trusted


def _are_several(counts: Counter[tuple[str, ...]]) -> bool:
    least = max(1.0, MIDDLES * sum(counts.values()))
    kept = [middle for middle, count in counts.items() if middle and count >= least]
    return any(not may_be_one(one, other) for one in kept[:50] for other in kept[:50])


def _id_of(row: dict[str, Any]) -> str:
    """An id that the archive's other articles have no part in."""
    told = "\x00".join([str(row["date"]), row["article"], row["entity"]])
    return f"{row['kind'].lower()}:{hashlib.sha256(told.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def _described(entities: DataFrame, joins: DataFrame) -> DataFrame:
    """A row for each that was joined. It is called as most of its articles call it, a place as the gazetteer does."""
    same: Column = (
        (F.col("e.article") == F.col("j.article"))
        & (F.col("e.id") == F.col("j.entity"))
        & F.col("e.date").eqNullSafe(F.col("j.date"))
    )
    each = entities.alias("e").join(joins.alias("j"), same).select("e.*", "j.joined")
    called = F.when(F.col("geonames").isNotNull() & F.col("type").isin(*_PLACES), F.col("place")).otherwise(
        F.col("name")
    )
    each = each.withColumn("called", called)
    forms = each.groupBy("joined", "called").agg(F.count("*").alias("uses"))
    # The most frequent, of these the longest, of these the first of the alphabet.
    best = F.min_by("called", F.struct(-F.col("uses"), -F.length("called"), "called")).alias("name")
    names = forms.groupBy("joined").agg(best)
    rest = each.groupBy("joined").agg(
        F.mode("type", True).alias("type"),
        _all_of(F.collect_set(F.concat("aliases", F.array("name")))).alias("aliases"),
        _all_of(F.collect_set("titles")).alias("titles"),
        F.mode("country", True).alias("country"),
        *(F.min(name).alias(name) for name in ("geonames", "latitude", "longitude")),
        F.count_distinct(F.struct("date", "article")).alias("articles"),
        F.sum("mentions").alias("mentions"),
        F.min("date").alias("first"),
        F.max("date").alias("last"),
    )
    columns = "type name aliases titles country geonames latitude longitude articles mentions first last".split()
    others = F.array_except("aliases", F.array("name"))
    return rest.join(names, "joined").withColumn("aliases", others).select(F.col("joined").alias("id"), *columns)


def _all_of(lists: Column) -> Column:
    return F.array_sort(F.array_distinct(F.flatten(lists)))
