"""How the job of docs/cluster.md scales on this machine, as ratios of times of one run.

    python bench/spark.py ARTICLES.jsonl [--rounds N] [--executors N] [--minutes N]

`npm run bench -- --spark` gives it articles and what it needs. A cluster of one executor and one of several stand side
by side, a core for each executor. In every round each does its work in turn while the other idles, so that a busy
machine slows all of them: the same articles on one and on several (strong scaling), and as many times the articles on
several (weak). A round before the first one is discarded, so that models are loaded and the JVMs are warm. Beside wall
times stands the processor time of each kind of process, which other programs change least, and that of the analysis
alone, of the same articles on one thread. No round begins that would end after `--minutes`.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import ledekit

TASKS = 8
"""The tasks of the articles once: more than executors, so that their ends are not too uneven."""
DAYS = 4
WATCH_SECONDS = 1.0
WARMING = 10
"""The part of the articles that the discarded round reads is one in so many."""

# What tells the processes of a cluster apart, in their command lines; the driver is all that has neither.
KINDS = {"workers": b"pyspark.daemon", "executors": b"CoarseGrainedExecutorBackend", "driver": b""}


@dataclass(frozen=True)
class Took:
    """What some work took, in seconds: on the clock, and of processors by kind of process."""

    wall: float
    processors: dict[str, float]
    rows: dict[str, int]

    @property
    def work(self) -> float:
        return sum(self.processors.values())


class Cluster:
    """A cluster of processes on this machine and its driver, a process of its own."""

    def __init__(self, executors: int, folder: Path) -> None:
        self.executors = executors
        self._out = folder / f"tables-{executors}"
        self._log = folder / f"log-{executors}"
        context = multiprocessing.get_context("spawn")
        self._pipe, end = context.Pipe()
        self._driver = context.Process(target=_drive, args=(executors, folder / f"work-{executors}", self._log, end))
        self._driver.start()
        end.close()  # so that a driver that dies ends the reading

    def write(self, articles: Path, tasks: int) -> Took:
        """Has the tables of these articles written, in so many tasks."""
        before, start = _processor_times(self._driver.pid), time.monotonic()
        latest = dict(before)
        done = threading.Event()

        def watch() -> None:
            # Spark ends workers that had nothing to do for a minute, and their times are gone with them.
            while not done.wait(WATCH_SECONDS):
                latest.update(_processor_times(self._driver.pid))

        watcher = threading.Thread(target=watch)
        watcher.start()
        try:
            self._pipe.send((str(articles), tasks, str(self._out)))
            rows = self._pipe.recv()
        except (EOFError, BrokenPipeError):
            raise SystemExit(f"The cluster ended:\n{self._log.read_text(errors='replace')[-4000:]}") from None
        finally:
            done.set()
            watcher.join()
        wall = time.monotonic() - start
        latest.update(_processor_times(self._driver.pid))
        used = dict.fromkeys(KINDS, 0.0)
        for process, (kind, seconds) in latest.items():
            used[kind] += seconds - before.get(process, (kind, 0.0))[1]
        return Took(wall, used, rows)

    def stop(self) -> None:
        self._pipe.close()
        self._driver.join()


def _drive(executors: int, folder: Path, log: Path, pipe: Connection) -> None:
    """Writes tables as they are asked for, until nobody asks any more; what Spark tells goes to the log."""
    import pyspark.sql
    from ledekit import spark

    with log.open("wb") as told:
        for standard in (1, 2):
            os.dup2(told.fileno(), standard)
    os.environ["SPARK_HOME"] = str(Path(pyspark.__file__).parent)
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_WORKER_DIR"] = str(folder)
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.shuffle.partitions": str(executors),
        "spark.sql.execution.arrow.maxRecordsPerBatch": "500",  # as the job's command has it
        "spark.driver.host": "127.0.0.1",
        "spark.driver.memory": "1g",
        "spark.local.dir": str(folder),
        "spark.log.level": "ERROR",
    }
    builder = pyspark.sql.SparkSession.builder.master(f"local-cluster[{executors},1,1024]").config(map=settings)
    session = builder.getOrCreate()
    try:
        while True:
            articles, tasks, out = pipe.recv()
            pipe.send(spark.write_tables(spark.read_articles(session, [articles]), out, partitions=tasks))
    except EOFError:
        session.stop()


def _processor_times(pid: int | None) -> dict[int, tuple[str, float]]:
    """The kinds of a process and of all below it, and the seconds that each has used."""
    assert pid is not None
    found: dict[int, tuple[str, float]] = {}
    children: dict[int, list[int]] = {}
    times: dict[int, float] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            # "pid (name) state parent …"; the name may hold anything.
            cells = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        children.setdefault(int(cells[1]), []).append(int(folder.name))
        times[int(folder.name)] = sum(map(int, cells[11:13])) / os.sysconf("SC_CLK_TCK")
    at = [pid]
    while at:
        one = at.pop()
        at += children.get(one, [])
        try:
            command = Path(f"/proc/{one}/cmdline").read_bytes()
        except OSError:
            continue
        found[one] = (next(kind for kind, sign in KINDS.items() if sign in command), times.get(one, 0.0))
    return found


def _analysis_alone(articles: Sequence[dict[str, Any]]) -> Took:
    """What the same articles take in this process, on one thread, without their tables."""
    start, before = time.monotonic(), time.process_time()
    for _ in ledekit.analyze_many(articles, threads=1):
        pass
    return Took(time.monotonic() - start, {"workers": time.process_time() - before}, {})


def _written(articles: Sequence[dict[str, Any]], times: int, file: Path) -> Path:
    """The articles as JSON lines, so many times over, under ids of their own."""
    with file.open("w", encoding="utf-8") as lines:
        for copy in range(times):
            for one in articles:
                lines.write(json.dumps({**one, "id": f"{one['id']}-{copy}"}) + "\n")
    return file


def _read(file: Path) -> list[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        return [{**json.loads(line), "date": f"2016-12-0{index % DAYS + 1}"} for index, line in enumerate(lines)]


def _told(name: str, took: Sequence[Took], count: int) -> str:
    """A row of the table."""
    wall = statistics.median(one.wall for one in took)
    cells = [statistics.median(one.processors.get(kind, 0.0) for one in took) for kind in KINDS]
    work = statistics.median(one.work for one in took)
    busy = statistics.median(one.work / one.wall for one in took)
    parts = [f"{cell:.1f}" if cell else "" for cell in cells]
    return f"| {name} | {wall:.1f} | {' | '.join(parts)} | {work:.1f} | {1000 * work / count:.1f} | {busy:.2f} |"


def _ratio(name: str, values: Sequence[float], best: float) -> str:
    each = ", ".join(f"{value:.2f}" for value in values)
    return f"{name}: {statistics.median(values):.2f} (rounds: {each}; at best {best:g})"


def _load() -> str:
    return " ".join(f"{value:.1f}" for value in os.getloadavg())


def main(args: list[str]) -> int:
    parser = argparse.ArgumentParser("bench/spark.py", description="How the job for Apache Spark scales.")
    parser.add_argument("articles", type=Path, help='JSON lines with "id" and "text"')
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--executors", type=int, default=2, help="of the larger cluster")
    parser.add_argument("--minutes", type=float, default=5, help="no round begins that would end later")
    given = parser.parse_args(args)
    end = time.monotonic() + 60 * given.minutes
    articles = _read(given.articles)
    with tempfile.TemporaryDirectory() as place:
        clusters = [Cluster(executors, Path(place)) for executors in (1, given.executors)]
        try:
            _measure(articles, clusters, given.rounds, end, Path(place))
        finally:
            for cluster in clusters:
                cluster.stop()
    return 0


def _measure(articles: list[dict[str, Any]], clusters: list[Cluster], rounds: int, end: float, folder: Path) -> None:
    one, several = clusters
    many = several.executors
    same = _written(articles, 1, folder / "same.jsonl")
    more = _written(articles, many, folder / "more.jsonl")
    few = _written(articles[: max(1, len(articles) // WARMING)], many, folder / "few.jsonl")
    for cluster in clusters:
        cluster.write(few, TASKS)
    _analysis_alone(articles[: max(1, len(articles) // WARMING)])
    works: dict[str, Callable[[], Took]] = {
        "one": lambda: one.write(same, TASKS),
        "strong": lambda: several.write(same, TASKS),
        "weak": lambda: several.write(more, TASKS * many),
        "alone": lambda: _analysis_alone(articles),
    }
    took: dict[str, list[Took]] = {name: [] for name in works}
    start = time.monotonic()
    for number in range(rounds):
        # As long as the rounds before it, so that the whole keeps to its time.
        if number > 0 and time.monotonic() + (time.monotonic() - start) / number > end:
            break
        load = _load()
        for name in list(works)[:: 1 if number % 2 == 0 else -1]:
            took[name].append(works[name]())
        walls = ", ".join(f"{name} {times[-1].wall:.1f} s" for name, times in took.items())
        print(f"round {number + 1}: {walls}; load before it {load}", file=sys.stderr)
    _check(took, many)
    _tell(took, len(articles), many)


def _check(took: dict[str, list[Took]], many: int) -> None:
    """A run that lost or doubled rows measures nothing."""
    rows = took["one"][0].rows
    assert rows["errors"] == 0 and rows["mentions"] > 0, rows
    for name, times in (("one", 1), ("strong", 1), ("weak", many)):
        for run in took[name]:
            assert run.rows == {table: times * count for table, count in rows.items()}, (name, run.rows, rows)


def _tell(took: dict[str, list[Took]], count: int, many: int) -> None:
    one, strong, weak, alone = (took[name] for name in ("one", "strong", "weak", "alone"))
    pairs = list(zip(one, strong, weak, alone, strict=True))
    print(f"Medians of {len(pairs)} rounds on {os.cpu_count()} processors; load at the end {_load()}.")
    print()
    kinds = " | ".join(KINDS)
    print(f"| | seconds on the clock | of processors: {kinds} | together | ms an article | at work at once |")
    print("| --- |" + " ---: |" * (len(KINDS) + 4))
    print(_told(f"{count:,} articles, 1 executor", one, count))
    print(_told(f"{count:,} articles, {many} executors", strong, count))
    print(_told(f"{many * count:,} articles, {many} executors", weak, many * count))
    print(_told(f"{count:,} articles, the analysis alone, 1 thread", alone, count))
    print()
    print("On the clock:")
    print(_ratio(f"- strong scaling, time on 1 over time on {many}", [a.wall / b.wall for a, b, _, _ in pairs], many))
    print(_ratio(f"- weak scaling, time on 1 over time of {many} times as much on {many}", _walls(one, weak), 1))
    print("Of processors:")
    print(_ratio(f"- the same articles on {many} over on 1", [b.work / a.work for a, b, _, _ in pairs], 1))
    print(_ratio(f"- an article of {many} times as many on {many} over one on 1", _works(one, weak, many), 1))
    workers = [d.work / a.processors["workers"] for a, _, _, d in pairs]
    print(_ratio("- the analysis alone over Python's workers, 1 executor", workers, 1))
    print(_ratio("- the analysis alone over all processes, 1 executor", [d.work / a.work for a, _, _, d in pairs], 1))


def _walls(one: Sequence[Took], weak: Sequence[Took]) -> list[float]:
    return [a.wall / b.wall for a, b in zip(one, weak, strict=True)]


def _works(one: Sequence[Took], weak: Sequence[Took], many: int) -> list[float]:
    return [b.work / many / a.work for a, b in zip(one, weak, strict=True)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
