"""The core: bytes of UTF-8 in, bytes of JSON out. For the package's own use."""

from collections.abc import Callable
from typing import Any

class LedeError(ValueError):
    """What cannot be analysed: a text, an option's value, a model. Its message is a sentence for people."""

class Options:
    document_date: str
    layers: int
    hints: str
    def __init__(self) -> None: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class Engine:
    def analyze(
        self,
        text: bytes,
        options: Options,
        offsets: int,
        id: str,
        progress: Callable[[float, Any], None] | None,
    ) -> bytes: ...

class Model:
    def __init__(self, data: bytes) -> None: ...
    @property
    def version(self) -> str: ...
    def engine(self) -> Engine: ...
