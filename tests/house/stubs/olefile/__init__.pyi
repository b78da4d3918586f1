"""The part of olefile that imports uses; the library brings no types."""

from io import BytesIO
from typing import IO

class OleDirectoryEntry:
    size: int

class OleFileIO:
    root: OleDirectoryEntry | None
    def __init__(self, filename: IO[bytes] | None = ...) -> None: ...
    def listdir(self, streams: bool = ..., storages: bool = ...) -> list[list[str]]: ...
    def get_size(self, filename: list[str]) -> int: ...
    def openstream(self, filename: list[str]) -> BytesIO: ...
