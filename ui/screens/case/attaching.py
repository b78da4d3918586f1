"""Attaching a document of the book to a step of a partnership's life, as its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from db.errors import BookError
from ui.form.declaration import Reference
from ui.form.finding import BookFinder
from ui.form.questions import Questions
from ui.kit.asking import Asking
from ui.records.declaration import New
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from ui.screens.screen import Workplace


class AttachWindow(Asking):
    """Asks for one document of the book."""

    def __init__(self, change: UUID, work: Workplace, parent: Asking) -> None:
        super().__init__(tr("Attach a document"), parent.parentWidget())
        self._change = change
        self._work = work
        finder = BookFinder(work.book, lambda *_: None, self, work.habits)
        field = Reference("document", tr("Document"), to="document", wanted=True)
        self.questions = Questions((field,), finder, work.habits, {})
        self.column.addWidget(self.questions)
        self.column.addStretch(1)
        self.answer(tr("Cancel"), self.reject)
        self.answer(tr("Attach"), self.attach, "main")

    def attach(self) -> None:
        """Attach it, or say what is missing."""
        answers = self.questions.answers()
        if answers is None:
            return
        try:
            self._work.book.add(
                tr("Attach a document"), New("attachment", {"record": self._change, "document": answers["document"]})
            )
        except BookError as error:
            self.questions.say(str(error))
            return
        self.accept()


def attach_document(change: UUID, work: Workplace, over: Asking, then: Callable[[], object]) -> AttachWindow:
    """Ask in the place of the window ``over``; whatever is answered, go on with ``then``."""
    window = AttachWindow(change, work, over)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.finished.connect(lambda _: then())
    over.accept()
    window.open()
    return window
