"""The messages that files and folders hold: single ones, mailboxes, Maildir, Outlook's, and folders of them all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

from db.errors import CannotRead
from imports.files.document import size_of
from imports.files.names import harmless
from imports.mail import limits
from imports.mail.boxes import Place, is_mailbox, places, taken, without_envelope
from imports.mail.mail import Mail
from imports.mail.message import read_message

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN: Final = (
    (b"!BDN", "It is a data file of Outlook. Open it in Outlook, and drag its messages into a folder."),
    (b"PK\x03\x04", "It is packed. Unpack it, and bring in what lies in it."),
    (b"\x1f\x8b", "It is packed. Unpack it, and bring in what lies in it."),
    (b"%PDF", "It is a PDF document, and no message."),
)
_SINGLE: Final = frozenset({".eml", ".emlx", ".mht", ".mhtml", ".msg"})
_BESIDE_MAIL: Final = frozenset({".msf", ".dat", ".log", ".sqlite", ".json", ".html", ".plist", ".db", ".ini", ".lock"})
"""What mail programs keep in their folders beside the mail; it is passed over there without a word."""
_MAILDIR: Final = ("cur", "new")
_LOOKED_AT: Final = 4_000


class Form(Enum):
    """How a message is kept."""

    ALONE = "alone"
    BOXED = "boxed"
    OUTLOOK = "outlook"


@dataclass(frozen=True, slots=True)
class Found:
    """A message that can be read, or, with a sentence in ``refusal``, a file that cannot. ``name`` is for a person."""

    name: str
    path: Path
    form: Form = Form.ALONE
    place: Place | None = None
    refusal: str = ""

    def source(self) -> bytes:
        """The message byte for byte, without what its mailbox put to it. Raises CannotRead."""
        return without_envelope(self._bytes()) if self.form is Form.BOXED else self._bytes()

    def mail(self) -> Mail:
        """Read it. Raises CannotRead with a sentence, and nothing else."""
        if self.form is Form.OUTLOOK:
            from imports.mail.outlook import read_outlook

            return read_outlook(self.path)
        return read_message(self._bytes())

    def _bytes(self) -> bytes:
        if self.refusal:
            raise CannotRead(self.refusal)
        try:
            with self.path.open("rb") as file:
                if self.place is None:
                    return file.read(limits.MESSAGE + 1)
                return taken(file, self.place)
        except OSError as error:
            raise CannotRead(_no(error)) from error


def messages_of(path: Path) -> Iterator[Found]:
    """All messages of a file or folder, one after the other; what is none is told with its reason, and never raised."""
    try:
        if path.is_dir():
            yield from _of_folder(path)
        else:
            yield from _of_file(path)
    except (CannotRead, OSError) as error:
        yield _refused(path, str(error) if isinstance(error, CannotRead) else _no(error))


def _of_folder(folder: Path) -> Iterator[Found]:
    if _is_maildir(folder):
        for part in _MAILDIR:
            for path in _sorted(folder / part):
                if not path.name.startswith("."):
                    yield from _each(path)
    for path in _sorted(folder):
        if path.is_symlink() or (_is_maildir(folder) and path.name in {"cur", "new", "tmp"}):
            continue
        if path.is_dir():
            # Maildir++ keeps its folders in ones that are hidden.
            if not path.name.startswith(".") or _is_maildir(path):
                yield from _of_folder(path)
        elif not (path.name.startswith(".") or path.suffix.lower() in _BESIDE_MAIL) and not _is_maildir(folder):
            yield from _each(path)


def _each(path: Path) -> Iterator[Found]:
    try:
        yield from _of_file(path)
    except (CannotRead, OSError) as error:
        yield _refused(path, str(error) if isinstance(error, CannotRead) else _no(error))


def _of_file(path: Path) -> Iterator[Found]:
    size = size_of(path)
    if not size:
        raise CannotRead("It is empty.")
    with path.open("rb") as file:
        begin = file.read(_LOOKED_AT)
        for mark, sentence in _FOREIGN:
            if begin.startswith(mark):
                raise CannotRead(sentence)
        if path.suffix.lower() not in _SINGLE and is_mailbox(begin):
            for number, place in enumerate(places(file), 1):
                name = f"{harmless(path.name)}, message {number}"
                if place.end - place.start > limits.MESSAGE:
                    yield Found(name, path, Form.BOXED, place, _too_large(place.end - place.start))
                else:
                    yield Found(name, path, Form.BOXED, place)
            return
    if size > limits.MESSAGE:
        raise CannotRead(_too_large(size))
    yield Found(harmless(path.name), path, Form.OUTLOOK if begin.startswith(_OLE) else Form.ALONE)


def _is_maildir(folder: Path) -> bool:
    return all((folder / part).is_dir() for part in _MAILDIR)


def _sorted(folder: Path) -> list[Path]:
    with os.scandir(folder) as entries:
        return sorted(Path(entry.path) for entry in entries)


def _refused(path: Path, sentence: str) -> Found:
    return Found(harmless(path.name), path, refusal=sentence)


def _too_large(size: int) -> str:
    most = limits.MESSAGE // 1_000_000
    return f"It has {size // 1_000_000:,} MB; a message may have {most} MB."


def _no(error: OSError) -> str:
    return f"It cannot be read: {error.strerror or error}."
