"""A document's file, read out of the book for its preview: sheets, a text, or the sentence why it is not shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db.errors import BookError
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.book import Book
    from ui.preview.sheets import Sheets

LARGEST = 256_000_000
"""Bytes of a file that is read into memory to be shown."""
LONGEST = 200_000
"""Characters of a text that are shown."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """One of the three; the sentence also says what of a text is left out."""

    sheets: Sheets | None = None
    text: str | None = None
    sentence: str = ""
    is_problem: bool = False


def can_be_shown(media_type: str) -> bool:
    """Whether there is a preview of such files."""
    return _is_picture(media_type) or media_type == "application/pdf" or _is_text(media_type)


def load(book: Book, document: Mapping[str, Any]) -> Loaded:
    """Read the file. Runs off the window's thread."""
    from ui.preview.sheets import PdfSheets, PictureSheets, Unseen

    media_type = str(document["media_type"])
    if not can_be_shown(media_type):
        return Loaded(sentence=tr("Files of this kind are not shown here. Open a copy to look at it."))
    try:
        if _is_text(media_type):
            return _text(book, document["sha256"])
        if document["size"] > LARGEST:
            return Loaded(sentence=tr("This file is too large to be shown here. Open a copy to look at it."))
        data = _whole(book, document["sha256"])
        return Loaded(sheets=PdfSheets(data) if media_type == "application/pdf" else PictureSheets(data))
    except BookError as error:
        return Loaded(sentence=str(error), is_problem=True)
    except Unseen:
        return Loaded(sentence=_unseen(media_type), is_problem=True)


def _whole(book: Book, sha256: str) -> bytes:
    from db.queries.contents import read

    return read(book, sha256)


def _text(book: Book, sha256: str) -> Loaded:
    from db.queries.contents import parts
    from imports.files.texts import decoded

    text = decoded(next(parts(book, sha256), b"")).replace("\0", "")
    left_out = tr("The beginning of a long text. Open a copy to read all of it.") if len(text) > LONGEST else ""
    return Loaded(text=text[:LONGEST], sentence=left_out)


def _unseen(media_type: str) -> str:
    if media_type == "application/pdf":
        return tr("The pages cannot be shown: the file is damaged, or locked with a password. It is kept as it came.")
    return tr("The picture cannot be shown: it is damaged, or too large. It is kept as it came.")


def _is_picture(media_type: str) -> bool:
    return media_type.startswith("image/") and media_type != "image/svg+xml"


def _is_text(media_type: str) -> bool:
    return media_type.startswith(("text/", "message/")) or media_type in {
        "application/json", "application/xml", "image/svg+xml",
    }  # fmt: skip
