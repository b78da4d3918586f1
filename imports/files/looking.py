"""Looking at a file before it enters the book: what it is, and what can be read out of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from db.records.document import DocumentKind
from imports.files.names import harmless, title_of
from imports.files.seen import Inside, Seen
from imports.files.types import media_type

_READ_AS_TEXT = ("text/plain", "text/csv", "text/markdown", "text/tab-separated-values", "message/rfc822")


def look_at(path: Path, tick: Callable[[], object] = lambda: None) -> Seen:
    """What a file is. ``tick`` is called now and then and may raise, to stop. Raises OSError for one not to be read."""
    name = harmless(path.name)
    kind = media_type(path, name)
    return Seen(name, title_of(name), kind, _inside(path, name, kind, tick))


def _inside(path: Path, name: str, kind: str, tick: Callable[[], object]) -> Inside:
    # Each reader is imported where a file needs it: Pillow and PDFium cost a tenth of a second.
    if kind == "application/pdf":
        from imports.files.pdfs import look_inside as look_inside_pdf

        return look_inside_pdf(path, tick)
    if kind.startswith("image/") and kind != "image/svg+xml":
        from imports.files.pictures import look_inside as look_inside_picture

        return look_inside_picture(path, name, kind)
    if kind in _READ_AS_TEXT:
        from imports.files.texts import look_inside as look_inside_text

        found = look_inside_text(path)
        return replace(found, kind=DocumentKind.MESSAGE) if kind == "message/rfc822" else found
    return Inside(_KINDS.get(kind, _KINDS.get(kind.partition("/")[0], DocumentKind.OTHER)))


_KINDS = {
    "audio": DocumentKind.SOUND,
    "video": DocumentKind.FILM,
    "application/vnd.ms-outlook": DocumentKind.MESSAGE,
}
