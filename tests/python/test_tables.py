"""The tables: the same cells as the command line's CSV, and what becomes of them in files."""

import csv
import importlib
import io
import json
import os
import sys
import unittest
from unittest import mock

import ledekit
from ledekit._tables import rows_of
from support import ARTICLE, TestCase, have, run_command, samples

FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"


def cell(value):
    """A value as the command line's CSV has it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        value = "; ".join(value)
    if isinstance(value, str):
        return "'" + value if value[:1] and value[0] in FORMULA else value
    return float(value)


def read(text, columns):
    rows = csv.reader(io.StringIO(text, newline=""))
    assert next(rows) == list(columns)
    kinds = list(columns.values())
    return [
        [float(one) if one and kind in ("int", "float") else one for one, kind in zip(row, kinds, strict=True)]
        for row in rows
    ]


class SameAsCommandLine(TestCase):
    def test_every_table(self):
        texts = samples()
        lines = "".join(json.dumps(one) + "\n" for one in texts)
        results = list(ledekit.analyze_many(texts))
        for offsets in ["codepoint", "byte"]:
            results = list(ledekit.analyze_many(texts, offsets=offsets))
            for table, columns in ledekit.TABLES.items():
                if table == "errors":
                    continue
                with self.subTest(table):
                    args = ["--format", "csv", "--tables", table, "--jsonl", "--offsets", offsets]
                    expected = read(run_command("analyze", *args, stdin=lines), columns)
                    found = [[cell(one) for one in row] for rows in rows_of(results, [table]) for row in rows[table]]
                    self.assertEqual(found, expected)
                    self.assertGreater(len(found), 3)


class Rows(TestCase):
    def test_article_is_the_id_or_the_place_among_the_results(self):
        results = ledekit.analyze_many(["Ada Moss left.", {"id": "b", "text": "Lima."}, {"id": 7, "text": "Lima."}])
        rows = [row[0] for rows in rows_of(results, ["mentions"]) for row in rows["mentions"]]
        self.assertEqual(rows, ["0", "b", "7"])

    def test_a_text_that_could_not_be_analysed_is_a_row(self):
        results = ledekit.analyze_many(["Ada Moss left.", "\ud83d"], on_error="keep")
        rows = [(rows["mentions"], rows["errors"]) for rows in rows_of(results, ["mentions", "errors"])]
        self.assertEqual((len(rows[0][0]), rows[0][1], rows[1][0]), (1, [], []))
        [[article, error]] = rows[1][1]
        self.assertEqual(article, "1")
        self.assertIn("half of a surrogate pair", error)

    def test_what_is_refused(self):
        with self.assertRaisesRegex(TypeError, "no table 'quote'; did you mean 'quotes'"):
            ledekit.to_arrow(ledekit.analyze("Ada."), ["quote"])
        with self.assertRaisesRegex(TypeError, r'such as \["quotes"\]'):
            ledekit.to_arrow(ledekit.analyze("Ada."), "quotes")
        with self.assertRaisesRegex(TypeError, "not of str"):
            list(rows_of(["Ada Moss left."], ["quotes"]))


class Missing(TestCase):
    def test_the_message_says_how_to_get_what_is_missing(self):
        analysis = ledekit.analyze("Ada Moss left.")
        with mock.patch.dict("sys.modules", {"pandas": None, "pyarrow": None, "pyspark": None, "spacy": None}):
            with self.assertRaisesRegex(ImportError, r'needs pandas: pip install "ledekit\[pandas\]"'):
                analysis.to_pandas("quotes")
            with self.assertRaisesRegex(ImportError, r'needs pyarrow: pip install "ledekit\[arrow\]"'):
                analysis.to_arrow()
            with self.assertRaisesRegex(ImportError, r"needs pyarrow"):
                ledekit.write_tables([analysis], self.folder())
            sys.modules.pop("ledekit.spacy", None)  # which another test may have imported
            with self.assertRaisesRegex(ImportError, r'needs py(spark|arrow): pip install "ledekit\[spark\]"'):
                importlib.import_module("ledekit.spark")
            with self.assertRaisesRegex(ImportError, r'needs spacy: pip install "ledekit\[spacy\]"'):
                importlib.import_module("ledekit.spacy")


@unittest.skipUnless(have("pandas"), "pandas is not installed")
class Pandas(TestCase):
    def test_columns_and_their_types(self):
        for table, columns in ledekit.TABLES.items():
            frame = ledekit.to_pandas(ledekit.analyze_many(samples()), table)
            self.assertEqual(list(frame.columns), list(columns))
            for name, kind in columns.items():
                expected = {"str": "string", "int": "Int64", "float": "float64", "bool": "bool", "list": "object"}[kind]
                self.assertEqual(str(frame[name].dtype), expected, f"{table}.{name}")

    def test_one_analysis(self):
        frame = ledekit.analyze(ARTICLE, id="a").to_pandas("quotes")
        self.assertEqual(frame.loc[0, "speaker_name"], "Elena Márquez")
        self.assertEqual(set(frame["article"]), {"a"})
        self.assertEqual(len(ledekit.analyze("").to_pandas("quotes")), 0)

    def test_a_column_of_texts_and_one_of_dates(self):
        import pandas

        frame = pandas.DataFrame(
            {"text": ["He came today.", "He left today."], "date": [pandas.Timestamp("2016-12-07"), pandas.NaT]}
        )
        values = [one.times[0].value for one in ledekit.analyze_many(frame.to_dict("records"))]
        self.assertEqual(values[0], "2016-12-07")
        self.assertEqual(len(list(ledekit.analyze_many(frame["text"]))), 2)


@unittest.skipUnless(have("pyarrow"), "pyarrow is not installed")
class Arrow(TestCase):
    def test_the_same_cells(self):
        results = list(ledekit.analyze_many(samples()))
        for name, table in ledekit.to_arrow(results).items():
            rows = [row for rows in rows_of(results, [name]) for row in rows[name]]
            self.assertEqual([tuple(row.values()) for row in table.to_pylist()], rows)
        self.assertEqual(list(results[0].to_arrow()), list(ledekit.TABLES))

    def test_whole_numbers_that_no_float_is(self):
        [row] = ledekit.analyze("It has 1,040,680,351,983,888,001 parts.").to_arrow()["quantities"].to_pylist()
        self.assertEqual(row["value"], float(1040680351983888001))

    def test_files(self):
        from pyarrow import feather, parquet

        results = [*ledekit.analyze_many([*samples(), "\ud83d"], on_error="keep")]
        folder = self.folder() / "new" / "tables"
        tables = ledekit.to_arrow(results)
        for format, reader in [("parquet", parquet.read_table), ("arrow", feather.read_table)]:
            counts = ledekit.write_tables(iter(results), folder, format=format)
            self.assertEqual(counts, {name: len(table) for name, table in tables.items()})
            for name, table in tables.items():
                found = reader(folder / f"{name}.{format}")
                self.assertEqual(found.to_pylist(), table.to_pylist())
                self.assertEqual(found.schema.remove_metadata(), table.schema)
                self.assertEqual(found.schema.metadata[b"ledekit_program"].decode(), ledekit.__version__)
        self.assertEqual(len(os.listdir(folder)), 2 * len(tables))

    def test_row_groups(self):
        from pyarrow import parquet

        folder = self.folder()
        with mock.patch("ledekit._write.ROWS_AT_ONCE", 10):
            ledekit.write_tables(ledekit.analyze_many([ARTICLE] * 20), folder, tables=["mentions"])
        self.assertEqual(os.listdir(folder), ["mentions.parquet"])
        self.assertGreater(parquet.ParquetFile(folder / "mentions.parquet").num_row_groups, 10)

    def test_no_results(self):
        from pyarrow import parquet

        folder = self.folder()
        ledekit.write_tables([], folder, tables=["quotes"])
        self.assertEqual(parquet.read_table(folder / "quotes.parquet").num_rows, 0)

    def test_what_is_cut_off_leaves_what_was_there(self):
        folder = self.folder()
        ledekit.write_tables([ledekit.analyze(ARTICLE)], folder)
        before = {name: (folder / name).read_bytes() for name in os.listdir(folder)}

        def broken():
            yield ledekit.analyze(ARTICLE)
            raise OSError("the disk is gone")

        with self.assertRaisesRegex(OSError, "the disk is gone"):
            ledekit.write_tables(broken(), folder)
        self.assertEqual({name: (folder / name).read_bytes() for name in os.listdir(folder)}, before)
        with self.assertRaisesRegex(ValueError, "no format 'csv'; choose from parquet, arrow"):
            ledekit.write_tables([], folder, format="csv")


if __name__ == "__main__":
    unittest.main()
