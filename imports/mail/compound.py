"""Outlook's files (MS-OXMSG) as storages with properties, within bounds that a broken one cannot leave.

The file is a compound one (MS-CFB), which is a file system of its own; olefile reads it. What olefile trusts and a
hostile file may lie about, its sizes, is looked at first.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from db.errors import CannotRead
from imports.mail import limits
from imports.mail.charsets import clean, decoded

if TYPE_CHECKING:
    import olefile

_BROKEN: Final = "It is damaged: what Outlook keeps in it cannot be found."
_PROPERTIES: Final = "__properties_version1.0"
_STRING, _STRING8, _BINARY = "001F", "001E", "0102"
_ENTRY: Final = struct.Struct("<HHI8s")
_MOST_PROPERTIES: Final = 5_000
_BEGINNING: Final = datetime(1601, 1, 1, tzinfo=UTC)
_MESSAGE_CODE_PAGE: Final = 0x3FFD
_CODE_PAGES: Final = {
    936: "gb18030",
    950: "cp950",
    1200: "utf-16-le",
    20127: "us-ascii",
    20866: "koi8-r",
    20932: "euc-jp",
    21866: "koi8-u",
    50220: "iso-2022-jp",
    50221: "iso-2022-jp",
    50222: "iso-2022-jp",
    50225: "iso-2022-kr",
    51932: "euc-jp",
    51949: "euc-kr",
    52936: "hz",
    54936: "gb18030",
    65000: "utf-7",
    65001: "utf-8",
} | {28590 + part: f"iso-8859-{part}" for part in range(1, 17)}
"""Charsets by Windows' numbers ("Code Page Identifiers"), where Python names them otherwise."""


def charset_of(code_page: int) -> str:
    """The charset of a code page; "" for none."""
    return _CODE_PAGES.get(code_page, f"cp{code_page}" if 0 < code_page < 10_000 else "")


class Compound:
    """The file as a whole. Reads no more of it than the limits allow, however often its streams are entwined."""

    def __init__(self, data: bytes) -> None:
        """Raises CannotRead for one that is damaged."""
        import olefile

        self._size = len(data)
        self._left = limits.ALL_PARTS + limits.PART
        _check_header(data)
        try:
            self._ole: olefile.OleFileIO = olefile.OleFileIO(io.BytesIO(data))
            root = self._ole.root
            if root is None or root.size > self._size:
                raise CannotRead(_BROKEN)
            self._streams = {tuple(path) for path in self._ole.listdir(streams=True, storages=False)}
            self._storages = [tuple(path) for path in self._ole.listdir(streams=False, storages=True)]
        except CannotRead:
            raise
        except Exception as error:  # whatever a parser trips over
            raise CannotRead(_BROKEN) from error

    def has(self, path: tuple[str, ...]) -> bool:
        return path in self._streams

    def storages(self, within: tuple[str, ...], name: str) -> list[tuple[str, ...]]:
        """Those right in a storage whose names begin so."""
        depth = len(within)
        return sorted(
            path
            for path in self._storages
            if len(path) == depth + 1 and path[:depth] == within and path[-1].lower().startswith(name)
        )

    def read(self, path: tuple[str, ...], most: int = limits.PART) -> bytes | None:
        """The bytes of a stream; None where it is damaged, is larger than it may be, or does not exist."""
        if path not in self._streams:
            return None
        try:
            size = self._ole.get_size(list(path))
            if size > min(self._size, most, self._left):
                return None
            self._left -= size
            return self._ole.openstream(list(path)).read()
        except Exception:  # noqa: BLE001  # whatever a parser trips over
            return None


@dataclass(slots=True)
class Storage:
    """One message, recipient or attachment, ``header`` bytes before its properties (MS-OXMSG 2.4)."""

    compound: Compound
    path: tuple[str, ...]
    header: int
    charset: str = ""
    _fixed: dict[int, bytes] = field(default_factory=dict[int, bytes])

    def __post_init__(self) -> None:
        raw = self.compound.read((*self.path, _PROPERTIES)) or b""
        end = min(len(raw) - 15, self.header + 16 * _MOST_PROPERTIES)
        for at in range(self.header, end, 16):
            _kind, number, _flags, value = _ENTRY.unpack_from(raw, at)
            self._fixed.setdefault(number, value)
        self.charset = charset_of(self.number(_MESSAGE_CODE_PAGE)) or self.charset

    def number(self, tag: int) -> int:
        """0 where there is none."""
        return int.from_bytes(self._fixed.get(tag, b"")[:4], "little", signed=True)

    def moment(self, tag: int) -> datetime | None:
        """In UTC; kept as tenths of microseconds since 1601."""
        ticks = int.from_bytes(self._fixed.get(tag, b""), "little")
        try:
            found = _BEGINNING + timedelta(microseconds=ticks // 10)
        except OverflowError:
            return None
        return found.replace(microsecond=0) if found.year >= 1971 and found.year < 2100 else None

    def text(self, tag: int, charset: str = "") -> str:
        """Empty where there is none. ``charset`` is that of bytes which are not Unicode."""
        wide = self._stream(tag, _STRING)
        if wide is not None:
            return clean(wide[: 8 * limits.HTML].decode("utf-16-le", "replace")).rstrip("\0")
        narrow = self._stream(tag, _STRING8)
        return decoded(narrow[: 4 * limits.HTML], self.charset or charset) if narrow is not None else ""

    def binary(self, tag: int, most: int = limits.PART) -> bytes | None:
        return self._stream(tag, _BINARY, most)

    def within(self, name: str, header: int) -> Iterator[Storage]:
        """The storages in it whose names begin so, at most as many as a message may have attachments."""
        for path in self.compound.storages(self.path, name)[: limits.ATTACHED]:
            yield Storage(self.compound, path, header, self.charset)

    def _stream(self, tag: int, kind: str, most: int = limits.PART) -> bytes | None:
        return self.compound.read((*self.path, f"__substg1.0_{tag:04X}{kind}"), most)


def _check_header(data: bytes) -> None:
    """Refuse tables that would be larger than the file: olefile walks them as long as they say (MS-CFB 2.2)."""
    if len(data) < 512:
        raise CannotRead(_BROKEN)
    shift = int.from_bytes(data[30:32], "little")
    fat, _, _, _, _, mini, _, difat = struct.unpack_from("<8I", data, 44)
    if shift not in {9, 12} or max(fat, mini, difat) > (len(data) >> shift) + 1:
        raise CannotRead(_BROKEN)
