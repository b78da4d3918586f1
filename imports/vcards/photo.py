"""The photo on a card, kept as a document."""

from __future__ import annotations

import io

from PIL import Image

from db.change import Change
from db.records.document import Document, DocumentKind
from db.rules.languages import language_of
from db.values import Texts
from imports.files.pictures import MOST_PIXELS, thumbnail

_LARGEST = 8_000_000


def keep_photo(change: Change, data: bytes, called: str, language: str) -> Document | None:
    """The document with this photo of somebody; None for data that is no picture."""
    if len(data) > _LARGEST:
        return None
    try:
        with Image.open(io.BytesIO(data)) as image:
            media_type = Image.MIME.get(image.format or "", "")
            small = thumbnail(image) if image.width * image.height <= MOST_PIXELS else None
    except (OSError, SyntaxError, ValueError, ArithmeticError, EOFError, Image.DecompressionBombError):
        return None
    kept = change.keep(data)
    for known in change.all(Document, sha256=kept.sha256):
        return known
    return change.add(
        Document,
        sha256=kept.sha256,
        size=kept.size,
        media_type=media_type or "application/octet-stream",
        title=Texts.only(language_of(called, language), called),
        document_kind=DocumentKind.PHOTO,
        thumbnail_sha256=change.keep(small).sha256 if small else None,
    )
