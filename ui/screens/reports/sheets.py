"""The pages of a PDF as pictures, drawn by PDFium out of the very bytes that are saved."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfDocument, PdfPage

_ONE_AT_A_TIME = threading.Lock()
"""PDFium is not to be called by two threads at once, whatever documents they hold (its own README says so)."""


class Sheets:
    """One document: how many pages it has, and the ``size`` of the first in points; a report is on one paper.

    It is opened for each page anew, which costs a few milliseconds: so no thread holds what another one would close.
    """

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf
        with self._open() as document:
            self.count = len(document)
            width, height = document.get_page_size(0)
        self.size: tuple[float, float] = (width, height)

    def picture(self, number: int, width: int) -> QImage:
        """A page, from 0, this many pixels wide."""
        with self._page(number) as page:
            bitmap = page.render(scale=width / page.get_width(), prefer_bgrx=True)
            lent = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
            picture = lent.copy()
            bitmap.close()
        return picture

    def text(self, number: int) -> str:
        """What is written on a page, for those who have it read to them."""
        with self._page(number) as page:
            written = page.get_textpage()
            text = written.get_text_bounded()
            written.close()
        return " ".join(text.split())

    @contextmanager
    def _open(self) -> Iterator[PdfDocument]:
        from pypdfium2 import PdfDocument

        with _ONE_AT_A_TIME:
            document = PdfDocument(self._pdf)
            try:
                yield document
            finally:
                document.close()

    @contextmanager
    def _page(self, number: int) -> Iterator[PdfPage]:
        with self._open() as document:
            page = document[number]
            try:
                yield page
            finally:
                page.close()
