"""Mailboxes in one file, as Thunderbird, mutt, Gmail and many others keep them: where each message begins and ends.

Four forms go by the name of mbox (RFC 4155 and mbox(5) of qmail). A message begins with a line "From ", which in texts
is quoted by ">"; or it says its length, and then nothing in it is quoted. Files of many gigabytes are read a piece at a
time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

_PIECE: Final = 1 << 20
_AROUND: Final = 1_200
"""Bytes of a line "From " and the one below it that are looked at."""
_HEADER: Final = 60_000
_FROM: Final = b"\nFrom "
_BEGINS: Final = re.compile(
    rb"From (?P<said>[^\r\n]{0,500})\r?\n(?:>?From [^\r\n]{0,500}\r?\n)?(?:[!-9;-~]{1,100}[ \t]*:|\r?\n)"
)
_DATED: Final = re.compile(
    rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\s+(?:[A-Z][a-z]{2}\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2})\b.*\d{4}"
)
_LENGTH: Final = re.compile(rb"\nContent-Length:[ \t]*(\d{1,12})[ \t]*\r?\n", re.IGNORECASE)
_OVER: Final = re.compile(rb"\n\r?\n")
_QUOTED: Final = re.compile(rb"^>(>*From )", re.MULTILINE)
_BLANKS: Final = b"\r\n \t\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message lies in its mailbox, from its line "From " on. ``is_quoted`` where lines "From " in it are."""

    start: int
    end: int
    is_quoted: bool


def is_mailbox(begin: bytes) -> bool:
    """Whether a file that begins so is a mailbox."""
    return _BEGINS.match(begin.lstrip(_BLANKS)) is not None


def places(file: BinaryIO) -> Iterator[Place]:
    """All messages of a mailbox, in their order."""
    window = _Window(file)
    begin = window.at(0, _AROUND)
    start = len(begin) - len(begin.lstrip(_BLANKS))
    while start >= 0:
        by_length = _end_by_length(window, start)
        if by_length >= 0:
            following = window.at(by_length, 6).lstrip(b"\r\n")
            after = by_length + len(window.at(by_length, 6)) - len(following) if following else -1
            yield Place(start, by_length, is_quoted=False)
            start = after
            continue
        after = _next_start(window, start + 1)
        yield Place(start, after if after >= 0 else window.size, is_quoted=True)
        start = after


def taken(file: BinaryIO, place: Place) -> bytes:
    """The bytes of a message, its line "From " among them, the quoting of such lines undone."""
    file.seek(place.start)
    data = file.read(place.end - place.start)
    return _QUOTED.sub(rb"\1", data) if place.is_quoted and b"\n>" in data else data


def without_envelope(data: bytes) -> bytes:
    """A message without the line "From " that only its mailbox needed."""
    return data.partition(b"\n")[2] if data.startswith(b"From ") else data


def _next_start(window: _Window, at: int) -> int:
    """Where the next line "From " is that begins a message; -1 for none."""
    while (at := window.find(_FROM, at - 1)) >= 0:
        begins = at + 1
        found = _BEGINS.match(window.at(begins, _AROUND))
        if found is not None:
            before = window.at(max(0, begins - 3), 3)
            is_apart = before.endswith((b"\n\n", b"\n\r\n"))
            said = found["said"].strip()
            # Programs differ in whether a blank line stands before it, in what it says, and in the form of its date.
            if _DATED.search(said) or (is_apart and (said in {b"", b"-"} or b"@" in said)):
                return begins
        at = begins + len(_FROM) - 1
    return -1


def _end_by_length(window: _Window, start: int) -> int:
    """Where a message ends that tells its length, if another begins there or nothing follows; else -1."""
    header = window.at(start, _HEADER)
    over = _OVER.search(header)
    if over is None or (told := _LENGTH.search(header, 0, over.end())) is None:
        return -1
    end = start + over.end() + int(told[1])
    following = window.at(end, 12)
    if end > window.size or not (following.lstrip(b"\r\n").startswith(b"From ") or not following.strip()):
        return -1
    # What follows must be all there is: a length of nothing in a file that goes on is none.
    return end if following.strip() or end + 12 >= window.size else -1


class _Window:
    """A file of any size, of which one piece is held."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.size = file.seek(0, 2)
        self._begin = 0
        self._piece = b""

    def at(self, start: int, length: int) -> bytes:
        if start < self._begin or start + length > self._begin + len(self._piece):
            self._file.seek(start)
            self._begin, self._piece = start, self._file.read(max(length, _PIECE))
        return self._piece[start - self._begin : start - self._begin + length]

    def find(self, what: bytes, start: int) -> int:
        start = max(start, 0)
        while start < self.size:
            if not self._begin <= start < self._begin + len(self._piece) - len(what):
                self.at(start, _PIECE)
                if len(self._piece) < len(what):
                    return -1
            found = self._piece.find(what, start - self._begin)
            if found >= 0:
                return self._begin + found
            if self._begin + len(self._piece) >= self.size:
                return -1
            start = self._begin + len(self._piece) - len(what) + 1
            self._piece = b""
        return -1
