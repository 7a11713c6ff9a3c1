"""The job's tables are the command line's, whatever happens to the cluster meanwhile."""

import datetime
import json
import time
import unittest
from pathlib import Path
from unittest import mock

import ledekit
import pyarrow.parquet
from cluster import EXECUTORS, Job, local_session
from ledekit import spark
from ledekit._tables import arrow_table
from ledekit.spark import _write
from support import TestCase, run_command, samples

COPIES = 12
DAYS = ["2016-12-06", "2016-12-07", "2016-12-08", "2017-01-05"]
PARTITIONS = "12"
BROKEN = [
    b'{"id": "no end", "text": "Ada Moss',
    b'{"text": "Without an id."}',
    b'{"id": "number", "date": "2016-12-07", "text": 7}',
    b'{"id": "no day", "date": "2016-02-30", "text": "Ada Moss left."}',
    b'{"id": "no utf-8", "text": "\xff"}',
    b"[]",
]


def lines() -> list[dict[str, str]]:
    """Enough articles that a task can be caught at work, some without a day."""
    found = []
    for copy in range(COPIES):
        for index, one in enumerate(samples()):
            day = DAYS[(copy + index) % len(DAYS)] if index % 5 else None
            article = {"id": f"{one['id']} {copy}", "text": one["text"]}
            found.append({**article, "date": day} if day else article)
    return found


def rows_of(folder: Path, table: str) -> list[tuple[str | None, str]]:
    """Each row with the day under which it lies, in an order of their own."""
    found = []
    for file in (folder / table).glob("date=*/*.parquet"):
        day = file.parent.name.removeprefix("date=")
        read = pyarrow.parquet.ParquetFile(file).read()
        assert read.column_names == list(ledekit.TABLES[table]), read.column_names
        found += [(None if day.startswith("__") else day, json.dumps(row)) for row in read.to_pylist()]
    return sorted(found, key=str)


def told(folder: Path) -> dict:
    return json.loads((folder / "run.json").read_text())


class Tables(TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.articles = lines()
        cls.days = {one["id"]: one.get("date") for one in cls.articles}

    def given(self, folder: Path) -> Path:
        """The articles as JSON lines in two files, one of them packed, with broken lines among them."""
        file = folder / "articles.jsonl"
        written = [json.dumps(one, ensure_ascii=False).encode() for one in self.articles]
        written[5:5] = BROKEN
        file.write_bytes(b"\n".join(written) + b"\n")
        return file

    def expected(self, file: Path, folder: Path) -> dict[str, list[tuple[str | None, str]]]:
        """What the command line makes of them."""
        names = [name for name in ledekit.TABLES if name != "errors"]
        args = [
            "--format",
            "jsonl",
            "--tables",
            ",".join(names),
            "--offsets",
            "codepoint",
            "--out",
            str(folder / "cli"),
        ]
        run_command("analyze", str(file), *args, bad=True)
        found = {}
        for name in names:
            with (folder / "cli" / f"{name}.jsonl").open(encoding="utf-8") as rows:
                read = [json.loads(row) for row in rows]
            kinds = ledekit.TABLES[name]
            typed = [
                {key: float(row[key]) if kinds[key] == "float" and row[key] is not None else row[key] for key in kinds}
                for row in read
            ]
            found[name] = sorted(((self.days[row["article"]], json.dumps(row)) for row in typed), key=str)
            self.assertGreater(len(found[name]), 100, name)
        rejects = [json.loads(line) for line in (folder / "cli" / "rejects.jsonl").read_text("utf-8").splitlines()]
        self.assertEqual(len(rejects), len(BROKEN))
        self.rejected = rejects
        return found

    def check(self, folder: Path, expected: dict[str, list[tuple[str | None, str]]]) -> None:
        for name, rows in expected.items():
            found = rows_of(folder, name)
            if found != rows:
                self.assertEqual(len(found), len(rows), name)
                self.assertEqual([pair for pair in zip(found, rows) if pair[0] != pair[1]][:1], [], name)
        errors = [json.loads(row) for _, row in rows_of(folder, "errors")]
        self.assertEqual(len(errors), len(self.rejected))
        # Of a line that is no JSON the command line reads the id where it comes before the fault.
        named = {one["id"] for one in self.rejected if one["id"] is not None} - {"no end"}
        self.assertIn("no day", named)
        self.assertEqual({one["article"] for one in errors} & named, named)
        run = told(folder)
        self.assertEqual(run["articles"], len(self.articles) + len(BROKEN))
        self.assertEqual(run["rows"], {name: len(rows_of(folder, name)) for name in ledekit.TABLES})
        self.assertEqual(run["made_by"]["program"], ledekit.__version__)
        self.assertEqual(list((folder / "_lede").glob("[!.]*")), [])
        self.assertEqual(list(folder.glob("*/.spark-staging*")), [])

    def test_killed_executors_retries_and_speculation(self) -> None:
        folder = self.folder()
        given, out = self.given(folder), folder / "tables"
        expected = self.expected(given, folder)
        args = [str(given), str(out), "--partitions", PARTITIONS]

        # The whole job dies while it writes tables: what is there is not taken for whole.
        job = Job(*args, log=folder / "died.log")
        job.until(lambda: any((out / "mentions").glob("date=*")))
        job.kill()
        self.assertFalse((out / "run.json").exists())

        # The same again, onto what that one left; one of the executors dies between its tasks.
        job = Job(*args, log=folder / "killed.log")
        unfinished = out / "_lede" / "analysed" / "_temporary"
        job.until(lambda: len(list(unfinished.glob("0/task_*"))) >= 2)
        self.assertEqual(len(job.executors()), EXECUTORS)
        job.kill_executor()
        status, log = job.wait()
        self.assertEqual(status, 1, log[-4000:])
        self.assertRegex(log, "(?i)lost executor|executor.*lost|ExecutorLost", "no executor was lost")
        self.check(out, expected)

        # And again with every task that is a little slow started twice.
        before = {name: rows_of(out, name) for name in ledekit.TABLES}
        eager = {"interval": "50ms", "multiplier": "1.01", "quantile": "0.1", "minTaskRuntime": "50ms"}
        settings = {"spark.speculation": "true", **{f"spark.speculation.{key}": value for key, value in eager.items()}}
        status, log = Job(*args, log=folder / "twice.log", **settings).wait()
        self.assertEqual(status, 1, log[-4000:])
        self.check(out, expected)
        self.assertEqual({name: rows_of(out, name) for name in ledekit.TABLES}, before)


class Worker(TestCase):
    def test_what_arrow_refuses_is_that_articles_row(self) -> None:
        texts = {"good": "Ada Moss left.", "bad": "Tom O’Hara left.", "last": "Lima."}
        given = [
            {"article": id, "date": None, "given": None, "text": text.encode(), "problem": None}
            for id, text in texts.items()
        ]

        def refuse(columns: dict, schema: pyarrow.Schema) -> pyarrow.Table:
            if "Tom O’Hara" in columns.get("text", []):
                raise pyarrow.ArrowInvalid("no such number")
            return arrow_table(columns, schema)

        with mock.patch("ledekit.spark._write.arrow_table", refuse):
            work = _write._worker(("mentions", "errors"), {})
            rows = [row for batch in work([pyarrow.RecordBatch.from_pylist(given)]) for row in batch.to_pylist()]
        self.assertEqual(
            [(row["article"], len(row["mentions"])) for row in rows], [("good", 1), ("bad", 0), ("last", 1)]
        )
        self.assertEqual([row["errors"] for row in rows], [[], [{"error": "no such number"}], []])


class OnOneProcessor(TestCase):
    """What needs no cluster, in one session: to start one takes longer than all of them."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.session = local_session()

    def test_days_are_replaced_and_others_stay(self) -> None:
        folder = self.folder()
        out = folder / "tables"

        def write(*articles: dict) -> None:
            file = folder / f"{time.monotonic_ns()}.jsonl"
            file.write_text("".join(json.dumps(one) + "\n" for one in articles))
            spark.write_tables(spark.read_articles(self.session, [str(file)]), str(out), tables=["mentions", "quotes"])

        said = "“We will wait,” Ada Moss said."
        write({"id": 1, "date": "2016-12-07", "text": said}, {"id": 2, "date": "2016-12-08", "text": said})
        write({"id": 2, "date": "2016-12-08", "text": "\ud83d"})
        # What the day had and has no more is gone, and what failed is no quotation.
        self.assertEqual([day for day, _ in rows_of(out, "quotes")], ["2016-12-07"])
        self.assertEqual([day for day, _ in rows_of(out, "errors")], ["2016-12-08"])
        write({"id": 2, "date": "2016-12-08T07:30:00Z", "text": said})
        self.assertEqual([day for day, _ in rows_of(out, "quotes")], ["2016-12-07", "2016-12-08"])
        self.assertEqual(rows_of(out, "errors"), [])
        names = {path.name for path in out.iterdir() if path.name[0] not in "._"}
        self.assertEqual(names, {"errors", "mentions", "quotes", "run.json"})
        self.assertEqual(self.session.read.parquet(str(out / "errors")).columns, ["article", "error", "date"])

    def test_csv_and_parquet(self) -> None:
        folder = self.folder()
        texts = ["“We will\n\nwait,” Ada Moss said on Monday.", 'Tom O’Hara, "the mayor", left Lima.', ""]
        table = pyarrow.table({"key": [1, 2, 3], "words": texts, "day": [datetime.date(2016, 12, 7), None, None]})
        pyarrow.parquet.write_table(table, folder / "articles.parquet")
        byday = table.drop_columns(["day"])
        for day, rows in [("2016-12-07", byday.slice(0, 1)), ("__HIVE_DEFAULT_PARTITION__", byday.slice(1))]:
            (folder / "byday" / f"day={day}").mkdir(parents=True)
            pyarrow.parquet.write_table(rows, folder / "byday" / f"day={day}" / "a.parquet")
        quoted = [text.replace('"', '""') for text in texts]
        rows = [f'{key},"{text}",{day}' for key, text, day in zip("123", quoted, ("2016-12-07", "", ""), strict=True)]
        (folder / "articles.csv").write_text("\r\n".join(["key,words,day", *rows, "4,short", ""]), newline="")
        results = [
            ledekit.analyze(text, id=id, date=day)
            for id, text, day in zip("123", texts, ("2016-12-07", None, None), strict=True)
        ]
        expected = ledekit.to_arrow(results)
        for file, wrong in [("articles.csv", ["4"]), ("articles.parquet", []), ("byday", [])]:
            out = folder / f"{file} tables"
            fields = {"text_field": "words", "date_field": "day", "id_field": "key"}
            kind = "csv" if file == "articles.csv" else "parquet"
            articles = spark.read_articles(self.session, [str(folder / file)], format=kind, **fields)
            spark.write_tables(articles, str(out))
            for name, made in expected.items():
                if name != "errors":
                    found = sorted(row for _, row in rows_of(out, name))
                    self.assertEqual(found, sorted(map(json.dumps, made.to_pylist())), f"{file} {name}")
            self.assertEqual([json.loads(row)["article"] for _, row in rows_of(out, "errors")], wrong)

    def test_what_is_refused_is_told_in_a_sentence(self) -> None:
        folder = self.folder()
        file = folder / "articles.csv"
        file.write_text("id,text\n1,Ada Moss left.\n")
        with self.assertRaisesRegex(Exception, "none.jsonl"):
            spark.read_articles(self.session, [str(folder / "none.jsonl")])
        with self.assertRaisesRegex(ValueError, "no column 'words'; there are id, text"):
            spark.read_articles(self.session, [str(file)], text_field="words")
        with self.assertRaisesRegex(ValueError, "ending of 'articles.docx' does not say"):
            spark.read_articles(self.session, ["articles.docx"])
        articles = spark.read_articles(self.session, [str(file)])
        with self.assertRaisesRegex(TypeError, "no table 'quote'; did you mean 'quotes'"):
            spark.write_tables(articles, str(folder / "out"), tables=["quote"])
        with self.assertRaisesRegex(ValueError, "no layer 'quote'"):
            spark.write_tables(articles, str(folder / "out"), layers=["quote"])
        self.assertFalse((folder / "out").exists())


if __name__ == "__main__":
    unittest.main()
