"""A PDF: its pages, its words and its first page in small. Read with PDFium, within bounds."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from pypdfium2 import PdfDocument, PdfiumError

from db.records.document import DocumentKind
from imports.files.pdfium import opened, page_of
from imports.files.pictures import SMALL, thumbnail
from imports.files.seen import Inside
from imports.files.texts import plain

MOST_PAGES = 1_000
MOST_CHARACTERS = 400_000
"""Characters of text that are kept for search: about two hundred close pages."""
LONGEST = 30.0
"""Seconds for which words are read out of one file."""


def look_inside(
    path: Path, tick: Callable[[], object] = lambda: None, clock: Callable[[], float] = time.monotonic
) -> Inside:
    """What is known of a PDF. ``tick`` is called before each page and may raise, to stop.

    One that is broken or locked is kept all the same; the remark says what was not read.
    """
    try:
        with opened(path) as document:
            count = len(document)
            small = _first_page(document) if count else None
            text, read = _words(document, count, tick, clock)
    except (PdfiumError, OSError, ValueError):
        return Inside(remark="Its pages cannot be read: it is damaged, or locked with a password.")
    if not count:
        return Inside(remark="It has no pages that can be read.")
    told = f"Only the words of the first {read:,} of its {count:,} pages are found by search." if read < count else ""
    kind = DocumentKind.OTHER if text else DocumentKind.SCAN
    return Inside(kind, None, count, f"{text}\n\n[{told}]" if told else text, small, told)


def _words(
    document: PdfDocument, count: int, tick: Callable[[], object], clock: Callable[[], float]
) -> tuple[str, int]:
    """The words of the first pages, and of how many pages these are."""
    until = clock() + LONGEST
    pages: list[str] = []
    left = MOST_CHARACTERS
    for number in range(min(count, MOST_PAGES)):
        tick()
        if clock() > until or left <= 0:
            break
        pages.append(_words_of(document, number, left))
        left -= len(pages[-1])
    # A form feed between two pages: by it search tells on which one a sentence stands.
    return "\f".join(map(plain, pages)).rstrip(), len(pages)


def _words_of(document: PdfDocument, number: int, most: int) -> str:
    """The words of one page; none of one that is broken."""
    try:
        with page_of(document, number) as page:
            written = page.get_textpage()
            try:
                count = min(written.count_chars(), most)
                return written.get_text_range(0, count) if count > 0 else ""
            finally:
                written.close()
    except (PdfiumError, ValueError, IndexError):
        return ""


def _first_page(document: PdfDocument) -> bytes | None:
    try:
        with page_of(document, 0) as page:
            longer = max(page.get_width(), page.get_height(), 1.0)
            bitmap = page.render(scale=SMALL / longer)
            picture: Image.Image = bitmap.to_pil()
            small = thumbnail(picture)
            bitmap.close()
            return small
    except (PdfiumError, ValueError, OSError, MemoryError):
        return None
