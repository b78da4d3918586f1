"""What a preview shows: a document's sheets, each drawn as a picture when it is wanted."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader

from imports.files.pdfium import opened, page_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL import Image
    from pypdfium2 import PdfPage


class Unseen(Exception):
    """The file cannot be shown. The words are those of the library, for the log."""


class Sheets:
    """One document: how many sheets it has, and the ``size`` of the first. Each is drawn within those proportions."""

    count: int
    size: tuple[float, float]
    natural: int | None = None
    """The width in pixels beyond which it is not enlarged unasked; None for what is sharp at any size."""

    def picture(self, number: int, width: int) -> QImage:
        """A sheet, from 0, within a frame this many pixels wide."""
        raise NotImplementedError

    def text(self, number: int) -> str:
        """What is written on a sheet, for those who have it read to them."""
        raise NotImplementedError

    def _frame(self, width: int) -> tuple[int, int]:
        return width, max(round(width * self.size[1] / self.size[0]), 1)


class PdfSheets(Sheets):
    """The pages of a PDF, drawn by PDFium out of the very bytes that are saved.

    It is opened for each page anew, which costs a few milliseconds: so no thread holds what another one would close.
    Raises Unseen for one that is damaged or locked.
    """

    def __init__(self, pdf: bytes) -> None:
        from pypdfium2 import PdfiumError

        self._pdf = pdf
        try:
            with opened(pdf) as document:
                self.count = len(document)
                self.size = document.get_page_size(0)
        except (PdfiumError, ValueError, IndexError) as error:
            raise Unseen(str(error)) from error
        if not self.count or min(self.size) <= 0:
            raise Unseen("It has no pages.")

    def picture(self, number: int, width: int) -> QImage:
        broad, high = self._frame(width)
        with self._page(number) as page:
            bitmap = page.render(scale=min(broad / page.get_width(), high / page.get_height()), prefer_bgrx=True)
            lent = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
            picture = lent.copy()
            bitmap.close()
        return picture

    def size_of(self, number: int) -> tuple[float, float]:
        """Width and height of one page in points: some may lie across."""
        with self._page(number) as page:
            return page.get_width(), page.get_height()

    def text(self, number: int) -> str:
        with self._page(number) as page:
            written = page.get_textpage()
            text = written.get_text_bounded()
            written.close()
        return " ".join(text.split())

    @contextmanager
    def _page(self, number: int) -> Iterator[PdfPage]:
        with opened(self._pdf) as document, page_of(document, number) as page:
            yield page


class PictureSheets(Sheets):
    """A picture, or the several of a scanned TIFF, upright. Raises Unseen for one that is too large or unknown."""

    def __init__(self, data: bytes) -> None:
        from imports.files.pictures import Unshown, measured

        self._data = data
        try:
            self.count, self.size = measured(data)
        except Unshown as error:
            raise Unseen(str(error)) from error
        self.natural = round(self.size[0])

    def picture(self, number: int, width: int) -> QImage:
        from imports.files.pictures import Unshown, drawn

        frame = self._frame(width)
        try:
            return _image(drawn(self._data, number, frame))
        except Unshown:
            return self._in_part(frame)

    def text(self, number: int) -> str:
        return ""

    def _in_part(self, frame: tuple[int, int]) -> QImage:
        """As much as there is of a picture that is cut off, which Qt reads up to there."""
        buffer = QBuffer()
        buffer.setData(QByteArray(self._data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer)
        reader.setAutoTransform(True)
        picture = reader.read()
        return picture.scaledToWidth(frame[0]) if not picture.isNull() else QImage(1, 1, QImage.Format.Format_RGB32)


def _image(picture: Image.Image) -> QImage:
    data = picture.convert("RGB").tobytes()
    lent = QImage(data, picture.width, picture.height, 3 * picture.width, QImage.Format.Format_RGB888)
    return lent.copy()
