"""What is one over an archive, and what is not."""

import json
import unittest

from cluster import local_session
from ledekit import spark
from ledekit.spark._names import body_name, may_be_one, person_name
from support import TestCase

DAY = "2016-12-07"


class Names(TestCase):
    def test_what_is_the_same_name(self) -> None:
        for one, other in [
            ("Ada Moss", "ADA MOSS"),
            ("Elena Márquez", "Elena Marquez"),
            ("Tom O’Hara", "Tom O'Hara"),
            ("Sam Moss Jr.", "Sam Moss, Jr"),
            ("J.K. Lund", "J. K. Lund"),
        ]:
            self.assertEqual(person_name(one), person_name(other), one)
        self.assertNotEqual(person_name("Sam Moss Jr."), person_name("Sam Moss"))
        for vague in ["Moss", "A. Moss", "Jr.", "", "Ms. M."]:
            self.assertIsNone(person_name(vague), vague)
        self.assertEqual(body_name("The Harbour Alliance"), "harbour alliance")
        self.assertIsNone(body_name("HA"))

    def test_middle_names(self) -> None:
        for one, other, expected in [
            ("", "W", True),
            ("Walker", "W", True),
            ("H W", "W", False),
            ("H W", "Herbert Walker", True),
            ("Anne", "Amy", False),
        ]:
            self.assertEqual(may_be_one(tuple(one.split()), tuple(other.split())), expected, (one, other))


class Joined(TestCase):
    """Entities as the job writes them, of articles that are lists of names."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.session = local_session()

    def joined(self, *articles: list[tuple]) -> list[list[list[str]]]:
        """The names that are one, with the number of the article for each, where there are two and more of them."""
        folder = str(self.folder())
        schema = (
            "article string, id string, type string, name string, aliases array<string>, titles array<string>, "
            "mentions bigint, confidence double, country string, place string, latitude double, longitude double, "
            "geonames bigint, date date"
        )
        rows = []
        for number, names in enumerate(articles):
            for index, (kind, name, *more) in enumerate(names):
                given = {"aliases": [], "titles": [], "confidence": 0.9, **(more[0] if more else {})}
                rows.append(
                    {"article": str(number), "id": f"e{index}", "type": kind, "name": name, "mentions": 1, **given}
                )
        data = self.session.createDataFrame(
            self.session.sparkContext.parallelize([json.dumps(row) for row in rows], 2), "string"
        )
        from pyspark.sql import functions as F

        read = (
            data.select(F.from_json("value", schema).alias("row"))
            .select("row.*")
            .withColumn("date", F.lit(DAY).cast("date"))
        )
        read.write.partitionBy("date").parquet(f"{folder}/entities")
        counts = spark.join_entities(self.session, folder)
        joins = self.session.read.parquet(f"{folder}/joins").collect()
        self.assertEqual(counts["joins"], len(joins))
        groups: dict[str, list[str]] = {}
        for row in joins:
            name = articles[int(row["article"])][int(row["entity"][1:])][1]
            groups.setdefault(row["joined"], []).append(f"{name} {row['article']}")
        self.table = {row["id"]: row.asDict() for row in self.session.read.parquet(f"{folder}/joined").collect()}
        self.assertEqual(set(self.table), set(groups))
        return sorted(sorted(group) for group in groups.values() if len(group) > 1)

    def test_people(self) -> None:
        harbour = ("ORG", "Harbour Alliance")
        found = self.joined(
            [("PERSON", "Ada Moss"), harbour],
            [("PERSON", "Ada Moss"), ("PERSON", "Moss"), harbour],
            [("PERSON", "Ada Moss"), ("ORG", "Lima Zoo")],  # a namesake, for all that is told
            [("PERSON", "Tom Lund", {"titles": ["mayor of Lima"]})],
            [("PERSON", "Tom Lund", {"titles": ["Mayor of Lima"]})],
            [("PERSON", "Tom Lund", {"titles": ["mayor"]})],
            [("PERSON", "Sam Berg"), ("PERSON", "Ada Moss", {"confidence": 0.4}), harbour],
            [("PERSON", "Sam Berg Jr."), harbour],
        )
        self.assertEqual(
            found,
            [
                ["Ada Moss 0", "Ada Moss 1"],
                ["Harbour Alliance 0", "Harbour Alliance 1"],
                ["Tom Lund 3", "Tom Lund 4"],
            ],
        )

    def test_father_and_son(self) -> None:
        party = ("ORG", "Harbour Alliance")
        found = self.joined(
            [("PERSON", "George A. Lund", {"aliases": ["George Lund"]}), party],
            [("PERSON", "George A. Lund"), party],
            [("PERSON", "George B. C. Lund", {"aliases": ["George Lund", "Lund"]}), party],
            [("PERSON", "George Lund"), party],  # either
        )
        people = [group for group in found if "Lund" in group[0]]
        self.assertEqual(people, [["George A. Lund 0", "George A. Lund 1"]])

    def test_forms_of_one_name(self) -> None:
        party = ("ORG", "Harbour Alliance")
        self.joined(
            [("PERSON", "George Lund", {"titles": ["mayor"]}), party],
            [("PERSON", "George Lund"), party],
            [("PERSON", "George A. Lund", {"aliases": ["Lund"]}), party],
        )
        [person] = [one for one in self.table.values() if one["type"] == "PERSON"]
        self.assertEqual((person["name"], person["aliases"]), ("George Lund", ["George A. Lund", "Lund"]))
        self.assertEqual((person["articles"], person["titles"], str(person["first"])), (3, ["mayor"], DAY))

    def test_bodies_and_places(self) -> None:
        lima = {"place": "Lima", "geonames": 3936456, "latitude": -12.04, "longitude": -77.03, "country": "PE"}
        ada = ("PERSON", "Ada Moss")
        found = self.joined(
            [("GPE", "Lima", lima), ("ORG", "Harbour Court of Lund"), ("ORG", "Senate"), ada],
            [("GPE", "the Peruvian capital", lima), ("NORP", "Limeños", lima), ("ORG", "Harbour Court of Lund"), ada],
            [("ORG", "Rotterdam Senate"), ("ORG", "Senate"), ada],
            [("ORG", "Lund Senate"), ("ORG", "HA"), ("ORG", "Lima")],
            [("ORG", "HA"), ("GPE", "Lima"), ("ORG", "Post", {"country": "PE"}), ada],
            [("GPE", "Lima"), ("ORG", "Post", {"country": "US"}), ada],
        )
        self.assertEqual(
            found,
            [
                ["Ada Moss 0", "Ada Moss 1"],
                ["Harbour Court of Lund 0", "Harbour Court of Lund 1"],
                ["Lima 0", "the Peruvian capital 1"],
            ],
        )
        place = self.table["place:geonames:3936456"]
        self.assertEqual((place["name"], place["aliases"], place["articles"]), ("Lima", ["the Peruvian capital"], 2))


if __name__ == "__main__":
    unittest.main()
