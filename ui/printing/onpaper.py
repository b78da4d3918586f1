"""Printing a report on paper: the system's own dialog, then the pages, drawn at 300 dots an inch, in a job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from db.errors import CannotWrite
from ui.preview.sheets import PdfSheets
from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from ui.jobs import Progress

_DOTS = 300


def ask_printer(parent: QWidget, title: str, pages: int, *, is_letter: bool) -> QPrinter | None:
    """The printer, with pages and copies as a person wants them, on the report's own paper; None if none.

    Raises ImportError where the system lacks what printing needs, as CUPS on a bare Linux.
    """
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setResolution(_DOTS)
    size = QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4
    printer.setPageSize(QPageSize(size))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, pages)
    return printer if dialog.exec() else None


def print_pages(pdf: bytes, printer: QPrinter, progress: Progress) -> int:
    """Draw the wanted pages onto the printer; returns how many. Raises CannotWrite where the printer says no."""
    sheets = PdfSheets(pdf)
    first = printer.fromPage() or 1
    last = min(printer.toPage() or sheets.count, sheets.count)
    printer.setFullPage(True)
    painter = QPainter()
    _turn(printer, sheets, first - 1)
    if not painter.begin(printer):
        raise CannotWrite(tr("The printer did not take the report. Nothing was printed."))
    try:
        for done, number in enumerate(range(first - 1, last)):
            progress(done, last - first + 1)
            if done:
                _turn(printer, sheets, number)
                printer.newPage()
            _draw(painter, printer, sheets, number)
    finally:
        painter.end()
    return last - first + 1


def _turn(printer: QPrinter, sheets: PdfSheets, number: int) -> None:
    """Lay the paper as the page lies that comes next."""
    width, height = sheets.size_of(number)
    lies_across = width > height
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if lies_across else QPageLayout.Orientation.Portrait)


def _draw(painter: QPainter, printer: QPrinter, sheets: PdfSheets, number: int) -> None:
    """One page, as large as the paper is, its proportions kept."""
    paper = printer.paperRect(printer.Unit.DevicePixel)
    width, height = sheets.size_of(number)
    scale = min(paper.width() / width, paper.height() / height)
    where = QRectF(0, 0, width * scale, height * scale)
    where.moveCenter(QRectF(0, 0, paper.width(), paper.height()).center())
    broad = min(where.width(), width / 72 * _DOTS)
    # A page is drawn within the proportions of the first: one that is higher than those takes a broader frame.
    frame = broad * max((height / width) / (sheets.size[1] / sheets.size[0]), 1.0)
    picture = sheets.picture(number, round(frame))
    painter.drawImage(where, picture)
