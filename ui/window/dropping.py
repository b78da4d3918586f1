"""Files dropped anywhere on the window, or pasted on a page: attached to the record in view, or kept in the book."""

from __future__ import annotations

import tempfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget

from db.errors import NoSuchRecord
from imports.mail.endings import holds_mail, is_box
from ui.files.incoming import bring_in_files, choose_files
from ui.records.declaration import shown
from ui.window.dropoverlay import DropOverlay
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from ui.screens.screen import Screen, Workplace
    from ui.window.frame import Frame

_CARDS = {".vcf", ".vcard"}
_TABLES = {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".tab"}


@runtime_checkable
class TakesFiles(Protocol):
    """A piece of a page on which files mean something else than on the page: a receipt on its expense."""

    def drop_words(self) -> str:
        """What will happen with a file that is dropped here."""
        ...

    def take_files(self, paths: Sequence[Path]) -> None:
        """Take what was dropped."""
        ...


class Dropping(QObject):
    """Sees what is dragged before any field of the page does, which would take a file for its name as text.

    ``here`` gives the open book and the page in view; None and None where there is no book.
    """

    def __init__(
        self,
        frame: Frame,
        here: Callable[[], tuple[Workplace | None, Screen | None]],
        say: Callable[[str], object],
    ) -> None:
        super().__init__(frame)
        self._frame = frame
        self._here = here
        self._say = say
        self._overlay: DropOverlay | None = None
        # The widgets hear of a drag from their window, each in turn; here all of it is heard first.
        frame.winId()
        if (window := frame.windowHandle()) is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and QApplication.activeModalWidget() is None:
            if event.mimeData().hasUrls() and (paths := _paths(event.mimeData())):
                self._dragged(event, paths)
                return True
        elif event.type() is QEvent.Type.DragLeave and self._overlay is not None:
            self._overlay.hide()
        return False

    def paste(self) -> None:
        """Bring in the files or the picture on the clipboard."""
        work, screen = self._here()
        data = QGuiApplication.clipboard().mimeData()
        if work is None or screen is None or not self._may(work):
            return
        if paths := _paths(data):
            self._bring(work, screen.about(), paths)
        elif (data.hasText() or data.hasHtml()) and self._paste_list(work, screen.about(), data):
            return
        elif data.hasImage():
            self._paste_picture(work, screen.about())
        else:
            self._say(tr("There is no file and no picture on the clipboard."))

    def choose(self) -> None:
        """Let a person choose files for the page in view."""
        work, screen = self._here()
        if work is not None and screen is not None and self._may(work):
            choose_files(work, self._frame, screen.about())

    def choose_mail(self) -> None:
        """Let a person choose mail, for the page in view where that is a partnership's or a person's."""
        work, screen = self._here()
        if work is not None and screen is not None and self._may(work):
            from ui.screens.mail.importing import bring_in_mail_from

            bring_in_mail_from(work, self._frame, None, _owner_of_mail(work, screen.about()))

    # What is dragged

    def _dragged(self, event: QDropEvent, paths: list[Path]) -> None:
        work, screen = self._here()
        if work is None or screen is None:
            event.ignore()
            return
        can = not work.book.book.read_only
        place = _place_for_files(self._frame.childAt(event.position().toPoint())) if can else None
        if isinstance(event, QDragEnterEvent | QDragMoveEvent) or event.type() is QEvent.Type.DragEnter:
            said = place.drop_words() if place is not None else _what(work, screen.about(), paths)
            self._cover(said if can else _read_only())
        else:
            self._uncover()
            if place is not None:
                place.take_files(paths)
            elif can:
                screen.settle()
                self._bring(work, screen.about(), paths)
        event.setDropAction(Qt.DropAction.CopyAction if can else Qt.DropAction.IgnoreAction)
        event.setAccepted(can)

    def _bring(self, work: Workplace, about: UUID | None, paths: list[Path]) -> None:
        """Bring files in: mail becomes letters, a table on the page of an exchange is a list of its participants."""
        if _is_mail(paths):
            from ui.screens.mail.importing import bring_in_mail_from

            bring_in_mail_from(work, self._frame, paths, about)
            return
        exchange = _exchange(work, about)
        if exchange is None or not _is_list(paths):
            bring_in_files(work, self._frame, paths, about)
            return
        from ui.screens.exchange.pasting.window import paste_participants

        def keep() -> None:
            bring_in_files(work, self._frame, paths, about)

        paste_participants(exchange, work, self._frame, file=paths[0], keep_file=keep)

    def _paste_list(self, work: Workplace, about: UUID | None, data: QMimeData) -> bool:
        """Open a copied table as a list of the participants of the exchange in view; whether it is one."""
        if (exchange := _exchange(work, about)) is None:
            return False
        # Only who brings a list in needs all that reads one.
        from imports.tables.read import is_table
        from ui.screens.exchange.pasting.window import paste_participants

        if not is_table(data.text(), data.html()):
            return False
        paste_participants(exchange, work, self._frame, clipboard=(data.text(), data.html()))
        return True

    def _cover(self, sentence: str) -> None:
        if self._overlay is None:
            self._overlay = DropOverlay(self._frame)
        self._overlay.say(sentence)

    def _uncover(self) -> None:
        if self._overlay is not None:
            self._overlay.hide()

    def _may(self, work: Workplace) -> bool:
        if work.book.book.read_only:
            self._say(_read_only())
            return False
        return True

    def _paste_picture(self, work: Workplace, about: UUID | None) -> None:
        picture: QImage = QGuiApplication.clipboard().image()
        folder = tempfile.TemporaryDirectory(prefix="twinbook-")
        moment = f"{datetime.now().astimezone():%Y-%m-%d %H.%M.%S}"
        file = Path(folder.name) / tr("Pasted picture {moment}.png").format(moment=moment)
        if picture.isNull() or not picture.save(str(file)):
            folder.cleanup()
            self._say(tr("The picture on the clipboard cannot be read."))
            return
        bring_in_files(work, self._frame, [file], about, folder.cleanup)


def _exchange(work: Workplace, about: UUID | None) -> UUID | None:
    """The exchange whose page is in view."""
    try:
        return about if about is not None and work.book.called(about).kind == "exchange" else None
    except NoSuchRecord:
        return None


def _is_mail(paths: list[Path]) -> bool:
    return all(map(holds_mail, paths))


def _owner_of_mail(work: Workplace, about: UUID | None) -> UUID | None:
    """The record in view, where mail that is chosen on its page is surely its own."""
    try:
        return about if about is not None and work.book.called(about).kind in {"partnership", "person"} else None
    except NoSuchRecord:
        return None


def _is_list(paths: list[Path]) -> bool:
    return len(paths) == 1 and paths[0].suffix.lower() in _TABLES


def _place_for_files(piece: QWidget | None) -> TakesFiles | None:
    """What takes files by itself, under the pointer."""
    while piece is not None and not isinstance(piece, TakesFiles):
        piece = piece.parentWidget()
    return piece


def _paths(data: QMimeData) -> list[Path]:
    """The files and folders that are meant; what lies on the web is left there."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _what(work: Workplace, about: UUID | None, paths: list[Path]) -> str:
    """What will happen with these when they are dropped here."""
    cards = [path for path in paths if path.suffix.lower() in _CARDS]
    if len(cards) == len(paths):
        return (
            tr("Drop to write down the people on this card")
            if len(cards) == 1
            else tr("Drop to write down the people on these cards")
        )
    if _is_list(paths) and _exchange(work, about) is not None:
        return tr("Drop to look at this list of participants")
    count = len(paths)
    if _is_mail(paths):
        return _of_mail(work, about, paths)
    if about is None:
        return (
            tr("Drop to keep this file in the book")
            if count == 1
            else tr("Drop to keep %Ln files in the book", "", count)
        )
    found = work.book.called(about)
    called = found.called or shown(found.kind).untitled
    if count == 1:
        return tr("Drop to attach this file to “{record}”").format(record=called)
    return tr("Drop to attach %Ln files to “{record}”", "", count).format(record=called)


def _of_mail(work: Workplace, about: UUID | None, paths: list[Path]) -> str:
    if any(map(is_box, paths)):
        said = (
            tr("Drop to file the e-mails of this mailbox") if len(paths) == 1 else tr("Drop to file all these e-mails")
        )
    else:
        said = (
            tr("Drop to file this e-mail") if len(paths) == 1 else tr("Drop to file these %Ln e-mails", "", len(paths))
        )
    if _owner_of_mail(work, about) is None or about is None:
        return said
    return tr("{drop} under “{record}”").format(drop=said, record=work.book.called(about).called)


def _read_only() -> str:
    return tr("This book can only be read: nothing can be added to it.")
