"""What is kept of each message while thousands are read: who wrote when to whom, and by what it is known again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from db.errors import CannotRead
from db.queries.mail.there import There
from imports.mail.found import Found, messages_of
from imports.mail.mail import Mail

_HELD = 64_000_000
"""Bytes of messages that are held as they were read, so that what a person drops is read once; more is read twice."""
_CHANGED = "The file changed while it was read. Bring it in again when nobody writes to it."


@dataclass(frozen=True, slots=True)
class Slip:
    """One message. ``head`` is the message without its text and its parts, ``parts`` are the SHA-256 of those."""

    place: int
    name: str
    head: Mail
    sha256: str
    fingerprint: str
    parts: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of the messages before it, the one that it answers last."""
        answered = [named for named in self.head.in_reply_to if named != self.head.message_id]
        every = [named for named in self.head.references if named not in answered and named != self.head.message_id]
        return tuple(dict.fromkeys((*every, *reversed(answered))))


@dataclass(frozen=True, slots=True)
class Refusal:
    """A message, or a file of them, that cannot be taken, and why."""

    place: int
    name: str
    sentence: str


class Batch:
    """The messages of some files and folders, each to be read again by its place.

    One that the book has byte for byte, as one of the SHA-256 in ``kept``, is not read at all.
    """

    def __init__(self, kept: Collection[str]) -> None:
        self.slips: list[Slip] = []
        self.refusals: list[Refusal] = []
        self._kept = kept
        self._known: dict[int, str] = {}
        self._found: dict[int, Found] = {}
        self._read: dict[int, tuple[Mail, bytes]] = {}
        self._held = 0

    def read_all(self, paths: Iterable[Path], tick: Callable[[int], object]) -> None:
        """Read all of them once. ``tick`` is told how many were read, and may raise to stop."""
        for place, found in enumerate(_all_of(paths)):
            tick(place)
            self._found[place] = found
            self._take(place, found)

    def know_again(self, by_content: Callable[[Collection[str]], Mapping[str, There]]) -> dict[int, There]:
        """The messages that the book has byte for byte, by place. One that it has no more is read after all."""
        letters = by_content(set(self._known.values()))
        self._kept = letters.keys()
        lost = [place for place, sha256 in self._known.items() if sha256 not in letters]
        for place in lost:
            del self._known[place]
            self._take(place, self._found[place])
        self.slips.sort(key=lambda slip: slip.place)
        return {place: letters[sha256] for place, sha256 in self._known.items()}

    def name(self, place: int) -> str:
        """What a message is called by where it was found."""
        return self._found[place].name

    def _take(self, place: int, found: Found) -> None:
        try:
            data = found.source()
            sha256 = hashlib.sha256(data).hexdigest()
            if sha256 in self._kept:
                self._known[place] = sha256
            else:
                self.slips.append(self._slip(place, found, data, sha256))
        except (CannotRead, OSError) as error:
            self.refusals.append(Refusal(place, found.name, sentence_of(error)))
        except RecursionError:
            self.refusals.append(Refusal(place, found.name, "Its parts lie too deep within each other."))

    def mail(self, slip: Slip) -> tuple[Mail, bytes]:
        """The message whole, and byte for byte, held no longer. Raises CannotRead where it is not what it was."""
        if (held := self._read.pop(slip.place, None)) is not None:
            return held
        data = self._found[slip.place].source()
        if hashlib.sha256(data).hexdigest() != slip.sha256:
            raise CannotRead(_CHANGED)
        return self._found[slip.place].mail(), data

    def gone(self, slips: Iterable[Slip]) -> dict[int, Refusal]:
        """Those that cannot be read a second time as they were the first time, by place."""
        found: dict[int, Refusal] = {}
        for slip in slips:
            if slip.place in self._read:
                continue
            try:
                if hashlib.sha256(self._found[slip.place].source()).hexdigest() != slip.sha256:
                    raise CannotRead(_CHANGED)
            except (CannotRead, OSError) as error:
                found[slip.place] = Refusal(slip.place, slip.name, sentence_of(error))
        return found

    def _slip(self, place: int, found: Found, data: bytes, sha256: str) -> Slip:
        mail = found.mail()
        if self._held + len(data) <= _HELD:
            self._held += len(data)
            self._read[place] = mail, data
        return Slip(
            place,
            found.name,
            replace(mail, text="", html="", parts=()),
            sha256,
            mail.fingerprint,
            tuple(hashlib.sha256(part.data).hexdigest() for part in mail.parts),
        )


def _all_of(paths: Iterable[Path]) -> Iterator[Found]:
    for path in dict.fromkeys(paths):
        yield from messages_of(path)


def sentence_of(error: CannotRead | OSError) -> str:
    """Why something cannot be read, for a person."""
    return str(error) if isinstance(error, CannotRead) else f"It cannot be read: {error.strerror or error}."
