"""Photographs the window: each page of the sample book in it, and the pages of its annual report."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from db.book import Book
from exports.fonts import FOLDER
from ui.form.build import Habits
from ui.jobs import Jobs
from ui.memory import Memory
from ui.navigation import Place, page_of
from ui.openbook import OpenBook
from ui.screens.screen import Workplace
from ui.theme.appearance import Appearance, Choice
from ui.window.frame import Frame
from ui.window.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

WIDTH, HEIGHT = 1366, 768
_FAMILIES = ("Noto Sans", "Noto Sans TC", "Noto Sans JP", "Noto Sans SC", "Noto Sans KR", "Noto Sans Thai")
_SETTLES = 350
"""Milliseconds in which a page is laid out, painted and has read its lists."""
_LONGEST = 30_000


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: the page it shows, and what is done there before."""

    name: str
    place: Callable[[OpenBook], Place] | None
    """None for a window without a book."""
    then: Callable[[Window], object] | None = None
    before: Callable[[OpenBook], object] | None = None
    """A change that is made for this picture only, and undone after it."""


def record(kind: str, called: str) -> Callable[[OpenBook], Place]:
    """The page of the first record that is called so."""
    return lambda book: page_of(kind, book.find([kind], called, 1)[0].uid)


def dress(application: QApplication) -> None:
    """The house's own fonts, which are the same on every machine."""
    for file in sorted(FOLDER.glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(file))
    font = QFont()
    font.setFamilies(list(_FAMILIES))
    font.setPointSizeF(10)
    application.setFont(font)


class Studio:
    """One window around one book, in which pages are turned and photographed."""

    def __init__(self, appearance: Appearance, file: Path) -> None:
        self._appearance = appearance
        memory = Memory()
        frame = Frame(memory)
        frame.resize(WIDTH, HEIGHT)
        frame.show()
        self._problems: list[Exception] = []
        self.window = Window(frame, self._appearance, memory, Jobs(self._problems.append))
        self.book = OpenBook(Book.open(file, who="M. Aldous"))
        way = self.window.way
        habits = Habits(("en", "zh-Hant"), "USD")
        self._work = Workplace(self.book, way, self.window.jobs, memory, habits, self.window.offer_undo)
        QApplication.setCursorFlashTime(0)  # a cursor that blinks is there in one picture and not in the next

    def open(self) -> None:
        """Show the book; before that the window is that of a first start."""
        self.window.show_book(self._work)

    def look(self, choice: Choice, percent: int = 100) -> None:
        """Light or dark, and how large the text is."""
        self._appearance.choose(choice)
        self._appearance.enlarge(percent)
        self._rest()

    def take(self, shot: Shot) -> QImage:
        """Turn to the page, let it settle, and photograph the window. Raises what a job of the page raised."""
        self.window.top.search.clear()
        if shot.before is not None:
            shot.before(self.book)
        if shot.place is not None:
            self.window.way.start_over()
            self.window.way.go(shot.place(self.book))
        self._rest()
        if shot.then is not None:
            shot.then(self.window)
            self._rest()
        if self._problems:
            raise self._problems[0]
        picture = self.photograph()
        if (front := QApplication.activeModalWidget()) is not None:
            front.close()
        if shot.before is not None:
            self.window.way.start_over()
            self.book.undo()
        return picture

    def photograph(self) -> QImage:
        """The window as it stands, or the one that lies over it."""
        self._rest()
        return (QApplication.activeModalWidget() or self.window.frame).grab().toImage()

    def close(self) -> None:
        """Leave the book as it is."""
        self.window.frame.close()
        self.book.close()

    def _rest(self) -> None:
        """Until nothing runs any more."""
        waited = 0
        while waited == 0 or (self.window.jobs.running and waited < _LONGEST):
            _turn(_SETTLES)
            waited += _SETTLES
        _turn(_SETTLES)


def keep(picture: QImage | Image.Image, file: Path) -> None:
    """Write a PNG of 256 colours, which is a third of the bytes and looks the same."""
    if not isinstance(picture, Image.Image):
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        picture.save(buffer, "PNG")  # type: ignore[call-overload] - missing in PySide's stubs
        picture = Image.open(io.BytesIO(buffer.data().data()))
    file.parent.mkdir(parents=True, exist_ok=True)
    small = picture.convert("RGB").quantize(256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    small.save(file, optimize=True)


def _turn(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
