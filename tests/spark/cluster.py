"""A cluster of several processes on this machine, and the job run on it by its command."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pyspark.sql

EXECUTORS = 2
MASTER = f"local-cluster[{EXECUTORS},1,1024]"
PATIENCE = 600  # seconds; a job takes one minute on an idle machine

_SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.sql.shuffle.partitions": "4",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.memory": "1g",
}


class Job:
    """A running `python -m ledekit.spark`; with `settings` of Spark over those that all have."""

    def __init__(self, *args: str, log: Path, **settings: str) -> None:
        # What a task says of itself, and the executors', go to the log as well.
        home = str(Path(pyspark.__file__).parent)
        env = {**os.environ, "SPARK_HOME": home, "PYSPARK_PYTHON": sys.executable, "PYTHONDONTWRITEBYTECODE": "1"}
        env["SPARK_WORKER_DIR"] = str(log.parent / "work")
        env["SPARK_LOCAL_IP"] = "127.0.0.1"
        given = {**_SETTINGS, **settings}
        conf = [word for key, value in given.items() for word in ("--conf", f"{key}={value}")]
        command = [sys.executable, "-m", "ledekit.spark", *args, "--master", MASTER, *conf]
        self._log = log
        with log.open("wb") as output:
            self._process = subprocess.Popen(command, env=env, cwd=log.parent, stdout=output, stderr=output)

    def wait(self) -> tuple[int, str]:
        """The exit status, and what was told."""
        try:
            status = self._process.wait(PATIENCE)
        finally:
            self.kill()
        return status, self._log.read_text(errors="replace")

    def until(self, reached: Callable[[], bool]) -> None:
        """Waits until the job has got somewhere; one that ends before is an error."""
        end = time.monotonic() + PATIENCE
        while not reached():
            if self._process.poll() is not None or time.monotonic() > end:
                raise AssertionError(f"The job did not get there:\n{self._log.read_text(errors='replace')[-4000:]}")
            time.sleep(0.02)

    def executors(self) -> list[int]:
        """The process ids of its executors' JVMs."""
        return [pid for pid in _below(self._process.pid) if b"CoarseGrainedExecutorBackend" in _command_of(pid)]

    def kill_executor(self) -> None:
        os.kill(self.executors()[0], signal.SIGKILL)

    def kill(self) -> None:
        """Ends the job with all its processes, as a machine's death does."""
        for pid in [*_below(self._process.pid), self._process.pid]:
            if pid != self._process.pid or self._process.poll() is None:
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass
        self._process.wait()


def local_session() -> "pyspark.sql.SparkSession":
    """A session in this process and its workers, the same for all tests."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = pyspark.sql.SparkSession.builder.master("local[2]").config(map=_SETTINGS)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session


def _below(pid: int) -> list[int]:
    """The processes that a process started, and those that they did."""
    parents: dict[int, list[int]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            # "pid (name) state parent"; the name may hold anything.
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, IndexError):
            continue
        parents.setdefault(parent, []).append(int(folder.name))
    found, at = [], [pid]
    while at:
        children = parents.get(at.pop(), [])
        found += children
        at += children
    return found


def _command_of(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""
