"""The files of messages as documents of the book: each content once, looked at as other files are, within bounds."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Self
from uuid import UUID

from db.change import Change
from db.errors import BookError
from db.records.document import Document, DocumentKind
from db.rules.languages import language_of
from db.values import Texts
from imports.files.looking import look_at
from imports.files.names import harmless, title_of
from imports.files.seen import Inside, Seen
from imports.files.types import media_type
from imports.mail.mail import Part

OUTLOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""By what a message of Outlook begins (MS-CFB)."""
LARGEST_READ = 30_000_000
"""Bytes of an attachment that is read for search; a larger one is kept as it is."""
_SECONDS, _SECONDS_OF_ONE = 120.0, 2.0
"""As long all attachments of a batch are looked into, and those of one message; others are kept without being read."""
_LOGO = 6_000
"""Bytes: a picture in the text that is smaller is an ornament, of which no small picture is made."""


@dataclass(slots=True)
class Files:
    """Writes files into the book within one change. ``known`` are the documents that it has, by SHA-256.

    Used as a context: what is looked at lies in a folder of its own for that time.
    """

    change: Change
    known: Mapping[str, tuple[UUID, bool]]
    language: str
    tick: Callable[[], object]
    unread: int = 0
    _written: dict[str, Document | UUID] = field(default_factory=dict)
    _looked: float = 0.0
    _looked_of_one: float = 0.0
    _folder: tempfile.TemporaryDirectory[str] | None = None

    def __enter__(self) -> Self:
        self._folder = tempfile.TemporaryDirectory(prefix="twinbook-")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._folder is not None:
            self._folder.cleanup()

    def message(self, name: str, data: bytes) -> Document | UUID:
        """The message itself, byte for byte."""
        self._looked_of_one = 0.0
        kind = "application/vnd.ms-outlook" if data.startswith(OUTLOOK) else "message/rfc822"
        return self._document(data, lambda: Seen(harmless(name), "", kind, Inside(DocumentKind.MESSAGE)))

    def attached(self, part: Part) -> Document | UUID:
        """One of its parts."""
        return self._document(part.data, lambda: self._seen(part))

    def _document(self, data: bytes, seen: Callable[[], Seen]) -> Document | UUID:
        sha256 = hashlib.sha256(data).hexdigest()
        if sha256 not in self._written:
            there = self.known.get(sha256)
            if there is not None:
                self._written[sha256] = there[0]
                if there[1]:
                    self.change.restore(self.change.get(Document, there[0]))
            else:
                self._written[sha256] = self._add(data, seen())
        return self._written[sha256]

    def _add(self, data: bytes, seen: Seen) -> Document:
        kept = self.change.keep(data)
        inside = seen.inside
        title = Texts.only(language_of(seen.title, self.language), seen.title) if seen.title else None
        return self.change.add(
            Document,
            sha256=kept.sha256,
            size=kept.size,
            media_type=seen.media_type,
            title=title,
            original_name=seen.name,
            document_kind=inside.kind,
            dated=inside.dated,
            extracted=inside.text or None,
            pages=inside.pages,
            thumbnail_sha256=self.change.keep(inside.thumbnail).sha256 if inside.thumbnail else None,
        )

    def _seen(self, part: Part) -> Seen:
        name = harmless(part.name)
        path = Path(self._folder.name if self._folder is not None else tempfile.gettempdir(), "part" + _ending(name))
        path.write_bytes(part.data)
        begun = monotonic()
        try:
            if part.is_inline and len(part.data) < _LOGO:
                return Seen(name, title_of(name), media_type(path, name), Inside())
            if len(part.data) > LARGEST_READ or self._looked > _SECONDS or self._looked_of_one > _SECONDS_OF_ONE:
                self.unread += 1
                return Seen(name, title_of(name), media_type(path, name), Inside())
            seen = look_at(path, self.tick)
            return Seen(name, title_of(name), seen.media_type, seen.inside)
        except BookError:
            return Seen(name, title_of(name), media_type(path, name), Inside())
        finally:
            self._looked += monotonic() - begun
            self._looked_of_one += monotonic() - begun
            path.unlink(missing_ok=True)


def _ending(name: str) -> str:
    """The ending of a harmless name, by which its kind is told where its content says nothing."""
    ending = Path(name).suffix
    return ending if ending.isascii() else ""
