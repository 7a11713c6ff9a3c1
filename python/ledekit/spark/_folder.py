"""A folder wherever Spark writes: a disk, HDFS, an object store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


class Folder:
    """Its files by their names within, through Hadoop's file systems, which every Spark has."""

    def __init__(self, session: SparkSession, root: str) -> None:
        jvm = getattr(session, "_jvm", None)
        if jvm is None:
            raise ValueError("Tables are not written through Spark Connect: start the job with spark-submit.")
        self._root = root.rstrip("/")
        self._jvm: Any = jvm
        configuration: Any = session.sparkContext._jsc.hadoopConfiguration()  # type: ignore[union-attr,unused-ignore]
        self._files: Any = self._path("").getFileSystem(configuration)

    def path(self, name: str) -> str:
        return f"{self._root}/{name}" if name else self._root

    def remove(self, name: str) -> None:
        """Deletes a file or a folder; one that is not there is no error."""
        path = self._path(name)
        if not self._files.delete(path, True) and self._files.exists(path):
            raise OSError(f"{self.path(name)} could not be deleted.")

    def write(self, name: str, text: str) -> None:
        """Writes a file that is there whole or not at all."""
        unfinished = f"_lede/{name}"
        stream = self._files.create(self._path(unfinished), True)
        try:
            stream.write(bytearray(text, "utf-8"))
        finally:
            stream.close()
        self.remove(name)
        if not self._files.rename(self._path(unfinished), self._path(name)):
            raise OSError(f"{self.path(name)} could not be written.")

    def names(self, pattern: str) -> list[str]:
        """What is there of these names: "quotes/date=*"."""
        folder = pattern.rpartition("/")[0]
        found = self._files.globStatus(self._path(pattern)) or []
        return [f"{folder}/{one.getPath().getName()}" for one in found]

    def _path(self, name: str) -> Any:
        return self._jvm.org.apache.hadoop.fs.Path(self.path(name) or "/")
