"""The documents of a record in its form: seen in small, added as files, attached out of the book, in an order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.files.strip import Strip
from ui.form.parts import PartsTable
from ui.kit.button import Button
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from ui.form.declaration import Parts
    from ui.form.partrow import Desk


class AttachmentsTable(PartsTable):
    """The table of parts, with pictures above it and the button for files beside the one for documents."""

    asked_for_files = Signal()
    opened = Signal(str, object)

    def __init__(self, field: Parts, owner: UUID, desk: Desk) -> None:
        super().__init__(field, owner, desk)
        self.strip = Strip()
        self.strip.opened.connect(lambda uid: self.opened.emit("document", uid))
        self.put_above(self.strip)
        self.files = Button(tr("Add files…"), self.asked_for_files.emit, "link")
        self.put_beside_adder(self.files)

    def refresh(self) -> None:
        super().refresh()
        self.strip.show_of(self._desk.book.book, self._owner)
