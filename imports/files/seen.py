"""What was found out about a file before it enters the book."""

from __future__ import annotations

from dataclasses import dataclass

from db.records.document import DocumentKind
from db.values import PartialDate


@dataclass(frozen=True, slots=True)
class Inside:
    """What could be read out of a file. ``thumbnail`` is a small JPEG; ``remark`` a sentence on what was left out."""

    kind: DocumentKind = DocumentKind.OTHER
    dated: PartialDate | None = None
    pages: int | None = None
    text: str = ""
    thumbnail: bytes | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as a document would hold it: ``name`` is harmless on every system."""

    name: str
    title: str
    media_type: str
    inside: Inside
